import { Option } from 'commander';
import {
  type Access,
  createQueryEngine,
  createRemoteEngine,
  type ExternalStore,
  findExternal,
  linkedStore,
  linkStore,
  openRemote,
  openSent,
  type Pushed,
  pushWorkspace,
  type QueryEngine,
  SilaError,
  type Store,
  type StoreKind,
  storeKinds,
} from '../index.ts';
import type { Surroundings } from './command.ts';
import { countOf, formatTime } from './talk.ts';

/** Where the graph lives, as a person says it. */
export interface StoreChoice {
  /** Address of a SPARQL server; `none` for the built-in engine. */
  readonly store?: string;
  readonly storeKind?: StoreKind;
  readonly factsGraph?: string;
}

/** The options that choose a server. */
export const storeOptions = (): readonly Option[] => [
  new Option(
    '--store <address>',
    'a SPARQL server that holds the graph, such as http://localhost:3030/ds; none for the built-in engine ' +
      '(default: the one that sila build was given)',
  ),
  kindOption(),
  factsGraphOption(),
];

export const kindOption = (): Option =>
  new Option('--store-kind <kind>', 'what the server is (default: found out)').choices([...storeKinds]);

export const factsGraphOption = (): Option =>
  new Option(
    '--facts-graph <iri>',
    'the server’s graph for the facts, or DEFAULT (default: by the kind of server)',
  ).argParser((value) => {
    if (value === 'DEFAULT' || /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value)) return value;
    throw new SilaError('usage', `--facts-graph: ${value} is no absolute IRI. Give one, or DEFAULT.`);
  });

/** The server that was chosen or that the workspace lives in; undefined for the built-in engine. */
export async function chooseStore(
  workspace: string,
  base: string,
  { store: address, storeKind: kind, factsGraph }: StoreChoice,
  surroundings: Surroundings,
): Promise<ExternalStore | undefined> {
  if (address === 'none') return undefined;
  const linked = linkedStore(workspace);
  if (address === undefined) {
    if (kind === undefined && factsGraph === undefined) return linked;
    throw new SilaError('usage', '--store-kind and --facts-graph need the server: --store <address>');
  }
  const isSame =
    linked?.address === address.replace(/\/$/u, '') && kind === undefined && factsGraph === undefined;
  if (isSame) return linked;
  const options = { base, ...(kind && { kind }), ...(factsGraph !== undefined && { factsGraph }) };
  return findExternal(address, options, { ...accessTo(address, surroundings), retries: 3 });
}

/** How a server is spoken to: its key comes from the environment and is never kept. */
export function accessTo(address: string, { io, talk }: Surroundings): Access {
  const login = io.env.SILA_STORE_LOGIN;
  const token = io.env.SILA_STORE_TOKEN;
  const authorization = login
    ? `Basic ${Buffer.from(login).toString('base64')}`
    : token
      ? `Bearer ${token}`
      : undefined;
  return {
    signal: io.signal,
    onRetry: (reason, delay) => talk.warn(`${address}: ${reason}. Trying again in ${formatTime(delay)}.`),
    ...(authorization && { authorization }),
  };
}

/** The engine that answers queries: that of the server, or the built-in one. */
export async function openEngine(
  store: Store,
  choice: StoreChoice & { readonly workspace: string },
  surroundings: Surroundings,
): Promise<QueryEngine> {
  const external = await chooseStore(choice.workspace, store.base, choice, surroundings);
  return engineOf(store, external, surroundings);
}

/** The engine of a server, or the built-in one where there is none. */
export function engineOf(
  store: Store,
  external: ExternalStore | undefined,
  surroundings: Surroundings,
): QueryEngine {
  if (external === undefined) return createQueryEngine(store);
  return createRemoteEngine(store, external, accessTo(external.address, surroundings));
}

/** Makes a workspace live in the server that was chosen, or in itself again after `none`. */
export async function settleStore(
  store: Store,
  choice: StoreChoice & { readonly workspace: string },
  surroundings: Surroundings,
): Promise<void> {
  if (choice.store === undefined && choice.storeKind === undefined && choice.factsGraph === undefined) return;
  const external = await chooseStore(choice.workspace, store.base, choice, surroundings);
  if (external !== undefined || linkedStore(choice.workspace)) linkStore(choice.workspace, external);
}

/** Brings the server that a workspace lives in to what the workspace holds; false when it was stopped. */
export async function keepInStep(
  store: Store,
  workspace: string,
  surroundings: Surroundings,
): Promise<boolean> {
  const external = linkedStore(workspace);
  if (external === undefined) return true;
  await bring(store, workspace, external, accessTo(external.address, surroundings), surroundings);
  return !surroundings.io.signal.aborted;
}

/** Puts what changed to a server, with a progress bar, and says what was done. */
export async function bring(
  store: Store,
  workspace: string,
  external: ExternalStore,
  access: Access,
  { io, talk }: Surroundings,
): Promise<Pushed> {
  const { graphs, update, factsGraph, address } = external;
  const memory = openSent(workspace, external);
  const progress = talk.progress('Putting graphs', store.counts().documents + 1);
  try {
    const pushed = await pushWorkspace(
      store,
      openRemote({ ...access, endpoint: graphs, ...(update !== undefined && { update }) }),
      {
        factsGraph,
        memory,
        signal: io.signal,
        onGraph: (count) => progress.set(count),
        onLoss: () => talk.warn(`${address}: no longer holds what was put there. All is put again.`),
      },
    );
    progress.end();
    const { put, removed, unchanged } = pushed;
    const stopped = io.signal.aborted ? ' Stopped; go on with: sila push' : '';
    talk.say(
      `${address}: put ${countOf(put, 'graph')}, removed ${removed}, left ${unchanged} as they were.${stopped}`,
    );
    return pushed;
  } finally {
    progress.end();
    memory.close();
  }
}
