import type { ClassName } from '../../../src/model/entity.ts';
import { type Status, statuses } from '../state/statuses.ts';
import type { Filters } from '../state/view-state.ts';
import type { Dataset, GraphEdge } from './dataset.ts';

/** The part of a dataset that passes the filters, and how many each filter's value would give. */
export interface Filtered extends Dataset {
  readonly facets: Facets;
}

/**
 * Counts for every value of a filter, each with all other filters applied but not its own.
 * Edges for relations and publishers, claims for statuses, entities for classes.
 */
export interface Facets {
  readonly classes: ReadonlyMap<ClassName | 'Term', number>;
  readonly relations: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<Status, number>;
  readonly publishers: ReadonlyMap<string, number>;
  /** Edges by the imported graph that states them; `own` counts those of our documents. */
  readonly sources: ReadonlyMap<string, number>;
  /** Edges with at least one claim without a date. */
  readonly undated: number;
}

/** The claims of an edge that have one of the statuses shown. */
export function shownClaims(edge: GraphEdge, off: readonly Status[]): number {
  let sum = 0;
  for (const status of statuses) if (!off.includes(status)) sum += edge.status[status];
  return sum;
}

/** Whether an edge's dates overlap what is asked for. */
export function passesTime(edge: GraphEdge, filters: Filters): boolean {
  if (filters.from === undefined && filters.to === undefined) return true;
  if (filters.undated && edge.undated > 0) return true;
  if (edge.firstDate === undefined) return false;
  const last = edge.lastDate ?? edge.firstDate;
  return (
    (filters.from === undefined || last >= filters.from) &&
    (filters.to === undefined || edge.firstDate <= filters.to)
  );
}

/** Where an edge comes from: the imported graph, or our documents. */
export const ownSource = 'own';

const sourceOf = (edge: GraphEdge): string => edge.imported ?? ownSource;

/** The tests of the filters, each a bit: of a big graph every edge is put to all of them. */
const tests = { class: 1, relation: 2, status: 4, publisher: 8, source: 16, rest: 32 } as const;

/** An end that is missing or hidden, which no single filter can bring back. */
const endless = tests.rest | tests.class;

/** The tests that an edge fails, as bits. */
function failures(edge: GraphEdge, dataset: Dataset, filters: Filters, hidden: ReadonlySet<string>): number {
  const source = dataset.nodes.get(edge.source);
  const target = dataset.nodes.get(edge.target);
  if (!source || !target || hidden.has(edge.source) || hidden.has(edge.target)) return endless;
  const off: readonly string[] = filters.classesOff;
  let failed = 0;
  if (off.length > 0 && (off.includes(source.class) || off.includes(target.class))) failed |= tests.class;
  if (filters.relationsOff.includes(edge.relation)) failed |= tests.relation;
  if (filters.sourcesOff.includes(sourceOf(edge))) failed |= tests.source;
  // What others state has no claims of which one could have a status.
  if (edge.imported === undefined && shownClaims(edge, filters.statusesOff) === 0) failed |= tests.status;
  const { publishers } = edge;
  if (publishers.length > 0 && publishers.every((one) => filters.publishersOff.includes(one))) {
    failed |= tests.publisher;
  }
  if (!passesTime(edge, filters) || edge.confidence * 100 < filters.confidence) failed |= tests.rest;
  return failed;
}

const add = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

interface Counting {
  readonly relations: Map<string, number>;
  readonly statuses: Map<Status, number>;
  readonly publishers: Map<string, number>;
  readonly sources: Map<string, number>;
  undated: number;
}

function count(edge: GraphEdge, failed: number, off: readonly Status[], into: Counting): void {
  const only = (test: number): boolean => failed === 0 || failed === test;
  if (only(tests.relation)) add(into.relations, edge.relation);
  if (only(tests.publisher)) for (const one of edge.publishers) add(into.publishers, one);
  if (only(tests.source)) add(into.sources, sourceOf(edge));
  if (only(tests.status)) {
    for (const status of statuses)
      if (edge.status[status] > 0) add(into.statuses, status, edge.status[status]);
  }
  if (failed === 0 && edge.undated > 0 && shownClaims(edge, off) > 0) into.undated += 1;
}

/**
 * Filters a dataset. `keep` are entities that stay though no edge of theirs does: those that a
 * person opened. With no filter set, all entities stay.
 *
 *   filterDataset(data, { ...noFilters, relationsOff: ['met-with'] }, [], []).edges holds no meeting
 */
export function filterDataset(
  dataset: Dataset,
  filters: Filters,
  hidden: readonly string[],
  keep: readonly string[],
): Filtered {
  const hiddenSet = new Set(hidden);
  const counting: Counting = {
    relations: new Map(),
    statuses: new Map(),
    publishers: new Map(),
    sources: new Map(),
    undated: 0,
  };
  const edges = new Map<string, GraphEdge>();
  const linked = new Set<string>(keep);
  const linkedBeforeClasses = new Set<string>(keep);
  for (const [id, edge] of dataset.edges) {
    const failed = failures(edge, dataset, filters, hiddenSet);
    count(edge, failed, filters.statusesOff, counting);
    if (failed === 0 || failed === tests.class) {
      linkedBeforeClasses.add(edge.source).add(edge.target);
    }
    if (failed !== 0) continue;
    edges.set(id, edge);
    linked.add(edge.source).add(edge.target);
  }
  const classes = new Map<ClassName | 'Term', number>();
  for (const id of linkedBeforeClasses) {
    const node = dataset.nodes.get(id);
    if (node && !hiddenSet.has(id)) add(classes, node.class);
  }
  const nodes = new Map([...dataset.nodes].filter(([id]) => linked.has(id) && !hiddenSet.has(id)));
  return { nodes, edges, facets: { classes, ...counting } };
}
