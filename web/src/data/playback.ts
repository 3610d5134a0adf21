import type { Bar } from './timeline.ts';

/** A stretch of days, `YYYY-MM-DD`; without `from` it has no beginning. */
export interface Stretch {
  readonly from?: string;
  readonly to?: string;
}

/**
 * The stretches that playing goes through. A brushed stretch slides along at its own width, from
 * where it stands, or from the start when it stands at the end; with no brush the graph grows bar by
 * bar from its beginning.
 *
 *   framesOf(bars, {}).map((one) => one.to) → the last day of each bar
 */
export function framesOf(bars: readonly Bar[], brush: Stretch): readonly Stretch[] {
  const { from, to } = brush;
  const last = bars.length - 1;
  const start = from === undefined ? -1 : bars.findIndex((bar) => bar.to >= from);
  if (start < 0) {
    const reached = to === undefined ? last : bars.findIndex((bar) => bar.to >= to);
    const rest = reached < 0 || reached === last ? bars : bars.slice(reached);
    return rest.map((bar) => ({ to: bar.to }));
  }
  const end = to === undefined ? last : bars.findLastIndex((bar) => bar.from <= to);
  const width = Math.max(1, Math.min(end - start + 1, last));
  const first = start + width > last ? 0 : start;
  return Array.from({ length: bars.length - width - first + 1 }, (_, i) => {
    const head = bars[first + i];
    const tail = bars[first + i + width - 1];
    return { ...(head ? { from: head.from } : {}), ...(tail ? { to: tail.to } : {}) };
  });
}
