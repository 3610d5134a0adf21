import type { PageItem } from './pdf-items.ts';

/** The items that stand on one line. */
export interface Row {
  readonly items: readonly PageItem[];
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

interface Gap {
  readonly left: number;
  readonly right: number;
}

/** A gap between columns has at least this many lines on either side. */
const leastRows = 3;

/** Groups items into rows, from the top down. */
export function toRows(items: readonly PageItem[]): readonly Row[] {
  const groups: { items: PageItem[]; y: number; size: number }[] = [];
  // Marks stand above or below their letters, so letters found the rows.
  const isMark = ({ text }: PageItem): boolean => /^\p{M}+$/u.test(text);
  const letters = items.filter((item) => !isMark(item)).sort((a, b) => b.y - a.y);
  for (const item of letters) {
    const last = groups.at(-1);
    if (last && last.y - item.y < Math.min(last.size, item.size) * 0.4) {
      last.items.push(item);
      last.size = Math.max(last.size, item.size);
    } else groups.push({ items: [item], y: item.y, size: item.size });
  }
  for (const mark of items.filter(isMark)) {
    const distance = (y: number): number => Math.abs(y + mark.size * 0.2 - mark.y);
    groups
      .reduce((best, next) => (distance(next.y) < distance(best.y) ? next : best), groups[0] ?? emptyGroup())
      .items.push(mark);
  }
  return groups.filter((group) => group.items.some(({ text }) => text.trim())).map(toRow);
}

const emptyGroup = (): { items: PageItem[]; y: number; size: number } => ({ items: [], y: 0, size: 0 });

function toRow({ items, y, size }: { items: readonly PageItem[]; y: number; size: number }): Row {
  const inked = items.filter(({ text }) => text.trim());
  return {
    items,
    y,
    size,
    left: Math.min(...inked.map((item) => item.x)),
    right: Math.max(...inked.map((item) => item.x + item.width)),
  };
}

/**
 * Puts the rows of a page into the order in which they are read: a stretch of rows with a blank strip down its
 * length is columns, read one after the other, from the right when the page is.
 */
export function readingOrder(rows: readonly Row[], fromRight: boolean): readonly (readonly Row[])[] {
  const blocks: (readonly Row[])[] = [];
  let plain: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    const { end, gap } = widestStretch(rows, at);
    if (gap) {
      if (plain.length > 0) blocks.push(plain);
      plain = [];
      const stretch = rows.slice(at, end).flatMap((row) => row.items);
      const middle = (gap.left + gap.right) / 2;
      const sides = [stretch.filter(({ x }) => x < middle), stretch.filter(({ x }) => x >= middle)];
      for (const side of fromRight ? sides.reverse() : sides) {
        blocks.push(...readingOrder(toRows(side), fromRight));
      }
    } else plain.push(...rows.slice(at, end));
    at = end;
  }
  if (plain.length > 0) blocks.push(plain);
  return blocks;
}

/** The rows from `at` on that share a blank strip with text on both sides; a single row when there is none. */
function widestStretch(rows: readonly Row[], at: number): { end: number; gap?: Gap } {
  let shared: readonly Gap[] = [{ left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }];
  let best: { end: number; gap?: Gap } = { end: at + 1 };
  for (let end = at; end < rows.length; end++) {
    const row = rows[end] as Row;
    const least = row.size * 1.2;
    const gaps = gapsOf(row);
    shared = shared
      .flatMap((one) => gaps.map((two) => overlap(one, two)))
      .filter((gap) => gap.right - gap.left > least);
    const gap = shared.find((candidate) => isBetween(candidate, rows.slice(at, end + 1)));
    if (gap) best = { end: end + 1, gap };
    if (shared.length === 0) break;
  }
  return best;
}

const overlap = (one: Gap, two: Gap): Gap => ({
  left: Math.max(one.left, two.left),
  right: Math.min(one.right, two.right),
});

function isBetween(gap: Gap, rows: readonly Row[]): boolean {
  if (!Number.isFinite(gap.left) || !Number.isFinite(gap.right)) return false;
  const before = rows.filter((row) => row.left < gap.left).length;
  const after = rows.filter((row) => row.right > gap.right).length;
  return before >= leastRows && after >= leastRows;
}

/** The blank strips of a row, the margins included. */
function gapsOf(row: Row): readonly Gap[] {
  const inked = row.items.filter(({ text }) => text.trim()).sort((a, b) => a.x - b.x);
  const gaps: Gap[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const { x, width } of inked) {
    if (x > reached) gaps.push({ left: reached, right: x });
    reached = Math.max(reached, x + width);
  }
  return [...gaps, { left: reached, right: Number.POSITIVE_INFINITY }];
}
