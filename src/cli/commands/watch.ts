import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { openStore, type ReadResult, readDocuments, SilaError, type Store } from '../../index.ts';
import { trackChanges } from '../changes.ts';
import {
  describeCommand,
  documentOptions,
  type ExitCode,
  jobsOption,
  parseCount,
  readOptions,
  type Surroundings,
  workspaceOption,
} from '../command.ts';
import { finishGraph } from '../finish.ts';
import { takeIn } from '../intake.ts';
import { openReadingPool, type ReadingPool } from '../reading-pool.ts';
import { countOf, formatCount } from '../talk.ts';
import { type WatchedDocuments, watchDocuments } from '../watched-documents.ts';
import type { BuildOptions } from './build.ts';

interface WatchOptions extends Omit<BuildOptions, 'force'> {
  readonly every: number;
  readonly fetchEvery: number;
  readonly remove?: boolean;
}

export function watchCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = describeCommand(
    'watch',
    'Keeps the graph up to date with files, folders and feeds until it is stopped.',
    'sila watch news/ https://news.example/feed.xml --allow-network & sila serve',
  )
    .argument('<path...>', 'files, folders, and addresses of feeds or pages')
    .addOption(workspaceOption())
    .option('--every <seconds>', 'how often to look for changed files', parseCount, 5)
    .option('--fetch-every <seconds>', 'how often to ask addresses', parseCount, 300)
    .option('--remove', 'take documents out that the files hold no more (without it they stay)')
    .addOption(jobsOption());
  for (const option of documentOptions()) command.addOption(option);
  return command.action(async (paths: string[], options: WatchOptions) =>
    finish(await watch(paths, options, surroundings)),
  );
}

/** Looks for new and changed files again and again; the workspace is held only while there is something to write. */
async function watch(
  paths: readonly string[],
  options: WatchOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { io, talk } = surroundings;
  if (paths.includes('-')) throw new SilaError('usage', "'-' cannot be watched. Give files or folders.");
  const { skip } = trackChanges(options.fetchEvery * 1000);
  const reading = { ...readOptions(options, surroundings), skip };
  const documents = watchDocuments(paths);
  const pool = openReadingPool(surroundings, options.jobs);
  talk.say(`Watching ${paths.join(', ')} (Ctrl+C stops it).`);
  try {
    while (!io.signal.aborted) {
      const results = documents.noting(readDocuments(paths, reading));
      await takeChanges(results, documents, options, pool, surroundings);
      await sleep(options.every * 1000, undefined, { signal: io.signal }).catch(() => {});
    }
    return 0;
  } finally {
    await pool.close();
  }
}

async function takeChanges(
  results: AsyncGenerator<ReadResult>,
  documents: WatchedDocuments,
  options: WatchOptions,
  pool: ReadingPool,
  surroundings: Surroundings,
): Promise<void> {
  const first = await results.next();
  if (first.done && !(options.remove && documents.anyVanished())) return;
  const store = await openWhenFree(options.workspace, surroundings);
  if (!store) return;
  // By the gazetteer that the workspace keeps.
  const { fingerprint } = surroundings.createPipeline();
  try {
    const before = store.counts().claims;
    const progress = { set: () => {}, end: () => {} };
    const run = { command: 'watch', fingerprint, progress };
    const incoming = first.done ? results : preceded(first.value, results);
    const { states, stopped } = await takeIn(store, incoming, pool, run, surroundings);
    const removed = options.remove && !stopped ? documents.gone().filter((id) => store.remove(id)) : [];
    const { added, replaced } = states;
    if (
      added + replaced + removed.length === 0 ||
      !(await finishGraph(store, options.workspace, surroundings))
    )
      return;
    const { claims } = store.counts();
    const change = `${claims < before ? '−' : '+'}${formatCount(Math.abs(claims - before))}`;
    const taken = removed.length > 0 ? `, ${removed.length} removed` : '';
    surroundings.talk.say(
      `${new Date().toLocaleTimeString('en-GB')}  ${countOf(added, 'document')} added, ${replaced} replaced${taken}; ${countOf(claims, 'claim')} (${change}).`,
    );
  } finally {
    store.close();
  }
}

/** Opens a workspace, waiting for whoever writes to it; undefined when the person asked to stop meanwhile. */
async function openWhenFree(workspace: string, { io, talk }: Surroundings): Promise<Store | undefined> {
  for (let told = false; !io.signal.aborted; told = true) {
    try {
      return openStore(workspace);
    } catch (error) {
      if (!isHeld(error)) throw error;
      if (!told) talk.say(`${workspace}: another process is writing to it; waiting until it ends.`);
    }
    await sleep(1000, undefined, { signal: io.signal }).catch(() => {});
  }
  return undefined;
}

function isHeld(error: unknown): boolean {
  const cause = error instanceof SilaError ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');
}

async function* preceded<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* others;
}
