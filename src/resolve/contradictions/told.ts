import type { Status } from '../../model/claim.ts';
import type { Timing } from '../../model/relation.ts';

/** A claim as far as it can contradict another; entities are those that it has once all are joined. */
export interface Told {
  readonly id: string;
  readonly document: string;
  /** Claims that share it are one report. */
  readonly origin: string;
  /** The wording of its sentence, and who says so there: what is alike in both was said once. */
  readonly told?: string;
  readonly by?: string;
  readonly relation: string;
  /** Of a symmetric relation the lesser of the two stands first. */
  readonly source: string;
  readonly target: string;
  readonly status: Status;
  readonly place?: string;
  /** First and last day of its date, in days since 1970. */
  readonly earliest?: number;
  readonly latest?: number;
  /** The day of its document, in days since 1970. */
  readonly published?: number;
}

/** An entity as far as contradictions need it. */
export interface Named {
  readonly class: string;
  readonly names: readonly string[];
  readonly links: readonly string[];
}

/** All that contradictions are found from. The order of nothing in it matters. */
export interface ContradictionInput {
  readonly claims: Iterable<Told>;
  readonly entityOf: (id: string) => Named | undefined;
  readonly timingOf: (relation: string) => Timing | undefined;
}

/** First and last day that a claim can speak of; without end where nothing tells. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const always: Period = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** When a claim holds: its own date, else the days about its document's, `before` and `after` it. */
export function periodOf(told: Told, before: number, after: number): Period {
  if (told.earliest !== undefined && told.latest !== undefined) {
    return { from: told.earliest, to: told.latest };
  }
  if (told.published === undefined) return always;
  return { from: told.published - before, to: told.published + after };
}

export function overlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The days between two periods; none or less when they overlap. */
export function gapBetween(a: Period, b: Period): number {
  return Math.max(a.from, b.from) - Math.min(a.to, b.to);
}

/** How many of the other side each claim is put beside, at most: the nearest in time. */
const few = 12;

/**
 * Pairs of one claim of each list that `clash`. Of very many, each claim keeps the nearest by the days of their
 * documents, so that what is told often stays readable and the number of pairs grows with the claims alone.
 */
export function pairNearest(
  ones: readonly Told[],
  others: readonly Told[],
  clash: (one: Told, other: Told) => boolean,
): readonly (readonly [Told, Told])[] {
  const [less, more] = ones.length <= others.length ? [ones, others] : [others, ones];
  const isTurned = less !== ones;
  const distance = (a: Told, b: Told): number => Math.abs((a.published ?? 0) - (b.published ?? 0));
  return less.flatMap((one) =>
    more
      .filter((other) => (isTurned ? clash(other, one) : clash(one, other)))
      .sort((a, b) => distance(one, a) - distance(one, b) || (a.id < b.id ? -1 : 1))
      .slice(0, few)
      .map((other) => [one, other] as const),
  );
}
