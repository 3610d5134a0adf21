import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  createPreparer,
  type Document,
  type Extraction,
  type Failure,
  ownGazetteer,
  type PreparedDocument,
  SilaError,
} from '../index.ts';
import { attempt } from './attempt.ts';
import type { Surroundings } from './command.ts';
import { eachOnce } from './each-once.ts';
import type { ThreadReply, ThreadTask } from './reading-thread.ts';

/** Reads documents, some at a time. */
export interface ReadingPool {
  /** How many documents may wait or be read at once; more would only fill the memory. */
  readonly capacity: number;
  read(document: Document): Promise<Extraction | Failure>;
  /** Reads a document and makes it ready for workspaces whose data IRIs begin with `base`. */
  prepare(document: Document, base: string): Promise<PreparedDocument | Failure>;
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

/** Documents in hand for each thread: enough that none waits while the others' are stored. */
const inHand = 32;

/** What a thread may have before it at once, in letters: it goes on by itself, and its memory stays flat. */
const ahead = 200_000;

interface Task extends ThreadTask {
  readonly resolve: (read: Extraction | PreparedDocument | Failure) => void;
  readonly reject: (error: Error) => void;
}

/** A thread with the tasks before it, the one that it works on first. */
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
  if (!inProcess) return openThreads(jobs ?? availableParallelism());
  const pipeline = createPipeline();
  const read = async (document: Document): Promise<Extraction | Failure> => attempt(pipeline, document);
  const preparerOf = eachOnce(createPreparer);
  return {
    capacity: 1,
    read,
    async prepare(document, base) {
      const extraction = await read(document);
      return 'reason' in extraction ? extraction : preparerOf(base)(document, extraction);
    },
    close: async () => {},
  };
}

/** Opens up to `most` threads, the first when the first document comes. */
export function openThreads(most: number, limits: Partial<ThreadLimits> = {}): ReadingPool {
  const { script, ...limit } = { longest, mostMemory: fairMemory(most), script: threadUrl(), ...limits };
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
    serve(thread, limit.longest, {
      done: () => {
        done += 1;
        next();
      },
      lost(others) {
        done += 1;
        threads.delete(thread);
        void worker.terminate();
        waiting.unshift(...others);
        next();
      },
    });
    return thread;
  };
  const next = (): void => {
    for (;;) {
      const [task] = waiting;
      if (!task) return;
      const free = leastBusy(threads, task);
      const thread = free?.tasks.length === 0 ? free : (another() ?? free);
      if (!thread) return;
      waiting.shift();
      hand(thread, task, limit.longest);
    }
  };
  const ask = (task: ThreadTask): Promise<Extraction | PreparedDocument | Failure> =>
    new Promise((resolve, reject) => {
      waiting.push({ ...task, resolve, reject });
      next();
    });
  return {
    capacity: most * inHand,
    // A thread answers what it is asked.
    read: (document) => ask({ document }) as Promise<Extraction | Failure>,
    prepare: (document, base) => ask({ document, base }) as Promise<PreparedDocument | Failure>,
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

/** The thread that has least before it and room for a task. */
function leastBusy(threads: Iterable<Thread>, { document }: Task): Thread | undefined {
  let best: Thread | undefined;
  for (const thread of threads) {
    const letters = thread.tasks.reduce((sum, task) => sum + task.document.text.length, 0);
    const hasRoom = thread.tasks.length < inHand && letters + document.text.length <= ahead;
    if (thread.tasks.length > 0 && !hasRoom) continue;
    if (best === undefined || thread.tasks.length < best.tasks.length) best = thread;
  }
  return best;
}

/** Puts a task before a thread, which has a time in milliseconds for each once it comes to it. */
function hand(thread: Thread, task: Task, within: number): void {
  thread.tasks.push(task);
  if (thread.tasks.length === 1) watchTime(thread, within);
  const { document, base } = task;
  thread.worker.postMessage({ document, ...(base !== undefined && { base }) } satisfies ThreadTask);
}

function watchTime(thread: Thread, within: number): void {
  clearTimeout(thread.timer);
  const late = new SilaError('read', 'reading it took too long. Split it.');
  if (thread.tasks.length > 0) thread.timer = setTimeout(() => thread.worker.emit('error', late), within);
}

interface ThreadEvents {
  /** A task is done. */
  readonly done: () => void;
  /** The thread is lost over the task that it worked on; these others were still before it. */
  readonly lost: (others: readonly Task[]) => void;
}

/** Hears what a thread answers, in the order of its tasks. */
function serve(thread: Thread, within: number, { done, lost }: ThreadEvents): void {
  const { worker, tasks } = thread;
  const hear = (reply: ThreadReply): void => {
    const task = tasks.shift();
    watchTime(thread, within);
    if ('read' in reply) task?.resolve(reply.read);
    else task?.reject(toError(reply.fault));
    done();
  };
  const lose = (why: string): void => {
    clearTimeout(thread.timer);
    worker.off('message', hear).off('error', fail).off('exit', end);
    // What ends it later concerns nobody.
    worker.on('error', () => {});
    const [task, ...others] = tasks.splice(0);
    task?.resolve(lostDocument(task.document, why));
    lost(others);
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

/** The thread's file beside this one: compiled, or the source, for which a loader is set up in the thread first. */
function threadUrl(): URL {
  if (!import.meta.url.endsWith('.ts')) return new URL('./reading-thread.js', import.meta.url);
  const source = new URL('./reading-thread.ts', import.meta.url).href;
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import { register } from '${loader}'; register(); await import('${source}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
