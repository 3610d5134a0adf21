import type { Status } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';

/** A claim on its way to the gate: clusters in place of entities. */
export interface Candidate {
  readonly relation: string;
  /** Cluster ids. */
  readonly subject: number;
  readonly object: number;
  readonly status: Status;
  readonly attributedTo?: number;
  readonly place?: number;
  readonly sentence: number;
  readonly cue: Span;
  /** The clause that tells it; absent when the build of a noun phrase states it. */
  readonly clause?: number;
  /** Later clauses that speak of the same happening and may tell its day: "the meeting today". */
  readonly echoes?: readonly number[];
  /** 0..1, before calibration. */
  readonly score: number;
}
