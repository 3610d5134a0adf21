import { SilaError } from '../errors.ts';
import { parseAddress } from './external.ts';
import { type Access, type Answer, reasonOf, send } from './request.ts';

/** A server that speaks the SPARQL 1.1 Graph Store HTTP Protocol. */
export interface RemoteOptions extends Access {
  /** Address of the graph store, such as `http://localhost:7878/store`. */
  readonly endpoint: string;
  /** Where updates go; without it graphs can only be put whole. */
  readonly update?: string;
}

/**
 * Graphs on another machine, by IRI; `''` is the server's default graph. All that is done can be done again
 * without changing anything, so what was interrupted is simply begun anew.
 * Everything throws a SilaError of kind `store` when the server refuses it, or stays away after all tries.
 */
export interface RemoteStore {
  readonly endpoint: string;
  /** Puts a graph in place of what the server has under its name, as lines of N-Triples. */
  put(graph: string, ntriples: () => Iterable<string>): Promise<void>;
  /** Takes a graph away; one that is not there is no fault. */
  remove(graph: string): Promise<void>;
  /** Whether the server holds a graph; undefined where it does not tell. */
  has(graph: string): Promise<boolean | undefined>;
  /** What a graph holds, as N-Triples; undefined when there is none. */
  get(graph: string): Promise<string | undefined>;
  /** Performs an update; absent where the server takes none. */
  readonly update?: (sparql: string) => Promise<void>;
}

/** Lines sent as one text; longer graphs are sent as a stream. */
const linesAPiece = 5000;

/**
 * Opens a graph store on another machine.
 *
 *   await openRemote({ endpoint: 'http://localhost:7878/store' }).put(graph, () => lines);
 */
export function openRemote(options: RemoteOptions): RemoteStore {
  const { endpoint, update, ...access } = options;
  const address = parseAddress(endpoint);
  const ask = (graph: string, request: () => RequestInit) => send(addressOf(address, graph), request, access);
  const refused = (graph: string, what: string, answer: Answer): SilaError =>
    refusal(endpoint, `${graph || 'the default graph'} was not ${what}`, answer);
  const ntriples = { accept: 'application/n-triples' };
  return {
    endpoint,
    async put(graph, lines) {
      const headers = { 'content-type': 'application/n-triples' };
      const answer = await ask(graph, () => ({ method: 'PUT', headers, ...toBody(lines()) }));
      if (!isDone(answer)) throw refused(graph, 'taken', answer);
    },
    async remove(graph) {
      const answer = await ask(graph, () => ({ method: 'DELETE' }));
      if (!isDone(answer) && answer.status !== 404) throw refused(graph, 'removed', answer);
    },
    async has(graph) {
      const { status } = await ask(graph, () => ({ method: 'HEAD', headers: ntriples }));
      return status === 404 ? false : status < 300 ? true : undefined;
    },
    async get(graph) {
      const answer = await ask(graph, () => ({ headers: ntriples }));
      if (answer.status === 404) return undefined;
      if (!isDone(answer)) throw refused(graph, 'given', answer);
      return answer.body;
    },
    ...(update !== undefined && {
      update: async (sparql: string) => {
        const answer = await send(update, () => ({ method: 'POST', body: form('update', sparql) }), access);
        if (!isDone(answer)) throw refusal(update, 'the update was not taken', answer);
      },
    }),
  };
}

/** A request's body as every SPARQL server takes it. */
export function form(name: 'query' | 'update', sparql: string): URLSearchParams {
  return new URLSearchParams({ [name]: sparql });
}

const isDone = ({ status }: Answer): boolean => status >= 200 && status < 300;

function refusal(endpoint: string, what: string, answer: Answer): SilaError {
  return new SilaError('store', `${endpoint}: ${what}: ${reasonOf(answer)}. ${cureOf(answer.status)}`);
}

function cureOf(status: number): string {
  if (status === 401 || status === 403) return 'Check the token, and that the server may be written to.';
  if (status === 404 || status === 405) return 'Check the address: it must be that of the server.';
  return 'Run the same command when the server is well: what was put stays as it is.';
}

/** A short graph as one text, whose length the server is told; a long one in pieces as they are read. */
function toBody(lines: Iterable<string>): RequestInit {
  const iterator = lines[Symbol.iterator]();
  const first = nextPiece(iterator);
  const second = nextPiece(iterator);
  if (second === '') return { body: first };
  const encoder = new TextEncoder();
  const waiting = [first, second];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = waiting.shift() ?? nextPiece(iterator);
      if (piece === '') controller.close();
      else controller.enqueue(encoder.encode(piece));
    },
  });
  return { body, duplex: 'half' } as RequestInit;
}

function nextPiece(iterator: Iterator<string>): string {
  let piece = '';
  for (let i = 0; i < linesAPiece; i++) {
    const { value, done } = iterator.next();
    if (done) break;
    piece += `${value}\n`;
  }
  return piece;
}

function addressOf(address: URL, graph: string): string {
  const url = new URL(address);
  if (graph === '') url.search += `${url.search ? '&' : '?'}default`;
  else url.searchParams.set('graph', graph);
  return url.href;
}
