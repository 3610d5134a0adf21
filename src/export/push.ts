import { outOfGraph } from '../graph/canonical.ts';
import { identityGraph } from '../graph/identity-record.ts';
import { graphIri } from '../graph/iris.ts';
import type { RemoteStore } from '../store/remote.ts';
import type { SentGraphs } from '../store/sent.ts';
import type { Store } from '../store/store.ts';
import { digestOf } from './digest.ts';
import { compareFacts, factUpdates, isSmall } from './fact-changes.ts';
import { graphLines } from './graph-pieces.ts';

export interface PushOptions {
  /** Where the facts go: `''`, the server's default graph, unless an IRI is given. */
  readonly factsGraph?: string;
  /** What was put before; without it everything is put, and nothing is taken away. */
  readonly memory?: SentGraphs;
  /** Graphs under way at a time; 4 by default. */
  readonly width?: number;
  /** Told after every graph that was looked at. */
  readonly onGraph?: (done: number, total: number) => void;
  /** Told when the server no longer holds what was put, so that all is put again. */
  readonly onLoss?: () => void;
  readonly signal?: AbortSignal;
}

/** How many graphs were put, taken away and left as they were. */
export interface Pushed {
  readonly put: number;
  readonly removed: number;
  readonly unchanged: number;
}

/**
 * Brings a server to what a workspace holds: one PUT a document, then the facts, so that no fact is there before
 * its evidence; what is gone from the workspace goes from the server at the end. Only what changed since the last
 * time is sent, the facts by updates where little did. What was interrupted goes on where it stopped.
 * Asked to stop, it gives how far it came.
 * Throws a SilaError of kind `store` when the server refuses, or stays away after all tries.
 */
export async function pushWorkspace(
  store: Store,
  remote: RemoteStore,
  options: PushOptions = {},
): Promise<Pushed> {
  const { memory, signal } = options;
  const revision = store.revision();
  if (memory && (await hasLost(remote, memory))) {
    memory.clear();
    options.onLoss?.();
  }
  const tally = { put: 0, removed: 0, unchanged: 0 };
  try {
    await putRecords(store, remote, options, tally);
    if (!signal?.aborted) await putFacts(store, remote, options, tally);
    if (!signal?.aborted && memory) await removeOthers(store, remote, memory, tally);
    if (!signal?.aborted && store.revision() === revision) memory?.settle(revision);
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
  return tally;
}

type Tally = { -readonly [Key in keyof Pushed]: Pushed[Key] };

/** Looks for some of the graphs that were put: a server may have been emptied since. */
async function hasLost(remote: RemoteStore, memory: SentGraphs): Promise<boolean> {
  const there = await Promise.all(memory.sample(5).map((graph) => remote.has(graph)));
  return there.includes(false);
}

async function putRecords(
  store: Store,
  remote: RemoteStore,
  { memory, width = 4, onGraph, signal }: PushOptions,
  tally: Tally,
): Promise<void> {
  const graphs = sentGraphs(store);
  const total = store.counts().documents + 1;
  let done = 0;
  // A few workers take from one list, so that a server far away is not waited for at every graph.
  const work = async (): Promise<void> => {
    for (const graph of graphs) {
      const lines = [...triples(store, graph)];
      const digest = digestOf(lines);
      if (memory?.digestOf(graph) === digest) tally.unchanged += 1;
      else {
        await remote.put(graph, () => lines);
        memory?.keep(graph, digest);
        tally.put += 1;
      }
      done += 1;
      onGraph?.(done, total);
      if (signal?.aborted) return;
    }
  };
  await Promise.all(Array.from({ length: width }, work));
}

/** The graphs that a server gets beside the facts: the documents' records, who is who, and what people wrote. */
export function* sentGraphs(store: Store): Generator<string> {
  for (const { iri } of store.documents()) yield graphIri(store.base, iri);
  if (tellsWhoIsWho(store)) yield graphIri(store.base, identityGraph);
  for (const graph of store.writtenGraphs()) if (graph !== '' && !isRecord(store, graph)) yield graph;
}

async function putFacts(
  store: Store,
  remote: RemoteStore,
  { factsGraph = '', memory, onGraph, signal }: PushOptions,
  tally: Tally,
): Promise<void> {
  const facts = () => triples(store, '');
  // Graphs of our own making have no blank nodes and come in order of subject; others may not.
  const comparable = memory !== undefined && store.writtenQuads('') === undefined ? memory : undefined;
  const revision = store.revision();
  const changes = comparable && compareFacts(facts(), comparable);
  const { documents, entities } = store.counts();
  if (changes?.isKnown && changes.changed + changes.removed === 0) tally.unchanged += 1;
  else {
    if (changes && remote.update && isSmall(changes, entities)) {
      for (const update of factUpdates(facts(), changes, factsGraph)) {
        if (signal?.aborted) return;
        await remote.update(update);
      }
    } else await remote.put(factsGraph, facts);
    tally.put += 1;
    if (store.revision() === revision) comparable?.settleFacts();
  }
  onGraph?.(documents + 1, documents + 1);
}

/** Takes away what was put once and is no longer in the workspace. */
async function removeOthers(
  store: Store,
  remote: RemoteStore,
  memory: SentGraphs,
  tally: Tally,
): Promise<void> {
  for (const graph of memory.graphs()) {
    if (isRecord(store, graph) || store.writtenQuads(graph) !== undefined) continue;
    await remote.remove(graph);
    memory.drop(graph);
    tally.removed += 1;
  }
}

function isRecord(store: Store, graph: string): boolean {
  const start = graphIri(store.base, '');
  if (graph === graphIri(store.base, identityGraph)) return tellsWhoIsWho(store);
  return graph.startsWith(start) && store.document(graph.slice(start.length)) !== undefined;
}

/** Whether any link or decision is there to be told. */
function tellsWhoIsWho(store: Store): boolean {
  for (const _ of store.quads('identity')) return true;
  return false;
}

/** The lines of a graph as N-Triples. */
function* triples(store: Store, graph: string): Generator<string> {
  for (const line of graphLines(store, graph) ?? []) yield outOfGraph(line, graph);
}
