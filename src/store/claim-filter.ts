import type { Status } from '../model/claim.ts';
import type { LanguageCode } from '../model/document.ts';
import type { ClassName } from '../model/entity.ts';

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
