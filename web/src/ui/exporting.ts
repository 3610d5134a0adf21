import type { Dataset } from '../data/dataset.ts';
import { statuses } from '../state/statuses.ts';
import type { ViewState } from '../state/view-state.ts';

/** The formats that the server writes the graph in. */
export const exportFormats = [
  { id: 'gexf', name: 'GEXF' },
  { id: 'graphml', name: 'GraphML' },
  { id: 'turtle', name: 'Turtle' },
  { id: 'trig', name: 'TriG' },
  { id: 'csv', name: 'CSV' },
] as const;

// Longer addresses are cut or refused by servers and proxies on the way.
const longest = 6000;

/**
 * The address of an export of what is seen: its entities, statuses and time. The whole overview is
 * asked for without naming its entities, and so is a graph of too many.
 */
export function exportPath(format: string, view: ViewState, data: Dataset): string {
  const query = new URLSearchParams({ format });
  query.set('status', statuses.filter((status) => !view.filters.statusesOff.includes(status)).join(','));
  if (view.filters.from !== undefined) query.set('from', view.filters.from);
  if (view.filters.to !== undefined) query.set('to', view.filters.to);
  if (!view.filters.undated) query.set('undated', 'false');
  if (view.filters.confidence > 0) query.set('confidence', String(view.filters.confidence / 100));
  const bare = `/api/export?${query}`;
  if (view.expansions.length === 0 && view.also.length === 0 && !view.path) return bare;
  query.set('entity', [...data.nodes.keys()].join(','));
  const named = `/api/export?${query}`;
  return named.length > longest ? bare : named;
}

/** Hands a file to the reader under a name. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Hands a picture to the reader as `sila.png`. */
export function savePicture(canvas: HTMLCanvasElement): void {
  canvas.toBlob((blob) => {
    if (blob) saveFile(blob, 'sila.png');
  }, 'image/png');
}

/**
 * Rows as comma-separated values. A cell that a spreadsheet would take for a formula is given a
 * quote, since document text is not to be run anywhere.
 *
 *   toCsv([['a', 'b,c']]) === 'a,"b,c"\r\n'
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))
        .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('');
}
