import type { Database } from 'better-sqlite3';
import { createLinksOf } from './embedded-close.ts';
import { applyContradictions } from './embedded-contradictions.ts';
import { applyRowChanges } from './embedded-derived.ts';
import { findIdentityChanges } from './embedded-identity-changes.ts';
import {
  createDecisions,
  createEntityOfNode,
  createLinks,
  createMerged,
  createNodesOf,
} from './embedded-identity-tables.ts';
import { createMover } from './embedded-moves.ts';
import { applyOrigins } from './embedded-origins.ts';
import { createSettling } from './embedded-settled.ts';
import type { IdentityStore, Stages } from './store.ts';

/** Who is who in a workspace: worked out anew from all documents, and kept with its reasons. */
export function createIdentityKeeper(
  db: Database,
  stages: Stages,
  write: <T>(change: () => T) => T,
): IdentityStore {
  const settling = createSettling(db);
  const links = createLinks(db);
  const decisions = createDecisions(db);
  const move = createMover(db, stages);
  return {
    identityIsCurrent: () => settling.reason() === undefined,
    identify() {
      const reason = settling.reason();
      if (reason === undefined) return;
      write(() => {
        const { moves, rows } = findIdentityChanges(db, stages, decisions.all());
        move(moves);
        for (const changes of rows) applyRowChanges(db, changes);
        // Which documents tell one report hangs on their texts alone.
        if (reason === 'stale') applyOrigins(db, stages);
        if (reason !== 'decided' || moves.length > 0) applyContradictions(db, stages);
        settling.settle();
      });
    },
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
}
