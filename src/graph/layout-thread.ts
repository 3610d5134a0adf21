import { Worker } from 'node:worker_threads';
import { threadUrl } from '../config.ts';
import type { LayoutEdge, LayoutOptions, Position } from './layout.ts';

/** A graph by columns, as it is handed to the thread: objects by the hundred thousand would take long to copy. */
export interface LayoutOrder {
  readonly ids: readonly string[];
  /** Places of source and target in `ids`, two an edge. */
  readonly ends: Uint32Array;
  readonly weights: Float32Array;
  /** x and y of each id before; not a number where it has none. */
  readonly places: Float64Array;
}

/** What the thread tells: how far it is, and in the end x and y of each id. */
export type LayoutReply = { readonly progress: number } | { readonly places: Float64Array };

/**
 * As `layoutGraph`, in a thread of its own, so that this one goes on answering. Ended early, it gives the positions
 * that there were before. Throws what the thread throws.
 *
 *   await layoutInThread(['a', 'b'], [{ source: 'a', target: 'b', weight: 1 }])
 */
export async function layoutInThread(
  ids: Iterable<string>,
  edges: Iterable<LayoutEdge>,
  { before = new Map(), onProgress, signal }: LayoutOptions = {},
): Promise<ReadonlyMap<string, Position>> {
  const order = [...new Set(ids)].sort();
  if (order.length === 0 || signal?.aborted) return before;
  const worker = new Worker(threadUrl(new URL('./layout-worker.ts', import.meta.url)), {
    workerData: toOrder(order, edges, before),
  });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (reply: LayoutReply) => {
        if ('progress' in reply) return onProgress?.(reply.progress);
        const { places } = reply;
        resolve(new Map(order.map((id, i) => [id, { x: places[i * 2] ?? 0, y: places[i * 2 + 1] ?? 0 }])));
      });
      worker.once('error', reject);
      worker.once('exit', () => resolve(before));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function toOrder(
  ids: readonly string[],
  edges: Iterable<LayoutEdge>,
  before: ReadonlyMap<string, Position>,
): LayoutOrder {
  const placeOf = new Map(ids.map((id, i) => [id, i]));
  const ends: number[] = [];
  const weights: number[] = [];
  for (const { source, target, weight } of edges) {
    const [a, b] = [placeOf.get(source), placeOf.get(target)];
    if (a === undefined || b === undefined) continue;
    ends.push(a, b);
    weights.push(weight);
  }
  const places = Float64Array.from(
    ids.flatMap((id) => [before.get(id)?.x ?? Number.NaN, before.get(id)?.y ?? Number.NaN]),
  );
  return { ids, ends: Uint32Array.from(ends), weights: Float32Array.from(weights), places };
}
