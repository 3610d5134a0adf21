import { toLine, toLines } from './graph/canonical.ts';
import { factQuads } from './graph/facts.ts';
import { identityQuads } from './graph/identity-record.ts';
import { mergerQuad, oppositionQuad, renameLines, repetitionQuad } from './graph/mergers.ts';
import { recordQuads } from './graph/record.ts';
import type { Extraction } from './model/claim.ts';
import type { Document } from './model/document.ts';
import type { Relation } from './model/relation.ts';
import { loadRelations } from './ontology/load.ts';
import { identify } from './resolve/cluster/identify.ts';
import { findContradictions } from './resolve/contradictions/contradictions.ts';
import { foldName } from './resolve/name-key.ts';
import { findOrigins } from './resolve/origins/origins.ts';
import { shinglesOf } from './resolve/origins/shingles.ts';
import { resolve } from './resolve/resolve.ts';
import type { Stages } from './store/store.ts';

/**
 * The stages before the store, for data IRIs that begin with `base`.
 *
 *   stagesFor('https://example.org/').isSymmetric('met-with') // true
 */
export function stagesFor(base: string): Stages {
  const relations = loadRelations();
  const isSymmetric = symmetricRelations(relations);
  const timings = new Map(relations.map(({ id, timing }) => [id, timing]));
  const timingOf = (relation: string) => timings.get(relation);
  return {
    isSymmetric,
    fold: foldName,
    resolve: (document: Document, extraction: Extraction) => resolve(document, extraction, { isSymmetric }),
    record: (document, resolution) => toLines(recordQuads(document, resolution, { base, isSymmetric })),
    merger: (seed, canonical) => toLine(mergerQuad(seed, canonical, base)),
    rename: (lines, names) => renameLines(lines, names, base),
    shingles: shinglesOf,
    origins: findOrigins,
    repetition: (document, origin) => toLine(repetitionQuad(document, origin, base)),
    identify,
    contradictions: (input) => findContradictions({ ...input, timingOf }),
    opposition: (document, claim, other) => toLine(oppositionQuad(document, claim, other, base)),
    facts: (entity, edges, closeTo) => toLines(factQuads(entity, edges, base, closeTo)),
    identityRecord: (links, decisions) => toLines(identityQuads(links, decisions, base)),
  };
}

/** Tells relations that hold either way round, as the relation packs define them. */
export function symmetricRelations(
  relations: readonly Relation[] = loadRelations(),
): (relation: string) => boolean {
  const symmetric = new Set(
    relations.filter((relation) => relation.symmetric).map((relation) => relation.id),
  );
  return (relation) => symmetric.has(relation);
}
