import { describe, expect, test } from 'vitest';
import { type Context, emptyContext } from '../../../src/resolve/cluster/context.ts';
import { createGroups, type Group, type GroupRules } from '../../../src/resolve/cluster/group.ts';
import type { Node } from '../../../src/resolve/cluster/node.ts';

const item = (number: number): string => `http://www.wikidata.org/entity/Q${number}`;

function person(id: string, given: Partial<Node> = {}): Node {
  return {
    id,
    seed: id,
    class: 'Person',
    label: id,
    documents: [`d-${id}`],
    names: [id],
    links: new Set(),
    persons: [],
    bodies: [],
    days: [],
    ...given,
  };
}

function contextIn(...polities: readonly string[]): Context {
  return { ...emptyContext(), polities: new Set(polities) };
}

const nobodyVouched: GroupRules = {
  isVouched: () => false,
  contextOf: () => undefined,
  round: () => 1,
};

/** All that a group answers, in an order of its own. */
function answersOf({ leader, nodes, items, names }: Group): unknown {
  const ids = (list: readonly Node[]): readonly string[] => list.map(({ id }) => id).sort();
  const { polities, bodies } = names.around();
  return {
    leader: leader.id,
    nodes: ids(nodes),
    items: [...items.keys()].sort(),
    labels: [...names.labels].map(([label, { id }]) => `${label} ${id}`).sort(),
    byDocument: [...names.byDocument].map(([document, list]) => [document, ids(list)]).sort(),
    isCommon: names.isCommon,
    around: [[...polities].sort(), [...bodies].sort()],
  };
}

describe('a group', () => {
  const people = [
    person('p2', { label: 'Ali Ayyoub', links: new Set([item(7), 'https://viaf.org/1']) }),
    person('p1@d1', { label: 'علي أيوب', documents: ['d1'] }),
    person('p4', { label: 'Ali Ayyoub', documents: ['d1', 'd2'] }),
    person('p3', { label: 'Ali Ayoub', documents: ['d2'], links: new Set([item(9), item(7)]) }),
  ] as const;
  const contexts = new Map([
    ['p2', contextIn('polity Q858')],
    ['p4', contextIn('polity Q858', 'polity Q822')],
    ['p3', contextIn('polity Q796')],
  ]);
  const rules: GroupRules = { ...nobodyVouched, contextOf: (id) => contexts.get(id) };

  test('of one node speaks for it alone', () => {
    expect(answersOf(createGroups(rules).ofOne(people[0]))).toEqual({
      leader: 'p2',
      nodes: ['p2'],
      items: [item(7)],
      labels: ['Ali Ayyoub p2'],
      byDocument: [['d-p2', ['p2']]],
      isCommon: false,
      around: [['polity Q858'], []],
    });
  });

  test('gathers leader, items, labels, documents and states of all its nodes', () => {
    const { ofOne, unite } = createGroups(rules);
    expect(answersOf(people.map(ofOne).reduce(unite))).toEqual({
      leader: 'p1@d1',
      nodes: ['p1@d1', 'p2', 'p3', 'p4'],
      items: [item(7), `${item(7)} ${item(9)}`],
      labels: ['Ali Ayoub p3', 'Ali Ayyoub p4', 'علي أيوب p1@d1'],
      byDocument: [
        ['d-p2', ['p2']],
        ['d1', ['p1@d1', 'p4']],
        ['d2', ['p3', 'p4']],
      ],
      isCommon: false,
      around: [['polity Q796', 'polity Q822', 'polity Q858'], []],
    });
  });

  test('answers alike in whatever order and shape it grew, asked in between or not', () => {
    const grown = (order: readonly number[], isAsked: boolean): unknown => {
      const { ofOne, unite } = createGroups(rules);
      const groups = order.map((at) => ofOne(people[at] as Node));
      if (isAsked) for (const group of groups) group.names.around();
      return answersOf(groups.reduce(unite));
    };
    const inPairs = (): unknown => {
      const { ofOne, unite } = createGroups(rules);
      const [a, b, c, d] = people.map(ofOne) as [Group, Group, Group, Group];
      return answersOf(unite(unite(d, b), unite(a, c)));
    };
    const expected = grown([0, 1, 2, 3], false);
    for (const order of [
      [3, 2, 1, 0],
      [1, 3, 0, 2],
      [2, 0, 3, 1],
    ]) {
      expect(grown(order, false)).toEqual(expected);
      expect(grown(order, true)).toEqual(expected);
    }
    expect(inPairs()).toEqual(expected);
  });

  test('is common only while many bear the name of each of its nodes', () => {
    const { ofOne, unite } = createGroups(nobodyVouched);
    const common = unite(ofOne(person('p1@d1')), ofOne(person('p1@d2')));
    expect(common.names.isCommon).toBe(true);
    expect(unite(common, ofOne(person('p5'))).names.isCommon).toBe(false);
  });

  test('reads what is around it anew when the contexts have changed', () => {
    const now = { round: 1, polity: 'polity Q858' };
    const { ofOne, unite } = createGroups({
      isVouched: () => false,
      contextOf: () => contextIn(now.polity),
      round: () => now.round,
    });
    const group = unite(ofOne(person('p1')), ofOne(person('p2')));
    expect([...group.names.around().polities]).toEqual(['polity Q858']);
    now.polity = 'polity Q822';
    expect([...group.names.around().polities]).toEqual(['polity Q858']);
    now.round = 2;
    expect([...group.names.around().polities]).toEqual(['polity Q822']);
  });

  test('keeps no reading of an earlier round when two unite', () => {
    const now = { round: 1, polity: 'polity Q858' };
    const { ofOne, unite } = createGroups({
      isVouched: () => false,
      contextOf: () => contextIn(now.polity),
      round: () => now.round,
    });
    const [one, other] = [ofOne(person('p1')), ofOne(person('p2'))];
    one.names.around();
    Object.assign(now, { round: 2, polity: 'polity Q822' });
    other.names.around();
    expect([...unite(one, other).names.around().polities]).toEqual(['polity Q822']);
  });

  test('leaves the name of a node out that a person has put to it, and keeps the node', () => {
    const { ofOne, unite } = createGroups({ ...rules, isVouched: ({ id }) => id === 'p3' });
    const group = unite(ofOne(people[0]), ofOne(people[3]));
    expect(group.nodes.map(({ id }) => id).sort()).toEqual(['p2', 'p3']);
    expect([...group.names.labels.keys()]).toEqual(['Ali Ayyoub']);
    expect([...group.names.byDocument.keys()]).toEqual(['d-p2']);
    expect([...group.items.keys()].sort()).toEqual([item(7), `${item(7)} ${item(9)}`]);
  });
});
