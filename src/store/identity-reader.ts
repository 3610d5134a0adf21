import Database from 'better-sqlite3';
import type { GazetteerEntry } from '../model/gazetteer.ts';
import { createGazetteerKeeper } from './embedded-gazetteer.ts';
import { createIdentityFinder } from './identity-finder.ts';
import type { IdentityReply, IdentityRequest } from './identity-thread.ts';
import type { Stages } from './store.ts';

/** What a thread needs that tells who is who in a workspace which another thread writes. */
export interface IdentityReader {
  /** The workspace's own, by which names are read. */
  readonly gazetteer: readonly GazetteerEntry[];
  answer(request: IdentityRequest): IdentityReply;
}

/** Opens a workspace's file for reading beside its writer. */
export function openIdentityReader(path: string, stages: Stages): IdentityReader {
  const db = new Database(path, { readonly: true });
  const find = createIdentityFinder(db, stages);
  let left: ReturnType<typeof find>['changes'] | undefined;
  return {
    gazetteer: createGazetteerKeeper(db, (change) => change()).gazetteer(),
    answer(request) {
      if (request === 'next') {
        const next = left?.next();
        return { change: next === undefined || next.done ? undefined : next.value };
      }
      const found = find(request);
      left = found.changes;
      return { mark: found.mark };
    },
  };
}
