import { parentPort } from 'node:worker_threads';
import { defaultGraph, namedNode, parse, Store } from 'oxigraph';
import type { GraphDump, WorkerReply, WorkerRequest } from './worker-protocol.ts';

// The engine blocks its thread while it works, so it has one of its own that can be ended.
const store = new Store();

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: WorkerRequest): WorkerReply {
  try {
    return { id: request.id, body: perform(request) };
  } catch (error) {
    return { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function perform(request: WorkerRequest): string {
  switch (request.do) {
    case 'load':
      return load(request.nquads);
    case 'query':
      return query(request);
    case 'update':
      store.update(request.update, request.base === undefined ? {} : { base_iri: request.base });
      return JSON.stringify(dump(request.dump));
    case 'replace':
      return replace(request.graph, request.nquads);
  }
}

const hasBlank = /^_:| _:[^ ]+ (?:<[^>]*> )?\.$/u;

/** Loading gives blank nodes new labels each time, so lines with one are added quad by quad, which keeps them. */
function load(nquads: string): string {
  const format = 'application/n-quads';
  const lines = nquads.split('\n');
  const blank = lines.filter((line) => hasBlank.test(line));
  const named = blank.length === 0 ? nquads : lines.filter((line) => !hasBlank.test(line)).join('\n');
  store.load(named, { format, no_transaction: true });
  for (const quad of parse(blank.join('\n'), { format })) store.add(quad);
  return '';
}

function query(request: Extract<WorkerRequest, { do: 'query' }>): string {
  const { base, defaultGraphs, namedGraphs } = request;
  const hasDataset = defaultGraphs !== undefined || namedGraphs !== undefined;
  const result = store.query(request.query, {
    results_format: request.format,
    ...(base !== undefined && { base_iri: base }),
    ...(hasDataset && {
      default_graph: (defaultGraphs ?? []).map((graph) => namedNode(graph)),
      named_graphs: (namedGraphs ?? []).map((graph) => namedNode(graph)),
    }),
  });
  return String(result);
}

function replace(graph: string, nquads: string | undefined): string {
  store.update(graph === '' ? 'DROP DEFAULT' : `DROP SILENT GRAPH <${graph}>`);
  if (nquads === undefined) return '';
  if (graph !== '') store.update(`CREATE SILENT GRAPH <${graph}>`);
  return load(nquads);
}

function dump(asked: 'all' | readonly string[]): GraphDump {
  const there = JSON.parse(String(store.query('SELECT ?g { GRAPH ?g {} }', { results_format: 'json' }))) as {
    results: { bindings: { g: { value: string } }[] };
  };
  const graphs = ['', ...there.results.bindings.map(({ g }) => g.value)];
  const wanted = asked === 'all' ? graphs : graphs.filter((graph) => asked.includes(graph));
  return Object.fromEntries(
    wanted.map((graph) => [
      graph,
      store.dump({
        format: 'application/n-quads',
        from_graph_name: graph === '' ? defaultGraph() : namedNode(graph),
      }),
    ]),
  );
}
