import { deflateSync, inflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Store } from './store.ts';

type Written = Pick<Store, 'writtenGraphs' | 'writtenQuads' | 'writeGraphs'>;

// Made when the first graph is written, so that workspaces without any stay as they are.
const table =
  'CREATE TABLE IF NOT EXISTS written (graph TEXT PRIMARY KEY, quads BLOB NOT NULL) WITHOUT ROWID';

/** The graphs that people wrote or imported, kept as N-Quads beside what the documents say. */
export function createWrittenGraphs(db: Database, write: <T>(change: () => T) => T): Written {
  const exists = db.prepare<[], number>("SELECT count(*) FROM sqlite_master WHERE name = 'written'").pluck();
  const hasTable = () => (exists.get() ?? 0) > 0;
  return {
    writtenGraphs: () =>
      hasTable() ? db.prepare<[], string>('SELECT graph FROM written ORDER BY graph').pluck().all() : [],
    writtenQuads(graph) {
      if (!hasTable()) return undefined;
      const bytes = db
        .prepare<[string], Buffer>('SELECT quads FROM written WHERE graph = ?')
        .pluck()
        .get(graph);
      if (bytes === undefined) return undefined;
      const text = inflateSync(bytes).toString('utf8');
      return text === '' ? [] : text.split('\n');
    },
    writeGraphs: (changes) =>
      write(() => {
        db.exec(table);
        const set = db.prepare('INSERT OR REPLACE INTO written VALUES (?, ?)');
        const drop = db.prepare('DELETE FROM written WHERE graph = ?');
        for (const [graph, lines] of changes) {
          if (lines === undefined) drop.run(graph);
          else set.run(graph, deflateSync(lines.join('\n')));
        }
      }),
  };
}
