import { SilaError } from '../errors.ts';

/** A server that speaks the SPARQL 1.1 Graph Store HTTP Protocol. */
export interface RemoteOptions {
  /** Address of the graph store, such as `http://localhost:7878/store`. */
  readonly endpoint: string;
  /** Sent as `Authorization`, such as `Bearer …`. */
  readonly authorization?: string;
  /** How often a graph is tried again when the server is away or busy; 6 by default. */
  readonly retries?: number;
  /** Milliseconds before the first new try; each further one waits twice as long. 500 by default. */
  readonly firstDelayMs?: number;
  /** Told before every new try. */
  readonly onRetry?: (reason: string, delayMs: number) => void;
  readonly signal?: AbortSignal;
}

export interface RemoteStore {
  /**
   * Puts a graph in place of what the server has under its name, `''` being the default graph. Putting the same
   * graph again changes nothing, so what was interrupted is simply done again.
   * Throws a SilaError of kind `store` when the server refuses it, or stays away after all tries.
   */
  put(graph: string, ntriples: () => Iterable<string>): Promise<void>;
}

/** Statuses of a server that may answer otherwise in a while. */
const passing = [408, 425, 429, 500, 502, 503, 504];
const longestDelay = 30_000;

/**
 * Opens a graph store on another machine for writing.
 *
 *   await openRemote({ endpoint: 'http://localhost:7878/store' }).put(graph, () => lines);
 */
export function openRemote(options: RemoteOptions): RemoteStore {
  const { endpoint, retries = 6, firstDelayMs = 500, onRetry, signal } = options;
  const address = parseAddress(endpoint);
  return {
    async put(graph, ntriples) {
      for (let tries = 0; ; tries++) {
        const failure = await attempt(addressOf(address, graph), ntriples(), options);
        if (failure === undefined) return;
        const name = graph || 'the default graph';
        if (!failure.isPassing || tries >= retries || signal?.aborted) {
          throw new SilaError(
            'store',
            `${endpoint}: ${name} was not taken: ${failure.reason}. ${failure.cure}`,
          );
        }
        const delay = Math.min(firstDelayMs * 2 ** tries, longestDelay);
        onRetry?.(failure.reason, delay);
        await wait(delay, signal);
      }
    },
  };
}

interface Failure {
  readonly isPassing: boolean;
  readonly reason: string;
  readonly cure: string;
}

async function attempt(
  address: string,
  lines: Iterable<string>,
  { authorization, signal }: RemoteOptions,
): Promise<Failure | undefined> {
  try {
    const response = await fetch(address, {
      method: 'PUT',
      headers: { 'content-type': 'application/n-triples', ...(authorization && { authorization }) },
      body: toStream(lines),
      duplex: 'half',
      ...(signal && { signal }),
    } as RequestInit);
    const text = await response.text();
    if (response.ok) return undefined;
    const said = text.trim().slice(0, 300);
    return {
      isPassing: passing.includes(response.status),
      reason: `${response.status} ${response.statusText}${said ? ` (${said})` : ''}`,
      cure: cureOf(response.status),
    };
  } catch (error) {
    if (error instanceof SilaError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    return { isPassing: true, reason, cure: 'Start the server, then run the same command: it goes on.' };
  }
}

function cureOf(status: number): string {
  if (status === 401 || status === 403) return 'Check the token, and that the server may be written to.';
  if (status === 404 || status === 405) return 'Check the address: it must be that of the graph store.';
  return 'Run the same command when the server is well: what was put stays as it is.';
}

function toStream(lines: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = lines[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let piece = '';
      for (let i = 0; i < 1000; i++) {
        const { value, done } = iterator.next();
        if (done) {
          if (piece !== '') controller.enqueue(encoder.encode(piece));
          controller.close();
          return;
        }
        piece += `${value}\n`;
      }
      controller.enqueue(encoder.encode(piece));
    },
  });
}

function parseAddress(endpoint: string): URL {
  if (URL.canParse(endpoint) && /^https?:$/u.test(new URL(endpoint).protocol)) return new URL(endpoint);
  throw new SilaError(
    'usage',
    `${endpoint}: is no address of a server. Give one, such as http://localhost:7878/store`,
  );
}

function addressOf(address: URL, graph: string): string {
  const url = new URL(address);
  if (graph === '') url.search += `${url.search ? '&' : '?'}default`;
  else url.searchParams.set('graph', graph);
  return url.href;
}

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done, { once: true });
  });
}
