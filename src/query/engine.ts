import type { Store } from '../store/store.ts';
import type { QueryResult, QueryStream } from './answer.ts';
import { limited, runQuery } from './asking.ts';
import { type Loaded, loadThread, type Part } from './loading.ts';
import type { QueryOptions } from './plan.ts';
import { queryForms } from './query-forms.ts';
import type { EngineThread, Task } from './worker-thread.ts';
import {
  bringAlong,
  type GraphChanges,
  refuseOwnGraphs,
  refuseReadOnly,
  runUpdate,
  type UpdateOptions,
} from './writing.ts';

export interface QueryEngine {
  /**
   * Answers a SPARQL 1.1 query over the store as it is now. The default graph holds the facts;
   * `GRAPH ?g {}` sees the documents' records and what people wrote. Prefixes of the vocabulary and the data
   * need no declaration.
   * Throws a SilaError of kind `usage` with line and column for a malformed query, a QueryTimeoutError
   * for one that takes too long, and a SilaError of kind `store` for a graph that is too large.
   *
   *   (await engine.query('SELECT ?who { ?who a sila:Person }', { accept: 'csv' })).body
   */
  query(sparql: string, options?: QueryOptions): Promise<QueryResult>;
  /**
   * The same, written as it is read: the query has run when this returns, its rows or triples are then fetched and
   * written some at a time, so that a long answer needs no more memory here than a short one.
   *
   *   for await (const piece of (await engine.stream('SELECT * { ?s ?p ?o }')).pieces) process.stdout.write(piece);
   */
  stream(sparql: string, options?: QueryOptions): Promise<QueryStream>;
  /**
   * Performs a SPARQL 1.1 update, as a whole or not at all, and keeps the graphs that it wrote in the store.
   * Where the store holds documents, the default graph and the documents' records follow from them:
   * an update that names one, or any graph by a variable, is refused with an OwnGraphError.
   *
   *   await engine.update('INSERT DATA { GRAPH <https://example.org/mine> { e:p4k2 rdfs:comment "…" } }')
   */
  update(sparql: string, options?: UpdateOptions): Promise<void>;
  /** Puts whole graphs, as canonical lines, in place of what is there; undefined takes a graph away. */
  writeGraphs(changes: GraphChanges): Promise<void>;
  /** Ends the engine's thread; a later query starts another. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** The greatest number of quads to load; 5 million by default. */
  readonly mostQuads?: number;
}

/** A SPARQL engine over a store, loaded into a thread of its own when the first query comes. */
export function createQueryEngine(store: Store, options: EngineOptions = {}): QueryEngine {
  let loaded: (Loaded & { revision: number }) | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function drop(): Promise<void> {
    const thread = loaded?.thread;
    loaded = undefined;
    await thread?.end();
  }

  /** Lets go of the thread, but not before answers that are being read are read to their end. */
  function replace(): void {
    loaded?.thread.retire();
    loaded = undefined;
  }

  /** The thread with at least a part of the store as it is now. */
  async function current(part: Part): Promise<EngineThread> {
    const revision = store.revision();
    if (loaded?.revision !== revision) replace();
    if (loaded !== undefined && (part === 'facts' || loaded.part === 'all')) return loaded.thread;
    const before = loaded;
    loaded = undefined;
    loaded = { ...(await loadThread(store, part, options.mostQuads, before)), revision };
    return loaded.thread;
  }

  /** One query at a time: the engine has one thread, and a time limit must not count waiting. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  /** Keeps graphs in the store, and the engine with it; when that fails, the engine is loaded anew. */
  async function keep(changes: GraphChanges, apply?: (thread: EngineThread) => Promise<void>): Promise<void> {
    const before = loaded;
    const isCurrent = before !== undefined && before.revision === store.revision();
    try {
      store.writeGraphs(changes);
      if (!isCurrent) return;
      await apply?.(before.thread);
      before.revision = store.revision();
    } catch (error) {
      // What the engine has and the store has not must not be seen.
      await drop();
      throw error;
    }
  }

  return {
    // An answer is handed on before the next query has its turn.
    ...queryForms(store.base, (plan, use) =>
      inTurn(async () => use(await runQuery(plan, current, drop, store.base))),
    ),
    update: (sparql, update = {}) =>
      inTurn(async () => {
        refuseReadOnly(store);
        const ask = async (task: Task) => limited(await current('all'), task, update, drop);
        await keep(await runUpdate(store, sparql, update, ask));
      }),
    writeGraphs: (changes) =>
      inTurn(async () => {
        refuseOwnGraphs(store, changes.keys());
        await keep(changes, (thread) => bringAlong(thread, changes));
      }),
    close: () => inTurn(drop),
  };
}
