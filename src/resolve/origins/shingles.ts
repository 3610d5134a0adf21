import { foldName } from '../name-key.ts';

/** Words in a row that make one shingle: enough to be nobody else's wording, few enough to outlive edits. */
const width = 4;

/**
 * The wording of a text as a set of numbers, sorted, each once: a hash of every four words in a row, spelling
 * levelled. Texts that copy each other share most of them, whatever was cut or put before.
 *
 *   shinglesOf('وصل الوزير إلى عمان اليوم').length // 2
 */
export function shinglesOf(text: string): Uint32Array {
  const words = foldName(text).split(' ');
  const hashes = new Set<number>();
  for (let at = 0; at + width <= words.length; at += 1) {
    hashes.add(hash(words.slice(at, at + width).join(' ')));
  }
  return Uint32Array.from(hashes).sort();
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** How many numbers two sorted sets share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}
