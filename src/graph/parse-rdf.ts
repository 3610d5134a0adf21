import { Parser, type Quad } from 'n3';
import { parse as parseWithOxigraph } from 'oxigraph';
import { fromReifiers } from './reifiers.ts';

/** The RDF formats that can be read. */
export const readableFormats = ['turtle', 'trig', 'nquads', 'ntriples', 'jsonld', 'rdfxml'] as const;
export type ReadableFormat = (typeof readableFormats)[number];

/** The media type of each format. */
export const readableTypes: Readonly<Record<ReadableFormat, string>> = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  nquads: 'application/n-quads',
  ntriples: 'application/n-triples',
  jsonld: 'application/ld+json',
  rdfxml: 'application/rdf+xml',
};

/**
 * Reads RDF 1.1 or 1.2; assertions that were written as reifiers come back in the form that a workspace keeps.
 * Throws the parser's own error.
 */
export function parseRdf(text: string, format: ReadableFormat, base?: string): Quad[] {
  const type = readableTypes[format];
  if (format === 'jsonld' || format === 'rdfxml') {
    // Both libraries follow RDF/JS; only their declarations differ.
    return parseWithOxigraph(text, { format: type, ...(base && { base_iri: base }) }) as unknown as Quad[];
  }
  return fromReifiers(new Parser({ format: type, ...(base && { baseIRI: base }) }).parse(text));
}
