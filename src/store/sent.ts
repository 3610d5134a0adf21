import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ExternalStore } from './external.ts';

/** What changed among the facts since they were last put. */
export interface FactChanges {
  /** Whether facts were put before at all. */
  readonly isKnown: boolean;
  /** Subjects that are new or said otherwise, and those of which nothing is said any more. */
  readonly changed: number;
  readonly removed: number;
  readonly changedSubjects: () => ReadonlySet<string>;
  readonly removedSubjects: () => readonly string[];
}

/**
 * What a workspace has put to one server, by digests, so that only what changed is put again. It may know less
 * than is there, never more: what it forgets is put once more.
 */
export interface SentGraphs {
  digestOf(graph: string): string | undefined;
  keep(graph: string, digest: string): void;
  drop(graph: string): void;
  /** Every graph that was put, in order; dropping while reading is allowed. */
  graphs(): Iterable<string>;
  /** Some of the graphs that were put, spread over all of them. */
  sample(count: number): readonly string[];
  /** Forgets everything: the server has lost it. */
  clear(): void;
  /** Compares the facts, by subject with a digest each, with those that were put last. */
  compareFacts(subjects: Iterable<readonly [subject: string, digest: string]>): FactChanges;
  /** The facts that were compared last are on the server now. */
  settleFacts(): void;
  /** The workspace's revision when all of it was last there; undefined when it never was, or is not any more. */
  revision(): number | undefined;
  settle(revision: number): void;
  close(): void;
}

/** A server that a workspace lives in, and the revision that it was last brought to. */
export interface LinkedStore extends ExternalStore {
  readonly revision?: number;
}

const tables = `
CREATE TABLE IF NOT EXISTS server (address TEXT PRIMARY KEY, details TEXT NOT NULL, linked INTEGER NOT NULL,
  revision INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS graph (server TEXT NOT NULL, graph TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY (server, graph)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact (server TEXT NOT NULL, subject TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY (server, subject)) WITHOUT ROWID;
CREATE TEMP TABLE next_fact (subject TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
`;

const fileOf = (workspace: string): string => join(workspace, 'servers.sqlite');

// A file of its own beside the workspace's: it can be lost without harm, and written while the workspace is only read.
function open(workspace: string): Database.Database {
  mkdirSync(workspace, { recursive: true });
  const db = new Database(fileOf(workspace));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(tables);
  return db;
}

/** Opens the memory of what a workspace has put to a server. */
export function openSent(workspace: string, external: ExternalStore): SentGraphs {
  const db = open(workspace);
  const server = `${external.graphs} ${external.factsGraph}`;
  db.prepare('INSERT OR IGNORE INTO server VALUES (?, ?, 0, NULL)').run(server, JSON.stringify(external));
  const one = db.prepare<[string, string], string>('SELECT digest FROM graph WHERE server = ? AND graph = ?');
  const keep = db.prepare('INSERT OR REPLACE INTO graph VALUES (?, ?, ?)');
  const drop = db.prepare('DELETE FROM graph WHERE server = ? AND graph = ?');
  const revision = db.prepare<[string], number | null>('SELECT revision FROM server WHERE address = ?');
  const settle = db.prepare('UPDATE server SET revision = ? WHERE address = ?');
  return {
    digestOf: (graph) => one.pluck().get(server, graph),
    keep: (graph, digest) => void keep.run(server, graph, digest),
    drop: (graph) => void drop.run(server, graph),
    graphs: () => readGraphs(db, server),
    sample: (count) => sample(db, server, count),
    clear: db.transaction(() => {
      for (const table of ['graph', 'fact']) db.prepare(`DELETE FROM ${table} WHERE server = ?`).run(server);
      settle.run(null, server);
    }),
    compareFacts: (subjects) => compareFacts(db, server, subjects),
    settleFacts: db.transaction(() => {
      db.prepare('DELETE FROM fact WHERE server = ?').run(server);
      db.prepare('INSERT INTO fact SELECT ?, subject, digest FROM next_fact').run(server);
    }),
    revision: () => revision.pluck().get(server) ?? undefined,
    settle: (at) => void settle.run(at, server),
    close: () => void db.close(),
  };
}

function* readGraphs(db: Database.Database, server: string): Generator<string> {
  const next = db.prepare<[string, string], string>(
    'SELECT graph FROM graph WHERE server = ? AND graph > ? ORDER BY graph LIMIT 500',
  );
  for (let last = ''; ; ) {
    const page = next.pluck().all(server, last);
    yield* page;
    const end = page.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

/** Names are digests, so those that follow evenly spread letters are a fair choice. */
function sample(db: Database.Database, server: string, count: number): readonly string[] {
  const total =
    db.prepare<[string], number>('SELECT count(*) FROM graph WHERE server = ?').pluck().get(server) ?? 0;
  const at = db
    .prepare<[string, number], string>('SELECT graph FROM graph WHERE server = ? LIMIT 1 OFFSET ?')
    .pluck();
  const places = new Set(Array.from({ length: count }, (_, i) => Math.floor((i * total) / count)));
  return [...places].flatMap((place) => at.get(server, place) ?? []);
}

function compareFacts(
  db: Database.Database,
  server: string,
  subjects: Iterable<readonly [string, string]>,
): FactChanges {
  const insert = db.prepare('INSERT OR REPLACE INTO next_fact VALUES (?, ?)');
  db.transaction(() => {
    db.exec('DELETE FROM next_fact');
    for (const [subject, digest] of subjects) insert.run(subject, digest);
  })();
  const changed = `FROM next_fact n LEFT JOIN fact f ON f.server = ? AND f.subject = n.subject
    WHERE f.digest IS NULL OR f.digest <> n.digest`;
  const removed = 'FROM fact WHERE server = ? AND subject NOT IN (SELECT subject FROM next_fact)';
  const count = (from: string) =>
    db.prepare<[string], number>(`SELECT count(*) ${from}`).pluck().get(server) ?? 0;
  return {
    isKnown: count('FROM (SELECT 1 FROM fact WHERE server = ? LIMIT 1)') > 0,
    changed: count(changed),
    removed: count(removed),
    changedSubjects: () =>
      new Set(db.prepare<[string], string>(`SELECT n.subject ${changed}`).pluck().all(server)),
    removedSubjects: () => db.prepare<[string], string>(`SELECT subject ${removed}`).pluck().all(server),
  };
}

/** Makes a workspace live in a server, or in itself again when none is given. */
export function linkStore(workspace: string, external: ExternalStore | undefined): void {
  const db = open(workspace);
  try {
    db.transaction(() => {
      db.exec('UPDATE server SET linked = 0');
      if (external === undefined) return;
      db.prepare(
        `INSERT INTO server VALUES (?, ?, 1, NULL)
         ON CONFLICT DO UPDATE SET details = excluded.details, linked = 1`,
      ).run(`${external.graphs} ${external.factsGraph}`, JSON.stringify(external));
    })();
  } finally {
    db.close();
  }
}

/** The server that a workspace lives in, if it does. */
export function linkedStore(workspace: string): LinkedStore | undefined {
  if (!existsSync(fileOf(workspace))) return undefined;
  const db = new Database(fileOf(workspace), { readonly: true });
  try {
    const row = db
      .prepare<[], { details: string; revision: number | null }>(
        'SELECT details, revision FROM server WHERE linked = 1',
      )
      .get();
    if (row === undefined) return undefined;
    const external = JSON.parse(row.details) as ExternalStore;
    return { ...external, ...(row.revision !== null && { revision: row.revision }) };
  } finally {
    db.close();
  }
}
