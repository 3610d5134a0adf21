import { changeFilters, type FilterChange, without } from './filter-change.ts';
import type { Pattern } from './pattern.ts';
import {
  type Colors,
  type Expansion,
  expansionStep,
  freshView,
  noFilters,
  overviewStep,
  type Page,
  type Selection,
  type Sizes,
  type TableName,
  type ViewState,
} from './view-state.ts';

/** Everything a person can do to the view. */
export type Action =
  | { readonly type: 'open'; readonly entity: string }
  | { readonly type: 'expand'; readonly entity: string; readonly relation?: string }
  | { readonly type: 'collapse'; readonly entity: string }
  /** Puts entities on the graph. */
  | { readonly type: 'add'; readonly entities: readonly string[] }
  /** Replaces the whole view, as by one that was saved. */
  | { readonly type: 'restore'; readonly view: ViewState }
  | { readonly type: 'more-overview' }
  | { readonly type: 'find-path'; readonly from: string; readonly to: string }
  | { readonly type: 'close-path' }
  | { readonly type: 'select'; readonly selection?: Selection }
  | { readonly type: 'step'; readonly claim: string }
  | { readonly type: 'read'; readonly document?: string; readonly claim?: string }
  | { readonly type: 'filter'; readonly change: FilterChange }
  /** A frame of playing: like a filter by time, but no step of its own for undo. */
  | { readonly type: 'play'; readonly from?: string; readonly to?: string }
  | { readonly type: 'clear-filters' }
  | { readonly type: 'color'; readonly by: Colors }
  | { readonly type: 'size'; readonly by: Sizes }
  | { readonly type: 'hide'; readonly entity: string }
  | { readonly type: 'show-hidden' }
  | { readonly type: 'pin'; readonly entity: string; readonly at?: readonly [number, number] }
  | { readonly type: 'turn'; readonly page: Page }
  | { readonly type: 'draw'; readonly pattern: Pattern }
  | { readonly type: 'tabulate'; readonly table: TableName }
  | { readonly type: 'sort'; readonly column: string; readonly descending: boolean }
  | { readonly type: 'reset' };

const sameExpansion = (a: Expansion, b: { entity: string; relation?: string }): boolean =>
  a.entity === b.entity && a.relation === b.relation;

function expand(view: ViewState, wanted: { entity: string; relation?: string }): ViewState {
  const found = view.expansions.find((one) => sameExpansion(one, wanted));
  const { entity, relation } = wanted;
  const key = relation === undefined ? { entity } : { entity, relation };
  const expansions = found
    ? view.expansions.map((one) => (one === found ? { ...one, count: one.count + expansionStep } : one))
    : [...view.expansions, { ...key, count: expansionStep }];
  return { ...view, expansions };
}

function select(view: ViewState, selection: Selection | undefined): ViewState {
  const rest = without(view, 'selection', 'claim');
  return selection === undefined ? rest : { ...rest, selection };
}

function pin(view: ViewState, entity: string, at: readonly [number, number] | undefined): ViewState {
  const { [entity]: _, ...others } = view.pinned;
  return { ...view, pinned: at === undefined ? others : { ...others, [entity]: at } };
}

/**
 * The view after an action; the same object when nothing changes.
 *
 *   reduce(freshView, { type: 'open', entity: 'p1' }).expansions → [{ entity: 'p1', count: 30 }]
 */
export function reduce(view: ViewState, action: Action): ViewState {
  switch (action.type) {
    case 'open': {
      const bare = without(view, 'selection', 'claim', 'path', 'document');
      return {
        ...bare,
        page: view.page === 'sparql' ? 'graph' : view.page,
        expansions: [{ entity: action.entity, count: expansionStep }],
        also: [],
        hidden: [],
        pinned: {},
        selection: { kind: 'entity', id: action.entity },
      };
    }
    case 'expand':
      return expand(view, action.relation === undefined ? { entity: action.entity } : action);
    case 'add':
      return {
        ...view,
        page: 'graph',
        also: [...new Set([...view.also, ...action.entities])],
        hidden: view.hidden.filter((id) => !action.entities.includes(id)),
      };
    case 'restore':
      return action.view;
    case 'collapse':
      return { ...view, expansions: view.expansions.filter((one) => one.entity !== action.entity) };
    case 'more-overview':
      return { ...view, overview: view.overview + overviewStep * 2 };
    case 'find-path':
      return {
        ...without(view, 'selection', 'claim', 'document'),
        page: 'graph',
        expansions: [],
        also: [],
        hidden: [],
        pinned: {},
        path: { from: action.from, to: action.to },
      };
    case 'close-path':
      return without(view, 'path');
    case 'select':
      return select(view, action.selection);
    default:
      return reduceRest(view, action);
  }
}

type Rest = Exclude<
  Action,
  {
    type:
      | 'open'
      | 'expand'
      | 'add'
      | 'restore'
      | 'collapse'
      | 'more-overview'
      | 'find-path'
      | 'close-path'
      | 'select';
  }
>;

function reduceRest(view: ViewState, action: Rest): ViewState {
  switch (action.type) {
    case 'step':
      return { ...view, claim: action.claim };
    case 'read': {
      const rest = without(view, 'document');
      if (action.document === undefined) return rest;
      const claim = action.claim ?? view.claim;
      return { ...rest, document: action.document, ...(claim === undefined ? {} : { claim }) };
    }
    case 'filter':
      return { ...view, filters: changeFilters(view.filters, action.change) };
    case 'play': {
      const { from, to } = action;
      const change = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
      return { ...view, filters: changeFilters(view.filters, change) };
    }
    case 'clear-filters':
      return { ...view, filters: noFilters };
    case 'color':
      return { ...view, colors: action.by };
    case 'size':
      return { ...view, sizes: action.by };
    case 'hide':
      return { ...select(view, undefined), hidden: [...new Set([...view.hidden, action.entity])] };
    case 'show-hidden':
      return { ...view, hidden: [] };
    case 'pin':
      return pin(view, action.entity, action.at);
    case 'turn':
      return { ...view, page: action.page };
    case 'draw':
      return { ...view, pattern: action.pattern };
    case 'tabulate':
      return { ...without(view, 'sort'), table: action.table };
    case 'sort':
      return { ...view, sort: { column: action.column, descending: action.descending } };
    case 'reset':
      return { ...freshView, filters: noFilters };
  }
}
