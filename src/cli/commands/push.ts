import type { Command } from 'commander';
import { openRemote, openStore, pushWorkspace } from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { countOf, formatTime } from '../talk.ts';

interface PushOptions {
  readonly workspace: string;
  readonly factsGraph?: string;
  readonly token?: string;
}

export function pushCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'push',
    'Copies the graph to a SPARQL server by its Graph Store address, one PUT a document; run it again to go on.',
    'sila push http://localhost:7878/store',
  )
    .argument('<endpoint>', 'address of the server’s graph store, such as http://localhost:3030/ds/data')
    .addOption(workspaceOption())
    .option('--facts-graph <iri>', 'put the facts into this graph (default: the server’s default graph)')
    .option('--token <token>', 'bearer token for the server (default: SILA_PUSH_TOKEN)')
    .action(async (endpoint: string, options: PushOptions) =>
      finish(await push(endpoint, options, surroundings)),
    );
}

async function push(
  endpoint: string,
  { workspace, factsGraph, token }: PushOptions,
  { io, talk }: Surroundings,
): Promise<ExitCode> {
  const bearer = token ?? io.env.SILA_PUSH_TOKEN;
  const remote = openRemote({
    endpoint,
    signal: io.signal,
    ...(bearer && { authorization: `Bearer ${bearer}` }),
    onRetry: (reason, delay) => talk.warn(`${endpoint}: ${reason}. Trying again in ${formatTime(delay)}.`),
  });
  const store = openStore(workspace, { readonly: true });
  const progress = talk.progress('Putting graphs', store.counts().documents + 1);
  try {
    const done = await pushWorkspace(store, remote, {
      ...(factsGraph && { factsGraph }),
      signal: io.signal,
      onGraph: (count) => progress.set(count),
    });
    progress.end();
    talk.say(`Put ${countOf(done, 'graph')} to ${endpoint}.`);
    return io.signal.aborted ? 1 : 0;
  } finally {
    progress.end();
    store.close();
  }
}
