import { SilaError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { type EngineThread, startThread } from './worker-thread.ts';

/** The engine's memory ends near eleven million quads, and with it the engine. */
const defaultMost = 5_000_000;
const linesAPiece = 20_000;

/** Which graphs an engine holds: the default graph with the facts, which is a small part of them, or all. */
export type Part = 'facts' | 'all';

/** An engine's thread with what it holds. */
export interface Loaded {
  readonly thread: EngineThread;
  readonly part: Part;
  readonly quads: number;
}

/**
 * Starts a thread and loads the store's canonical quads into its engine, piece by piece, so that this thread
 * goes on answering meanwhile; a thread that holds the facts is only given the rest. It is ended when that fails.
 * Throws a SilaError of kind `store` when there are too many quads.
 */
export async function loadThread(
  store: Store,
  part: Part,
  most: number = defaultMost,
  before: Loaded = { thread: startThread(), part: 'facts', quads: 0 },
): Promise<Loaded> {
  const { thread } = before;
  const isNew = before.quads === 0;
  let count = before.quads;
  let piece: string[] = [];
  const send = async () => {
    const nquads = piece.join('\n');
    piece = [];
    await thread.ask({ do: 'load', nquads });
  };
  try {
    for (const line of linesOf(store, isNew, part)) {
      count += 1;
      if (count > most) throw tooLarge(most);
      piece.push(line);
      if (piece.length >= linesAPiece) await send();
    }
    await send();
    if (part === 'all') await addEmptyGraphs(store, thread);
    return { thread, part, quads: count };
  } catch (error) {
    await thread.end();
    throw error;
  }
}

/** A graph that is empty is there all the same. */
async function addEmptyGraphs(store: Store, thread: EngineThread): Promise<void> {
  for (const graph of store.writtenGraphs()) {
    if (graph === '' || store.writtenQuads(graph)?.length !== 0) continue;
    await thread.ask({ do: 'replace', graph, nquads: '' });
  }
}

function* linesOf(store: Store, withFacts: boolean, part: Part): Generator<string> {
  if (withFacts) {
    yield* store.quads('facts');
    yield* store.writtenQuads('') ?? [];
  }
  if (part === 'facts') return;
  yield* store.quads('identity');
  for (const { iri } of store.documents()) yield* store.quads({ document: iri });
  for (const graph of store.writtenGraphs()) if (graph !== '') yield* store.writtenQuads(graph) ?? [];
}

function tooLarge(most: number): SilaError {
  return new SilaError(
    'store',
    `query: the workspace has more than ${most.toLocaleString('en')} quads, the most that the built-in engine takes. ` +
      'Load an export into a SPARQL server: sila export --format nquads',
  );
}
