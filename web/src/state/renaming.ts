import type { History } from './history.ts';
import type { Selection, ViewState } from './view-state.ts';

/** What entities are called now that they have become another: old id to new. */
export type Renaming = ReadonlyMap<string, string>;

/**
 * The ids of entities that are gone after a decision, each with the entity that it is now.
 *
 *   renamingTo(['p1', 'p2'], ['p1']) → { p2 → p1 }
 */
export function renamingTo(before: readonly string[], after: readonly string[]): Renaming {
  const [first] = after;
  if (first === undefined) return new Map();
  return new Map(before.filter((id) => !after.includes(id)).map((id) => [id, first]));
}

function renameSelection(selection: Selection, now: (id: string) => string): Selection {
  if (selection.kind === 'entity') return { kind: 'entity', id: now(selection.id) };
  const [source = '', relation = '', target = '', ...rest] = selection.id.split('~');
  return { kind: 'edge', id: [now(source), relation, now(target), ...rest].join('~') };
}

/**
 * A view in which entities that became another stand under their new ids, each once: what was open, selected,
 * hidden or placed stays so.
 */
export function renameEntities(view: ViewState, renaming: Renaming): ViewState {
  const now = (id: string): string => renaming.get(id) ?? id;
  const expansions = new Map(
    view.expansions.map((one) => {
      const entity = now(one.entity);
      return [`${entity} ${one.relation ?? ''}`, { ...one, entity }] as const;
    }),
  );
  return {
    ...view,
    expansions: [...expansions.values()],
    also: [...new Set(view.also.map(now))],
    hidden: [...new Set(view.hidden.map(now))],
    pinned: Object.fromEntries(Object.entries(view.pinned).map(([id, at]) => [now(id), at])),
    ...(view.path ? { path: { from: now(view.path.from), to: now(view.path.to) } } : {}),
    ...(view.selection ? { selection: renameSelection(view.selection, now) } : {}),
  };
}

/** The same for all that can be undone and redone: no step may lead to an entity that is gone. */
export function renameHistory(history: History<ViewState>, renaming: Renaming): History<ViewState> {
  if (renaming.size === 0) return history;
  const rename = (view: ViewState): ViewState => renameEntities(view, renaming);
  return {
    past: history.past.map(rename),
    present: rename(history.present),
    future: history.future.map(rename),
  };
}
