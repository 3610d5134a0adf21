const start = 0x811c9dc5;

/**
 * A 32-bit hash of a text or of its units `[from, to)` (FNV-1a). With the hash of what stands before as
 * `seed` it is the hash of both together.
 *
 *   hashText('X:ين') === hashText('ين', hashText('X:'))
 */
export function hashText(text: string, seed = start, from = 0, to = text.length): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Joins two hashes or numbers into one; the order counts. Never 0, which marks an empty cell. */
export function mixHash(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right + 0x7f4a7c15, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 13;
  return hash >>> 0 || 1;
}
