import { readPattern, writePattern } from './pattern-url.ts';
import { type Status, statuses } from './statuses.ts';
import {
  type Colors,
  type Expansion,
  expansionStep,
  type Filters,
  freshView,
  noFilters,
  type Page,
  type Selection,
  type Sizes,
  type TableName,
  type ViewState,
} from './view-state.ts';

const list = (values: readonly string[]): string => values.map(encodeURIComponent).join(',');

function unlist(value: string | null): string[] {
  if (value === null || value === '') return [];
  return value.split(',').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

function writeFilters(filters: Filters, to: URLSearchParams): void {
  if (filters.classesOff.length > 0) to.set('no-class', list(filters.classesOff));
  if (filters.relationsOff.length > 0) to.set('no-relation', list(filters.relationsOff));
  if (!same(filters.statusesOff, noFilters.statusesOff)) to.set('no-status', list(filters.statusesOff));
  if (filters.publishersOff.length > 0) to.set('no-publisher', list(filters.publishersOff));
  if (filters.sourcesOff.length > 0) to.set('no-source', list(filters.sourcesOff));
  if (filters.from !== undefined) to.set('from', filters.from);
  if (filters.to !== undefined) to.set('to', filters.to);
  if (!filters.undated) to.set('undated', 'no');
  if (filters.confidence > 0) to.set('confidence', String(filters.confidence));
}

function readFilters(from: URLSearchParams): Filters {
  const first = from.get('from');
  const last = from.get('to');
  const confidence = Number(from.get('confidence') ?? 0);
  const statusesOff = unlist(from.get('no-status')).filter((value): value is Status =>
    (statuses as readonly string[]).includes(value),
  );
  return {
    classesOff: unlist(from.get('no-class')) as Filters['classesOff'],
    relationsOff: unlist(from.get('no-relation')),
    statusesOff: from.has('no-status') ? statusesOff : noFilters.statusesOff,
    publishersOff: unlist(from.get('no-publisher')),
    sourcesOff: unlist(from.get('no-source')),
    ...(first !== null && day.test(first) ? { from: first } : {}),
    ...(last !== null && day.test(last) ? { to: last } : {}),
    undated: from.get('undated') !== 'no',
    confidence: confidence > 0 && confidence <= 100 ? confidence : 0,
  };
}

function readExpansion(value: string): Expansion[] {
  const [entity = '', relation = '', count = ''] = unlist(value);
  if (entity === '') return [];
  const number = Number(count);
  return [
    {
      entity,
      ...(relation === '' ? {} : { relation }),
      count: Number.isInteger(number) && number > 0 ? Math.min(number, 5000) : expansionStep,
    },
  ];
}

function readSelection(from: URLSearchParams): Selection | undefined {
  const entity = from.get('entity');
  if (entity) return { kind: 'entity', id: entity };
  const edge = from.get('edge');
  return edge ? { kind: 'edge', id: edge } : undefined;
}

function readPinned(values: readonly string[]): ViewState['pinned'] {
  const pinned: Record<string, readonly [number, number]> = {};
  for (const value of values) {
    const [id = '', x = '', y = ''] = unlist(value);
    if (id !== '' && Number.isFinite(Number(x)) && Number.isFinite(Number(y))) {
      pinned[id] = [Number(x), Number(y)];
    }
  }
  return pinned;
}

/**
 * The view as a query string without its question mark; what is as in a fresh view is left out.
 *
 *   toQuery({ ...freshView, page: 'table' }) === 'page=table'
 */
export function toQuery(view: ViewState): string {
  const query = new URLSearchParams();
  if (view.page !== 'graph') query.set('page', view.page);
  if (view.table !== 'entities') query.set('table', view.table);
  if (view.sort) query.set('sort', `${view.sort.descending ? '-' : ''}${view.sort.column}`);
  for (const one of view.expansions) {
    query.append('expand', list([one.entity, one.relation ?? '', String(one.count)]));
  }
  if (view.also.length > 0) query.set('also', list(view.also));
  if (view.overview !== freshView.overview) query.set('overview', String(view.overview));
  if (view.path) query.set('path', list([view.path.from, view.path.to]));
  if (view.selection) query.set(view.selection.kind, view.selection.id);
  if (view.claim !== undefined) query.set('claim', view.claim);
  if (view.document !== undefined) query.set('document', view.document);
  writeFilters(view.filters, query);
  if (view.colors !== 'class') query.set('colors', view.colors);
  if (view.sizes !== 'claims') query.set('sizes', view.sizes);
  if (view.hidden.length > 0) query.set('hidden', list(view.hidden));
  for (const [id, [x, y]] of Object.entries(view.pinned)) {
    query.append('pin', list([id, x.toFixed(1), y.toFixed(1)]));
  }
  writePattern(view.pattern, query);
  return query.toString();
}

function readSort(value: string | null): ViewState['sort'] {
  if (!value) return undefined;
  const descending = value.startsWith('-');
  return { column: descending ? value.slice(1) : value, descending };
}

const oneOf = <T extends string>(value: string | null, values: readonly T[], fallback: T): T =>
  values.find((one) => one === value) ?? fallback;

/**
 * The view that a query string tells of; what it does not say, or says wrongly, is as in a fresh view.
 *
 *   fromQuery(toQuery(view)) equals view
 */
export function fromQuery(text: string): ViewState {
  const query = new URLSearchParams(text);
  const [from, to] = unlist(query.get('path'));
  const overview = Number(query.get('overview'));
  const sort = readSort(query.get('sort'));
  const selection = readSelection(query);
  const claim = query.get('claim');
  const document = query.get('document');
  return {
    page: oneOf<Page>(query.get('page'), ['graph', 'table', 'sparql'], 'graph'),
    table: oneOf<TableName>(query.get('table'), ['entities', 'relations', 'claims'], 'entities'),
    ...(sort ? { sort } : {}),
    expansions: query.getAll('expand').flatMap(readExpansion),
    also: [...new Set(unlist(query.get('also')))],
    overview: Number.isInteger(overview) && overview > 0 ? Math.min(overview, 100_000) : freshView.overview,
    ...(from && to ? { path: { from, to } } : {}),
    ...(selection ? { selection } : {}),
    ...(claim ? { claim } : {}),
    ...(document ? { document } : {}),
    filters: readFilters(query),
    colors: oneOf<Colors>(query.get('colors'), ['class', 'community'], 'class'),
    sizes: oneOf<Sizes>(query.get('sizes'), ['claims', 'links', 'equal'], 'claims'),
    hidden: unlist(query.get('hidden')),
    pinned: readPinned(query.getAll('pin')),
    pattern: readPattern(query),
  };
}
