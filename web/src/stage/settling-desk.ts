import type { Settled, SettleJob } from './settling.ts';

/** A layout that is under way; ending it keeps the places reached. */
export interface Settling {
  end(): void;
}

// Of the page's time, drawing unfinished places may take about a fifth.
const rest = 4;
const leastRest = 400;

/**
 * Settles a graph in a worker, so that the page stays free; `onChange` gets the places now and then,
 * more seldom where drawing them takes long, and at the end.
 */
export function startSettling(job: SettleJob, onChange: (settled: Settled) => void): Settling {
  const worker = new Worker(new URL('./settling-worker.ts', import.meta.url), { type: 'module' });
  let free = 0;
  worker.onmessage = ({ data }: MessageEvent<Settled>) => {
    if (data.progress === 1) worker.terminate();
    else if (performance.now() < free) return;
    const start = performance.now();
    free = Number.POSITIVE_INFINITY;
    onChange(data);
    // Two frames on, what was drawn is on the screen: only then is it known what it cost.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const now = performance.now();
        free = now + Math.max(leastRest, (now - start) * rest);
      }),
    );
  };
  worker.postMessage(job, [job.places.buffer, job.pairs.buffer, job.fixed.buffer]);
  return { end: () => worker.terminate() };
}
