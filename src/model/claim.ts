import type { LanguageCode } from './document.ts';
import type { Entity } from './entity.ts';
import type { Span } from './span.ts';

export const statuses = ['asserted', 'planned', 'denied', 'claimed', 'uncertain'] as const;

/** How a document presents a claim; see the table in `ontology/classes.yaml`. */
export type Status = (typeof statuses)[number];

/** Where a reader finds a sentence without counting characters; both count from 1. */
export interface Locator {
  /** Absent where the document has no pages, or a single one. */
  readonly page?: number;
  /** Counted anew on each page; a title in the text is a paragraph too. */
  readonly paragraph?: number;
}

/** The sentence that says it; `text` equals the document's text at the span, and `cue` lies inside it. */
export interface Evidence extends Span, Locator {
  readonly text: string;
  /** The words that express the relation, in offsets of the document. */
  readonly cue: Span;
}

/**
 * A date of known precision: `value` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`,
 * `earliest` and `latest` are the first and last day it can mean.
 */
export interface ClaimDate {
  readonly value: string;
  readonly earliest: string;
  readonly latest: string;
}

/** One statement that a document makes, with its status and its evidence. */
export interface Claim {
  readonly id: string;
  /** Id of a relation in `ontology/relations`, such as `met-with`. */
  readonly relation: string;
  /** Entity ids. */
  readonly subject: string;
  readonly object: string;
  readonly status: Status;
  /** Entity id of who says so; required when the status is `claimed` and the document names the source. */
  readonly attributedTo?: string;
  readonly place?: string;
  readonly date?: ClaimDate;
  /** 0..1, the share of such claims that are right, as measured on the gold. */
  readonly confidence: number;
  /** Claims that tell one happening share the event's id. */
  readonly event?: string;
  readonly evidence: readonly Evidence[];
  /** What produced the claim, with its version: `rules@0.1.0`. */
  readonly extractor: string;
}

/** A claim that the gate refused, and why. */
export interface Dropped {
  readonly relation: string;
  readonly reason: string;
  readonly text: string;
}

/** What was read in one document: the form that `sila extract` prints, less `dropped`. */
export interface Extraction {
  readonly id: string;
  readonly lang: LanguageCode;
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly dropped: readonly Dropped[];
}
