import { Parser, type Quad } from 'n3';
import { parse as parseWithOxigraph } from 'oxigraph';
import { SilaError } from '../errors.ts';
import { type ReadGraph, readGraph } from './from-quads.ts';

/** The RDF formats that can be read back. */
export type ReadableFormat = 'turtle' | 'trig' | 'nquads' | 'ntriples' | 'jsonld' | 'rdfxml';

const types: Readonly<Record<ReadableFormat, string>> = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  nquads: 'application/n-quads',
  ntriples: 'application/n-triples',
  jsonld: 'application/ld+json',
  rdfxml: 'application/rdf+xml',
};

/**
 * Reads claims, entities and documents from an export in any RDF format; offsets are code points, since an
 * export holds quotes but not the whole text. Throws a SilaError of kind `read` with the place of a mistake.
 *
 *   readRdf(readFileSync('graph.trig', 'utf8'), 'trig').claims
 */
export function readRdf(text: string, format: ReadableFormat): ReadGraph {
  try {
    return readGraph(parse(text, format));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SilaError(
      'read',
      `not valid ${types[format]} (${message}). Mend the file, or export it again.`,
      {
        cause: error,
      },
    );
  }
}

function parse(text: string, format: ReadableFormat): Quad[] {
  const isForeign = format === 'jsonld' || format === 'rdfxml';
  if (!isForeign) return new Parser({ format: types[format] }).parse(text);
  // Both libraries follow RDF/JS; only their declarations differ.
  return parseWithOxigraph(text, { format: types[format] }) as unknown as Quad[];
}
