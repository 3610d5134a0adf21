import { arabicToArabic, arabicToLatin, type Correspondences, latinToLatin } from './correspondences.ts';

/** A letter that nothing on the other side accounts for. */
const unexplained = 8;
const limit = 200_000;
const known = new Map<string, number>();

/**
 * How far two spellings of one word are from each other, in one script or two: 0 the same, below about 1.6
 * the same name, above 2.5 another. Words are folded, without spaces; the cost is that of a pair of letters.
 *
 *   spellingDistance('باقري', 'bagheri') // 0.6
 *   spellingDistance('محمود', 'mohammad') // 1.9
 */
export function spellingDistance(a: string, b: string): number {
  if (a === b) return 0;
  const [one, other] = order(a, b);
  const key = `${one}|${other}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const distance = align(one, other, correspondencesOf(one, other));
  if (known.size >= limit) known.clear();
  known.set(key, distance);
  return distance;
}

/** Whether a word is written in Arabic letters. */
export function isArabic(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit >= 0x0600 && unit <= 0x06ff) return true;
  }
  return false;
}

/** Arabic before Latin, else by code point, so that the distance is the same either way round. */
function order(a: string, b: string): readonly [string, string] {
  const [first, second] = [isArabic(a), isArabic(b)];
  if (first !== second) return first ? [a, b] : [b, a];
  return a < b ? [a, b] : [b, a];
}

function correspondencesOf(one: string, other: string): Correspondences {
  if (!isArabic(one)) return latinToLatin();
  return isArabic(other) ? arabicToArabic() : arabicToLatin();
}

function align(a: string, b: string, { costs, longest }: Correspondences): number {
  const width = b.length + 1;
  const least = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      const here = least[i * width + j] ?? Number.POSITIVE_INFINITY;
      for (let x = 0; x <= longest[0] && i + x <= a.length; x += 1) {
        for (let y = x === 0 ? 1 : 0; y <= longest[1] && j + y <= b.length; y += 1) {
          const cost = costs.get(`${a.slice(i, i + x)}|${b.slice(j, j + y)}`) ?? fallback(a[i], b[j], x, y);
          const to = (i + x) * width + j + y;
          if (here + cost < (least[to] ?? 0)) least[to] = here + cost;
        }
      }
    }
  }
  return ((least[a.length * width + b.length] ?? 0) * 2) / (a.length + b.length);
}

/** A letter is itself in its own script; one letter alone may be left over; nothing else is allowed. */
function fallback(a: string | undefined, b: string | undefined, x: number, y: number): number {
  if (x === 1 && y === 1 && a === b) return 0;
  return x + y === 1 ? unexplained : Number.POSITIVE_INFINITY;
}
