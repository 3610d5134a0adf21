import type { ReasonedLink } from '../graph/identity-record.ts';
import type { Extraction } from '../model/claim.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Document } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { IdentityDecision } from '../model/identity.ts';
import type { Resolution } from '../model/resolution.ts';
import type { Identity } from '../resolve/cluster/identify.ts';
import type { IdentityInput } from '../resolve/cluster/node.ts';
import type { ContradictionInput } from '../resolve/contradictions/told.ts';
import type { Worded } from '../resolve/origins/origins.ts';

/**
 * What a store needs of the stages before it, handed in so that it need not know them.
 * Lines are N-Quads without the line break.
 */
export interface Stages {
  resolve(document: Document, extraction: Extraction): Resolution;
  isSymmetric(relation: string): boolean;
  /** The record of one document, sorted. */
  record(document: Document, resolution: Resolution): readonly string[];
  /** What is said of one entity as fact, sorted: class, names, links, the given edges that leave it, and what it might be. */
  facts(
    entity: Omit<Entity, 'mentions'>,
    edges: readonly FactEdge[],
    closeTo: readonly string[],
  ): readonly string[];
  /** Who is who: links with their reasons, and decisions; sorted. */
  identityRecord(links: Iterable<ReasonedLink>, decisions: readonly IdentityDecision[]): readonly string[];
  /** That one entity's name lives on as another's. */
  merger(seed: string, canonical: string): string;
  /** A record with entities replaced by those that they live on as, by local name; sorted, each line once. */
  rename(lines: readonly string[], names: ReadonlyMap<string, string>): readonly string[];
  /** The wording of a text, to find its copies by. */
  shingles(text: string): Uint32Array;
  /** The document that stands for each document's report, by local name. */
  origins(documents: readonly Worded[]): ReadonlyMap<string, string>;
  /** That a document repeats another's report, in its own graph. */
  repetition(document: string, origin: string): string;
  /** Tells which entities of all documents are one. */
  identify(input: IdentityInput): Identity;
  /** Tells which claims cannot both hold. */
  contradictions(input: Omit<ContradictionInput, 'timingOf'>): readonly Contradiction[];
  /** That a claim cannot hold together with another, in the graph of its document. */
  opposition(document: string, claim: string, other: string): string;
  /** Levels spelling variants of names, for the search. */
  fold(text: string): string;
}

/** A direct edge: asserted by at least one claim. */
export interface FactEdge {
  readonly relation: string;
  readonly object: string;
}
