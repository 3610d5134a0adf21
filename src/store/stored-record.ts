import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';

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
