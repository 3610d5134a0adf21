import { parentPort, workerData } from 'node:worker_threads';
import { layoutGraph } from './layout.ts';
import type { LayoutOrder, LayoutReply } from './layout-thread.ts';

/** Lays out the graph that this thread was started with, and tells how far it is. */
async function work({ ids, ends, weights, places }: LayoutOrder): Promise<void> {
  const edges = Array.from(weights, (weight, i) => ({
    source: ids[ends[i * 2] ?? 0] ?? '',
    target: ids[ends[i * 2 + 1] ?? 0] ?? '',
    weight,
  }));
  const before = new Map(
    ids.flatMap((id, i) => {
      const [x = Number.NaN, y = Number.NaN] = places.subarray(i * 2, i * 2 + 2);
      return Number.isNaN(x) ? [] : [[id, { x, y }] as const];
    }),
  );
  const tell = (reply: LayoutReply): void => parentPort?.postMessage(reply);
  const found = await layoutGraph(ids, edges, { before, onProgress: (progress) => tell({ progress }) });
  tell({ places: Float64Array.from(ids.flatMap((id) => [found.get(id)?.x ?? 0, found.get(id)?.y ?? 0])) });
}

await work(workerData as LayoutOrder);
