import type { Command } from 'commander';
import {
  adoptGazetteer,
  countDocuments,
  type GazetteerEntry,
  openStore,
  readDocuments,
  readGazetteer,
  SilaError,
  type Store,
} from '../../index.ts';
import {
  type DocumentOptions,
  describeCommand,
  documentOptions,
  type ExitCode,
  gazetteerOption,
  jobsOption,
  readOptions,
  type Surroundings,
  workspaceOption,
} from '../command.ts';
import { type StoreChoice, settleStore, storeOptions } from '../external.ts';
import { fillStore } from '../finish.ts';

export interface BuildOptions extends StoreChoice, DocumentOptions {
  readonly workspace: string;
  readonly gazetteer?: string;
  readonly force?: boolean;
  readonly jobs?: number;
}

export function buildCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = describeCommand(
    'build',
    'Reads documents and builds the graph, or brings it up to date.',
    'sila build news/ more.jsonl --publisher SANA',
  )
    .argument('<path...>', 'files, folders, addresses, or - for standard input')
    .addOption(workspaceOption())
    .option('--force', 'read unchanged documents again too')
    .addOption(gazetteerOption())
    .addOption(jobsOption());
  for (const option of [...storeOptions(), ...documentOptions()]) command.addOption(option);
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
  const gazetteer = options.gazetteer === undefined ? undefined : await readGazetteer(options.gazetteer);
  const store = openStore(options.workspace);
  try {
    if (gazetteer) adopt(store, gazetteer);
    const { fingerprint } = surroundings.createPipeline();
    await settleStore(store, options, surroundings);
    const progress = talk.progress('Reading documents', countDocuments(paths));
    const documents = readDocuments(paths, readOptions(options, surroundings));
    const { workspace, jobs, force } = options;
    const run = { command: 'build', fingerprint, force, progress, workspace, jobs, began } as const;
    const tally = await fillStore(store, documents, run, surroundings);
    if (!tally) return 1;
    if (store.counts().documents === 0 && tally.failed === 0) {
      throw new SilaError('read', 'No document found. Give files or folders with documents.');
    }
    const named = options.workspace === './sila-graph' ? '' : ` --workspace ${options.workspace}`;
    talk.say(`Look at it with: sila serve${named}`);
    return tally.failed > 0 ? 1 : 0;
  } finally {
    store.close();
  }
}

/** Has a workspace, and this process, read by a gazetteer from now on. */
function adopt(store: Store, entries: readonly GazetteerEntry[]): void {
  if (JSON.stringify(entries) === JSON.stringify(store.gazetteer())) return;
  store.setGazetteer(entries);
  adoptGazetteer(entries);
}
