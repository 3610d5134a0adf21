import { SilaError } from '../errors.ts';
import type { EngineAnswer } from './answer.ts';
import type { Part } from './loading.ts';
import type { QueryOptions, QueryPlan } from './plan.ts';
import { explainError, QueryAbortedError, QueryTimeoutError } from './query-error.ts';
import { parseRow } from './tsv.ts';
import type { AnswerHead } from './worker-protocol.ts';
import type { EngineThread, Task } from './worker-thread.ts';

type Limits = Pick<QueryOptions, 'timeoutMs' | 'signal'>;

const defaultTimeout = 30_000;

/**
 * Runs a query in the engine's thread. What it found stays there and is fetched as it is read.
 * Throws a SilaError of kind `usage` for a malformed query.
 */
export async function runQuery(
  plan: QueryPlan,
  current: (part: Part) => Promise<EngineThread>,
  drop: () => Promise<void>,
  home: string,
): Promise<EngineAnswer> {
  const { defaultGraphs, namedGraphs, base = home } = plan.options;
  const ask = async (query: string): Promise<EngineAnswer> => {
    const thread = await current(partFor(plan));
    const task = {
      do: 'query',
      query,
      kind: plan.kind,
      base,
      ...(defaultGraphs !== undefined && { defaultGraphs }),
      ...(namedGraphs !== undefined && { namedGraphs }),
    } as const;
    return open(thread, JSON.parse(await limited(thread, task, plan.options, drop)) as AnswerHead);
  };
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

/**
 * The part of the store that a query can see. A word that may stand in a string or a name, and an escape that may spell
 * one, count as the word: loading too much is only slow.
 */
function partFor({ declared, options }: QueryPlan): Part {
  const { defaultGraphs, namedGraphs } = options;
  if (defaultGraphs !== undefined || namedGraphs !== undefined) return 'all';
  return /\b(?:GRAPH|FROM|DESCRIBE|SERVICE)\b|\\u/iu.test(declared) ? 'all' : 'facts';
}

function open(thread: EngineThread, head: AnswerHead): EngineAnswer {
  if ('boolean' in head) return { kind: 'boolean', value: head.boolean };
  const { answer, count, variables } = head;
  const release = thread.hold();
  const lines = takeLines(thread, answer, release);
  if (variables === undefined) return { kind: 'graph', count, parts: lines };
  const rows = async function* () {
    for await (const part of lines) yield part.map((line) => parseRow(line, variables));
  };
  return { kind: 'bindings', variables, count, parts: rows() };
}

/** The lines of an answer, some at a time. */
async function* takeLines(
  thread: EngineThread,
  answer: number,
  release: () => void,
): AsyncGenerator<readonly string[], void, undefined> {
  let isDone = false;
  try {
    for (;;) {
      const text = await thread.ask({ do: 'take', answer });
      isDone = text === '';
      if (isDone) return;
      yield text.slice(0, -1).split('\n');
    }
  } finally {
    // A thread that was ended has forgotten it anyway.
    if (!isDone) await thread.ask({ do: 'leave', answer }).catch(() => {});
    release();
  }
}

/** Asks the engine's thread, and ends it when the time is over or nobody waits any more. */
export async function limited(
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
