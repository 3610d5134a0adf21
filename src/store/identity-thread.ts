import { Worker } from 'node:worker_threads';
import { threadUrl } from '../config.ts';
import type { Found, IdentityChange, IdentityTask } from './identity-finder.ts';

/** The workspace's file, and where its data IRIs begin. */
export interface IdentityOrder {
  readonly path: string;
  readonly base: string;
}

/** Asks for what must change, or for the next part of what was found. */
export type IdentityRequest = IdentityTask | 'next';
export type IdentityReply =
  | { readonly mark: Found['mark'] }
  | { readonly change: IdentityChange | undefined };

/** Where it is worked out who is who: here, or in a thread. */
export interface IdentityWork {
  /** Undefined when the work was ended meanwhile. */
  find(task: IdentityTask): Promise<{ readonly mark: Found['mark'] } | undefined>;
  /** The next part of what was found last; undefined after the last one, and when the work was ended. */
  next(): Promise<IdentityChange | undefined>;
  /** Ends the work at once, whatever it does. */
  end(): Promise<void>;
}

/** Works it out in this thread, which answers nothing else meanwhile. */
export function workHere(find: (task: IdentityTask) => Found): IdentityWork {
  let changes: Found['changes'] | undefined;
  return {
    async find(task) {
      const found = find(task);
      changes = found.changes;
      return found;
    },
    async next() {
      const next = changes?.next();
      return next === undefined || next.done ? undefined : next.value;
    },
    end: async () => {},
  };
}

/** Works it out in a thread of its own, so that this one goes on answering. What the thread throws is thrown. */
export function workInThread(program: URL, order: IdentityOrder): IdentityWork {
  const worker = new Worker(threadUrl(program), { workerData: order });
  let [isOver, failure, hear] = [false, undefined as unknown, (_?: IdentityReply): void => {}];
  worker.on('message', (reply: IdentityReply) => hear(reply));
  worker.on('error', (error) => {
    failure = error;
  });
  worker.on('exit', () => {
    isOver = true;
    hear();
  });
  const ask = async (request: IdentityRequest): Promise<IdentityReply | undefined> => {
    const reply = isOver
      ? undefined
      : await new Promise<IdentityReply | undefined>((resolve) => {
          hear = resolve;
          worker.postMessage(request);
        });
    if (failure !== undefined) throw failure;
    return reply;
  };
  return {
    async find(task) {
      const reply = await ask(task);
      return reply && 'mark' in reply ? reply : undefined;
    },
    async next() {
      const reply = await ask('next');
      return reply && 'change' in reply ? reply.change : undefined;
    },
    end: async () => void (await worker.terminate()),
  };
}
