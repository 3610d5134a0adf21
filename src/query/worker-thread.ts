import { Worker } from 'node:worker_threads';
import { threadUrl } from '../config.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

/** What a thread can be asked. */
export type Task = WorkerRequest extends infer Request
  ? Request extends unknown
    ? Omit<Request, 'id'>
    : never
  : never;

/** A thread with a SPARQL engine in it. */
export interface EngineThread {
  /** Answers with the result's text, or fails with the engine's own message. */
  ask(task: Task): Promise<string>;
  /** Keeps the thread from retiring until what is given back is called. */
  hold(): () => void;
  /** Ends the thread when nobody holds it any more, or after a minute. */
  retire(): void;
  /** Ends the thread at once, whatever it does; what was asked of it fails. */
  end(): Promise<void>;
}

/** How long an answer may be read on from a thread that was replaced, in milliseconds. */
const longestRetirement = 60_000;

/** Starts a thread with an empty engine. */
export function startThread(): EngineThread {
  const worker = new Worker(threadUrl(new URL('./worker.ts', import.meta.url)));
  worker.unref();
  const waiting = new Map<number, { resolve: (body: string) => void; reject: (error: Error) => void }>();
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let count = 0;
  let isOver = false;
  const end = async () => void (await worker.terminate());
  worker.on('message', (reply: WorkerReply) => {
    const waiter = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ('error' in reply) waiter?.reject(new Error(reply.error));
    else waiter?.resolve(reply.body);
  });
  worker.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))));
  const stopped = () => new Error('the query engine was stopped');
  worker.on('exit', () => {
    isOver = true;
    failAll(stopped());
  });
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(stopped());
        const id = ++count;
        // An idle thread must not keep the process alive, a busy one must.
        worker.ref();
        waiting.set(id, { resolve, reject });
        worker.postMessage({ ...task, id } satisfies WorkerRequest);
      }),
    ...createHolds(() => void end()),
    end,
  };
}

function createHolds(end: () => void): Pick<EngineThread, 'hold' | 'retire'> {
  let holds = 0;
  let isRetired = false;
  return {
    hold() {
      holds += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holds -= 1;
        if (isRetired && holds === 0) end();
      };
    },
    retire() {
      isRetired = true;
      if (holds === 0) end();
      else setTimeout(end, longestRetirement).unref();
    },
  };
}
