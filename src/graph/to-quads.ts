import type { Quad } from 'n3';
import type { Document } from '../model/document.ts';
import type { Resolution } from '../model/resolution.ts';
import { factEdges, factQuads } from './facts.ts';
import { type GraphOptions, recordQuads } from './record.ts';

/**
 * One document as RDF: the facts in the default graph, the record in the document's named graph.
 * A plain edge is written only for asserted claims. There are no blank nodes.
 *
 *   toQuads(document, resolution, { base: defaultBase, isSymmetric: (id) => id === 'met-with' })
 */
export function toQuads(document: Document, resolution: Resolution, options: GraphOptions): Quad[] {
  const edges = factEdges(resolution.claims, options.isSymmetric);
  return [
    ...resolution.entities.flatMap((entity) => factQuads(entity, edges.get(entity.id) ?? [], options.base)),
    ...recordQuads(document, resolution, options),
  ];
}
