import type { IdentityInput, Node, Nodes } from './node.ts';

/** Pairs of nodes that are two things, whatever else speaks for their being one. */
export interface Forbidden {
  hasPair(left: readonly Node[], right: readonly Node[]): boolean;
  /** The nodes whose names are to be compared: all but those that a person has put to another. */
  unvouched(nodes: readonly Node[]): readonly Node[];
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
    unvouched(nodes) {
      const rest = nodes.filter(({ id }) => !vouched.has(id));
      return nodes.length > 1 ? rest : nodes;
    },
    hasPair: (left, right) =>
      left.some((node) =>
        right.some((other) => pairs.get(node.id)?.has(other.id) === true || areLinkedApart(node, other)),
      ),
  };
}

/** Two Wikidata items are two things. */
function areLinkedApart(a: Node, b: Node): boolean {
  const own = wikidataOf(a);
  const others = wikidataOf(b);
  return own.length > 0 && others.length > 0 && !own.some((link) => others.includes(link));
}

function wikidataOf({ links }: Node): readonly string[] {
  return [...links].filter((link) => link.includes('wikidata.org'));
}
