import { SilaError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { type QueryResult, toResult } from './answer.ts';
import { loadThread } from './loading.ts';
import { planQuery, type QueryOptions, type QueryPlan } from './plan.ts';
import { explainError, QueryAbortedError, QueryTimeoutError } from './query-error.ts';
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

const defaultTimeout = 30_000;

/** A SPARQL engine over a store, loaded into a thread of its own when the first query comes. */
export function createQueryEngine(store: Store, options: EngineOptions = {}): QueryEngine {
  let loaded: { thread: EngineThread; revision: number } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function drop(): Promise<void> {
    const thread = loaded?.thread;
    loaded = undefined;
    await thread?.end();
  }

  async function current(): Promise<EngineThread> {
    const revision = store.revision();
    if (loaded?.revision === revision) return loaded.thread;
    await drop();
    const thread = await loadThread(store, options.mostQuads);
    loaded = { thread, revision };
    return thread;
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
    query: (sparql, query = {}) => {
      const plan = planQuery(sparql, query, store.base);
      return plan instanceof SilaError
        ? Promise.reject(plan)
        : inTurn(async () => toResult(plan, await run(plan, current, drop, store.base), store.base));
    },
    update: (sparql, update = {}) =>
      inTurn(async () => {
        refuseReadOnly(store);
        const ask = async (task: Task) => limited(await current(), task, update, drop);
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

type Limits = Pick<QueryOptions, 'timeoutMs' | 'signal'>;

async function run(
  plan: QueryPlan,
  current: () => Promise<EngineThread>,
  drop: () => Promise<void>,
  home: string,
): Promise<string> {
  const { defaultGraphs, namedGraphs, base = home } = plan.options;
  const ask = async (query: string) =>
    limited(
      await current(),
      {
        do: 'query',
        query,
        format: plan.kind === 'graph' ? 'nt' : 'json',
        base,
        ...(defaultGraphs !== undefined && { defaultGraphs }),
        ...(namedGraphs !== undefined && { namedGraphs }),
      },
      plan.options,
      drop,
    );
  try {
    return await ask(plan.capped).catch((error: unknown) => {
      if (error instanceof SilaError || plan.capped === plan.declared) throw error;
      // The cap may stand where the mistake is felt; the person's own text tells its true place.
      return ask(plan.declared);
    });
  } catch (error) {
    if (error instanceof SilaError) throw error;
    throw explainError(error instanceof Error ? error.message : String(error), plan.shift);
  }
}

/** Asks the engine's thread, and ends it when the time is over or nobody waits any more. */
async function limited(
  thread: EngineThread,
  task: Task,
  { timeoutMs = defaultTimeout, signal }: Limits,
  drop: () => Promise<void>,
): Promise<string> {
  if (signal?.aborted) throw new QueryAbortedError();
  let end: SilaError | undefined;
  const stop = (reason: SilaError) => {
    end ??= reason;
    void drop();
  };
  const leave = () => stop(new QueryAbortedError());
  const timer = setTimeout(() => stop(new QueryTimeoutError(timeoutMs)), timeoutMs);
  signal?.addEventListener('abort', leave, { once: true });
  try {
    return await thread.ask(task);
  } catch (error) {
    throw end ?? error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}
