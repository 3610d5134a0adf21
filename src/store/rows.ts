import type { Status } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';

/** What one document says of an entity, as kept in `appearance.data`. */
export interface Appearance extends Omit<Entity, 'id' | 'mentions'> {
  readonly mentions: readonly (readonly [start: number, end: number])[];
}

/** The entities of a claim as its document names them, kept in `claim.ends` whatever is joined later. */
export interface ClaimEnds {
  readonly subject: string;
  readonly object: string;
  readonly attributedTo?: string;
  readonly place?: string;
}

/** An entity of one document: its local name before joining, and what is kept of it. */
export interface PreparedEntity {
  readonly seed: string;
  readonly appearance: Appearance;
  /** The appearance as it is written. */
  readonly data: string;
}

/** A claim of one document as far as it does not depend on others. */
export interface PreparedClaim {
  readonly iri: string;
  readonly relation: string;
  readonly ends: ClaimEnds;
  /** Whether the edge leads from object to subject: of a symmetric relation the lesser id is the source. */
  readonly turned: boolean;
  readonly status: Status;
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly confidence: number;
  readonly event: string | null;
  readonly extractor: string;
  /** Hash of the wording of its first evidence. */
  readonly told: string;
  /** As it is written: JSON. */
  readonly evidence: string;
}

/** All that a workspace writes of a document, beside the document itself; plain data that threads can hand over. */
export interface PreparedDocument {
  /** IRI local name. */
  readonly iri: string;
  readonly lang: string;
  /** Of the document's content. */
  readonly hash: string;
  /** The document's record in canonical N-Quads, deflated. */
  readonly record: Uint8Array;
  /** Numbers of 32 bits in the order of this machine: the wording, and the keys under which its copies meet. */
  readonly shingles: Uint8Array;
  readonly bands: Uint8Array;
  readonly entities: readonly PreparedEntity[];
  readonly claims: readonly PreparedClaim[];
}
