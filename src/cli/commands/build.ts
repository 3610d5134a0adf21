import type { Command } from 'commander';
import {
  countDocuments,
  type Document,
  type Failure,
  openStore,
  readDocuments,
  SilaError,
  type Store,
} from '../../index.ts';
import { arrangeStore } from '../../server/arrangement.ts';
import { attempt } from '../attempt.ts';
import {
  describeCommand,
  documentOptions,
  type ExitCode,
  type Surroundings,
  workspaceOption,
} from '../command.ts';
import { breathe } from '../io.ts';
import { countOf, formatTime } from '../talk.ts';

interface BuildOptions {
  readonly workspace: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly lang?: string;
  readonly force?: boolean;
}

interface Tally {
  readonly states: Record<'added' | 'replaced' | 'unchanged', number>;
  failed: number;
  stopped: boolean;
}

/** How long documents are read without a pause for signals, in milliseconds. */
const stretch = 50;

export function buildCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = describeCommand(
    'build',
    'Reads documents and builds the graph, or brings it up to date.',
    'sila build news/ more.jsonl --publisher SANA',
  )
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(workspaceOption())
    .option('--force', 'read unchanged documents again too');
  for (const option of documentOptions()) command.addOption(option);
  return command.action(async (paths: string[], options: BuildOptions) =>
    finish(await build(paths, options, surroundings)),
  );
}

/** Builds a workspace from paths, and says what came of it. */
export async function build(
  paths: readonly string[],
  options: BuildOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { talk } = surroundings;
  const began = performance.now();
  const store = openStore(options.workspace);
  try {
    const tally = await readInto(store, paths, options, surroundings);
    if (tally.stopped) {
      const done = tally.states.added + tally.states.replaced + tally.states.unchanged;
      talk.say(
        `Stopped after ${countOf(done, 'document')}; all of them are stored. Go on with the same command.`,
      );
      return 1;
    }
    store.identify();
    await layOut(store, surroundings);
    if (surroundings.io.signal.aborted) {
      talk.say('Stopped before the layout was done; all documents are stored. Go on with the same command.');
      return 1;
    }
    summarise(store, tally, options.workspace, performance.now() - began, talk.say);
    return tally.failed > 0 ? 1 : 0;
  } finally {
    store.close();
  }
}

async function readInto(
  store: Store,
  paths: readonly string[],
  options: BuildOptions,
  { io, talk, createPipeline }: Surroundings,
): Promise<Tally> {
  const pipeline = createPipeline();
  const tally: Tally = { states: { added: 0, replaced: 0, unchanged: 0 }, failed: 0, stopped: false };
  const progress = talk.progress('Reading documents', countDocuments(paths));
  const storeDocument = (document: Document): Failure | undefined => {
    if (!options.force && store.isCurrent(document, pipeline.fingerprint)) {
      tally.states.unchanged += 1;
      return undefined;
    }
    const read = attempt(pipeline, document);
    if ('reason' in read) return read;
    const known = options.force === true && store.remove(document.id);
    const { state } = store.put(document, read, pipeline.fingerprint);
    tally.states[known ? 'replaced' : state] += 1;
    return undefined;
  };
  let count = 0;
  let paused = performance.now();
  for await (const result of readDocuments(paths, { ...options, stdin: io.stdin })) {
    if (performance.now() - paused > stretch) {
      await breathe();
      paused = performance.now();
    }
    if (io.signal.aborted) {
      tally.stopped = true;
      break;
    }
    const failure = 'failure' in result ? result.failure : storeDocument(result.document);
    if (failure) {
      tally.failed += 1;
      store.fail(failure);
      talk.warn(failure.reason);
    }
    count += 1;
    progress.set(count);
  }
  progress.end();
  return tally;
}

async function layOut(store: Store, { io, talk }: Surroundings): Promise<void> {
  const { entities } = store.counts();
  if (entities === 0 || store.positions().size >= entities) return;
  const progress = talk.progress('Laying out the graph', 100);
  const onProgress = (share: number): void => progress.set(Math.round(share * 100));
  await arrangeStore(store, { onProgress, signal: io.signal });
  progress.end();
}

function summarise(
  store: Store,
  tally: Tally,
  workspace: string,
  spent: number,
  say: (line: string) => void,
): void {
  const { added, replaced, unchanged } = tally.states;
  const { documents, entities, claims, facts } = store.counts();
  say(
    `Read ${countOf(added + replaced + unchanged, 'document')} in ${formatTime(spent)}: ${added} added, ${replaced} replaced, ${unchanged} unchanged, ${tally.failed} failed.`,
  );
  say(
    `${workspace} holds ${countOf(documents, 'document')}, ${countOf(entities, 'entity', 'entities')}, ${countOf(claims, 'claim')}, ${countOf(facts, 'fact')}.`,
  );
  if (documents === 0 && tally.failed === 0)
    throw new SilaError('read', 'No document found. Give files or folders with documents.');
  say(`Look at it with: sila serve${workspace === './sila-graph' ? '' : ` --workspace ${workspace}`}`);
}
