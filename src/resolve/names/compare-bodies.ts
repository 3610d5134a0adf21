import type { BodyName, NamePart } from './body-name.ts';
import { compareTokens } from './name-tokens.ts';
import { isArabic, spellingDistance } from './spelling-distance.ts';

/** How two names of bodies or posts stand to each other. */
export interface BodyMatch {
  readonly kind: 'same' | 'no-polity' | 'no-head' | 'longer' | 'other';
  /** 0..1: 1 when every shared word is spelt the same or known to be a translation. */
  readonly likeness: number;
  /** The parts that both have and that tell it from others: words, places, polities, portfolios. */
  readonly telling: number;
}

/** Heads that a name can go without: "Hamas" and "the Hamas movement" are one. */
const droppable = new Set(
  'ministry movement group organization company club newspaper channel network party front forces alliance council news-agency army union bank magazine'.split(
    ' ',
  ),
);
/** A whole name that sounds the same in the other script, as حزب الله and Hezbollah do. */
const wholeLimit = 1.25;
const other: BodyMatch = { kind: 'other', likeness: 0, telling: 0 };

/**
 * Compares two names part by part, translated parts and transliterated words alike.
 *
 *   compareBodies(parseBodyName('وزارة الخارجية المصرية'), parseBodyName("Egypt's foreign ministry")).kind // 'same'
 */
export function compareBodies(a: BodyName, b: BodyName): BodyMatch {
  if (a.joined === b.joined) return { kind: 'same', likeness: 1, telling: countTelling(a.parts) };
  const { shared, left, right, likeness } = pairUp(a.parts, b.parts);
  const telling = countTelling(shared);
  if (left.length === 0 && right.length === 0) return { kind: 'same', likeness, telling };
  if (soundsSame(a, b)) return { kind: 'same', likeness: 0.8, telling: 1 };
  const rest = [...left, ...right];
  if (left.length > 0 && right.length > 0) {
    // A company here is a group there; the words that tell it from others are the same.
    return telling >= 2 && left.length + right.length === 2 && rest.every(isHead)
      ? { kind: 'no-head', likeness, telling }
      : other;
  }
  return compareLeftover(rest, { likeness, telling });
}

function compareLeftover(rest: readonly NamePart[], shared: Omit<BodyMatch, 'kind'>): BodyMatch {
  if (shared.telling === 0) return other;
  if (rest.every((part) => part.kind === 'polity')) return { kind: 'no-polity', ...shared };
  if (rest.every(isDroppable) && rest.filter(isHead).length <= 1) return { kind: 'no-head', ...shared };
  return { kind: 'longer', ...shared };
}

function isHead(part: NamePart): boolean {
  return part.kind === 'head' && part.keys.some((key) => droppable.has(key));
}

function isDroppable(part: NamePart): boolean {
  return part.kind === 'polity' || isHead(part);
}

function countTelling(parts: readonly NamePart[]): number {
  return parts.filter((part) => part.kind !== 'head' && part.kind !== 'office').length;
}

interface Pairing {
  readonly shared: readonly NamePart[];
  readonly left: readonly NamePart[];
  readonly right: readonly NamePart[];
  readonly likeness: number;
}

function pairUp(a: readonly NamePart[], b: readonly NamePart[]): Pairing {
  const right = [...b];
  const left: NamePart[] = [];
  const shared: NamePart[] = [];
  let likeness = 1;
  for (const part of a) {
    const scored = right.map((candidate) => compareParts(part, candidate));
    const best = Math.max(0, ...scored);
    if (best === 0) {
      left.push(part);
      continue;
    }
    right.splice(scored.indexOf(best), 1);
    shared.push(part);
    likeness = Math.min(likeness, best);
  }
  return { shared, left, right, likeness };
}

function compareParts(a: NamePart, b: NamePart): number {
  if (a.keys.some((key) => b.keys.includes(key))) return 1;
  if (a.kind !== 'word' && b.kind !== 'word') return 0;
  return a.text.includes(' ') || b.text.includes(' ') ? 0 : compareTokens(a.text, b.text);
}

function soundsSame(a: BodyName, b: BodyName): boolean {
  if (isArabic(a.joined) === isArabic(b.joined)) return false;
  const [long, short] = [
    Math.max(a.joined.length, b.joined.length),
    Math.min(a.joined.length, b.joined.length),
  ];
  if (short < 3 || long > 2.5 * short || long > 30) return false;
  return spellingDistance(a.joined, b.joined) <= wholeLimit;
}
