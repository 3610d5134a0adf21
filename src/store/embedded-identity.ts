import type { Database } from 'better-sqlite3';
import { createLinksOf } from './embedded-close.ts';
import { applyRowChanges } from './embedded-derived.ts';
import {
  createDecisions,
  createEntityOfNode,
  createLinks,
  createMerged,
  createNodesOf,
} from './embedded-identity-tables.ts';
import { createMover } from './embedded-moves.ts';
import { createOriginWriter } from './embedded-origins.ts';
import { createSettling, type Settling } from './embedded-settled.ts';
import { createIdentityFinder, type IdentityChange } from './identity-finder.ts';
import { createIdentityRun } from './identity-run.ts';
import { type IdentityWork, workHere, workInThread } from './identity-thread.ts';
import type { IdentityStore, Stages } from './store.ts';

/** A thread that tells who is who, so that its process goes on answering. */
export interface IdentityThread {
  /** What the thread runs; it answers each `IdentityRequest` with an `IdentityReply`. */
  readonly program: URL;
  /** How many appearances a workspace must have for the thread to be worth its start. */
  readonly fromAppearances: number;
}

export interface IdentityKeeper {
  readonly store: IdentityStore;
  /** Ends what is under way, before the workspace is closed. */
  readonly stop: () => void;
}

/** Who is who in a workspace: worked out anew from all documents, and kept with its reasons. */
export function createIdentityKeeper(
  db: Database,
  stages: Stages,
  write: <T>(change: () => T) => T,
  thread?: IdentityThread & { readonly base: string },
): IdentityKeeper {
  const settling = createSettling(db);
  const links = createLinks(db);
  const decisions = createDecisions(db);
  const { identify, stop } = createIdentityRun({
    settling,
    settle: () => write(settling.settle),
    apply: createApply(db, stages, settling, write),
    openWork: createOpenWork(db, stages, thread),
  });
  const store: IdentityStore = {
    identityIsCurrent: () => settling.reason() === undefined,
    identify,
    identityLinks: (entity) => (entity === undefined ? links.all() : links.of(entity)),
    identityDecisions: decisions.all,
    decideIdentity: (decision) =>
      write(() => {
        decisions.set(decision);
        settling.unsettle('decided');
      }),
    withdrawIdentity: (a, b) =>
      write(() => {
        settling.unsettle('decided');
        return decisions.drop(a, b);
      }),
    nodesOf: createNodesOf(db),
    entityOfNode: createEntityOfNode(db),
    linksOf: createLinksOf(db),
    merged: createMerged(db),
  };
  return { store, stop };
}

/** Writes what was found without waiting for the disk: until it is settled, it would be found again. */
function createApply(
  db: Database,
  stages: Stages,
  settling: Settling,
  write: (change: () => void) => void,
): (change: IdentityChange) => void {
  const move = createMover(db, stages);
  const writeOrigins = createOriginWriter(db);
  const apply = (change: IdentityChange): void => {
    if ('moves' in change) {
      settling.noteMoves();
      move(change.moves);
    } else if ('origins' in change) writeOrigins(change);
    else applyRowChanges(db, change);
  };
  return (change) => {
    db.pragma('synchronous = NORMAL');
    try {
      write(() => apply(change));
    } finally {
      db.pragma('synchronous = FULL');
    }
  };
}

function createOpenWork(
  db: Database,
  stages: Stages,
  thread: (IdentityThread & { readonly base: string }) | undefined,
): () => IdentityWork {
  const count = db.prepare<[number], number>('SELECT count(*) FROM (SELECT 1 FROM appearance LIMIT ?)');
  const isLarge = (least: number): boolean => count.pluck().get(least) === least;
  return () =>
    thread !== undefined && isLarge(thread.fromAppearances)
      ? workInThread(thread.program, { path: db.name, base: thread.base })
      : workHere(createIdentityFinder(db, stages));
}
