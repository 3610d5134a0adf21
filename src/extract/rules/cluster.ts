import type { ClassName } from '../../model/entity.ts';
import type { Gender, Mention } from '../../model/reading.ts';

/** Mentions of one document that refer to one entity. */
export interface Cluster {
  readonly id: number;
  class: ClassName;
  readonly mentions: Mention[];
  /** Identifying words of each name it goes by, likeliest first. */
  readonly names: (readonly string[])[];
  key?: string;
  gender?: Gender;
  /** Keys of the polities that its wording ties it to. */
  readonly polities: Set<string>;
  /** Wording of the offices it holds, as identifying words. */
  readonly offices: (readonly string[])[];
}

/** Which clusters each mention refers to. */
export interface Coreference {
  readonly clusters: readonly Cluster[];
  /** Cluster ids, empty for a mention that refers to nothing known. */
  of(mention: number): readonly number[];
  /** The state that a capital stands for when it acts, as a cluster; undefined for any other cluster. */
  stateOf(cluster: number): number | undefined;
}

/**
 * Whether two names can be one entity's, by their identifying words: equal, or one a part of the
 * other that keeps its last word (a surname) or at least two of its words.
 *
 *   compatible(['باقري'], ['محمد', 'باقري']) // → true
 */
export function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (!isSubsequence(short, long)) return false;
  if (short.length === long.length) return true;
  return short.at(-1) === long.at(-1) || (short.length >= 2 && short[0] === long[0]);
}

/** Whether the words of `part` stand in `whole` in the same order. */
export function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at += 1;
  return at === part.length;
}
