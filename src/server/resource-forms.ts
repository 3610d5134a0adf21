import { negotiate } from '../index.ts';

/** The forms in which a thing is described as data, the usual one first. */
export const dataForms = [
  { extension: 'ttl', type: 'text/turtle', label: 'Turtle', format: 'turtle' },
  { extension: 'jsonld', type: 'application/ld+json', label: 'JSON-LD', format: 'jsonld' },
  { extension: 'nt', type: 'application/n-triples', label: 'N-Triples', format: 'ntriples' },
  { extension: 'rdf', type: 'application/rdf+xml', label: 'RDF/XML', format: 'rdfxml' },
] as const;
export type DataForm = (typeof dataForms)[number];

/** A form of a description: data, or a page. */
export type ResourceForm = DataForm | { readonly extension: 'html'; readonly type: 'text/html' };

const page = { extension: 'html', type: 'text/html' } as const;
const forms: readonly ResourceForm[] = [page, ...dataForms];

/** The media types of the descriptions. */
export const resourceTypes: readonly string[] = forms.map(({ type }) => type);

/**
 * The form that an `Accept` header wants; undefined when none will do.
 *
 *   chooseForm('text/turtle')?.extension === 'ttl'
 */
export function chooseForm(accept: string | undefined): ResourceForm | undefined {
  const offered = ['text/html', 'application/xhtml+xml', ...resourceTypes.slice(1)];
  const type = negotiate(accept, offered);
  return type === 'application/xhtml+xml' ? page : forms.find((form) => form.type === type);
}

/** The form of a name's ending: `formOf('ttl')`. */
export const formOf = (extension: string): ResourceForm | undefined =>
  forms.find((form) => form.extension === extension);

/**
 * The `Link` header of a description: its other forms, and what it describes.
 *
 *   linksOf('p7k2', 'ttl', 'https://w3id.org/sila/kg/e/p7k2')
 */
export function linksOf(name: string, extension: string | undefined, iri: string): string {
  const others = forms
    .filter((form) => form.extension !== extension)
    .map((form) => `<${name}.${form.extension}>; rel="alternate"; type="${form.type}"`);
  const about = extension === undefined ? [] : [`<${iri}>; rel="describes"`];
  return [...others, ...about].join(', ');
}
