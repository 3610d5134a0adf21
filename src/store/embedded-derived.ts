import type { Database } from 'better-sqlite3';

/** Tables that are worked out from the documents, with how many columns there are and how many of them are the key. */
const derived = {
  identity_link: { keys: ['a', 'b'], columns: 5 },
  identity_close: { keys: ['a', 'b'], columns: 4 },
  merged: { keys: ['seed'], columns: 2 },
  contradiction: { keys: ['a', 'b'], columns: 3 },
} as const;

export type DerivedTable = keyof typeof derived;

/** A row by columns, the key first. */
export type DerivedRow = readonly (string | number)[];

/** What must be done to a table so that it holds what it should; rows that are right are not in it. */
export interface RowChanges {
  readonly table: DerivedTable;
  /** Keys of rows that go. */
  readonly drop: readonly DerivedRow[];
  /** Rows that are new or differ. */
  readonly put: readonly DerivedRow[];
}

/** Compares a table with what it should hold; of two rows with one key the first counts. */
export function findRowChanges(db: Database, table: DerivedTable, wanted: Iterable<DerivedRow>): RowChanges {
  const keys = derived[table].keys.length;
  const keyOf = (row: DerivedRow): string => row.slice(0, keys).join(' ');
  const left = new Map<string, DerivedRow>();
  for (const row of wanted) if (!left.has(keyOf(row))) left.set(keyOf(row), row);
  const drop: DerivedRow[] = [];
  for (const row of db.prepare<[], DerivedRow>(`SELECT * FROM ${table}`).raw().iterate()) {
    const key = keyOf(row);
    const next = left.get(key);
    if (next === undefined) drop.push(row.slice(0, keys));
    else if (next.every((value, at) => value === row[at])) left.delete(key);
  }
  return { table, drop, put: [...left.values()] };
}

/** Brings a table to what it should hold; must run inside a transaction. */
export function applyRowChanges(db: Database, { table, drop, put }: RowChanges): void {
  const { keys, columns } = derived[table];
  const remove = db.prepare(`DELETE FROM ${table} WHERE ${keys.map((key) => `${key} = ?`).join(' AND ')}`);
  const insert = db.prepare(
    `INSERT OR REPLACE INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(', ')})`,
  );
  for (const key of drop) remove.run(...key);
  for (const row of put) insert.run(...row);
}
