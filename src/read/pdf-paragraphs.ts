import { type Row, readingOrder, toRows } from './pdf-columns.ts';
import { isRightToLeft, lineText, type PageItem } from './pdf-items.ts';

/** More rows than this are no page of text; they are read from the top down. */
const mostRows = 500;

/** A paragraph of a page, and whether it seems to end there. */
export interface Paragraph {
  readonly text: string;
  readonly ended: boolean;
}

/** One line of a block, with what tells whether the next goes on from it. */
interface Line {
  readonly text: string;
  readonly row: Row;
}

/** The paragraphs of a page in reading order, from the items that stand on it. */
export function toParagraphs(items: readonly PageItem[]): readonly Paragraph[] {
  const rows = toRows(items);
  const fromRight = isRightToLeft(items.map(({ text }) => text).join(''));
  const blocks = rows.length > mostRows ? [rows] : readingOrder(rows, fromRight);
  return blocks.flatMap((block) => joinLines(block, fromRight));
}

function joinLines(rows: readonly Row[], pageFromRight: boolean): readonly Paragraph[] {
  const lines = rows.map((row): Line => {
    const letters = row.items.map(({ text }) => text).join('');
    const plain = !/\p{L}/u.test(letters);
    return { row, text: lineText(row.items, plain ? pageFromRight : isRightToLeft(letters)) };
  });
  const leading = usualLeading(rows);
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const [i, line] of lines.entries()) {
    text = text ? joinLine(text, line.text) : line.text;
    const next = lines[i + 1];
    const short = isRightToLeft(line.text) ? line.row.left - left : right - line.row.right;
    const ended =
      short > (right - left) * 0.12 || (short > line.row.size * 2 && /[.!؟?:]["»”)]*$/u.test(text));
    if (next && !ended && !isApart(line.row, next.row, leading)) continue;
    if (text) paragraphs.push({ text, ended: ended || next !== undefined });
    text = '';
  }
  return paragraphs;
}

/** A greater gap than usual, or letters of another size, begin a paragraph. */
function isApart(row: Row, next: Row, leading: number): boolean {
  const gap = row.y - next.y;
  const sizes = Math.max(row.size, next.size) / Math.min(row.size, next.size);
  return gap > leading * 1.35 || gap < 0 || sizes > 1.18;
}

function usualLeading(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map((row, i) => (rows[i]?.y ?? 0) - row.y);
  const sorted = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  // The lesser gaps are those within paragraphs; headings and ends of paragraphs make the greater ones.
  return sorted[Math.floor(sorted.length * 0.4)] ?? Number.POSITIVE_INFINITY;
}

/** Joins a line to what stands before it; a word cut by a hyphen is made whole. */
export function joinLine(text: string, line: string): string {
  const cut = /(\p{Ll})[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line);
  return cut ? text.slice(0, -1) + line : `${text} ${line}`;
}
