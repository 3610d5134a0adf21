import type { ClaimFilter, Edge, PathView, Store, StoredEntity } from '../index.ts';
import { nodesOf, type Positions } from './graph-views.ts';
import { edgeId, toEdgeView } from './views.ts';

/** From where the search came to each entity. */
type Came = Map<string, string | undefined>;

/** Entities looked at before the search gives up: beyond it a path says little. */
const mostVisited = 20_000;

/**
 * A shortest path between two entities, at most `length` edges long, whatever the direction of the edges.
 * Both ends are grown in turn, the smaller rim first; ties go to stronger edges, then to the lesser id,
 * so that the same graph gives the same path.
 */
export function findPath(
  store: Store,
  positions: Positions,
  from: StoredEntity,
  to: StoredEntity,
  { filter, length }: { filter: ClaimFilter; length: number },
): PathView {
  const ends = { from: reference(from), to: reference(to) };
  const chain = meet(store, from.id, to.id, filter, length);
  if (!chain) return { found: false, ...ends, nodes: [], edges: [], steps: [] };
  const steps = chain.slice(1).map((id, i) => ({ from: chain[i] ?? id, to: id }));
  const parallel = steps.map((step) =>
    store.edges({ ...filter, among: [step.from, step.to] }).filter((edge) => edge.source !== edge.target),
  );
  return {
    found: true,
    ...ends,
    nodes: nodesOf(store, positions, chain),
    edges: parallel.flat().map(toEdgeView),
    steps: steps.map((step, i) => ({ ...step, edges: (parallel[i] ?? []).map(edgeId) })),
  };
}

const reference = ({ id, label, class: name }: StoredEntity) => ({ id, label, class: name });

function meet(
  store: Store,
  from: string,
  to: string,
  filter: ClaimFilter,
  length: number,
): readonly string[] | undefined {
  if (from === to) return [from];
  const came: [Came, Came] = [start(from), start(to)];
  let rims: [readonly string[], readonly string[]] = [[from], [to]];
  for (let depth = 0; depth < length; depth++) {
    const side = rims[0].length <= rims[1].length ? 0 : 1;
    const next = grow(store, rims[side], came[side], filter);
    const meeting = next.find((id) => came[side === 0 ? 1 : 0].has(id));
    if (meeting) return [...trace(came[0], meeting).reverse(), ...trace(came[1], meeting).slice(1)];
    if (next.length === 0 || came[0].size + came[1].size > mostVisited) return undefined;
    rims = side === 0 ? [next, rims[1]] : [rims[0], next];
  }
  return undefined;
}

const start = (id: string): Came => new Map([[id, undefined]]);

function grow(store: Store, rim: readonly string[], came: Came, filter: ClaimFilter): readonly string[] {
  const next: string[] = [];
  for (const id of rim) {
    for (const edge of store.edges({ ...filter, entity: id })) {
      const other = otherEnd(edge, id);
      if (came.has(other)) continue;
      came.set(other, id);
      next.push(other);
    }
  }
  return next;
}

const otherEnd = (edge: Edge, id: string): string => (edge.source === id ? edge.target : edge.source);

function trace(came: Came, meeting: string): string[] {
  const chain: string[] = [];
  for (let id: string | undefined = meeting; id !== undefined; id = came.get(id)) chain.push(id);
  return chain;
}
