import type { ResultTerm, Table } from './results.ts';

export interface TableOptions {
  /** Columns of the terminal; wider cells are cut with an ellipsis. */
  readonly width?: number;
  /** Draws with plain ASCII instead of box characters. */
  readonly ascii?: boolean;
  /** Writes an IRI shorter, such as `e:p4k2`. */
  readonly shorten?: (iri: string) => string;
}

const boxes = {
  unicode: { top: '┌┬┐', middle: '├┼┤', bottom: '└┴┘', bar: '│', line: '─' },
  ascii: { top: '+++', middle: '+++', bottom: '+++', bar: '|', line: '-' },
} as const;

/**
 * Rows as a table for the terminal. Every cell ends in a left-to-right mark, so that Arabic in one column does
 * not draw the next one to its side.
 *
 *   formatTable({ variables: ['who'], rows: [{ who: { type: 'literal', value: 'علي' } }] })
 */
export function formatTable(table: Table, options: TableOptions = {}): string {
  const box = boxes[options.ascii ? 'ascii' : 'unicode'];
  const cells = table.rows.map((row) =>
    table.variables.map((name) => (row[name] === undefined ? '' : toText(row[name], options.shorten))),
  );
  const all = [table.variables, ...cells];
  const widths = fitWidths(
    table.variables.map((_, column) => Math.max(1, ...all.map((row) => displayWidth(row[column] ?? '')))),
    options.width,
  );
  const rule = ([left, between, right]: string) =>
    `${left}${widths.map((width) => box.line.repeat(width + 2)).join(between)}${right}\n`;
  const line = (row: readonly string[]) =>
    `${box.bar}${widths.map((width, column) => ` ${pad(row[column] ?? '', width)} `).join(box.bar)}${box.bar}\n`;
  return [rule(box.top), line(table.variables), rule(box.middle), ...cells.map(line), rule(box.bottom)].join(
    '',
  );
}

function toText(term: ResultTerm, shorten: (iri: string) => string = (iri) => iri): string {
  if (typeof term.value !== 'string') {
    const { subject, predicate, object } = term.value;
    return `<< ${[subject, predicate, object].map((part) => toText(part, shorten)).join(' ')} >>`;
  }
  if (term.type === 'uri') return shorten(term.value);
  return term.type === 'bnode' ? `_:${term.value}` : term.value.replace(/\s+/g, ' ');
}

/** Takes from the widest column, again and again, until the table fits. */
function fitWidths(natural: readonly number[], total: number | undefined): readonly number[] {
  const widths = [...natural];
  const least = 4;
  const room = (total ?? Number.POSITIVE_INFINITY) - 3 * widths.length - 1;
  let sum = widths.reduce((a, b) => a + b, 0);
  while (sum > room) {
    const widest = widths.indexOf(Math.max(...widths));
    const width = widths[widest] ?? 0;
    if (width <= least) break;
    widths[widest] = width - 1;
    sum -= 1;
  }
  return widths;
}

const leftToRight = '\u200e';

function pad(text: string, width: number): string {
  const cut = displayWidth(text) > width ? `${take(text, width - 1)}…` : text;
  const mark = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(cut) ? leftToRight : '';
  return cut + mark + ' '.repeat(Math.max(0, width - displayWidth(cut)));
}

function take(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const point of text) {
    const more = pointWidth(point);
    if (used + more > width) break;
    taken += point;
    used += more;
  }
  return taken;
}

/** Columns that a text takes in a terminal: none for marks, two for emoji and East Asian characters. */
function displayWidth(text: string): number {
  let width = 0;
  for (const point of text) width += pointWidth(point);
  return width;
}

function pointWidth(point: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(point)) return 0;
  return /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60]/u.test(
    point,
  )
    ? 2
    : 1;
}
