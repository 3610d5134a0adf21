import { SilaError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { type EngineThread, startThread } from './worker-thread.ts';

/** The engine's memory ends near eleven million quads, and with it the engine. */
const defaultMost = 5_000_000;
const linesAPiece = 20_000;

/**
 * Starts a thread and loads the store's canonical quads into its engine, piece by piece, so that this thread
 * goes on answering meanwhile. Throws a SilaError of kind `store` when there are too many quads.
 */
export async function loadThread(store: Store, most: number = defaultMost): Promise<EngineThread> {
  const thread = startThread();
  let count = 0;
  let piece: string[] = [];
  const send = async () => {
    const nquads = piece.join('\n');
    piece = [];
    await thread.ask({ do: 'load', nquads });
  };
  try {
    for (const line of allLines(store)) {
      count += 1;
      if (count > most) throw tooLarge(most);
      piece.push(line);
      if (piece.length >= linesAPiece) await send();
    }
    await send();
    for (const graph of store.writtenGraphs()) {
      if (graph === '' || store.writtenQuads(graph)?.length !== 0) continue;
      // A graph that is empty is there all the same.
      await thread.ask({ do: 'replace', graph, nquads: '' });
    }
    return thread;
  } catch (error) {
    await thread.end();
    throw error;
  }
}

function* allLines(store: Store): Generator<string> {
  yield* store.quads('facts');
  yield* store.quads('identity');
  for (const { iri } of store.documents()) yield* store.quads({ document: iri });
  for (const graph of store.writtenGraphs()) yield* store.writtenQuads(graph) ?? [];
}

function tooLarge(most: number): SilaError {
  return new SilaError(
    'store',
    `query: the workspace has more than ${most.toLocaleString('en')} quads, the most that the built-in engine takes. ` +
      'Load an export into a SPARQL server: sila export --format nquads',
  );
}
