import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { openStore, SilaError, type Store } from '../../index.ts';
import {
  describeCommand,
  type ExitCode,
  jobsOption,
  type Surroundings,
  workspaceOption,
} from '../command.ts';
import { fillStore } from '../finish.ts';
import type { Incoming } from '../intake.ts';

interface RebuildOptions {
  readonly workspace: string;
  readonly all?: boolean;
  readonly jobs?: number;
}

export function rebuildCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'rebuild',
    'Reads the documents of a workspace again that other packs or word lists would read otherwise.',
    'sila rebuild',
  )
    .addOption(workspaceOption())
    .option('--all', 'read all of them again')
    .addOption(jobsOption())
    .action(async (options: RebuildOptions) => finish(await rebuild(options, surroundings)));
}

/** Reads the kept texts again; the files that they came from are not needed. */
async function rebuild(options: RebuildOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { talk } = surroundings;
  const began = performance.now();
  if (!existsSync(join(options.workspace, 'sila.sqlite'))) {
    throw new SilaError(
      'store',
      `${options.workspace}: holds no workspace. Make one with: sila build <path>`,
    );
  }
  const store = openStore(options.workspace, { upgrade: true });
  try {
    // By the gazetteer that the workspace keeps.
    const { fingerprint } = surroundings.createPipeline();
    const { documents } = store.counts();
    if (documents === 0)
      throw new SilaError('store', `${options.workspace}: holds no documents to read again.`);
    const progress = talk.progress('Reading documents again', documents);
    const { workspace, jobs, all: force } = options;
    const run = { command: 'rebuild', fingerprint, force, progress, workspace, jobs, began } as const;
    const tally = await fillStore(store, storedDocuments(store), run, surroundings);
    return tally && tally.failed === 0 ? 0 : 1;
  } finally {
    store.close();
  }
}

/** The documents as they are now, one at a time: their names are taken first, since the rows change meanwhile. */
async function* storedDocuments(store: Store): AsyncGenerator<Incoming> {
  const names: string[] = [];
  for (const { iri } of store.documents()) names.push(iri);
  for (const name of names) {
    const record = store.document(name);
    if (record) yield { document: record.document };
  }
}
