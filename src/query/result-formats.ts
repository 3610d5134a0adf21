import { formatDetails, type RdfFormat, rdfFormats } from '../export/formats.ts';
import { negotiate } from './negotiation.ts';
import { NoFormatError } from './query-error.ts';
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
 * can hold this kind of result. Throws a NoFormatError when none can.
 *
 *   chooseFormat('bindings', 'text/csv, application/json;q=0.5') === 'csv'
 *   chooseFormat('graph', undefined) === 'turtle'
 */
export function chooseFormat(kind: QueryKind, accept: string | undefined): ResultFormat {
  const formats = kind === 'graph' ? rdfFormats : bindingFormats;
  const named = formats.find((format) => format === accept?.trim().toLowerCase());
  if (named !== undefined) return named;
  const types = formats.map((format) => contentTypeOf(format).split(';')[0] ?? '');
  const more = Object.keys(synonyms).filter((type) => formats.some((format) => format === synonyms[type]));
  const type = negotiate(accept, [...types, ...more]);
  if (type === undefined) throw new NoFormatError(accept ?? '', formats);
  return formats[types.indexOf(type)] ?? synonyms[type] ?? formats[0];
}
