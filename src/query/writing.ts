import { SilaError } from '../errors.ts';
import { inGraph, sortLines } from '../graph/canonical.ts';
import type { Store } from '../store/store.ts';
import { declareKnown, type QueryOptions } from './plan.ts';
import { explainError, OwnGraphError } from './query-error.ts';
import { targetsOf, withDataset } from './update-text.ts';
import type { GraphDump } from './worker-protocol.ts';
import type { EngineThread, Task } from './worker-thread.ts';

/** Whole graphs by IRI (`''` is the default graph) as canonical lines; undefined for one that is taken away. */
export type GraphChanges = ReadonlyMap<string, readonly string[] | undefined>;

export interface UpdateOptions extends Pick<QueryOptions, 'timeoutMs' | 'signal' | 'base'> {
  /** The protocol's `using-graph-uri` and `using-named-graph-uri`. */
  readonly usingGraphs?: readonly string[];
  readonly usingNamedGraphs?: readonly string[];
}

/**
 * Refuses to write to the facts or to a document's record. They follow from the documents, so where a
 * workspace holds none every graph is free.
 */
export function refuseOwnGraphs(store: Store, graphs: Iterable<string> | 'any'): void {
  if (store.counts().documents === 0) return;
  if (graphs === 'any') throw new OwnGraphError('the default graph or a document’s record (ALL, NAMED, ?g)');
  for (const graph of graphs) {
    if (graph === '') throw new OwnGraphError('the default graph');
    if (graph.startsWith(`${store.base}g/`)) throw new OwnGraphError(`<${graph}>`);
  }
}

/** Refuses to write to a workspace that was opened to be read. */
export function refuseReadOnly(store: Store): void {
  if (!store.readonly) return;
  throw new SilaError('store', 'update: the workspace is open read-only. Open it for writing: --write');
}

/** Performs an update in the engine, and gives the graphs that it may have changed as they are afterwards. */
export async function runUpdate(
  store: Store,
  sparql: string,
  { usingGraphs = [], usingNamedGraphs = [], base = store.base }: UpdateOptions,
  ask: (task: Task) => Promise<string>,
): Promise<GraphChanges> {
  const { query: declared, shift } = declareKnown(sparql, store.base);
  const targets = targetsOf(declared, base);
  refuseOwnGraphs(store, targets);
  const update = withDataset(declared, usingGraphs, usingNamedGraphs);
  const dump = targets === 'any' ? 'all' : [...targets];
  try {
    const graphs = JSON.parse(await ask({ do: 'update', update, base, dump })) as GraphDump;
    return changesOf(graphs, targets === 'any' ? store.writtenGraphs() : [...targets]);
  } catch (error) {
    if (error instanceof SilaError) throw error;
    throw explainError(error instanceof Error ? error.message : String(error), shift, 'update');
  }
}

function changesOf(graphs: GraphDump, asked: readonly string[]): GraphChanges {
  const changes = new Map<string, readonly string[] | undefined>();
  for (const graph of asked) changes.set(graph, undefined);
  for (const [graph, dump] of Object.entries(graphs)) {
    const lines = sortLines([...new Set(dump.split('\n'))].filter((line) => line !== ''));
    const isNothing = graph === '' && lines.length === 0;
    changes.set(graph, isNothing ? undefined : lines.map((line) => inGraph(line, graph)));
  }
  return changes;
}

/** Makes the same changes in the engine as in the store. */
export async function bringAlong(thread: EngineThread, changes: GraphChanges): Promise<void> {
  for (const [graph, lines] of changes) {
    await thread.ask({ do: 'replace', graph, ...(lines && { nquads: lines.join('\n') }) });
  }
}
