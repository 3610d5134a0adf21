import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultGraph, namedNode, Store } from 'oxigraph';

/** What happens to a request instead of its answer: a status, a cut line before or after it was done, or no answer. */
export type Fault = number | 'cut' | 'cut after' | 'silent';

/** A SPARQL server in this process with the addresses of the Oxigraph server, and faults on demand. */
export interface SparqlServer {
  readonly url: string;
  /** Its graphs; a test may look into them, or empty them. */
  readonly graphs: () => Store;
  readonly empty: () => void;
  /** Every request that was done: `PUT <graph>`, `DELETE <graph>`, `update`, `query`. */
  readonly log: string[];
  /** Faults for the next requests, in order. */
  readonly faults: Fault[];
  /** Sorted lines of a graph; `''` is the default graph. */
  readonly lines: (graph: string) => readonly string[];
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  /** Queries without a dataset see all graphs as one, as with GraphDB. */
  readonly union?: boolean;
  /** Where it answers queries, updates and graphs; the Oxigraph server's addresses unless given. */
  readonly paths?: Readonly<Record<'query' | 'update' | 'graphs', string>>;
  /** What `Authorization` must be. */
  readonly authorization?: string;
}

const usualPaths = { query: '/query', update: '/update', graphs: '/store' };

export async function startSparqlServer(options: ServerOptions = {}): Promise<SparqlServer> {
  let store = new Store();
  const log: string[] = [];
  const faults: Fault[] = [];
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    const fault = faults.shift();
    if (fault === 'silent') return;
    if (typeof fault === 'number') return void response.writeHead(fault).end('not now');
    if (fault === 'cut') return void request.socket.destroy();
    const answer = perform(store, request, body, options);
    if (answer.done) log.push(answer.done);
    if (fault === 'cut after') return void request.socket.destroy();
    reply(response, answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    graphs: () => store,
    empty: () => {
      store = new Store();
    },
    log,
    faults,
    lines: (graph) =>
      store
        .dump({ format: 'application/n-triples', from_graph_name: nameOf(graph) })
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Done {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
  readonly done?: string;
}

function perform(
  store: Store,
  request: IncomingMessage,
  body: string,
  { union = false, paths = usualPaths, authorization }: ServerOptions,
): Done {
  if (authorization !== undefined && request.headers.authorization !== authorization) return { status: 401 };
  const url = new URL(request.url ?? '/', 'http://server');
  const form = request.method === 'POST' ? new URLSearchParams(body) : url.searchParams;
  const [query, update] = [form.get('query'), form.get('update')];
  try {
    if (url.pathname === paths.query && query !== null)
      return answerQuery(store, request, form, query, union);
    if (url.pathname === paths.update && update !== null) {
      store.update(update);
      return { status: 204, done: 'update' };
    }
    if (url.pathname === paths.graphs) return answerGraph(store, request, url, body);
    return { status: 404 };
  } catch (error) {
    return { status: 400, type: 'text/plain', body: error instanceof Error ? error.message : String(error) };
  }
}

function answerQuery(
  store: Store,
  request: IncomingMessage,
  form: URLSearchParams,
  query: string,
  union: boolean,
): Done {
  const type = request.headers.accept ?? 'application/sparql-results+json';
  const named = (name: string) => form.getAll(name).map((graph) => namedNode(graph));
  const [defaults, graphs] = [named('default-graph-uri'), named('named-graph-uri')];
  const dataset =
    defaults.length + graphs.length > 0
      ? { default_graph: defaults, named_graphs: graphs }
      : { use_default_graph_as_union: union };
  const body = String(store.query(query, { results_format: type, ...dataset }));
  return { status: 200, type, body, done: 'query' };
}

function answerGraph(store: Store, request: IncomingMessage, url: URL, body: string): Done {
  const graph = url.searchParams.has('default') ? '' : (url.searchParams.get('graph') ?? '');
  const name = nameOf(graph);
  const isThere = graph === '' || store.query(`ASK { GRAPH <${graph}> { ?s ?p ?o } }`) === true;
  const done = `${request.method} ${graph || 'default'}`;
  const drop = () => store.update(graph === '' ? 'DROP DEFAULT' : `DROP SILENT GRAPH <${graph}>`);
  switch (request.method) {
    case 'PUT':
      drop();
      store.load(body, { format: 'application/n-triples', to_graph_name: name });
      return { status: isThere ? 204 : 201, done };
    case 'DELETE':
      drop();
      return { status: isThere ? 204 : 404, done };
    default: {
      if (!isThere) return { status: 404 };
      const type = 'application/n-triples';
      return { status: 200, type, body: store.dump({ format: type, from_graph_name: name }) };
    }
  }
}

const nameOf = (graph: string) => (graph === '' ? defaultGraph() : namedNode(graph));

function reply(response: ServerResponse, { status, type, body }: Done): void {
  response.writeHead(status, type ? { 'content-type': type } : {}).end(body);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
