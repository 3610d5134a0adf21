import { toLines } from '../graph/canonical.ts';
import { graphIri } from '../graph/iris.ts';
import type { RemoteStore } from '../store/remote.ts';
import type { Store } from '../store/store.ts';
import { graphLines, linesInParts } from './graph-pieces.ts';
import { parseLines, stripGraphs } from './rdf.ts';

export interface PushOptions {
  /** Where the facts go: the server's default graph unless an IRI is given. */
  readonly factsGraph?: string;
  /** Told after every graph. */
  readonly onGraph?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Copies a workspace to a server, one PUT a graph: the documents' records, what people wrote, and the facts at
 * the end, so that no fact is there before its evidence. Gives the number of graphs that were put.
 */
export async function pushWorkspace(
  store: Store,
  remote: RemoteStore,
  { factsGraph = '', onGraph, signal }: PushOptions = {},
): Promise<number> {
  const records = [...store.documents()].map(({ iri }) => graphIri(store.base, iri));
  const graphs = [...new Set([...records, ...store.writtenGraphs().filter((graph) => graph !== ''), ''])];
  let done = 0;
  for (const graph of graphs) {
    if (signal?.aborted) return done;
    await remote.put(graph === '' ? factsGraph : graph, () => triples(store, graph));
    done += 1;
    onGraph?.(done, graphs.length);
  }
  return done;
}

function* triples(store: Store, graph: string): Generator<string> {
  for (const part of linesInParts(graphLines(store, graph) ?? [])) {
    yield* toLines(stripGraphs(parseLines(part)));
  }
}
