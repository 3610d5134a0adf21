import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Settling } from './embedded-settled.ts';
import { type IdentityChange, type IdentityTask, identityTasks } from './identity-finder.ts';
import type { IdentityStore } from './identity-store.ts';
import type { IdentityWork } from './identity-thread.ts';

/** What telling who is who needs of the workspace. */
export interface IdentityGround {
  readonly settling: Settling;
  readonly openWork: () => IdentityWork;
  /** Writes a part of what was found as one transaction; it need not be on disk before `settle` is. */
  readonly apply: (change: IdentityChange) => void;
  /** Notes, on disk when it returns, that all was told. */
  readonly settle: () => void;
}

export interface IdentityRun {
  readonly identify: IdentityStore['identify'];
  /** Ends what is under way; nothing is begun any more. */
  readonly stop: () => void;
}

/**
 * Tells who is who, once at a time however many ask. What was found is written in short transactions, each of which
 * leaves the workspace sound; where a document or decision came meanwhile, all begins anew.
 */
export function createIdentityRun(ground: IdentityGround): IdentityRun {
  let running: { readonly done: Promise<void>; readonly controller: AbortController } | undefined;
  let isClosed = false;
  const start = (): NonNullable<typeof running> => {
    const controller = new AbortController();
    const done = tellAll(ground, controller.signal).finally(() => {
      running = undefined;
    });
    running = { done, controller };
    return running;
  };
  return {
    async identify({ signal } = {}) {
      while (!isClosed && !signal?.aborted && ground.settling.mark() !== undefined) {
        const { done, controller } = running ?? start();
        const stop = (): void => controller.abort();
        signal?.addEventListener('abort', stop, { once: true });
        await done.finally(() => signal?.removeEventListener('abort', stop));
      }
    },
    stop() {
      isClosed = true;
      running?.controller.abort();
    },
  };
}

/** Does all that is due, one task after another, unless it is stopped or something changes meanwhile. */
async function tellAll(ground: IdentityGround, signal: AbortSignal): Promise<void> {
  const { settling, settle } = ground;
  const work = ground.openWork();
  const end = (): void => void work.end();
  signal.addEventListener('abort', end, { once: true });
  try {
    const mark = settling.mark();
    const isCut = (): boolean => signal.aborted || settling.mark() !== mark;
    for (const task of identityTasks) {
      if (isCut()) return;
      if (isDue(task, settling)) await tellOne(task, mark, ground, work, isCut);
    }
    if (!isCut()) settle();
  } finally {
    signal.removeEventListener('abort', end);
    await work.end();
  }
}

/** Which documents tell one report hangs on their texts alone, and contradictions on whom claims are about. */
function isDue(task: IdentityTask, settling: Settling): boolean {
  const reason = settling.reason();
  return task === 'identity' || reason === 'stale' || (task === 'contradictions' && reason === 'moved');
}

/** Finds and writes what one task comes to, as far as it is not cut short. */
async function tellOne(
  task: IdentityTask,
  mark: string | undefined,
  { apply }: IdentityGround,
  work: IdentityWork,
  isCut: () => boolean,
): Promise<void> {
  const found = await work.find(task);
  if (found?.mark !== mark) return;
  for (let change = await work.next(); change !== undefined && !isCut(); change = await work.next()) {
    apply(change);
    await nextTurn();
  }
}
