import type { ReadResult, Store } from '../index.ts';
import { arrangeStore } from '../server/arrangement.ts';
import type { Surroundings } from './command.ts';
import { keepInStep } from './external.ts';
import { type Incoming, type IntakeOptions, type Tally, takeIn } from './intake.ts';
import { openReadingPool } from './reading-pool.ts';
import { countOf, formatTime } from './talk.ts';

/** A run of `build` or `rebuild`: what to take in and where. */
export interface FillOptions extends IntakeOptions {
  readonly workspace: string;
  readonly jobs: number | undefined;
  /** When the run began, in `performance.now()`. */
  readonly began: number;
}

/** Takes documents into a workspace, finishes its graph and says what came of it; undefined when it was stopped. */
export async function fillStore(
  store: Store,
  incoming: AsyncIterable<Incoming | ReadResult>,
  options: FillOptions,
  surroundings: Surroundings,
): Promise<Tally | undefined> {
  const pool = openReadingPool(surroundings, options.jobs);
  const tally = await takeIn(store, incoming, pool, options, surroundings).finally(() => pool.close());
  if (tally.stopped) {
    sayStopped(tally, surroundings);
    return undefined;
  }
  if (!(await finishGraph(store, options.workspace, surroundings))) return undefined;
  summarise(store, tally, options.workspace, performance.now() - options.began, surroundings);
  return tally;
}

/**
 * Does what must follow once documents were stored: tells who is who, lays out the graph, and brings the server
 * that the workspace lives in up to date. False when the person stopped it before all was done.
 */
export async function finishGraph(
  store: Store,
  workspace: string,
  surroundings: Surroundings,
): Promise<boolean> {
  return (
    (await tellWhoIsWho(store, surroundings)) &&
    (await layOut(store, surroundings)) &&
    keepInStep(store, workspace, surroundings)
  );
}

async function tellWhoIsWho(store: Store, { io, talk }: Surroundings): Promise<boolean> {
  await store.identify({ signal: io.signal });
  if (!io.signal.aborted) return true;
  talk.say('Stopped before it was told who is who; all documents are stored. Go on with the same command.');
  return false;
}

async function layOut(store: Store, { io, talk }: Surroundings): Promise<boolean> {
  const { entities } = store.counts();
  if (entities === 0 || store.positions().size >= entities) return true;
  const progress = talk.progress('Laying out the graph', 100);
  const onProgress = (share: number): void => progress.set(Math.round(share * 100));
  await arrangeStore(store, { onProgress, signal: io.signal });
  progress.end();
  if (!io.signal.aborted) return true;
  talk.say('Stopped before the layout was done; all documents are stored. Go on with the same command.');
  return false;
}

/** Says how far a run came that was stopped. */
function sayStopped({ states, failed }: Tally, { talk }: Surroundings): void {
  const done = states.added + states.replaced + states.unchanged;
  const unread = failed > 0 ? ` ${countOf(failed, 'document')} could not be read.` : '';
  talk.say(
    done === 0
      ? `Stopped before a document was stored.${unread} Go on with the same command.`
      : `Stopped after ${countOf(done, 'document')}; all of them are stored.${unread} Go on with the same command.`,
  );
}

/** Says what a run did, and what the workspace holds now. */
function summarise(
  store: Store,
  { states: { added, replaced, unchanged }, failed }: Tally,
  workspace: string,
  spent: number,
  { talk }: Surroundings,
): void {
  const { documents, entities, claims, facts } = store.counts();
  const read = countOf(added + replaced + unchanged, 'document');
  talk.say(
    `Read ${read} in ${formatTime(spent)}: ${added} added, ${replaced} replaced, ${unchanged} unchanged, ${failed} failed.`,
  );
  talk.say(
    `${workspace} holds ${countOf(documents, 'document')}, ${countOf(entities, 'entity', 'entities')}, ${countOf(claims, 'claim')}, ${countOf(facts, 'fact')}.`,
  );
}
