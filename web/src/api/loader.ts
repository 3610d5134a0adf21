/** What is known of the answers that were asked for. */
export interface Loaded {
  readonly answers: ReadonlyMap<string, unknown>;
  readonly pending: number;
  /** How much of a long answer is here, 0..1; undefined when none is under way. */
  readonly progress?: number;
  readonly error?: Error;
}

/** Keeps answers by path, and asks for each once. */
export interface Loader {
  /** Asks for the paths that are neither here nor under way. */
  want(paths: readonly string[]): void;
  /** Asks again for what failed. */
  retry(): void;
  /** Asks anew for what is wanted and forgets all else; what is here stays until its new answer comes. */
  refresh(): void;
  snapshot(): Loaded;
  subscribe(listener: () => void): () => void;
}

// Answers of graphs that were looked at before, kept for undo.
const kept = 200;

/** Gets the answer of a path, telling how much of it is here. */
type Getter = (path: string, onProgress: (share: number) => void) => Promise<unknown>;

/**
 * A loader over a function that gets an answer by its path.
 *
 *   const loader = createLoader((path) => getJson(path, { language })); loader.want(['/api/status']);
 */
export function createLoader(get: Getter): Loader {
  const listeners = new Set<() => void>();
  const running = new Set<string>();
  const failed = new Set<string>();
  let wanted = new Set<string>();
  let state: Loaded = { answers: new Map(), pending: 0 };
  const change = (next: Partial<Loaded>, error?: Error): void => {
    const { error: _, progress: _before, ...rest } = state;
    state = { ...rest, ...next, pending: running.size, ...(error ? { error } : {}) };
    for (const listener of listeners) listener();
  };
  const trim = (entries: readonly (readonly [string, unknown])[]): ReadonlyMap<string, unknown> => {
    const others = entries.filter(([path]) => !wanted.has(path));
    return new Map([...others.slice(-kept), ...entries.filter(([path]) => wanted.has(path))]);
  };
  const fetchOne = async (path: string): Promise<void> => {
    running.add(path);
    try {
      const answer = await get(path, (progress) => {
        // Each telling draws the page anew; the eye sees no smaller step.
        if (progress - (state.progress ?? 0) >= 0.02) change({ progress }, state.error);
      });
      running.delete(path);
      change({ answers: trim([...state.answers, [path, answer]]) }, state.error);
    } catch (error) {
      running.delete(path);
      failed.add(path);
      change({}, error instanceof Error ? error : new Error(String(error)));
    }
  };
  const want = (paths: readonly string[]): void => {
    wanted = new Set(paths);
    const fresh = [...wanted].filter(
      (path) => !state.answers.has(path) && !running.has(path) && !failed.has(path),
    );
    if (fresh.length === 0) return;
    for (const path of fresh) void fetchOne(path);
    change({}, state.error);
  };
  return {
    want,
    retry: () => {
      const again = [...failed];
      failed.clear();
      change({});
      want(again);
    },
    refresh: () => {
      failed.clear();
      const kept = [...state.answers].filter(([path]) => wanted.has(path));
      for (const path of wanted) if (!running.has(path)) void fetchOne(path);
      change({ answers: new Map(kept) });
    },
    snapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
