import type { Context } from './context.ts';
import type { Node } from './node.ts';

/**
 * What a cluster is asked about before it may join another, kept up to date as it grows: the smaller one's share
 * is added to the larger, so that a name that thousands of documents bear costs no square.
 */
export interface Group {
  /** The node of the least id. */
  readonly leader: Node;
  readonly nodes: readonly Node[];
  /** The Wikidata items of its nodes that have some, each set once. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  readonly names: Names;
}

/** The nodes of a group whose names are to be compared. */
export interface Names {
  /** Of those with one label, the node of the greatest id. */
  readonly labels: ReadonlyMap<string, Node>;
  readonly byDocument: ReadonlyMap<string, readonly Node[]>;
  /** Whether many bear the name of each. */
  readonly isCommon: boolean;
  /** States and bodies about them. */
  readonly around: () => Pick<Context, 'polities' | 'bodies'>;
}

interface OwnNames extends Names {
  readonly labels: Map<string, Node>;
  readonly byDocument: Map<string, Node[]>;
  readonly nodes: Node[];
  isCommon: boolean;
  held?: { readonly round: number; readonly polities: Set<string>; readonly bodies: Set<string> };
}

interface OwnGroup extends Group {
  leader: Node;
  readonly nodes: Node[];
  readonly items: Map<string, readonly string[]>;
  readonly names: OwnNames;
}

export interface GroupRules {
  /** Whether a person has put a node to another: its own names are then compared no more. */
  readonly isVouched: (node: Node) => boolean;
  readonly contextOf: (id: string) => Context | undefined;
  /** Grows when the contexts change. */
  readonly round: () => number;
}

/** Makes groups of one, and larger ones of two, which are used up. */
export function createGroups(rules: GroupRules): {
  readonly ofOne: (node: Node) => Group;
  readonly unite: (one: Group, other: Group) => Group;
} {
  const ofOne = (node: Node): OwnGroup => {
    const group: OwnGroup = { leader: node, nodes: [node], items: new Map(), names: noNames(rules) };
    const items = [...node.links].filter((link) => link.includes('wikidata.org')).sort();
    if (items.length > 0) group.items.set(items.join(' '), items);
    addNode(group.names, node);
    return group;
  };
  return {
    ofOne,
    unite(one, other) {
      // Only this function and `ofOne` make groups.
      const pair = [one, other] as [OwnGroup, OwnGroup];
      const [large, small] = one.nodes.length >= other.nodes.length ? pair : [pair[1], pair[0]];
      const names = [large, small].map(({ nodes, names: own }) => {
        const [node] = nodes;
        return nodes.length === 1 && node && rules.isVouched(node) ? noNames(rules) : own;
      }) as [OwnNames, OwnNames];
      const leader = one.leader.id < other.leader.id ? one.leader : other.leader;
      for (const node of small.nodes) large.nodes.push(node);
      for (const [key, items] of small.items) large.items.set(key, items);
      return { leader, nodes: large.nodes, items: large.items, names: uniteNames(...names) };
    },
  };
}

function noNames({ contextOf, round }: GroupRules): OwnNames {
  const own: OwnNames = {
    labels: new Map(),
    byDocument: new Map(),
    nodes: [],
    isCommon: true,
    around() {
      if (own.held?.round !== round()) own.held = gatherAround(own.nodes, contextOf, round());
      return own.held;
    },
  };
  return own;
}

function gatherAround(
  nodes: readonly Node[],
  contextOf: GroupRules['contextOf'],
  round: number,
): NonNullable<OwnNames['held']> {
  const held = { round, polities: new Set<string>(), bodies: new Set<string>() };
  for (const { id } of nodes) addAround(held, contextOf(id));
  return held;
}

function addAround(
  held: Pick<Context, 'polities' | 'bodies'>,
  more: Pick<Context, 'polities' | 'bodies'> | undefined,
): void {
  for (const id of more?.polities ?? []) held.polities.add(id);
  for (const id of more?.bodies ?? []) held.bodies.add(id);
}

function addNode(names: OwnNames, node: Node): void {
  const known = names.labels.get(node.label);
  if (known === undefined || known.id < node.id) names.labels.set(node.label, node);
  for (const document of node.documents) {
    const nodes = names.byDocument.get(document);
    if (nodes === undefined) names.byDocument.set(document, [node]);
    else nodes.push(node);
  }
  names.nodes.push(node);
  names.isCommon &&= node.id.includes('@');
}

function uniteNames(one: OwnNames, other: OwnNames): OwnNames {
  const [large, small] = one.nodes.length >= other.nodes.length ? [one, other] : [other, one];
  if (large.held !== undefined && large.held.round === small.held?.round) addAround(large.held, small.held);
  else delete large.held;
  for (const node of small.nodes) addNode(large, node);
  return large;
}
