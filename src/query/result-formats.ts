import { SilaError } from '../errors.ts';
import { formatDetails, type RdfFormat, rdfFormats } from '../export/formats.ts';
import type { QueryKind } from './query-text.ts';

/** The forms of rows and of yes or no. */
export const bindingFormats = ['json', 'xml', 'csv', 'tsv'] as const;
export type BindingFormat = (typeof bindingFormats)[number];
export type ResultFormat = BindingFormat | RdfFormat;

const bindingTypes: Readonly<Record<BindingFormat, string>> = {
  json: 'application/sparql-results+json',
  xml: 'application/sparql-results+xml',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
};

/** Other media types under which the forms are asked for. */
const synonyms: Readonly<Record<string, ResultFormat>> = {
  'application/json': 'json',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'text/plain': 'ntriples',
  'application/x-turtle': 'turtle',
  'text/n3': 'turtle',
};

/** The media type of a result in a format, with the charset where it is text. */
export function contentTypeOf(format: ResultFormat): string {
  const type = isBinding(format) ? bindingTypes[format] : formatDetails[format].mediaType;
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

function isBinding(format: ResultFormat): format is BindingFormat {
  return (bindingFormats as readonly string[]).includes(format);
}

/**
 * Chooses the format of a result from a format's name or an HTTP Accept header: the most wanted of those that
 * can hold this kind of result. Throws a SilaError of kind `usage` when none can.
 *
 *   chooseFormat('bindings', 'text/csv, application/json;q=0.5') === 'csv'
 *   chooseFormat('graph', undefined) === 'turtle'
 */
export function chooseFormat(kind: QueryKind, accept: string | undefined): ResultFormat {
  const formats: readonly ResultFormat[] = kind === 'graph' ? rdfFormats : bindingFormats;
  const fallback: ResultFormat = kind === 'graph' ? 'turtle' : 'json';
  if (accept === undefined || accept.trim() === '') return fallback;
  const named = formats.find((format) => format === accept.trim().toLowerCase());
  if (named !== undefined) return named;
  for (const type of wantedTypes(accept)) {
    if (type === '*/*' || type === 'application/*') return fallback;
    const found = formats.find((format) => matches(format, type));
    if (found !== undefined) return found;
  }
  throw new SilaError(
    'usage',
    `query: no "${accept}" for this kind of query. Formats: ${formats.join(', ')}.`,
  );
}

/** The media types of an Accept header, the most wanted first, without those of quality zero. */
function wantedTypes(accept: string): readonly string[] {
  return accept
    .split(',')
    .map((part, place) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { type, quality: quality === undefined ? 1 : Number(quality), place };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place)
    .map(({ type }) => type);
}

function matches(format: ResultFormat, type: string): boolean {
  const own = contentTypeOf(format).split(';')[0] ?? '';
  return own === type || synonyms[type] === format || (type === 'text/*' && own.startsWith('text/'));
}
