import type { Prediction } from './match.ts';

/** The claims whose confidence lies in `[from, from + 0.1)`, the last bin with 1 included. */
export interface ReliabilityBin {
  readonly from: number;
  readonly claims: number;
  /** Those that the gold has with this status. */
  readonly right: number;
}

/**
 * Compares what claims say of their own confidence with how often they are right. Calibrated means that
 * nine in ten claims of the bin that begins at 0.9 are right.
 *
 *   reliability(predictions) // → [{ from: 0.9, claims: 120, right: 109 }]
 */
export function reliability(predictions: readonly Prediction[]): readonly ReliabilityBin[] {
  const bins = Array.from({ length: 10 }, () => ({ claims: 0, right: 0 }));
  for (const { confidence, gold, status } of predictions) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (!bin) continue;
    bin.claims += 1;
    if (gold?.status === status) bin.right += 1;
  }
  return bins.map((bin, i) => ({ from: i / 10, ...bin })).filter((bin) => bin.claims > 0);
}
