/**
 * Rows as a table of aligned columns, the first column to the left and columns of numbers to the right.
 * Marks that combine and the width of Arabic letters do not disturb the columns; directions are kept apart.
 *
 *   formatColumns(['name', 'count'], [['a', '12']]) // 'name  count\na        12'
 */
export function formatColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  widest = 60,
): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => clip(cell, widest)));
  const widths = header.map((_, i) => Math.max(...cells.map((row) => width(row[i] ?? ''))));
  const numeric = header.map(
    (_, i) => rows.length > 0 && rows.every((row) => /^(–|[\d.,%-]*)$/u.test(row[i] ?? '')),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat((widths[i] ?? 0) - width(cell));
        return numeric[i] ? gap + cell : isolate(cell) + gap;
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/u;

/** Keeps a right-to-left cell from pulling its neighbours about in terminals that order text. */
function isolate(cell: string): string {
  return rightToLeft.test(cell) ? `\u2068${cell}\u2069` : cell;
}

function clip(cell: string, widest: number): string {
  const line = cell.replace(/\s+/gu, ' ');
  return width(line) <= widest ? line : `${[...line].slice(0, widest - 1).join('')}…`;
}

function width(text: string): number {
  return [...text.replace(/[\p{M}\p{Cf}]/gu, '')].length;
}
