import { SilaError } from '../errors.ts';
import { linesInParts } from '../export/lines-in-parts.ts';
import { outOfGraph, sortLines } from '../graph/canonical.ts';
import { parseGraph } from '../graph/parse-graph.ts';
import type { ExternalStore } from '../store/external.ts';
import { form, openRemote, type RemoteStore } from '../store/remote.ts';
import { type Access, type Answer, reasonOf, send } from '../store/request.ts';
import type { Store } from '../store/store.ts';
import type { EngineAnswer } from './answer.ts';
import type { QueryEngine } from './engine.ts';
import { inFactsGraph } from './facts-graph.ts';
import { declareKnown, type QueryPlan } from './plan.ts';
import { QueryAbortedError, QueryTimeoutError } from './query-error.ts';
import { queryForms } from './query-forms.ts';
import type { Row } from './results.ts';
import { targetsOf, withDataset } from './update-text.ts';
import { type GraphChanges, refuseOwnGraphs, refuseReadOnly, type UpdateOptions } from './writing.ts';

const defaultTimeout = 30_000;

/** A person waits for an answer: a server that is away is not asked as often as when writing. */
const patience = { retries: 2 };

/**
 * Asks the server that a workspace was put to, as the built-in engine is asked. What is written goes to the server
 * and is kept in the workspace, which stays the truth.
 * Queries fail with a SilaError of kind `usage` when the server does not take them, `store` when it is away.
 *
 *   const engine = createRemoteEngine(store, external, {});
 */
export function createRemoteEngine(store: Store, external: ExternalStore, access: Access): QueryEngine {
  const { query, update, graphs, address } = external;
  if (query === undefined) {
    throw new SilaError('usage', `${address}: answers no queries. Give the address of a SPARQL server.`);
  }
  const addresses = { endpoint: graphs, ...(update !== undefined && { update }) };
  const remote = openRemote({ ...access, ...addresses });
  // What a person's update does may not bear to be done twice.
  const once = openRemote({ ...access, ...addresses, retries: 0 });
  return {
    ...queryForms(store.base, async (plan, use) => {
      const text = await ask(query, plan, external, { ...access, ...patience }, store.base);
      return use(toAnswer(plan, text));
    }),
    update: (sparql, options = {}) => updateBoth(store, { remote, once }, sparql, options, external),
    async writeGraphs(changes) {
      refuseOwnGraphs(store, changes.keys());
      store.writeGraphs(changes);
      await putChanges(remote, changes, external);
    },
    close: async () => {},
  };
}

async function ask(
  address: string,
  plan: QueryPlan,
  { factsGraph }: ExternalStore,
  access: Access,
  home: string,
): Promise<string> {
  const { timeoutMs = defaultTimeout, signal, base = home, defaultGraphs, namedGraphs } = plan.options;
  const hasDataset = defaultGraphs !== undefined || namedGraphs !== undefined;
  const text = hasDataset ? plan.capped : inFactsGraph(plan.capped, factsGraph);
  const body = form('query', `BASE <${base}> ${text}`);
  for (const graph of defaultGraphs ?? []) body.append('default-graph-uri', graph);
  for (const graph of namedGraphs ?? []) body.append('named-graph-uri', graph);
  const accept = plan.kind === 'graph' ? 'application/n-triples' : 'application/sparql-results+json';
  const end = AbortSignal.timeout(timeoutMs);
  const request = () => ({ method: 'POST', headers: { accept }, body });
  const stop = AbortSignal.any([end, ...(signal ? [signal] : []), ...(access.signal ? [access.signal] : [])]);
  const answer = await send(address, request, { ...access, signal: stop }).catch((error: unknown) => {
    if (end.aborted) throw new QueryTimeoutError(timeoutMs);
    if (stop.aborted) throw new QueryAbortedError();
    throw error;
  });
  if (answer.status === 200) return answer.body;
  throw refusal(address, answer);
}

interface JsonResult {
  readonly head: { readonly vars?: readonly string[] };
  readonly results?: { readonly bindings: readonly Row[] };
  readonly boolean?: boolean;
}

/** A server's answer, which is here whole, as one that is fetched in parts. */
function toAnswer({ kind }: QueryPlan, text: string): EngineAnswer {
  if (kind === 'graph') {
    const lines = sortLines([...new Set(text.split(/\r?\n/u))].filter((line) => line !== ''));
    return { kind, count: lines.length, parts: inParts(linesInParts(lines)) };
  }
  const { head, results, boolean } = JSON.parse(text) as JsonResult;
  if (boolean !== undefined) return { kind: 'boolean', value: boolean };
  const rows = results?.bindings ?? [];
  return { kind: 'bindings', variables: head.vars ?? [], count: rows.length, parts: inParts([rows]) };
}

async function* inParts<T>(parts: Iterable<T>): AsyncGenerator<T, void, undefined> {
  yield* parts;
}

function refusal(address: string, answer: Answer): SilaError {
  if (answer.status === 400) {
    return new SilaError('usage', `query: ${reasonOf({ ...answer, statusText: '' })}. Correct the query.`);
  }
  return new SilaError(
    'store',
    `${address}: did not answer: ${reasonOf(answer)}. Try again, or use the built-in engine: --store none`,
  );
}

/** Updates the server, and brings the graphs that may have changed back to the workspace. */
async function updateBoth(
  store: Store,
  { remote, once }: Readonly<Record<'remote' | 'once', RemoteStore>>,
  sparql: string,
  { usingGraphs = [], usingNamedGraphs = [], base = store.base }: UpdateOptions,
  { factsGraph, address }: ExternalStore,
): Promise<void> {
  refuseReadOnly(store);
  if (once.update === undefined) throw new SilaError('usage', `${address}: takes no updates.`);
  const { query: declared } = declareKnown(sparql, store.base);
  const targets = targetsOf(declared, base);
  refuseOwnGraphs(store, targets);
  if (targets === 'any' || (targets.has('') && factsGraph !== '')) {
    throw new SilaError(
      'usage',
      'update: names no graph. Name each one: GRAPH <https://example.org/mine> { … }',
    );
  }
  await once.update(`BASE <${base}> ${withDataset(declared, usingGraphs, usingNamedGraphs)}`);
  const changes = new Map<string, readonly string[] | undefined>();
  for (const graph of targets) {
    const text = await remote.get(graph);
    const isNothing = text === undefined || (graph === '' && text === '');
    changes.set(graph, isNothing ? undefined : parseGraph(text, 'ntriples', { graph, base, scope: '' }));
  }
  store.writeGraphs(changes);
}

async function putChanges(
  remote: RemoteStore,
  changes: GraphChanges,
  { factsGraph }: ExternalStore,
): Promise<void> {
  for (const [graph, lines] of changes) {
    const name = graph === '' ? factsGraph : graph;
    if (lines === undefined && graph !== '') await remote.remove(name);
    else await remote.put(name, () => (lines ?? []).map((line) => outOfGraph(line, graph)));
  }
}
