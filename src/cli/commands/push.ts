import type { Command } from 'commander';
import { openStore, SilaError, type StoreKind } from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { accessTo, bring, chooseStore, factsGraphOption, kindOption } from '../external.ts';

interface PushOptions {
  readonly workspace: string;
  readonly storeKind?: StoreKind;
  readonly factsGraph?: string;
  readonly token?: string;
}

export function pushCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'push',
    'Copies the graph to a SPARQL server, one PUT a document; run it again to send what changed, or to go on.',
    'sila push http://localhost:3030/ds',
  )
    .argument(
      '[address]',
      'a SPARQL server, such as http://localhost:7878 (default: the one that holds the graph)',
    )
    .addOption(workspaceOption())
    .addOption(kindOption())
    .addOption(factsGraphOption())
    .option('--token <token>', 'bearer token for the server (default: SILA_STORE_TOKEN)')
    .action(async (address: string | undefined, options: PushOptions) =>
      finish(await push(address, options, surroundings)),
    );
}

async function push(
  address: string | undefined,
  { workspace, token, ...choice }: PushOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { io } = surroundings;
  const store = openStore(workspace, { readonly: true });
  // A token that is given here counts before those of the environment.
  const env = token === undefined ? io.env : { ...io.env, SILA_STORE_TOKEN: token, SILA_STORE_LOGIN: '' };
  const within = { ...surroundings, io: { ...io, env } };
  try {
    const wanted = { ...choice, ...(address !== undefined && { store: address }) };
    const external = await chooseStore(workspace, store.base, wanted, within);
    if (external === undefined) {
      throw new SilaError('usage', 'push: no server is given. Name one: sila push http://localhost:3030/ds');
    }
    await bring(store, workspace, external, accessTo(external.address, within), within);
    return io.signal.aborted ? 1 : 0;
  } finally {
    store.close();
  }
}
