import { parentPort } from 'node:worker_threads';
import { namedNode, Store } from 'oxigraph';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

// The engine blocks its thread while it works, so it has one of its own that can be ended.
const store = new Store();

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: WorkerRequest): WorkerReply {
  try {
    return { id: request.id, body: request.do === 'load' ? load(request.nquads) : query(request) };
  } catch (error) {
    return { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function load(nquads: string): string {
  store.load(nquads, { format: 'application/n-quads', no_transaction: true });
  return '';
}

function query(request: Extract<WorkerRequest, { do: 'query' }>): string {
  const { defaultGraphs, namedGraphs } = request;
  const hasDataset = defaultGraphs !== undefined || namedGraphs !== undefined;
  const result = store.query(request.query, {
    results_format: request.format,
    ...(hasDataset && {
      default_graph: (defaultGraphs ?? []).map((graph) => namedNode(graph)),
      named_graphs: (namedGraphs ?? []).map((graph) => namedNode(graph)),
    }),
  });
  return String(result);
}
