/** What was, is, and was undone; the nearest state last in `past` and first in `future`. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
}

const depth = 200;

/**
 * A history that begins at `present`.
 *
 *   begin(1) → { past: [], present: 1, future: [] }
 */
export function begin<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/**
 * Goes on to a next state and forgets what was undone. With `join`, the present is replaced and
 * makes no step of its own: stepping through evidence is not worth an undo a sentence.
 */
export function advance<State>(history: History<State>, next: State, join = false): History<State> {
  if (next === history.present) return history;
  if (join) return { ...history, present: next };
  return { past: [...history.past, history.present].slice(-depth), present: next, future: [] };
}

/** Goes one step back; the same history when there is none. */
export function undo<State>(history: History<State>): History<State> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

/** Takes the last undo back; the same history when there is none. */
export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
