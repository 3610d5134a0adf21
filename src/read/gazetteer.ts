import { readFileSync } from 'node:fs';
import { SilaError } from '../errors.ts';
import { type ClassName, classNames } from '../model/entity.ts';
import type { GazetteerEntry } from '../model/gazetteer.ts';
import { decode } from './encoding.ts';
import { splitRows } from './table.ts';

const columns = ['id', 'class', 'labels', 'label_ar', 'label_en', 'aliases', 'qid'] as const;
type Column = (typeof columns)[number];

/** Columns that go by another name as well. */
const otherNames: Readonly<Record<string, Column>> = { label: 'labels', alias: 'aliases', wikidata: 'qid' };

/**
 * Reads a gazetteer of one's own: a CSV file with a row a thing and the columns `id`, `class`, `labels` (or
 * `label_ar` and `label_en`), `aliases` and `qid`; bars part several labels or aliases.
 *
 *   await readGazetteer('own.csv') // [{ id: 'm1', class: 'Organization', labels: ['حركة النور'], aliases: [] }]
 *
 * Throws a SilaError of kind `read` that names the file, the line and the column.
 */
export async function readGazetteer(path: string): Promise<readonly GazetteerEntry[]> {
  const entries = new Map<string, GazetteerEntry>();
  let places: ReadonlyMap<Column, number> | undefined;
  for await (const { cells, line } of splitRows(readText(path))) {
    if (places === undefined) {
      places = placeColumns(cells, path);
      continue;
    }
    const entry = toEntry(cells, places, (column, what) => fault(path, line, column, what));
    if (entries.has(entry.id))
      throw fault(path, line, 'id', `"${entry.id}" is given twice. Rename one of them.`);
    entries.set(entry.id, entry);
  }
  if (entries.size === 0) throw new SilaError('read', `${path}: holds no row. Give one for each thing.`);
  return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function* readText(path: string): AsyncGenerator<string> {
  try {
    yield decode(readFileSync(path)).replace(/^\ufeff/u, '');
  } catch (cause) {
    throw new SilaError('read', `${path}: cannot be read. Check the path.`, { cause });
  }
}

type Fault = (column: Column, what: string) => SilaError;

function fault(path: string, line: number, column: string, what: string): SilaError {
  return new SilaError('read', `${path}: line ${line}, column ${column}: ${what}`);
}

function placeColumns(cells: readonly string[], path: string): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase();
    const column = columns.find((known) => known === name) ?? otherNames[name];
    if (column === undefined) {
      throw fault(path, 1, `"${cell.trim()}"`, `is not known. Columns: ${columns.join(', ')}.`);
    }
    places.set(column, at);
  }
  const isNamed = (['labels', 'label_ar', 'label_en'] as const).some((column) => places.has(column));
  const missing = !places.has('id') ? 'id' : !places.has('class') ? 'class' : isNamed ? undefined : 'labels';
  if (missing !== undefined) throw fault(path, 1, missing, 'is missing. The first row names the columns.');
  return places;
}

function toEntry(
  cells: readonly string[],
  places: ReadonlyMap<Column, number>,
  fault: Fault,
): GazetteerEntry {
  const cell = (column: Column): string => cells[places.get(column) ?? -1]?.trim() ?? '';
  const list = (column: Column): readonly string[] =>
    cell(column)
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const id = cell('id');
  if (id === '') throw fault('id', 'is empty. Give the thing an id of your own.');
  const labels = [...list('label_ar'), ...list('label_en'), ...list('labels')];
  if (labels.length === 0) {
    throw fault(places.has('labels') ? 'labels' : 'label_ar', 'is empty. Give the thing a name.');
  }
  const qid = cell('qid');
  if (qid !== '' && !/^Q\d+$/u.test(qid)) {
    throw fault('qid', `"${qid}" is no Wikidata id. Write Q and a number, or leave it empty.`);
  }
  return {
    id,
    class: toClass(cell('class'), fault),
    labels,
    aliases: list('aliases'),
    ...(qid !== '' && { qid }),
  };
}

function toClass(word: string, fault: Fault): ClassName {
  const found = classNames.find((name) => name.toLowerCase() === word.toLowerCase());
  if (found !== undefined) return found;
  throw fault('class', `"${word}" is no class. Classes: ${classNames.join(', ')}.`);
}
