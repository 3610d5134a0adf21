import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type Document,
  type Extraction,
  type Failure,
  ownGazetteer,
  SilaError,
  threadUrl,
} from '../index.ts';
import { attempt } from './attempt.ts';
import type { Surroundings } from './command.ts';
import type { ThreadReply } from './reading-thread.ts';

/** Reads documents, some at a time. */
export interface ReadingPool {
  /** How many documents may wait or be read at once; more would only fill the memory. */
  readonly capacity: number;
  read(document: Document): Promise<Extraction | Failure>;
  close(): Promise<void>;
}

/** When a document is given up. */
export interface ThreadLimits {
  /** In milliseconds; it covers a thread's start too. */
  readonly longest: number;
  /** What its thread may take, in MB. */
  readonly mostMemory: number;
  /** What a thread runs; it answers each document with a {@link ThreadReply}. */
  readonly script: URL;
}

const longest = 300_000;
const [leastMemory, mostMemory] = [500, 3000];

/** A further thread takes seconds to start, which pays only when there is much to read. */
const documentsBeforeNext = 60;

/** Documents in hand for each thread: enough that none waits for the store. */
const inHand = 4;

interface Task {
  readonly document: Document;
  readonly resolve: (read: Extraction | Failure) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens threads that read documents, as many as there are cores or `jobs` says. A document that takes too long or
 * too much memory costs its thread, which is replaced, and is told as a failure.
 * What is read does not depend on the number of threads.
 */
export function openReadingPool({ inProcess, createPipeline }: Surroundings, jobs?: number): ReadingPool {
  if (inProcess) {
    const pipeline = createPipeline();
    const read = async (document: Document): Promise<Extraction | Failure> => attempt(pipeline, document);
    return { capacity: 1, read, close: async () => {} };
  }
  return openThreads(jobs ?? availableParallelism());
}

/** Opens up to `most` threads, the first when the first document comes. */
export function openThreads(most: number, limits: Partial<ThreadLimits> = {}): ReadingPool {
  const { script, ...limit } = {
    longest,
    mostMemory: fairMemory(most),
    script: threadUrl(new URL('./reading-thread.ts', import.meta.url)),
    ...limits,
  };
  const waiting: Task[] = [];
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  let done = 0;
  const another = (): Worker | undefined => {
    const due = threads.size === 0 || done >= documentsBeforeNext * threads.size;
    if (!due || threads.size >= most) return undefined;
    const thread = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: limit.mostMemory },
      workerData: { gazetteer: ownGazetteer() },
    });
    threads.add(thread);
    return thread;
  };
  const next = (): void => {
    while (waiting.length > 0) {
      const thread = idle.pop() ?? another();
      const task = thread && waiting.shift();
      if (!task) return;
      serve(thread, task, limit.longest, (lost) => {
        done += 1;
        if (lost) {
          threads.delete(thread);
          void thread.terminate();
        } else idle.push(thread);
        next();
      });
    }
  };
  return {
    capacity: most * inHand,
    read: (document) =>
      new Promise((resolve, reject) => {
        waiting.push({ document, resolve, reject });
        next();
      }),
    async close() {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

/** A share of the machine's memory for each thread, with one left for the rest, in MB. */
function fairMemory(threads: number): number {
  const share = totalmem() / 2 ** 20 / (threads + 1);
  return Math.round(Math.min(mostMemory, Math.max(leastMemory, share)));
}

/** Has a thread read one document, within a time in milliseconds; `free` is told when it is done, and whether the thread was lost over it. */
function serve(thread: Worker, task: Task, within: number, free: (lost: boolean) => void): void {
  const finish = (lost: boolean): void => {
    clearTimeout(timer);
    thread.off('message', hear).off('error', fail).off('exit', end);
    free(lost);
  };
  const lose = (why: string): void => {
    task.resolve(lostDocument(task.document, why));
    finish(true);
  };
  const hear = (reply: ThreadReply): void => {
    if ('read' in reply) task.resolve(reply.read);
    else task.reject(toError(reply.fault));
    finish(false);
  };
  const fail = (error: unknown): void => lose(explainLoss(error));
  const end = (): void => lose('its thread ended. This is a fault in Sila; please report it.');
  const timer = setTimeout(() => lose('reading it took too long. Split it.'), within);
  thread.once('message', hear).once('error', fail).once('exit', end);
  thread.postMessage(task.document);
}

function lostDocument(document: Document, why: string): Failure {
  return { source: document.id, reason: `${document.id}: ${why}` };
}

function explainLoss(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'reading it took too much memory. Split it.';
  const reason = error instanceof Error ? error.message : String(error);
  return `${reason}. This is a fault in Sila; please report it.`;
}

function toError({ kind, message }: { kind: SilaError['kind'] | undefined; message: string }): Error {
  return kind ? new SilaError(kind, message) : new Error(message);
}
