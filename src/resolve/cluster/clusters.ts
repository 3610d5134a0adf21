import type { IdentityLink, IdentityReason } from '../../model/identity.ts';
import { createGroups, type Group, type GroupRules } from './group.ts';
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
  /** The id that stands for a node's cluster while joining goes on: the least of its nodes' ids. */
  find(id: string): string;
  isAlone(id: string): boolean;
  /** Joins the two clusters unless something forbids it; tells whether they are one now. */
  join(a: string, b: string): boolean;
  /** Joins the two clusters, since a person says so. */
  unite(a: string, b: string): void;
}

/**
 * Starts with a cluster for each node. `mayJoin` is asked about all that would come together, so that nothing is
 * joined in steps that could not be joined at once.
 */
export function startClusters(
  byId: ReadonlyMap<string, Node>,
  mayJoin: (left: Group, right: Group, find: Clusters['find']) => boolean,
  rules: GroupRules,
): Clusters {
  const leaders = new Map<string, string>();
  const { ofOne, unite: uniteGroups } = createGroups(rules);
  /** Those of more than one node. */
  const groups = new Map<string, Group>();
  const find = (id: string): string => {
    const leader = leaders.get(id);
    if (leader === undefined) return id;
    const root = find(leader);
    leaders.set(id, root);
    return root;
  };
  const groupOf = (root: string): Group | undefined => {
    const node = byId.get(root);
    return groups.get(root) ?? (node && ofOne(node));
  };
  const pair = (a: string, b: string): readonly [string, string] => {
    const [one, other] = [find(a), find(b)];
    return one < other ? [one, other] : [other, one];
  };
  const put = (one: string, other: string, left: Group, right: Group): void => {
    groups.set(one, uniteGroups(left, right));
    groups.delete(other);
    leaders.set(other, one);
  };
  return {
    find,
    isAlone: (id) => !groups.has(find(id)),
    unite(a, b) {
      const [one, other] = pair(a, b);
      const [left, right] = [groupOf(one), groupOf(other)];
      if (one !== other && left && right) put(one, other, left, right);
    },
    join(a, b) {
      const [one, other] = pair(a, b);
      if (one === other) return true;
      const [left, right] = [groupOf(one), groupOf(other)];
      if (!left || !right || !mayJoin(left, right, find)) return false;
      put(one, other, left, right);
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
