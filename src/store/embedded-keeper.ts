import type { Database } from 'better-sqlite3';
import type { Decision, Failure, Store } from './store.ts';

type Kept = Pick<
  Store,
  'fail' | 'clearFailure' | 'failures' | 'positions' | 'savePositions' | 'decisions' | 'decide' | 'revision'
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
    ...createPositions(db, write),
    ...createDecisions(db, write),
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
