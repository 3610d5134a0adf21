import type { IdentityLink, IdentityReason } from '../../model/identity.ts';
import type { Node } from './node.ts';

/** At least this much speaks for joining; at least the other for asking a person. */
export const joinAt = 4;
export const maybeAt = 2.5;

/** Two nodes with what their comparison came to. */
export interface Compared {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly IdentityReason[];
}

/** Clusters of nodes under constraints; every pair is offered once, best first. */
export interface Clusters {
  /** The id that stands for a node's cluster while joining goes on. */
  find(id: string): string;
  /** Ids of the nodes in the cluster of a node. */
  members(id: string): readonly string[];
  /** Joins the two clusters unless something forbids it; tells whether they are one now. */
  join(a: string, b: string): boolean;
  /** Joins the two clusters, since a person says so. */
  unite(a: string, b: string): void;
}

/**
 * Starts with a cluster for each node. `mayJoin` is asked about all the nodes that would come together,
 * so that nothing is joined in steps that could not be joined at once.
 */
export function startClusters(
  nodes: readonly Node[],
  mayJoin: (left: readonly Node[], right: readonly Node[]) => boolean,
): Clusters {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const leaders = new Map<string, string>();
  const groups = new Map<string, readonly string[]>(nodes.map(({ id }) => [id, [id]]));
  const find = (id: string): string => {
    const leader = leaders.get(id);
    if (leader === undefined) return id;
    const root = find(leader);
    leaders.set(id, root);
    return root;
  };
  const members = (id: string): readonly string[] => groups.get(find(id)) ?? [id];
  const nodesOf = (id: string): Node[] =>
    members(id).flatMap((member) => {
      const node = byId.get(member);
      return node === undefined ? [] : [node];
    });
  const unite = (a: string, b: string): void => {
    const [one, other] = [find(a), find(b)].sort() as [string, string];
    if (one === other) return;
    groups.set(one, [...members(one), ...members(other)].sort());
    leaders.set(other, one);
    groups.delete(other);
  };
  return {
    find,
    members,
    unite,
    join(a, b) {
      const [one, other] = [find(a), find(b)].sort() as [string, string];
      if (one === other) return true;
      if (!mayJoin(nodesOf(one), nodesOf(other))) return false;
      unite(one, other);
      return true;
    },
  };
}

/** Offers the pairs best first, ties by id, and tells what became of each that is worth telling. */
export function joinBest(clusters: Clusters, pairs: readonly Compared[]): readonly IdentityLink[] {
  const ordered = pairs
    .filter(({ score }) => score >= maybeAt)
    .sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
  return ordered.map(({ a, b, score, reasons }): IdentityLink => {
    const state = score < joinAt ? 'maybe' : clusters.join(a, b) ? 'joined' : 'apart';
    return { a, b, state, score: Math.round(score * 100) / 100, reasons };
  });
}
