import type { IdentityReason } from '../../model/identity.ts';
import { comparePersons, type PersonMatch } from '../names/compare-persons.ts';
import type { PersonName } from '../names/person-name.ts';
import { skeletons } from '../names/skeleton.ts';
import { isArabic } from '../names/spelling-distance.ts';
import { pairAcross, pairUpByKeys } from './blocks.ts';
import type { Compared } from './clusters.ts';
import { type Context, compareContexts, compareDays, emptyContext } from './context.ts';
import type { Group, Names } from './group.ts';
import type { Node } from './node.ts';

export interface PersonSurroundings {
  readonly contextOf: (id: string) => Context | undefined;
  readonly labelOf: (id: string) => string;
}

/** Whether a person is known by a given and a family name at least. */
export function hasFullName(node: Node): boolean {
  return node.persons.some(({ parts }) => parts.length > 1);
}

/** Compares all persons of a list that share a skeleton of a family name, given name or by-name. */
export function compareAllPersons(nodes: readonly Node[], around: PersonSurroundings): readonly Compared[] {
  return pairUpByKeys(keysOf(nodes, around)).flatMap(([i, j]) => compareAt(nodes[i], nodes[j], around));
}

/** Compares each person of one list with those of another. */
export function comparePersonsAcross(
  ones: readonly Node[],
  others: readonly Node[],
  around: PersonSurroundings,
): readonly Compared[] {
  const pairs = pairAcross(keysOf(ones, around), keysOf(others, around));
  return pairs.flatMap(([i, j]) => compareAt(ones[i], others[j], around));
}

function keysOf(nodes: readonly Node[], { contextOf }: PersonSurroundings): readonly (readonly string[])[] {
  return nodes.map((node) => blockKeys(node, contextOf(node.id)));
}

function compareAt(
  a: Node | undefined,
  b: Node | undefined,
  around: PersonSurroundings,
): readonly Compared[] {
  const compared = a === undefined || b === undefined ? undefined : comparePair(a, b, around);
  return compared === undefined ? [] : [compared];
}

/** What speaks for two persons being one; undefined where their names forbid it or say nothing. */
export function comparePair(a: Node, b: Node, around: PersonSurroundings): Compared | undefined {
  const match = matchPersons(a, b);
  const weight = weigh(match);
  if (match.kind === 'other' || match.kind === 'unknown') return undefined;
  const [one, other] = [around.contextOf(a.id), around.contextOf(b.id)];
  const reasons: IdentityReason[] = [
    { feature: 'name', weight, detail: `${a.label} = ${b.label}` },
    ...compareContexts(one ?? emptyContext(), other ?? emptyContext(), around.labelOf),
    // That a common name is in the news twice says nothing.
    ...(match.rare ? compareDays(a.days, b.days) : []),
  ];
  const [x, y] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  return { a: x, b: y, score: reasons.reduce((sum, reason) => sum + reason.weight, 0), reasons };
}

const ranks: readonly PersonMatch['kind'][] = [
  'same',
  'longer',
  'begins',
  'kunya',
  'surname',
  'given',
  'single',
  'other',
  'unknown',
];

/** The best of what their names come to; full names decide where both have them. */
export function matchPersons(a: Node, b: Node): PersonMatch {
  const matches = pairsToCompare(a, b).map(([one, other]) => comparePersons(one, other));
  const [best] = matches.sort(
    (x, y) =>
      ranks.indexOf(x.kind) - ranks.indexOf(y.kind) || y.likeness - x.likeness || y.matched - x.matched,
  );
  return best ?? { kind: 'unknown', likeness: 0, matched: 0, rare: false };
}

function pairsToCompare(a: Node, b: Node): readonly (readonly [PersonName, PersonName])[] {
  const isFull = ({ parts }: PersonName): boolean => parts.length > 1;
  const [full, others] = [a.persons.filter(isFull), b.persons.filter(isFull)];
  const [left, right] = full.length > 0 && others.length > 0 ? [full, others] : [longest(a), longest(b)];
  return left.flatMap((one) => right.map((other) => [one, other] as const));
}

/** Of a person with a full name, its short forms say nothing more; a by-name does. */
function longest(node: Node): readonly PersonName[] {
  const full = node.persons.filter(({ parts, kunya }) => parts.length > 1 || kunya !== undefined);
  return full.length > 0 ? full : node.persons;
}

function weigh({ kind, likeness, matched, rare, nasab = false }: PersonMatch): number {
  const loss = (1 - likeness) * 5;
  switch (kind) {
    case 'same':
      return (rare || matched > 2 ? 5.5 : 3.9) + (matched > 2 ? 1.5 : 0) - loss;
    case 'longer':
      return (rare || matched > 2 ? 4.5 : 2.5) - loss;
    case 'begins':
      // The family's name is often left out after the father's.
      return (nasab ? 3.5 : rare ? 2 : 1) - loss;
    case 'kunya':
      return (rare ? 5 : 1.5) - loss;
    case 'single':
      return (rare ? 2.5 : 0.5) - loss / 2;
    case 'surname':
      return (rare ? 2 : 0.5) - loss / 2;
    case 'given':
      return (rare ? 1.5 : 0) - loss / 2;
    default:
      return 0;
  }
}

/**
 * Whether two clusters of persons may become one: no two of their names are of two people, no document
 * names people of both in one script under different names, and those whose name many bear serve one state.
 */
export function mayBeOne({ names: ours }: Group, { names: theirs }: Group): boolean {
  if (serveOthers(ours, theirs)) return false;
  for (const a of ours.labels.values()) {
    for (const b of theirs.labels.values()) if (matchPersons(a, b).kind === 'other') return false;
  }
  const [less, more] = ours.byDocument.size <= theirs.byDocument.size ? [ours, theirs] : [theirs, ours];
  for (const [document, nodes] of less.byDocument) {
    const others = more.byDocument.get(document) ?? [];
    if (nodes.some((node) => others.some((other) => areToldApart(node, other)))) return false;
  }
  return true;
}

/** Two people of one common name in two states, whatever name in no state stands between them. */
function serveOthers(ours: Names, theirs: Names): boolean {
  if (!ours.isCommon || !theirs.isCommon) return false;
  const [a, b] = [ours.around(), theirs.around()];
  if (a.polities.size === 0 || b.polities.size === 0) return false;
  return !shareOne(a.polities, b.polities) && !shareOne(a.bodies, b.bodies);
}

function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a];
  for (const id of less) if (more.has(id)) return true;
  return false;
}

/** Within one document and script, coreference has had its say. */
function areToldApart(a: Node, b: Node): boolean {
  return isArabic(a.label) === isArabic(b.label) && matchPersons(a, b).kind !== 'same';
}

function blockKeys(node: Node, context: Context | undefined): readonly string[] {
  const keys: string[] = [];
  for (const { parts, kunya } of node.persons) {
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    for (const key of skeletons(last)) {
      keys.push(`last ${key}`);
      if (parts.length > 1) keys.push(...skeletons(first).map((given) => `both ${given} ${key}`));
      for (const id of aroundOf(context)) keys.push(`last ${key} ${id}`);
    }
    if (parts.length > 1) keys.push(...skeletons(first).map((key) => `first ${key}`));
    if (parts.length === 1) keys.push(...skeletons(first).map((key) => `first ${key}`));
    if (kunya !== undefined) keys.push(...skeletons(kunya).map((key) => `kunya ${key}`));
  }
  return keys;
}

function aroundOf(context: Context | undefined): readonly string[] {
  if (context === undefined) return [];
  return [...context.posts, ...context.bodies, ...context.polities];
}
