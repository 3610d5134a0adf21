import { refusal } from '../api/client.ts';
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

// Longer addresses are cut or refused by servers and proxies on the way: what is longer is posted.
const longest = 6000;

/** Sets the filters of the view, as far as they leave something out. */
function setFilters(query: URLSearchParams, { filters }: ViewState, data: Dataset): void {
  query.set('status', statuses.filter((status) => !filters.statusesOff.includes(status)).join(','));
  if (filters.from !== undefined) query.set('from', filters.from);
  if (filters.to !== undefined) query.set('to', filters.to);
  if (!filters.undated) query.set('undated', 'false');
  if (filters.confidence > 0) query.set('confidence', String(filters.confidence / 100));
  const edges = [...data.edges.values()];
  const shown = <Value extends string>(values: readonly Value[]): string => [...new Set(values)].join(',');
  if (filters.relationsOff.length > 0 && edges.length > 0) {
    query.set('relation', shown(edges.map((edge) => edge.relation)));
  }
  if (filters.classesOff.length > 0 && data.nodes.size > 0) {
    query.set('class', shown([...data.nodes.values()].map((node) => node.class)));
  }
  if (filters.publishersOff.length > 0) {
    const left = edges
      .flatMap((edge) => edge.publishers)
      .filter((one) => !filters.publishersOff.includes(one));
    for (const publisher of new Set(left)) query.append('publisher', publisher);
  }
}

/**
 * The address of an export of what is seen: its entities and filters. The overview is asked for
 * without naming its entities, except for people to read.
 */
export function exportPath(format: string, view: ViewState, data: Dataset): string {
  const query = new URLSearchParams({ format });
  setFilters(query, view, data);
  const overview = view.expansions.length === 0 && view.also.length === 0 && !view.path;
  if (!overview || format === 'html') query.set('entity', [...data.nodes.keys()].join(','));
  return `/api/export?${query}`;
}

/**
 * Hands the export at an address to the reader; one that is too long for an address is asked for as a form.
 * Throws when the server refuses it or cannot be reached.
 */
export async function saveExport(path: string): Promise<void> {
  if (path.length <= longest) {
    location.assign(path);
    return;
  }
  const { pathname, searchParams } = new URL(path, location.href);
  const response = await fetch(pathname, { method: 'POST', body: searchParams });
  if (!response.ok) throw await refusal(response);
  const [, name = 'sila'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  saveFile(await response.blob(), name);
}

/** The address of a page of evidence of all that is said between two entities. */
export function pairExportPath(a: string, b: string): string {
  return `/api/export?${new URLSearchParams({ format: 'html', entity: `${a},${b}` })}`;
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
