import { pairUpByKeys } from '../cluster/blocks.ts';
import { countShared } from './shingles.ts';

/** A document with its wording, as `shinglesOf` gives it. */
export interface Worded {
  readonly document: string;
  readonly shingles: Uint32Array;
}

const bands = 32;
const rows = 2;
/** The least share of the shorter text that must stand in the longer one. */
const leastContained = 0.6;
/** A text of few words is held to more, since formulas repeat. */
const few = 12;
const leastContainedOfFew = 0.8;
/** A text much longer than another only quotes it. */
const leastRatio = 0.3;
/** What the fullest texts of two groups must share before the groups become one. */
const leastBetweenGroups = 0.4;

/**
 * Which documents tell one report: reprints with another headline, a cut end, a credit or small edits. Gives
 * the least document of its group for every document; one that repeats nobody is its own origin. The order
 * of the documents leaves no trace.
 *
 *   findOrigins([{ document: 'd1', shingles }, { document: 'd2', shingles }]).get('d2') // 'd1'
 */
export function findOrigins(documents: readonly Worded[]): ReadonlyMap<string, string> {
  const sorted = [...documents].sort((a, b) => (a.document < b.document ? -1 : 1));
  const pairs = pairUpByKeys(sorted.map(({ shingles }) => bandKeys(shingles)))
    .map(([i, j]) => ({ i, j, share: likeness(sorted[i], sorted[j]) }))
    .filter(({ share }) => share > 0)
    .sort((x, y) => y.share - x.share || x.i - y.i || x.j - y.j);
  const groups = sorted.map((_, i) => [i]);
  for (const { i, j } of pairs) {
    const [one, other] = [groups[i], groups[j]];
    if (one === undefined || other === undefined || one === other) continue;
    if (!tellTheSame(fullest(one, sorted), fullest(other, sorted))) continue;
    const joined = [...one, ...other].sort((a, b) => a - b);
    for (const member of joined) groups[member] = joined;
  }
  return new Map(
    sorted.map(({ document }, i) => [document, sorted[groups[i]?.[0] ?? i]?.document ?? document]),
  );
}

/** The share of the shorter text that the longer one repeats; 0 where that is too little to be a copy. */
function likeness(a: Worded | undefined, b: Worded | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [short, long] = [a.shingles, b.shingles].sort((x, y) => x.length - y.length) as [
    Uint32Array,
    Uint32Array,
  ];
  if (short.length === 0 || short.length < leastRatio * long.length) return 0;
  const contained = countShared(short, long) / short.length;
  return contained >= (short.length < few ? leastContainedOfFew : leastContained) ? contained : 0;
}

function fullest(group: readonly number[], documents: readonly Worded[]): Worded | undefined {
  const [first] = [...group].sort(
    (a, b) => (documents[b]?.shingles.length ?? 0) - (documents[a]?.shingles.length ?? 0) || a - b,
  );
  return first === undefined ? undefined : documents[first];
}

/** Groups are held to less than pairs, but a text that only quotes both does not make them one. */
function tellTheSame(a: Worded | undefined, b: Worded | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const shorter = Math.min(a.shingles.length, b.shingles.length);
  return countShared(a.shingles, b.shingles) >= leastBetweenGroups * shorter;
}

/** MinHash in bands: texts that share a fifth of their shingles meet under one key almost surely. */
function bandKeys(shingles: Uint32Array): readonly string[] {
  if (shingles.length === 0) return [];
  const least = new Uint32Array(bands * rows).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < least.length; at += 1) {
      const value = mix(shingle, at);
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  }
  return Array.from(
    { length: bands },
    (_, band) => `${band} ${least.slice(band * rows, (band + 1) * rows).join(' ')}`,
  );
}

/** One of a family of hashes, chosen by number. */
function mix(value: number, which: number): number {
  let mixed = Math.imul(value ^ Math.imul(which + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
