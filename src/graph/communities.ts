import { createRequire } from 'node:module';
import { UndirectedGraph } from 'graphology';
import type { LayoutEdge } from './layout.ts';

type Louvain = (
  graph: UndirectedGraph,
  options: { getEdgeWeight: string; rng: () => number },
) => Record<string, number>;

// Its types name the function differently under different module rules; at run time it is the module itself.
const louvain: Louvain = createRequire(import.meta.url)('graphology-communities-louvain');

/**
 * The communities of a graph (Louvain), numbered from the largest, which is 0; ties go to the one that holds
 * the least id. The same edges give the same communities. Entities without an edge are in none.
 *
 *   findCommunities([{ source: 'a', target: 'b', weight: 1 }]) // Map { 'a' => 0, 'b' => 0 }
 */
export function findCommunities(edges: Iterable<LayoutEdge>): ReadonlyMap<string, number> {
  const graph = new UndirectedGraph();
  const sorted = [...edges].sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target));
  for (const { source, target, weight } of sorted) {
    if (source === target) continue;
    graph.mergeNode(source);
    graph.mergeNode(target);
    const [edge, isNew] = graph.mergeUndirectedEdge(source, target);
    graph.updateEdgeAttribute(edge, 'weight', (sum) => (isNew ? 0 : Number(sum)) + weight);
  }
  if (graph.size === 0) return new Map();
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: seeded(1) });
  const members = new Map<number, string[]>();
  for (const id of Object.keys(found).sort()) {
    const number = found[id] ?? 0;
    members.set(number, [...(members.get(number) ?? []), id]);
  }
  const ranked = [...members.values()].sort((a, b) => b.length - a.length || compare(a[0] ?? '', b[0] ?? ''));
  return new Map(ranked.flatMap((ids, rank) => ids.map((id) => [id, rank] as const)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A small generator of pseudo-random numbers in 0..1 (mulberry32), so that runs repeat. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
