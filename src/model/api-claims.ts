import type { EntityReference, StatusCounts } from './api-graph.ts';
import type { ClaimDate, Locator, Status } from './claim.ts';
import type { ContradictionKind } from './contradiction.ts';
import type { LanguageCode } from './document.ts';
import type { ClassName } from './entity.ts';
import type { Span } from './span.ts';

/** What is said of a document beside a quotation. */
export interface DocumentReference {
  readonly id: string;
  readonly title: string;
  readonly lang: LanguageCode;
  readonly publisher?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  readonly url?: string;
}

export type MarkRole = 'subject' | 'cue' | 'object' | 'place' | 'date' | 'attribution';

/** A stretch to highlight; offsets are those of the text it stands beside. */
export interface Mark extends Span {
  readonly role: MarkRole;
}

/** A quoted sentence. `start` and `end` are offsets in the document, the marks' are offsets in `text`. */
export interface EvidenceView extends Span, Locator {
  readonly text: string;
  readonly document: DocumentReference;
  /** Sorted, none overlapping. */
  readonly marks: readonly Mark[];
}

export interface ClaimView {
  readonly id: string;
  readonly relation: string;
  readonly subject: EntityReference;
  readonly object: EntityReference;
  readonly status: Status;
  readonly attributedTo?: EntityReference;
  readonly place?: EntityReference;
  readonly date?: ClaimDate;
  /** Claims that tell one happening share it. */
  readonly event?: string;
  readonly confidence: number;
  readonly extractor: string;
  /** Claims with the same number, in one answer, tell it in the same words: one origin. */
  readonly origin: number;
  readonly evidence: readonly EvidenceView[];
}

export interface ClaimsView {
  readonly claims: readonly ClaimView[];
  readonly total: number;
  readonly offset: number;
  readonly truncated: boolean;
  readonly status: StatusCounts;
  /**
   * Independent reports, summed over the edges that the claims belong to; 0 when neither an entity nor a
   * document was asked for, since over a whole graph it would take too long to count.
   */
  readonly origins: number;
}

/** Pairs of claims that cannot both hold, the surest first; neither of a pair is preferred. */
export interface ContradictionsView {
  readonly pairs: readonly {
    readonly kind: ContradictionKind;
    readonly claims: readonly [ClaimView, ClaimView];
  }[];
  readonly total: number;
  readonly offset: number;
  readonly truncated: boolean;
}

/** A claim's sentence in a document, with the parts that state it. */
export interface ClaimSpan extends Span {
  readonly claim: string;
  readonly relation: string;
  readonly status: Status;
  readonly subject: EntityReference;
  readonly object: EntityReference;
  readonly cue: Span;
}

export interface DocumentView extends DocumentReference {
  /** The text as kept; every offset refers to it. To be shown as text, never as markup. */
  readonly text: string;
  readonly iri: string;
  readonly claims: readonly ClaimSpan[];
  readonly mentions: readonly (Span & { readonly entity: string; readonly class: ClassName })[];
}

export interface DocumentsView {
  readonly documents: readonly (DocumentReference & { readonly claims: number })[];
  readonly total: number;
  readonly offset: number;
  readonly truncated: boolean;
  readonly failures: readonly { readonly source: string; readonly reason: string }[];
}
