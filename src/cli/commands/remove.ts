import type { Command } from 'commander';
import { openStore, type Store } from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { finishGraph } from '../finish.ts';
import { countOf } from '../talk.ts';

export function removeCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const { talk } = surroundings;
  return describeCommand(
    'remove',
    'Takes documents out of a workspace, with all that only they say.',
    'sila remove news/2020-07-08',
  )
    .argument('<id...>', 'ids, addresses or names of documents, or sources that could not be read')
    .addOption(workspaceOption())
    .action(async (ids: string[], options: { workspace: string }) => {
      openStore(options.workspace, { readonly: true }).close();
      const store = openStore(options.workspace);
      try {
        const missing = ids.filter((id) => !removeOne(store, id));
        for (const id of missing) {
          talk.warn(`${id}: no such document or source here. See them with: sila status --documents`);
        }
        await finishGraph(store, options.workspace, surroundings);
        const { documents, claims } = store.counts();
        const removed = ids.length - missing.length;
        talk.say(
          `${removed} removed; ${countOf(documents, 'document')} and ${countOf(claims, 'claim')} are left.`,
        );
        finish(missing.length > 0 ? 1 : 0);
      } finally {
        store.close();
      }
    });
}

/** By the document's own id, its IRI's local name, or its address; else the failure of a source is forgotten. */
function removeOne(store: Store, id: string): boolean {
  const failed = store.failures().some(({ source }) => source === id);
  if (failed) store.clearFailure(id);
  if (store.remove(id)) return true;
  const named = store.document(id);
  if (named) return store.remove(named.document.id);
  if (/^https?:/u.test(id)) {
    for (const { document } of store.documents()) if (document.url === id) return store.remove(document.id);
  }
  return failed;
}
