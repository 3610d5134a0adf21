import type { FacetsView } from '../model/api.ts';
import type { Extraction } from '../model/claim.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Document } from '../model/document.ts';
import type { ClassName } from '../model/entity.ts';
import type { GazetteerEntry } from '../model/gazetteer.ts';
import type { Span } from '../model/span.ts';
import type { ClaimFilter, ContradictionFilter } from './claim-filter.ts';
import type { IdentityStore } from './identity-store.ts';
import type { Edge, Neighbourhood, Overview } from './stored-edge.ts';
import type { StoredEntity } from './stored-entity.ts';
import type {
  Decision,
  DocumentRecord,
  Failure,
  PutResult,
  RunRecord,
  StoredClaim,
} from './stored-record.ts';

export type { ClaimFilter, ContradictionFilter } from './claim-filter.ts';
export type { IdentityStore, StoredLink } from './identity-store.ts';
export type { FactEdge, Stages } from './stages.ts';
export type { Edge, Neighbourhood, Overview } from './stored-edge.ts';
export type { StoredEntity } from './stored-entity.ts';
export type {
  Decision,
  DocumentRecord,
  Failure,
  PutResult,
  RunRecord,
  StoredClaim,
} from './stored-record.ts';

/** A workspace. Every write is one transaction, on disk when it returns; `together` makes one of many. */
export interface Store extends IdentityStore {
  /** Makes all writes of a function one: on disk when it returns, and none of them done when it throws. */
  together<T>(writes: () => T): T;
  /** Whether the same content was stored under this id by the same extractor and packs. */
  isCurrent(document: Document, fingerprint: string): boolean;
  /**
   * Stores a document and what was read in it, replacing what it held before.
   * Takes an extraction as it comes from the extractor, or one that is resolved already. One that is current is
   * left as it is, unless forced.
   */
  put(document: Document, extraction: Extraction, fingerprint: string, force?: boolean): PutResult;
  /** Forgets a document by its own id (not its IRI); false when there was none. */
  remove(id: string): boolean;
  /** Records that a source could not be read; storing a document with that id or URL clears it. */
  fail(failure: Failure): void;
  clearFailure(source: string): void;
  /** Notes how a run goes; this is no change of content. */
  noteRun(run: RunRecord): void;
  lastRun(): RunRecord | undefined;
  /** How many documents were read by each fingerprint. */
  fingerprints(): ReadonlyMap<string, number>;
  documents(): Iterable<DocumentRecord>;
  document(iri: string): DocumentRecord | undefined;
  failures(): readonly Failure[];
  entities(filter?: { class?: ClassName; limit?: number; offset?: number }): readonly StoredEntity[];
  entity(iri: string): StoredEntity | undefined;
  /** Entities whose labels or names hold the folded words of the query, best first. */
  search(query: string, limit: number): readonly StoredEntity[];
  claims(filter: ClaimFilter): readonly StoredClaim[];
  countClaims(filter: ClaimFilter): number;
  claim(iri: string): StoredClaim | undefined;
  /** A number that grows with every claim that is new to the workspace; one that is read again keeps its own. */
  claimMark(): number;
  /** Claims that came after a mark, the newest last, and how many there are whatever the limit. */
  claimsAfter(
    mark: number,
    limit: number,
  ): { readonly claims: readonly StoredClaim[]; readonly total: number };
  /** Pairs of claims that cannot both hold, as `identify` last found them; the surest first. */
  contradictions(filter?: ContradictionFilter): readonly Contradiction[];
  countContradictions(filter?: ContradictionFilter): number;
  /** Where a document mentions entities, in order. */
  mentions(document: string): readonly (Span & { readonly entity: string; readonly class: ClassName })[];
  /** Claims grouped by ends and relation, strongest first. */
  edges(filter: ClaimFilter): readonly Edge[];
  neighbourhood(entity: string, filter: ClaimFilter): Neighbourhood;
  /** `limit` counts entities; the filter's own limit and offset are not used. */
  graphOverview(limit: number, filter?: ClaimFilter): Overview;
  /** Counts for each filter, each taken with all the other filters applied but not its own. */
  facets(filter?: ClaimFilter): FacetsView;
  /** Canonical N-Quads of the facts, of who is who, or of one document's record, sorted. */
  quads(graph: 'facts' | 'identity' | { document: string }): Iterable<string>;
  counts(): { documents: number; entities: number; claims: number; facts: number };
  /** Stored layout positions by entity. */
  positions(): ReadonlyMap<string, { x: number; y: number }>;
  savePositions(positions: ReadonlyMap<string, { x: number; y: number }>): void;
  decisions(): ReadonlyMap<string, Decision>;
  /** Records a decision on a claim by its IRI's local name; undefined takes it back. */
  decide(claim: string, decision: Decision | undefined): void;
  /** The graphs that people wrote or imported, in order of IRI; `''` is the default graph. */
  writtenGraphs(): readonly string[];
  /** What one of them holds, as canonical N-Quads, sorted; undefined where there is none. It may be empty. */
  writtenQuads(graph: string): readonly string[] | undefined;
  /** Replaces whole graphs in one transaction; undefined takes a graph away. */
  writeGraphs(changes: ReadonlyMap<string, readonly string[] | undefined>): void;
  /** The things that a person wants known by name, as given last; in order of id. */
  gazetteer(): readonly GazetteerEntry[];
  /** Puts a gazetteer in place of the one before; documents that are read from now on are read by it. */
  setGazetteer(entries: readonly GazetteerEntry[]): void;
  /** Grows with every write by whatever process; equal numbers mean equal content. */
  revision(): number;
  /** Where the workspace's data IRIs begin. */
  readonly base: string;
  readonly readonly: boolean;
  close(): void;
}
