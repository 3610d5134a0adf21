import type { Database } from 'better-sqlite3';
import type { Decision, Failure, RunRecord, Store } from './store.ts';

type Kept = Pick<
  Store,
  | 'fail'
  | 'clearFailure'
  | 'failures'
  | 'noteRun'
  | 'lastRun'
  | 'fingerprints'
  | 'positions'
  | 'savePositions'
  | 'decisions'
  | 'decide'
  | 'revision'
>;

/** What a workspace keeps beside documents: failures, layout positions, decisions, the revision. */
export function createKeeper(db: Database, write: <T>(change: () => T) => T): Kept {
  const setFailure = db.prepare('INSERT OR REPLACE INTO failure VALUES (@source, @reason)');
  const dropFailure = db.prepare('DELETE FROM failure WHERE source = ?');
  const failures = db.prepare<[], Failure>('SELECT source, reason FROM failure ORDER BY source');
  const revision = db.prepare<[], number>("SELECT value FROM setting WHERE key = 'revision'").pluck();
  return {
    fail: ({ source, reason }) => void write(() => setFailure.run({ source, reason })),
    clearFailure: (source) => void write(() => dropFailure.run(source)),
    failures: () => failures.all(),
    revision: () => revision.get() ?? 0,
    ...createRuns(db),
    ...createPositions(db, write),
    ...createDecisions(db, write),
  };
}

function createRuns(db: Database): Pick<Store, 'noteRun' | 'lastRun' | 'fingerprints'> {
  const note = db.prepare("INSERT OR REPLACE INTO setting VALUES ('run', ?)");
  const last = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'run'").pluck();
  const counts = db.prepare<[], { fingerprint: string; documents: number }>(
    'SELECT fingerprint, count(*) AS documents FROM document GROUP BY fingerprint',
  );
  return {
    // Not counted in the revision: those who wait for new content need not look again.
    noteRun: (run) => void note.run(JSON.stringify(run)),
    lastRun() {
      const kept = last.get();
      return kept === undefined ? undefined : (JSON.parse(kept) as RunRecord);
    },
    fingerprints: () => new Map(counts.all().map(({ fingerprint, documents }) => [fingerprint, documents])),
  };
}

function createPositions(
  db: Database,
  write: <T>(change: () => T) => T,
): Pick<Store, 'positions' | 'savePositions'> {
  const clear = db.prepare('DELETE FROM position');
  const set = db.prepare('INSERT INTO position VALUES (?, ?, ?)');
  const all = db.prepare<[], { entity: string; x: number; y: number }>(
    'SELECT p.entity, p.x, p.y FROM position p JOIN entity e ON e.iri = p.entity ORDER BY p.entity',
  );
  return {
    positions: () => new Map(all.all().map(({ entity, x, y }) => [entity, { x, y }])),
    savePositions: (positions) =>
      write(() => {
        clear.run();
        for (const [entity, { x, y }] of positions) set.run(entity, x, y);
      }),
  };
}

function createDecisions(
  db: Database,
  write: <T>(change: () => T) => T,
): Pick<Store, 'decisions' | 'decide'> {
  const set = db.prepare('INSERT OR REPLACE INTO decision VALUES (?, ?, ?)');
  const drop = db.prepare('DELETE FROM decision WHERE claim = ?');
  const all = db.prepare<[], { claim: string; verdict: Decision['verdict']; note: string | null }>(
    'SELECT claim, verdict, note FROM decision ORDER BY claim',
  );
  return {
    decisions: () =>
      new Map(
        all.all().map(({ claim, verdict, note }) => [claim, { verdict, ...(note !== null && { note }) }]),
      ),
    decide: (claim, decision) =>
      void write(() =>
        decision === undefined ? drop.run(claim) : set.run(claim, decision.verdict, decision.note ?? null),
      ),
  };
}
