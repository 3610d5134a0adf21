import { SilaError } from '../errors.ts';
import { type ReadGraph, readGraph } from './from-quads.ts';
import { parseRdf, type ReadableFormat, readableTypes } from './parse-rdf.ts';

/**
 * Reads claims, entities and documents from an export in any RDF format; offsets are code points, since an
 * export holds quotes but not the whole text. Throws a SilaError of kind `read` with the place of a mistake.
 *
 *   readRdf(readFileSync('graph.trig', 'utf8'), 'trig').claims
 */
export function readRdf(text: string, format: ReadableFormat): ReadGraph {
  try {
    return readGraph(parseRdf(text, format));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SilaError(
      'read',
      `not valid ${readableTypes[format]} (${message}). Mend the file, or export it again.`,
      {
        cause: error,
      },
    );
  }
}
