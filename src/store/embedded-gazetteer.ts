import type { Database } from 'better-sqlite3';
import type { GazetteerEntry } from '../model/gazetteer.ts';
import type { Store } from './store.ts';

// Made when a gazetteer is first given, so that workspaces without any stay as they are.
const table = 'CREATE TABLE IF NOT EXISTS gazetteer (id TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID';

/** The gazetteer that a person gave to a workspace, by which its documents are read. */
export function createGazetteerKeeper(
  db: Database,
  write: <T>(change: () => T) => T,
): Pick<Store, 'gazetteer' | 'setGazetteer'> {
  const exists = db
    .prepare<[], number>("SELECT count(*) FROM sqlite_master WHERE name = 'gazetteer'")
    .pluck();
  return {
    gazetteer() {
      if ((exists.get() ?? 0) === 0) return [];
      const rows = db.prepare<[], string>('SELECT entry FROM gazetteer ORDER BY id').pluck().all();
      return rows.map((entry) => JSON.parse(entry) as GazetteerEntry);
    },
    setGazetteer: (entries) =>
      write(() => {
        db.exec(table);
        db.exec('DELETE FROM gazetteer');
        const insert = db.prepare('INSERT INTO gazetteer VALUES (?, ?)');
        for (const entry of entries) insert.run(entry.id, JSON.stringify(entry));
      }),
  };
}
