import type { Database } from 'better-sqlite3';
import { findContradictionChanges } from './embedded-contradictions.ts';
import type { RowChanges } from './embedded-derived.ts';
import { findIdentityChanges } from './embedded-identity-changes.ts';
import type { Move } from './embedded-moves.ts';
import { findOriginChanges, type OriginChanges } from './embedded-origins.ts';
import { createSettling } from './embedded-settled.ts';
import type { Stages } from './store.ts';

/** What is worked out from all documents together, each on the ground of those before it. */
export const identityTasks = ['identity', 'origins', 'contradictions'] as const;
export type IdentityTask = (typeof identityTasks)[number];

/** A part of what must change in a workspace, small enough to be written without keeping others waiting. */
export type IdentityChange = { readonly moves: readonly Move[] } | RowChanges | OriginChanges;

/** What one task came to, and the state of the workspace that it was worked out from. */
export interface Found {
  readonly mark: string | undefined;
  readonly changes: Iterator<IdentityChange, void>;
}

/** How many rows are written at once: some milliseconds' worth. */
const [movesAtOnce, rowsAtOnce] = [80, 600];

/** Works out what must change in a workspace, by reading alone: all that a task reads is of one moment. */
export function createIdentityFinder(db: Database, stages: Stages): (task: IdentityTask) => Found {
  const settling = createSettling(db);
  const finders: Readonly<Record<IdentityTask, () => readonly IdentityChange[]>> = {
    identity: () => findIdentityChanges(db, stages),
    origins: () => findOriginChanges(db, stages),
    contradictions: () => [findContradictionChanges(db, stages)],
  };
  return db.transaction((task: IdentityTask): Found => {
    const mark = settling.mark();
    return { mark, changes: inParts(finders[task]()) };
  });
}

function* inParts(changes: readonly IdentityChange[]): Generator<IdentityChange, void> {
  for (const change of changes) {
    if ('moves' in change) for (const moves of slices(change.moves, movesAtOnce)) yield { moves };
    else if ('origins' in change) {
      for (const origins of slices(change.origins, rowsAtOnce)) yield { ...change, origins };
    } else {
      for (const drop of slices(change.drop, rowsAtOnce)) yield { ...change, drop, put: [] };
      for (const put of slices(change.put, rowsAtOnce)) yield { ...change, drop: [], put };
    }
  }
}

function* slices<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
