import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { openStore, type ReadResult, readDocuments, SilaError } from '../../index.ts';
import { trackChanges } from '../changes.ts';
import {
  describeCommand,
  documentOptions,
  type ExitCode,
  jobsOption,
  parseCount,
  type Surroundings,
  workspaceOption,
} from '../command.ts';
import { finishGraph } from '../finish.ts';
import { takeIn } from '../intake.ts';
import { openReadingPool, type ReadingPool } from '../reading-pool.ts';
import { countOf, formatCount } from '../talk.ts';
import type { BuildOptions } from './build.ts';

interface WatchOptions extends Omit<BuildOptions, 'force'> {
  readonly every: number;
}

export function watchCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = describeCommand(
    'watch',
    'Keeps the graph up to date with files and folders until it is stopped.',
    'sila watch news/ & sila serve',
  )
    .argument('<path...>', 'files and folders')
    .addOption(workspaceOption())
    .option('--every <seconds>', 'how often to look for changes', parseCount, 5)
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
  const { skip } = trackChanges();
  const pool = openReadingPool(surroundings, options.jobs);
  talk.say(`Watching ${paths.join(', ')} (Ctrl+C stops it).`);
  try {
    while (!io.signal.aborted) {
      await takeChanges(readDocuments(paths, { ...options, skip }), options, pool, surroundings);
      await sleep(options.every * 1000, undefined, { signal: io.signal }).catch(() => {});
    }
    return 0;
  } finally {
    await pool.close();
  }
}

async function takeChanges(
  documents: AsyncGenerator<ReadResult>,
  options: WatchOptions,
  pool: ReadingPool,
  surroundings: Surroundings,
): Promise<void> {
  const first = await documents.next();
  if (first.done) return;
  const { fingerprint } = surroundings.createPipeline();
  const store = openStore(options.workspace);
  try {
    const before = store.counts().claims;
    const progress = { set: () => {}, end: () => {} };
    const run = { command: 'watch', fingerprint, progress };
    const tally = await takeIn(store, preceded(first.value, documents), pool, run, surroundings);
    const { added, replaced } = tally.states;
    if (added + replaced === 0 || !(await finishGraph(store, options.workspace, surroundings))) return;
    const { claims } = store.counts();
    const change = `${claims < before ? '−' : '+'}${formatCount(Math.abs(claims - before))}`;
    surroundings.talk.say(
      `${new Date().toLocaleTimeString('en-GB')}  ${countOf(added, 'document')} added, ${replaced} replaced; ${countOf(claims, 'claim')} (${change}).`,
    );
  } finally {
    store.close();
  }
}

async function* preceded<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* others;
}
