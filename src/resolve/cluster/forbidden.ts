import type { Clusters } from './clusters.ts';
import type { Group } from './group.ts';
import type { IdentityInput, Node, Nodes } from './node.ts';

/** Pairs of nodes that are two things, whatever else speaks for their being one. */
export interface Forbidden {
  hasPair(left: Group, right: Group, find: Clusters['find']): boolean;
  /** Whether a person has put the node to another. */
  isVouched(node: Node): boolean;
}

/** The two ends of one claim are two things; so are those that a person has told apart, or other links have. */
export function forbidPairs({ statements, decisions }: IdentityInput, { idOf, named }: Nodes): Forbidden {
  const pairs = new Map<string, Set<string>>();
  const forbid = (a: string, b: string): void => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = pairs.get(one) ?? new Set();
      pairs.set(one, known.add(other));
    }
  };
  for (const { document, subject, object } of statements)
    forbid(idOf(document, subject), idOf(document, object));
  for (const { a, b } of decisions.filter(({ verdict }) => verdict === 'different')) {
    for (const one of named(a)) for (const other of named(b)) forbid(one.id, other.id);
  }
  const vouched = new Set(
    decisions
      .filter(({ verdict }) => verdict === 'same')
      .flatMap(({ a, b }) => [...named(a), ...named(b)].map(({ id }) => id)),
  );
  return {
    isVouched: ({ id }) => vouched.has(id),
    hasPair: (left, right, find) => areToldApart(left, right, pairs, find) || areLinkedApart(left, right),
  };
}

/** Looks from the side that has less to look through. */
function areToldApart(
  left: Group,
  right: Group,
  pairs: ReadonlyMap<string, ReadonlySet<string>>,
  find: Clusters['find'],
): boolean {
  const [small, large] = left.nodes.length <= right.nodes.length ? [left, right] : [right, left];
  return small.nodes.some(({ id }) => {
    const others = pairs.get(id);
    if (others === undefined) return false;
    if (others.size > large.nodes.length) return large.nodes.some((other) => others.has(other.id));
    for (const other of others) if (find(other) === large.leader.id) return true;
    return false;
  });
}

/** Two Wikidata items are two things. */
function areLinkedApart(left: Group, right: Group): boolean {
  for (const own of left.items.values()) {
    for (const others of right.items.values()) if (!own.some((link) => others.includes(link))) return true;
  }
  return false;
}
