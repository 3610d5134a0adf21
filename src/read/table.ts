import { SilaError } from '../errors.ts';
import { type ColumnField, placeColumns } from './columns.ts';
import { type Parts, toDay } from './fields.ts';
import { longestText } from './lines.ts';
import type { Piece, Source } from './piece.ts';

/**
 * Reads a table with a row a document: CSV, or the same with tabs, semicolons or bars between; the first row names
 * the columns. Yields the row's fields, or the error that names the line where the row begins.
 */
export async function* readTable(texts: AsyncIterable<string>, source: Source): AsyncGenerator<Piece> {
  let places: ReadonlyMap<ColumnField, number> | undefined;
  let found = false;
  for await (const { cells, line } of splitRows(texts)) {
    if (!places) {
      places = placeColumns(cells, source.columns);
      continue;
    }
    found = true;
    const parts = toParts(cells, places);
    yield typeof parts === 'string' ? { place: `:${line}`, error: new SilaError('read', parts) } : parts;
  }
  if (!found) throw new SilaError('read', 'the table has no rows. Leave it out, or give one with documents.');
}

function toParts(cells: readonly string[], places: ReadonlyMap<ColumnField, number>): Parts | string {
  const cell = (field: ColumnField): string | undefined =>
    cells[places.get(field) ?? -1]?.trim() || undefined;
  const text = cells[places.get('text') ?? -1] ?? '';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'the row holds no text. Fill it in, or delete the row.';
  const published = cell('published');
  if (published && !toDay(published))
    return `'${published.slice(0, 40)}' is no date. Write it as YYYY-MM-DD.`;
  return {
    id: cell('id'),
    text,
    title: cell('title'),
    url: cell('url'),
    publisher: cell('publisher'),
    published,
    lang: cell('lang'),
  };
}

interface Row {
  readonly cells: readonly string[];
  /** Where it begins, counted from 1. */
  readonly line: number;
}

/**
 * Splits a table into rows as RFC 4180 says, quoted cells with breaks in them included; the delimiter is told from
 * the first line. Throws a `read` error for a quote that never ends, or a row that is too long.
 */
export async function* splitRows(texts: AsyncIterable<string>): AsyncGenerator<Row> {
  let delimiter: string | undefined;
  let rest = '';
  let line = 1;
  for await (const text of texts) {
    rest += text;
    delimiter ??= rest.includes('\n') ? delimiterOf(rest) : undefined;
    if (delimiter === undefined) continue;
    let start = 0;
    for (let end = rowEnd(rest, start, delimiter); end >= 0; end = rowEnd(rest, start, delimiter)) {
      const row = rest.slice(start, end);
      if (row.trim()) yield { cells: splitCells(row, delimiter), line };
      line += row.split('\n').length;
      start = end + 1;
    }
    rest = rest.slice(start);
    if (rest.length > longestText) throw unended(line);
  }
  delimiter ??= delimiterOf(rest);
  if (!rest.trim()) return;
  if (rowEnd(`${rest}\n`, 0, delimiter) < 0) throw unended(line);
  yield { cells: splitCells(rest, delimiter), line };
}

function unended(line: number): SilaError {
  return new SilaError('read', `the row of line ${line} never ends: a quote is not closed. Close it.`);
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const count = (delimiter: string): number => header.split(delimiter).length;
  return ['\t', ';', '|', ','].reduce((best, next) => (count(next) > count(best) ? next : best), ',');
}

/** Where the row that begins at `start` ends, or -1 when its end has not come yet. */
function rowEnd(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length) {
    if (text[at] === '"') {
      at = closingQuote(text, at + 1);
      if (at < 0) return -1;
      at += 1;
    }
    const line = text.indexOf('\n', at);
    if (line < 0) return -1;
    const cell = text.indexOf(delimiter, at);
    if (cell < 0 || cell > line) return line;
    at = cell + 1;
  }
  return -1;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function splitCells(row: string, delimiter: string): string[] {
  const cells: string[] = [];
  const text = row.endsWith('\r') ? row.slice(0, -1) : row;
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"';
    const close = quoted ? closingQuote(text, at + 1) : -1;
    const next = text.indexOf(delimiter, close < 0 ? at : close);
    const end = next < 0 ? text.length : next;
    cells.push(close < 0 ? text.slice(at, end) : text.slice(at + 1, close).replaceAll('""', '"'));
    at = end + 1;
  }
  return cells;
}
