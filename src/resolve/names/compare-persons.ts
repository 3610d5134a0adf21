import { compareTokens, isCommonName } from './name-tokens.ts';
import type { PersonName } from './person-name.ts';

/** How two names of persons stand to each other. */
export interface PersonMatch {
  /**
   * `same`: part by part; `longer`: one leaves out middle names; `begins`: one goes on where the other ends;
   * `surname`, `given`, `single`: one or both are one word; `kunya`: the same by-name; `unknown`: nothing to
   * compare; `other`: names of two people.
   */
  readonly kind:
    | 'same'
    | 'longer'
    | 'begins'
    | 'surname'
    | 'given'
    | 'single'
    | 'kunya'
    | 'unknown'
    | 'other';
  /** 0..1, the least sure of the parts that match. */
  readonly likeness: number;
  readonly matched: number;
  /** At least one matched part is borne by few, or father and child are both named. */
  readonly rare: boolean;
  /** Both name a father. */
  readonly nasab?: boolean;
}

const least = 0.5;

/**
 * Compares two names of persons, in one script or two.
 *
 *   comparePersons(parsePersonName('محمد باقري'), parsePersonName('Mohammad Bagheri')).kind // 'same'
 *   comparePersons(parsePersonName('محمود عباس'), parsePersonName('محمد عباس')).kind // 'other'
 */
export function comparePersons(a: PersonName, b: PersonName): PersonMatch {
  const [short, long] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  if (short.parts.length === 0) return compareKunyas(a, b);
  const matches = alignParts(short.parts, long.parts);
  const rare = matches.some(([i]) => !isCommonName(short.parts[i] ?? ''));
  const likeness = Math.min(1, ...matches.map(([, , likeness]) => likeness));
  const kind = kindOf(short.parts, long.parts, matches);
  const nasab = short.nasab === true && long.nasab === true;
  return {
    kind,
    likeness: kind === 'other' ? 0 : likeness,
    matched: matches.length,
    rare: rare || nasab,
    nasab,
  };
}

function compareKunyas(a: PersonName, b: PersonName): PersonMatch {
  const likeness = a.kunya === undefined || b.kunya === undefined ? 0 : compareTokens(a.kunya, b.kunya);
  const child = a.kunya?.replace(/^(?:ابو|abu)/u, '') ?? '';
  return { kind: likeness > least ? 'kunya' : 'unknown', likeness, matched: 1, rare: !isCommonName(child) };
}

type PartMatch = readonly [short: number, long: number, likeness: number];

function kindOf(
  short: readonly string[],
  long: readonly string[],
  matches: readonly PartMatch[],
): PersonMatch['kind'] {
  if (matches.length < short.length) return 'other';
  const first = matches[0]?.[1] === 0;
  const last = matches.at(-1)?.[1] === long.length - 1;
  if (short.length === 1) return long.length === 1 ? 'single' : last ? 'surname' : first ? 'given' : 'other';
  if (short.length === long.length) return 'same';
  if (first && last) return 'longer';
  // A name that lacks the first of the other's is the father's, or the family's.
  return first ? 'begins' : 'other';
}

/** The best matching of parts that keeps their order. */
function alignParts(short: readonly string[], long: readonly string[]): readonly PartMatch[] {
  const width = long.length + 1;
  const best: (readonly PartMatch[])[] = Array.from({ length: (short.length + 1) * width }, () => []);
  for (let i = short.length - 1; i >= 0; i -= 1) {
    for (let j = long.length - 1; j >= 0; j -= 1) {
      const likeness = compareTokens(short[i] ?? '', long[j] ?? '');
      const taken: readonly PartMatch[] =
        likeness < least ? [] : [[i, j, likeness], ...(best[(i + 1) * width + j + 1] ?? [])];
      const options = [taken, best[(i + 1) * width + j] ?? [], best[i * width + j + 1] ?? []];
      best[i * width + j] = options.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    }
  }
  return best[0] ?? [];
}

/** More parts first; among equals the later ones, since a family name tells more than a given name. */
function worth(matches: readonly PartMatch[]): number {
  return matches.reduce((sum, [, at, likeness]) => sum + 1 + likeness / 10 + at / 100, 0);
}
