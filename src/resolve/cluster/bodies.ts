import type { ClassName } from '../../model/entity.ts';
import type { IdentityReason } from '../../model/identity.ts';
import { foldName, isGeneric } from '../name-key.ts';
import type { BodyName } from '../names/body-name.ts';
import { type BodyMatch, compareBodies } from '../names/compare-bodies.ts';
import { skeletons } from '../names/skeleton.ts';
import { pairUpByKeys } from './blocks.ts';
import type { Compared } from './clusters.ts';
import { type Context, compareContexts, emptyContext } from './context.ts';
import type { Node } from './node.ts';

/** Classes that documents take for one another. */
const kin: readonly (readonly ClassName[])[] = [
  ['Organization', 'Facility'],
  ['Place', 'Polity', 'Facility'],
];

/** Whether two nodes can be one by their classes. */
export function areKin(a: Node, b: Node): boolean {
  return a.class === b.class || kin.some((group) => group.includes(a.class) && group.includes(b.class));
}

export interface BodySurroundings {
  readonly contextOf: (id: string) => Context | undefined;
  readonly labelOf: (id: string) => string;
}

/** Compares all bodies, places, posts, agreements and events that share a telling part of their names. */
export function compareAllBodies(nodes: readonly Node[], around: BodySurroundings): readonly Compared[] {
  const pairs = pairUpByKeys(nodes.map(blockKeys));
  return pairs.flatMap(([i, j]) => {
    const [a, b] = [nodes[i], nodes[j]];
    if (a === undefined || b === undefined || !areKin(a, b)) return [];
    const reasons = compareNodes(a, b, around);
    return reasons.length === 0 ? [] : [{ a: a.id, b: b.id, score: sum(reasons), reasons }];
  });
}

function sum(reasons: readonly IdentityReason[]): number {
  return reasons.reduce((total, { weight }) => total + weight, 0);
}

function compareNodes(a: Node, b: Node, { contextOf, labelOf }: BodySurroundings): IdentityReason[] {
  const { match, weight } = bestMatch(a, b);
  if (weight <= 0) return onlyFullerName(a, b, match);
  const context = compareContexts(
    contextOf(a.id) ?? emptyContext(),
    contextOf(b.id) ?? emptyContext(),
    labelOf,
  );
  const near = context.filter(
    ({ feature }) => feature === 'neighbours' || (feature !== 'polity-differs' && weight < 5),
  );
  return [{ feature: 'name', weight, detail: `${a.label} = ${b.label}` }, ...near];
}

/** "وزارة الداخلية" is the Iraqi one where the document names that one too. */
function onlyFullerName(a: Node, b: Node, match: BodyMatch): IdentityReason[] {
  const [bare, full] = isBare(a) ? [a, b] : [b, a];
  const isShorter = match.kind === 'no-polity' && isBare(bare) && !isBare(full);
  if (!isShorter || !bare.documents.every((document) => full.documents.includes(document))) return [];
  return [{ feature: 'only-fuller-name', weight: 4.5, detail: `${bare.label} = ${full.label}` }];
}

/** A name that says only what kind of thing is meant, and a post that belongs to nothing. */
function isBare(node: Node): boolean {
  if (node.bodies.some(hasOwn)) return false;
  return node.class === 'Post' || node.names.every((name) => isGeneric(node.class, foldName(name)));
}

function bestMatch(a: Node, b: Node): { match: BodyMatch; weight: number } {
  let best: { match: BodyMatch; weight: number } | undefined;
  for (const one of a.bodies) {
    for (const other of b.bodies) {
      const match = compareBodies(one, other);
      const weight = isBare(a) || isBare(b) ? 0 : weigh(match, one, other);
      if (best === undefined || weight > best.weight || best.match.kind === 'other') best = { match, weight };
    }
  }
  return best ?? { match: { kind: 'other', likeness: 0, telling: 0 }, weight: 0 };
}

/** How much a match of names is worth; a name of its own or a state makes it telling. */
function weigh({ kind, likeness, telling }: BodyMatch, a: BodyName, b: BodyName): number {
  const own = hasOwn(a) && hasOwn(b);
  if (kind === 'same' && (isAmbiguous(a) || isAmbiguous(b))) return 3;
  const loss = (1 - likeness) * 5;
  switch (kind) {
    case 'same':
      return (own || telling >= 2 ? 6 : 3.5) - loss;
    case 'no-head':
      return (own || telling >= 2 ? 5 : 3) - loss;
    case 'no-polity':
      return (hasWord(a) && hasWord(b) ? 4.5 : telling >= 2 ? 4 : 0) - loss;
    case 'longer':
      return telling >= 2 && own ? 2.5 - loss : 0;
    case 'other':
      return 0;
  }
}

/** One word that is the name of two places, as عمان without its vowels is. */
function isAmbiguous({ parts }: BodyName): boolean {
  return parts.length === 1 && (parts[0]?.keys.length ?? 0) > 1 && parts[0]?.kind !== 'modifier';
}

function hasOwn({ parts }: BodyName): boolean {
  return parts.some(({ kind }) => kind === 'word' || kind === 'place' || kind === 'polity');
}

function hasWord({ parts }: BodyName): boolean {
  return parts.some(({ kind }) => kind === 'word' || kind === 'place');
}

function blockKeys(node: Node): readonly string[] {
  const keys: string[] = [];
  for (const { parts, joined } of node.bodies) {
    const meant = parts.filter(({ kind }) => kind !== 'word');
    const concepts = meant.filter(({ kind }) => kind !== 'polity').flatMap((part) => part.keys);
    const polities = meant.filter(({ kind }) => kind === 'polity').flatMap((part) => part.keys);
    for (const concept of concepts) {
      keys.push(concept, ...polities.map((polity) => `${concept} ${polity}`));
      keys.push(...concepts.filter((other) => other > concept).map((other) => `${concept} ${other}`));
    }
    for (const part of parts.filter(({ kind }) => kind === 'word' || kind === 'place')) {
      keys.push(
        ...skeletons(part.text.replaceAll(' ', ''))
          .filter((key) => key.length > 1)
          .map((key) => `/${key}`),
      );
    }
    if (parts.length > 1) keys.push([...parts.map((part) => part.keys[0] ?? '')].sort().join(' '));
    keys.push(
      ...skeletons(joined)
        .filter((key) => key.length > 1)
        .map((key) => `/${key}`),
      joined,
    );
  }
  if (isBare(node)) return keys.flatMap((key) => node.documents.map((document) => `${document} ${key}`));
  return [
    ...keys,
    ...(node.documents.length <= 3
      ? keys.flatMap((key) => node.documents.map((document) => `${document} ${key}`))
      : []),
  ];
}
