import type { FacetsView, StatusCounts } from '../model/api.ts';
import type { Claim, Extraction, Status } from '../model/claim.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Document, LanguageCode } from '../model/document.ts';
import type { ClassName } from '../model/entity.ts';
import type { GazetteerEntry } from '../model/gazetteer.ts';
import type { Span } from '../model/span.ts';
import type { IdentityStore } from './identity-store.ts';
import type { StoredEntity } from './stored-entity.ts';

export type { IdentityStore, StoredLink } from './identity-store.ts';
export type { FactEdge, Stages } from './stages.ts';
export type { StoredEntity } from './stored-entity.ts';

/** A document as the workspace knows it: read, or failed with its reason. */
export interface DocumentRecord {
  /** IRI local name, such as `d5be1…`. */
  readonly iri: string;
  readonly document: Document;
  readonly lang: string;
  readonly claims: number;
  /** The document whose report it repeats: its own IRI's local name when it repeats none. */
  readonly origin: string;
}

/** The last run that changed a workspace. One that was killed is still `running`, though no process holds the lock. */
export interface RunRecord {
  /** `build`, `rebuild`, `watch`. */
  readonly command: string;
  readonly outcome: 'running' | 'finished' | 'stopped';
  /** When it began and when it was last heard of, ISO 8601. */
  readonly began: string;
  readonly seen: string;
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly failed: number;
}

/** A document that could not be read. */
export interface Failure {
  readonly source: string;
  readonly reason: string;
}

/** A claim with its entities' and document's IRIs' local names in place of line-local ids. */
export interface StoredClaim extends Claim {
  readonly document: string;
  /** Claims of documents that tell one report, or told in the same words, share it: one independent report. */
  readonly origin: string;
}

/** Every condition that is given must hold; a list is met by any of its members. */
export interface ClaimFilter {
  /** Subject or object. */
  readonly entity?: string;
  readonly subject?: string;
  readonly object?: string;
  /** Both subject and object are in the list. */
  readonly among?: readonly string[];
  readonly relation?: string;
  readonly relations?: readonly string[];
  readonly status?: readonly Status[];
  readonly document?: string;
  /** Both subject and object are of one of the classes. */
  readonly classes?: readonly ClassName[];
  /** `''` is no publisher. */
  readonly publishers?: readonly string[];
  readonly langs?: readonly LanguageCode[];
  /** First and last day, `YYYY-MM-DD`; a claim passes when its date's range overlaps. */
  readonly from?: string;
  readonly to?: string;
  /** Whether claims without a date pass when `from` or `to` is given; default true. */
  readonly undated?: boolean;
  /** Least confidence, 0..1. */
  readonly confidence?: number;
  readonly limit?: number;
  readonly offset?: number;
}

/** Contradictions that one claim, or the claims of an entity or an edge, are part of; all by default. */
export interface ContradictionFilter {
  readonly claim?: string;
  readonly entity?: string;
  /** `source~relation~target`; of a symmetric relation the lesser id is the source. */
  readonly edge?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** All claims of one relation between two entities; of a symmetric relation, either way round. */
export interface Edge {
  /** Of a symmetric relation the lesser id is the source. */
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly claims: number;
  readonly documents: number;
  /** Independent reports: claims told in the same words count once. */
  readonly origins: number;
  readonly status: StatusCounts;
  /** Named publishers, sorted. */
  readonly publishers: readonly string[];
  readonly langs: readonly LanguageCode[];
  /** Highest confidence of its claims. */
  readonly confidence: number;
  /** First and last day that its dated claims can mean. */
  readonly firstDate?: string;
  readonly lastDate?: string;
  /** Claims with no date. */
  readonly undated: number;
  /** Up to three claims, surest first. */
  readonly sample: readonly string[];
}

/** An entity's edges, strongest neighbour first; `limit` and `offset` of the filter count neighbours. */
export interface Neighbourhood {
  readonly entity: string;
  readonly edges: readonly Edge[];
  /** Neighbours there are with this filter, whatever the limit. */
  readonly neighbours: number;
  /** What one can expand by, whatever `relations` the filter asks for. */
  readonly relations: readonly {
    readonly relation: string;
    readonly direction: 'out' | 'in' | 'both';
    readonly neighbours: number;
  }[];
}

/** The entities of highest degree with the edges among them. */
export interface Overview {
  readonly nodes: readonly StoredEntity[];
  readonly edges: readonly Edge[];
  /** What there would be without the limit. */
  readonly total: { readonly nodes: number; readonly edges: number };
}

/** What a person decided about a claim; it outlives every new reading of the document. */
export interface Decision {
  /** A rejected claim stays on record and no longer makes a fact. */
  readonly verdict: 'accepted' | 'rejected';
  readonly note?: string;
}

export interface PutResult {
  readonly state: 'added' | 'unchanged' | 'replaced';
  readonly claims: number;
}

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
