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
  const groups = sorted.map(
    (worded, i): Group => ({ first: worded.document, fullest: worded, members: [i] }),
  );
  for (const { i, j } of pairs) {
    const [one, other] = [groups[i], groups[j]];
    if (one === undefined || other === undefined || one === other) continue;
    if (!tellTheSame(one.fullest, other.fullest)) continue;
    const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one];
    absorb(large, small);
    for (const member of small.members) groups[member] = large;
  }
  return new Map(sorted.map(({ document }, i) => [document, groups[i]?.first ?? document]));
}

/** Documents that tell one report, kept up to date as others join, so that none is looked through again. */
interface Group {
  /** The least document. */
  first: string;
  /** The one with the most shingles, the lesser of equals. */
  fullest: Worded;
  readonly members: number[];
}

function absorb(large: Group, small: Group): void {
  if (small.first < large.first) large.first = small.first;
  if (isFuller(small.fullest, large.fullest)) large.fullest = small.fullest;
  for (const member of small.members) large.members.push(member);
}

function isFuller(a: Worded, b: Worded): boolean {
  const more = a.shingles.length - b.shingles.length;
  return more > 0 || (more === 0 && a.document < b.document);
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

/** Groups are held to less than pairs, but a text that only quotes both does not make them one. */
function tellTheSame(a: Worded, b: Worded): boolean {
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
