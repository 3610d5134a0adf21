import type { Claim, Extraction, Status } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { ClassName, Entity } from '../model/entity.ts';

/** A document as the workspace knows it: read, or failed with its reason. */
export interface DocumentRecord {
  /** IRI local name, such as `d5be1…`. */
  readonly iri: string;
  readonly document: Document;
  readonly lang: string;
  readonly claims: number;
}

/** A document that could not be read. */
export interface Failure {
  readonly source: string;
  readonly reason: string;
}

/** A claim with its entities' and document's IRIs' local names in place of line-local ids. */
export interface StoredClaim extends Claim {
  readonly document: string;
}

/** An entity of the workspace; `id` is the IRI's local name, mentions are left to the documents. */
export interface StoredEntity extends Omit<Entity, 'mentions'> {
  readonly mentions: number;
  readonly documents: number;
  /** Number of claims that it takes part in. */
  readonly degree: number;
}

export interface ClaimFilter {
  readonly entity?: string;
  readonly subject?: string;
  readonly object?: string;
  readonly relation?: string;
  readonly status?: readonly Status[];
  readonly document?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export interface PutResult {
  readonly state: 'added' | 'unchanged' | 'replaced';
  readonly claims: number;
}

/** A workspace. Every write is one transaction, on disk when it returns. */
export interface Store {
  /** Whether the same content was stored under this id by the same extractor and packs. */
  isCurrent(document: Document, fingerprint: string): boolean;
  /** Stores a document and what was read in it, replacing what it held before. */
  put(document: Document, extraction: Extraction, fingerprint: string): PutResult;
  fail(failure: Failure): void;
  documents(): Iterable<DocumentRecord>;
  document(iri: string): DocumentRecord | undefined;
  failures(): readonly Failure[];
  entities(filter?: { class?: ClassName; limit?: number; offset?: number }): readonly StoredEntity[];
  entity(iri: string): StoredEntity | undefined;
  /** Entities whose labels or names hold the folded words of the query, best first. */
  search(query: string, limit: number): readonly StoredEntity[];
  claims(filter: ClaimFilter): readonly StoredClaim[];
  claim(iri: string): StoredClaim | undefined;
  /** Canonical N-Quads of the facts, or of one document's record, sorted. */
  quads(graph: 'facts' | { document: string }): Iterable<string>;
  counts(): { documents: number; entities: number; claims: number; facts: number };
  /** Stored layout positions by entity. */
  positions(): ReadonlyMap<string, { x: number; y: number }>;
  savePositions(positions: ReadonlyMap<string, { x: number; y: number }>): void;
  close(): void;
}
