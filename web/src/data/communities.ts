import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Dataset } from './dataset.ts';

/** Entities by community; 0 is the largest. */
export type Communities = ReadonlyMap<string, number>;

// Beyond this the page would stand still while it computes; the server's communities serve there.
const mostComputed = 2000;

/** A small generator of pseudo-random numbers in 0..1, so that the same graph gives the same communities. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
}

function compute({ nodes, edges }: Dataset): Communities {
  const graph = new UndirectedGraph();
  for (const id of [...nodes.keys()].sort()) graph.addNode(id);
  for (const { source, target, origins } of edges.values()) {
    if (source === target) continue;
    const [edge, added] = graph.mergeUndirectedEdge(source, target);
    const before = added ? 0 : Number(graph.getEdgeAttribute(edge, 'weight'));
    graph.setEdgeAttribute(edge, 'weight', before + Math.max(1, origins));
  }
  if (graph.size === 0) return new Map();
  return ranked(new Map(Object.entries(louvain(graph, { getEdgeWeight: 'weight', rng: seeded(7) }))));
}

/** Numbers anew by size; of equal ones that with the least id goes first. */
function ranked(found: Communities): Communities {
  const members = new Map<number, string[]>();
  for (const [id, number] of found) members.set(number, [...(members.get(number) ?? []), id]);
  const least = (ids: readonly string[]): string => [...ids].sort()[0] ?? '';
  const order = [...members.values()].sort((a, b) => b.length - a.length || (least(a) < least(b) ? -1 : 1));
  return new Map(order.flatMap((ids, rank) => ids.map((id) => [id, rank] as const)));
}

/**
 * The communities of a graph: the server's where it gave them for all, else found here (Louvain)
 * when the graph is small enough; undefined when it is not.
 *
 *   communitiesOf(dataset)?.get('p1') === 0
 */
export function communitiesOf(data: Dataset): Communities | undefined {
  const given = new Map(
    [...data.nodes.values()].flatMap(({ id, community }) =>
      community === undefined ? [] : [[id, community] as const],
    ),
  );
  if (given.size === data.nodes.size && given.size > 0) return ranked(given);
  return data.nodes.size > mostComputed ? undefined : compute(data);
}

/** A community as its legend names it: by its entity with the most links. */
export interface CommunitySummary {
  readonly number: number;
  readonly label: string;
  readonly members: readonly string[];
}

/** The communities of at least two entities, the largest first, `most` of them. */
export function summarise(
  data: Dataset,
  communities: Communities,
  most: number,
): readonly CommunitySummary[] {
  const members = new Map<number, string[]>();
  for (const id of data.nodes.keys()) {
    const number = communities.get(id);
    if (number !== undefined) members.set(number, [...(members.get(number) ?? []), id]);
  }
  return [...members]
    .filter(([, ids]) => ids.length > 1)
    .sort(([a], [b]) => a - b)
    .slice(0, most)
    .map(([number, ids]) => {
      const best = ids
        .flatMap((id) => data.nodes.get(id) ?? [])
        .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))[0];
      return { number, label: best?.label ?? '', members: ids };
    });
}
