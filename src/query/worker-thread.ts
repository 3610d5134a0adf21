import { Worker } from 'node:worker_threads';
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
  /** Ends the thread at once, whatever it does; what was asked of it fails. */
  end(): Promise<void>;
}

/** Starts a thread with an empty engine. */
export function startThread(): EngineThread {
  const worker = new Worker(workerUrl());
  worker.unref();
  const waiting = new Map<number, { resolve: (body: string) => void; reject: (error: Error) => void }>();
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let count = 0;
  worker.on('message', (reply: WorkerReply) => {
    const waiter = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ('error' in reply) waiter?.reject(new Error(reply.error));
    else waiter?.resolve(reply.body);
  });
  worker.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => failAll(new Error('the query engine was stopped')));
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        // An idle thread must not keep the process alive, a busy one must.
        worker.ref();
        waiting.set(id, { resolve, reject });
        worker.postMessage({ ...task, id } satisfies WorkerRequest);
      }),
    end: async () => void (await worker.terminate()),
  };
}

/** The worker's file beside this one: compiled, or the source, for which a loader is set up in the thread first. */
function workerUrl(): URL {
  if (!import.meta.url.endsWith('.ts')) return new URL('./worker.js', import.meta.url);
  const source = new URL('./worker.ts', import.meta.url).href;
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import { register } from '${loader}'; register(); await import('${source}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
