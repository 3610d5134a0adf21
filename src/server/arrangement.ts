import type { LayoutEdge, LayoutOptions, Position, StatusView, Store } from '../index.ts';
import { findCommunities, layoutGraph, layoutInThread } from '../index.ts';

/** Positions and communities of a workspace's entities, computed when they are missing and kept up to date. */
export interface Arrangement {
  readonly state: () => StatusView['layout'];
  readonly positions: () => ReadonlyMap<string, Position>;
  readonly communities: () => ReadonlyMap<string, number>;
  /** Computes the positions that are missing; does nothing when there are none or when it runs already. */
  readonly start: () => Promise<void>;
  /** Ends a running computation. */
  readonly stop: () => void;
}

/**
 * Keeps the arrangement of a store. Where the store may not be written, new positions are held in memory.
 */
export function arrange(store: Store): Arrangement {
  let running: { progress: number; controller: AbortController } | undefined;
  const computed = new Map<string, Position>();
  const stored = cached(store, () => new Map([...store.positions(), ...computed]));
  const communities = cached(store, () => findCommunities(layoutEdges(store)));
  const missing = (): boolean => store.counts().entities > stored().size;

  const start = async (): Promise<void> => {
    if (running || !missing()) return;
    running = { progress: 0, controller: new AbortController() };
    try {
      const { signal } = running.controller;
      const onProgress = (progress: number): void => {
        if (running) running.progress = progress;
      };
      const positions = await arrangeStore(store, { signal, onProgress, before: stored() }, layoutInThread);
      if (signal.aborted) return;
      for (const [id, position] of positions) computed.set(id, position);
      stored.forget();
    } finally {
      running = undefined;
    }
  };
  return {
    state: () => {
      if (running) return { state: 'running', progress: running.progress };
      return missing() ? { state: 'none', progress: 0 } : { state: 'done', progress: 1 };
    },
    positions: stored,
    communities,
    start,
    stop: () => running?.controller.abort(),
  };
}

/**
 * Lays out all entities of a workspace, those that have positions starting from them, and stores the result
 * where the store may be written. `layout` is where the work is done: here, or in a thread of its own.
 */
export async function arrangeStore(
  store: Store,
  options: LayoutOptions = {},
  layout: typeof layoutInThread = layoutGraph,
): Promise<ReadonlyMap<string, Position>> {
  const ids = store.entities().map((entity) => entity.id);
  const positions = await layout(ids, layoutEdges(store), { before: store.positions(), ...options });
  if (!store.readonly && !options.signal?.aborted) store.savePositions(positions);
  return positions;
}

function layoutEdges(store: Store): readonly LayoutEdge[] {
  return store.edges({}).map(({ source, target, origins }) => ({ source, target, weight: origins }));
}

/** Holds a value until the workspace changes, or until it is told to forget it. */
export function cached<T>(store: Store, compute: () => T): (() => T) & { forget: () => void } {
  let held: { revision: number; value: T } | undefined;
  const get = (): T => {
    const revision = store.revision();
    if (held?.revision !== revision) held = { revision, value: compute() };
    return held.value;
  };
  const forget = (): void => {
    held = undefined;
  };
  return Object.assign(get, { forget });
}
