import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../config.ts';
import { SilaError } from '../errors.ts';

/** One line of a table: what its cells hold, and where to look when a cell is wrong. */
export interface TableRow {
  /** The cell's text, `''` when empty. Throws when the table has no such column. */
  text(column: string): string;
  /** Like `text`, but an empty cell is an error. */
  required(column: string): string;
  /** The cell's alternatives, parted by `|`; `[]` when empty. */
  list(column: string): readonly string[];
  /** True for `yes`, false for an empty cell; anything else is an error. */
  flag(column: string): boolean;
  /** The cell as one of the allowed words; anything else is an error. */
  oneOf<T extends string>(column: string, allowed: readonly T[]): T;
  /** A `config` error that names file and line. */
  wrong(what: string): SilaError;
}

/**
 * Reads a tab-separated table from `data/lexicon`: `#` lines are comments, the first other line names
 * the columns, and every row has as many cells as the header.
 *
 *   readTable('ar/months.tsv').map((row) => row.text('name'));
 *
 * @throws SilaError `config` with file and line when the file is missing or a row is broken.
 */
export function readTable(path: string): readonly TableRow[] {
  let columns: readonly string[] | undefined;
  const rows: TableRow[] = [];
  for (const [index, line] of readLines(path).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (columns === undefined) columns = cells;
    else rows.push(readRow(path, index + 1, columns, cells));
  }
  return rows;
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(join(dataFolder, 'lexicon', path), 'utf8').split('\n');
  } catch (cause) {
    throw new SilaError('config', `data/lexicon/${path}: cannot be read. Reinstall the package.`, { cause });
  }
}

function readRow(path: string, line: number, columns: readonly string[], cells: readonly string[]): TableRow {
  const wrong = (what: string) =>
    new SilaError('config', `data/lexicon/${path}:${line}: ${what}. Mend or delete the line.`);
  if (cells.length !== columns.length) {
    throw wrong(`${cells.length} cells where the header has ${columns.length}`);
  }
  const text = (column: string): string => {
    const cell = cells[columns.indexOf(column)];
    if (cell === undefined) throw wrong(`the table has no column "${column}"`);
    return cell;
  };
  return {
    text,
    wrong,
    required(column) {
      const cell = text(column);
      if (cell === '') throw wrong(`the cell "${column}" is empty`);
      return cell;
    },
    list(column) {
      const parts = text(column).split('|');
      if (parts.length > 1 && parts.includes(''))
        throw wrong(`the cell "${column}" has an empty alternative`);
      return parts[0] === '' ? [] : parts;
    },
    flag(column) {
      const cell = text(column);
      if (cell !== '' && cell !== 'yes') throw wrong(`the cell "${column}" is "${cell}", not "yes" or empty`);
      return cell === 'yes';
    },
    oneOf<T extends string>(column: string, allowed: readonly T[]): T {
      const cell = text(column);
      const found = allowed.find((word) => word === cell);
      if (found === undefined)
        throw wrong(`the cell "${column}" is "${cell}", not one of ${allowed.join(', ')}`);
      return found;
    },
  };
}
