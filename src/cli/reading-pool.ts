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

/** Documents in hand for each thread: enough that none waits while a batch of them is stored. */
const inHand = 32;

/** What a thread may have before it at once, in letters, so that its memory stays flat. */
const ahead = 200_000;

interface Task {
  readonly document: Document;
  readonly resolve: (read: Extraction | Failure) => void;
  readonly reject: (error: Error) => void;
}

/** A thread with the tasks before it; it works on the first. */
interface Thread {
  readonly worker: Worker;
  readonly tasks: Task[];
  timer?: NodeJS.Timeout;
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
  const threads = new Set<Thread>();
  let done = 0;
  const another = (): Thread | undefined => {
    const due = threads.size === 0 || done >= documentsBeforeNext * threads.size;
    if (!due || threads.size >= most) return undefined;
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: limit.mostMemory },
      workerData: { gazetteer: ownGazetteer() },
    });
    const thread: Thread = { worker, tasks: [] };
    threads.add(thread);
    serve(thread, limit.longest, (left) => {
      done += 1;
      if (left) {
        threads.delete(thread);
        void worker.terminate();
        waiting.unshift(...left);
      }
      next();
    });
    return thread;
  };
  const next = (): void => {
    for (let [task] = waiting; task; [task] = waiting) {
      const free = leastBusy(threads, task.document);
      const thread = free?.tasks.length === 0 ? free : (another() ?? free);
      if (!thread) return;
      waiting.shift();
      thread.tasks.push(task);
      if (thread.tasks.length === 1) watchTime(thread, limit.longest);
      thread.worker.postMessage(task.document);
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
      for (const { timer } of threads) clearTimeout(timer);
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

/** A share of the machine's memory for each thread, with one left for the rest, in MB. */
function fairMemory(threads: number): number {
  const share = totalmem() / 2 ** 20 / (threads + 1);
  return Math.round(Math.min(mostMemory, Math.max(leastMemory, share)));
}

/** The thread that has least before it, among those with room for a document. */
function leastBusy(threads: Iterable<Thread>, { text }: Document): Thread | undefined {
  let best: Thread | undefined;
  for (const thread of threads) {
    const { tasks } = thread;
    const letters = tasks.reduce((sum, { document }) => sum + document.text.length, 0);
    const hasRoom = tasks.length === 0 || (tasks.length < inHand && letters + text.length <= ahead);
    if (hasRoom && (best === undefined || tasks.length < best.tasks.length)) best = thread;
  }
  return best;
}

/** Gives the first task of a thread its time, in milliseconds. */
function watchTime(thread: Thread, within: number): void {
  clearTimeout(thread.timer);
  const late = new SilaError('read', 'reading it took too long. Split it.');
  if (thread.tasks.length > 0) thread.timer = setTimeout(() => thread.worker.emit('error', late), within);
}

/**
 * Hears what a thread answers, in the order of its tasks, each of which has a time in milliseconds. `free` is told
 * of each that is done; when the thread was lost over it, with the tasks that were still before it.
 */
function serve(thread: Thread, within: number, free: (left?: readonly Task[]) => void): void {
  const { worker, tasks } = thread;
  const hear = (reply: ThreadReply): void => {
    const task = tasks.shift();
    watchTime(thread, within);
    if ('read' in reply) task?.resolve(reply.read);
    else task?.reject(toError(reply.fault));
    free();
  };
  const lose = (why: string): void => {
    clearTimeout(thread.timer);
    worker.off('message', hear).off('error', fail).off('exit', end);
    // What ends it later concerns nobody.
    worker.on('error', () => {});
    const [task, ...left] = tasks.splice(0);
    task?.resolve(lostDocument(task.document, why));
    free(left);
  };
  const fail = (error: unknown): void => lose(explainLoss(error));
  const end = (): void => lose('its thread ended. This is a fault in Sila; please report it.');
  worker.on('message', hear).once('error', fail).once('exit', end);
}

function lostDocument(document: Document, why: string): Failure {
  return { source: document.id, reason: `${document.id}: ${why}` };
}

function explainLoss(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'reading it took too much memory. Split it.';
  if (error instanceof SilaError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `${reason}. This is a fault in Sila; please report it.`;
}

function toError({ kind, message }: { kind: SilaError['kind'] | undefined; message: string }): Error {
  return kind ? new SilaError(kind, message) : new Error(message);
}
