/**
 * Raw scores beside the share of claims that are right, as measured on the part of `data/gold` that is for
 * developing (`sila evaluate` prints the table). Between the points the share is taken on a straight line.
 */
const measured: readonly (readonly [score: number, share: number])[] = [
  [0, 0.35],
  [0.3, 0.55],
  [0.5, 0.7],
  [0.65, 0.78],
  [0.75, 0.87],
  [0.85, 0.9],
  [1, 0.97],
];

/**
 * Turns a raw score into a confidence that means something: the share of such claims that are right.
 *
 *   calibrate(0.85) // → 0.9
 */
export function calibrate(score: number): number {
  const at = Math.min(1, Math.max(0, score));
  for (let i = 1; i < measured.length; i += 1) {
    const [low, from] = measured[i - 1] ?? [0, 0];
    const [high, to] = measured[i] ?? [1, 1];
    if (at <= high) return from + ((at - low) / (high - low)) * (to - from);
  }
  return measured.at(-1)?.[1] ?? 1;
}
