import type { Database } from 'better-sqlite3';

/** What cannot be made again from the documents: their texts, what people decided and wrote, what failed. */
const kept = new Set([
  'setting',
  'document',
  'decision',
  'identity_decision',
  'written',
  'gazetteer',
  'failure',
]);

interface Thing {
  readonly type: string;
  readonly name: string;
}

/**
 * Takes all that follows from the documents out of a workspace of an older layout, so that the present layout can
 * be made about what is left. Every document counts as read by an older Sila until it is read again.
 * The kept tables are the same in all versions; a version that changes one must move its rows here.
 * Must run inside a transaction.
 */
export function clearDerived(db: Database): void {
  const things = db
    .prepare<[], Thing>("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
    .all();
  const virtual = things.filter(({ name }) => name === 'name_index');
  const views = things.filter(({ type }) => type === 'view');
  const tables = things.filter(({ type, name }) => type === 'table' && !kept.has(name));
  for (const { type, name } of [...views, ...virtual]) db.exec(`DROP ${type} "${name}"`);
  for (const { name } of tables) if (!name.startsWith('name_index')) db.exec(`DROP TABLE "${name}"`);
  db.exec("UPDATE document SET fingerprint = '', claims = 0");
}

/** The statements that make a layout, passing over the tables that are there. */
export function withoutKept(statements: string): string {
  return statements.replace(/CREATE TABLE (\w+)/gu, (whole, name: string) =>
    kept.has(name) ? `CREATE TABLE IF NOT EXISTS ${name}` : whole,
  );
}
