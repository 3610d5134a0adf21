import { pairUpByNumbers } from '../cluster/blocks.ts';
import { countShared } from './shingles.ts';

/** A document with the keys of its wording, as `bandsOf` gives them; the wording itself is asked for when needed. */
export interface Worded {
  readonly document: string;
  readonly bands: Uint32Array;
  /** As `shinglesOf` gives it. */
  readonly shingles: () => Uint32Array;
}

const bandCount = 32;
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
 *   findOrigins([{ document: 'd1', bands, shingles }, { document: 'd2', bands, shingles }]).get('d2') // 'd1'
 */
export function findOrigins(documents: readonly Worded[]): ReadonlyMap<string, string> {
  const sorted = [...documents].sort((a, b) => (a.document < b.document ? -1 : 1));
  const pairs = pairUpByNumbers(sorted.map(({ bands }) => bands))
    .map(([i, j]) => ({ i, j, share: likeness(sorted[i]?.shingles(), sorted[j]?.shingles()) }))
    .filter(({ share }) => share > 0)
    .sort((x, y) => y.share - x.share || x.i - y.i || x.j - y.j);
  const groups = sorted.map((_, i): Group => ({ members: [i], fullest: i }));
  const textOf = (at: number): Uint32Array => sorted[at]?.shingles() ?? new Uint32Array();
  for (const { i, j } of pairs) {
    const [one, other] = [groups[i], groups[j]];
    if (one === undefined || other === undefined || one === other) continue;
    const [ours, theirs] = [textOf(one.fullest), textOf(other.fullest)];
    if (!tellTheSame(ours, theirs)) continue;
    const isOurs = ours.length - theirs.length || other.fullest - one.fullest;
    const joined: Group = {
      members: [...one.members, ...other.members].sort((a, b) => a - b),
      fullest: isOurs > 0 ? one.fullest : other.fullest,
    };
    for (const member of joined.members) groups[member] = joined;
  }
  return new Map(
    sorted.map(({ document }, i) => [document, sorted[groups[i]?.members[0] ?? i]?.document ?? document]),
  );
}

/** Documents of one report, by place, and which of them says most. */
interface Group {
  readonly members: readonly number[];
  readonly fullest: number;
}

/** The share of the shorter text that the longer one repeats; 0 where that is too little to be a copy. */
function likeness(a: Uint32Array | undefined, b: Uint32Array | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || short.length < leastRatio * long.length) return 0;
  const contained = countShared(short, long) / short.length;
  return contained >= (short.length < few ? leastContainedOfFew : leastContained) ? contained : 0;
}

/** Groups are held to less than pairs, but a text that only quotes both does not make them one. */
function tellTheSame(a: Uint32Array, b: Uint32Array): boolean {
  return countShared(a, b) >= leastBetweenGroups * Math.min(a.length, b.length);
}

/**
 * MinHash in bands: texts that share a fifth of their shingles have one of these numbers in common almost surely.
 * A text of too few words has none.
 *
 *   bandsOf(shinglesOf(text)).length // 32
 */
export function bandsOf(shingles: Uint32Array): Uint32Array {
  if (shingles.length === 0) return new Uint32Array();
  const least = new Uint32Array(bandCount * rows).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < least.length; at += 1) {
      const value = mix(shingle, at);
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  }
  return Uint32Array.from({ length: bandCount }, (_, band) => {
    const [one = 0, other = 0] = least.subarray(band * rows, (band + 1) * rows);
    return mix(mix(one, band) ^ other, bandCount + band);
  });
}

/** One of a family of hashes, chosen by number. */
function mix(value: number, which: number): number {
  let mixed = Math.imul(value ^ Math.imul(which + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
