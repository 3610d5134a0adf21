import { defaultBase } from '../config.ts';
import { toQuads } from '../graph/to-quads.ts';
import type { Extraction } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { resolve } from '../resolve/resolve.ts';
import { symmetricRelations } from '../stages.ts';
import type { RdfFormat } from './formats.ts';
import { writeRdf } from './rdf.ts';
import { turtlePrefixes } from './turtle.ts';

export interface ExtractionOptions {
  /** Relations that hold either way round; those of the packs by default. */
  readonly isSymmetric?: (relation: string) => boolean;
  /** Where data IRIs begin. */
  readonly base?: string;
}

/**
 * What was read in one document as RDF, with the IRIs that it would have in a workspace. Turtle and the other
 * formats without named graphs get facts and record in one graph.
 *
 *   extractionToRdf(document, extraction, 'trig')
 */
export function extractionToRdf(
  document: Document,
  extraction: Extraction,
  format: Exclude<RdfFormat, 'jsonld'>,
  { isSymmetric = fromPacks(), base = defaultBase }: ExtractionOptions = {},
): string {
  const resolution = resolve(document, extraction, { isSymmetric });
  return writeRdf(toQuads(document, resolution, { base, isSymmetric }), format, turtlePrefixes(base));
}

let known: ((relation: string) => boolean) | undefined;

/** The packs are read once, since a run writes many documents. */
function fromPacks(): (relation: string) => boolean {
  known ??= symmetricRelations();
  return known;
}
