import { graphLines } from '../export/graph-pieces.ts';
import { sentGraphs } from '../export/push.ts';
import { graphIri } from '../graph/iris.ts';
import type { GraphProblem } from '../graph/problem.ts';
import { prefixes } from '../ontology/vocabulary.ts';
import type { Store } from '../store/store.ts';
import type { QueryEngine } from './engine.ts';

const counting = `SELECT ?g (COUNT(*) AS ?n) {
  { ?s ?p ?o BIND ("" AS ?g) } UNION { GRAPH ?g { ?s ?p ?o } } } GROUP BY ?g`;

/**
 * Compares a server that a workspace was put to with the workspace, by the number of statements in each graph that
 * is the workspace's: graphs that are missing, that hold more or less, and records of documents that are gone.
 * What else the server holds is not looked at.
 */
export async function* compareWithServer(
  store: Store,
  engine: QueryEngine,
  factsGraph: string,
): AsyncGenerator<GraphProblem, void, undefined> {
  const { table } = await engine.query(counting, { timeoutMs: 600_000 });
  const there = new Map(
    (table?.rows ?? []).map(({ g, n }) => [String(g?.value ?? ''), Number(n?.value ?? 0)] as const),
  );
  const own = new Set(['', ...sentGraphs(store)]);
  for (const graph of own) {
    const held = there.get(graph) ?? 0;
    const wanted = countLines(graphLines(store, graph) ?? []);
    if (held !== wanted) {
      const name = graph || factsGraph || 'the default graph';
      yield problem(graph, `The server holds what the workspace holds: ${name}: ${wanted}, there ${held}.`);
    }
  }
  for (const graph of there.keys()) {
    if (graph.startsWith(graphIri(store.base, '')) && !own.has(graph)) {
      yield problem(graph, 'The server holds records of documents of the workspace only. Run: sila push');
    }
  }
}

const problem = (node: string, message: string): GraphProblem => ({
  node,
  message,
  component: `${prefixes.sh}SPARQLConstraintComponent`,
});

function countLines(lines: Iterable<string>): number {
  let count = 0;
  for (const _ of lines) count += 1;
  return count;
}
