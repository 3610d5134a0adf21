import type { Command } from 'commander';
import { leadingNode, openStore, SilaError, type Store } from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { keepInStep } from '../external.ts';
import { findEntity } from '../identity-words.ts';

interface MergeOptions {
  readonly workspace: string;
  readonly different?: boolean;
  readonly undo?: boolean;
  readonly by?: string;
  readonly note?: string;
}

export function mergeCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const { io, talk } = surroundings;
  return describeCommand(
    'merge',
    'Decides that two entities are one, or that they are not; the decision outlives every new build.',
    'sila merge p4k2… p9xy… --note "same man, see the ministry\'s page"',
  )
    .argument('<a>', 'an IRI, a local name as sila why and sila review print it, or a name')
    .argument('<b>', 'the other')
    .addOption(workspaceOption())
    .option('--different', 'they are two: keep them apart')
    .option('--undo', 'take the decision on the two back')
    .option('--by <name>', 'who decides; your user name by default')
    .option('--note <text>', 'why')
    .action(async (a: string, b: string, options: MergeOptions) => {
      const store = openStore(options.workspace);
      try {
        const [one, other] = [nodeOf(store, a), nodeOf(store, b)];
        if (one === other)
          throw new SilaError('usage', `${a} and ${b} are one name. Give two, as sila why lists them.`);
        if (options.undo) talk.say(undo(store, one, other));
        else {
          const verdict = options.different ? 'different' : 'same';
          const by = options.by ?? io.env.USER ?? io.env.USERNAME ?? 'unknown';
          const at = new Date().toISOString();
          const note = options.note === undefined ? {} : { note: options.note };
          store.decideIdentity({ a: one, b: other, verdict, by, at, ...note });
          talk.say(`Decided: ${one} and ${other} are ${verdict === 'same' ? 'one' : 'two'}.`);
        }
        await store.identify({ signal: io.signal });
        if (io.signal.aborted) {
          talk.say('Stopped before the graph followed; what was decided is kept. Go on with: sila build');
          return finish(1);
        }
        const [first, second] = [store.entityOfNode(one), store.entityOfNode(other)];
        talk.say(`Now: ${first?.label ?? one} (${first?.id}) and ${second?.label ?? other} (${second?.id}).`);
        finish((await keepInStep(store, options.workspace, surroundings)) ? 0 : 1);
      } finally {
        store.close();
      }
    });
}

function undo(store: Store, a: string, b: string): string {
  if (store.withdrawIdentity(a, b)) return `Taken back: the decision on ${a} and ${b}.`;
  throw new SilaError('usage', `${a} and ${b}: nothing was decided on them. See: sila why ${a}`);
}

/** The name before joining that the person means. */
function nodeOf(store: Store, wanted: string): string {
  const name = wanted.slice(wanted.lastIndexOf('/') + 1);
  return leadingNode(store, name) ?? leadingNode(store, findEntity(store, wanted).id) ?? wanted;
}
