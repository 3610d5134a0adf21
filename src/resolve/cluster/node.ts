import type { ClassName } from '../../model/entity.ts';
import type { IdentityDecision } from '../../model/identity.ts';
import { type BodyName, parseBodyName } from '../names/body-name.ts';
import { isCommonName } from '../names/name-tokens.ts';
import { type PersonName, parsePersonName } from '../names/person-name.ts';
import { isArabic } from '../names/spelling-distance.ts';

/** An entity as one document names it. */
export interface Appearance {
  /** Local name of the document's IRI. */
  readonly document: string;
  /** Local name that the entity has by its name alone. */
  readonly entity: string;
  readonly class: ClassName;
  readonly label: string;
  readonly names: readonly string[];
  readonly sameAs?: readonly string[];
  readonly published?: string;
}

/** A claim, as far as it tells who its ends are. */
export interface Statement {
  readonly document: string;
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
}

/** All that a workspace's documents say of who is who. The order of nothing in it matters. */
export interface IdentityInput {
  readonly appearances: Iterable<Appearance>;
  readonly statements: readonly Statement[];
  readonly decisions: readonly IdentityDecision[];
}

/** What is compared: an entity in all the documents that name it alike, or in one where many bear its name. */
export interface Node {
  readonly id: string;
  readonly seed: string;
  readonly class: ClassName;
  readonly label: string;
  /** In order. */
  readonly documents: readonly string[];
  readonly names: readonly string[];
  readonly links: ReadonlySet<string>;
  /** Of a Person; longest name first. */
  readonly persons: readonly PersonName[];
  /** Of any other class. */
  readonly bodies: readonly BodyName[];
  /** Days since 1970 of its documents. */
  readonly days: readonly number[];
}

export interface Nodes {
  /** In order of id. */
  readonly all: readonly Node[];
  /** The id of the node that an appearance belongs to. */
  idOf(document: string, entity: string): string;
  /** The nodes that an id of a decision stands for: one, or all that bear a name. */
  named(id: string): readonly Node[];
}

interface Draft {
  readonly seed: string;
  readonly class: ClassName;
  readonly labels: Map<string, number>;
  readonly documents: Set<string>;
  readonly names: Set<string>;
  readonly links: Set<string>;
  readonly days: Set<number>;
}

/**
 * Gathers what all documents say of each entity; the order of the appearances leaves no trace. A name is
 * taken document by document where many bear it, or where a decision speaks of single documents.
 */
export function gatherNodes({ appearances, decisions }: IdentityInput): Nodes {
  const drafts = new Map<string, Draft>();
  const split = new Set(
    decisions
      .flatMap(({ a, b }) => [a, b])
      .filter(isPart)
      .map(seedOf),
  );
  for (const appearance of appearances) {
    if (isBorneByMany(appearance)) split.add(appearance.entity);
    const id = split.has(appearance.entity)
      ? `${appearance.entity}@${appearance.document}`
      : appearance.entity;
    const draft = drafts.get(id) ?? makeDraft(appearance);
    drafts.set(id, draft);
    addTo(draft, appearance);
  }
  const all = [...drafts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, draft]) => finish(id, draft));
  const bySeed = new Map<string, Node[]>();
  for (const node of all) {
    const known = bySeed.get(node.seed);
    if (known === undefined) bySeed.set(node.seed, [node]);
    else known.push(node);
  }
  return {
    all,
    idOf: (document, entity) => (split.has(entity) ? `${entity}@${document}` : entity),
    named: (id) => (bySeed.get(seedOf(id)) ?? []).filter((node) => !isPart(id) || node.id === id),
  };
}

const isPart = (id: string): boolean => id.includes('@');
const seedOf = (id: string): string => id.replace(/@.*$/u, '');

function makeDraft({ entity, class: of }: Appearance): Draft {
  const [labels, documents, names, links, days] = [
    new Map<string, number>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<number>(),
  ];
  return { seed: entity, class: of, labels, documents, names, links, days };
}

function addTo(draft: Draft, appearance: Appearance): void {
  draft.documents.add(appearance.document);
  draft.labels.set(appearance.label, (draft.labels.get(appearance.label) ?? 0) + 1);
  for (const name of [appearance.label, ...appearance.names]) draft.names.add(name);
  for (const link of appearance.sameAs ?? []) draft.links.add(link);
  if (appearance.published !== undefined) draft.days.add(Date.parse(appearance.published) / 86_400_000);
}

/** "محمد علي" or "Ali Hassan": the same words need not be the same person. */
function isBorneByMany({ class: of, label, sameAs }: Appearance): boolean {
  if (of !== 'Person' || (sameAs !== undefined && sameAs.length > 0)) return false;
  const { parts } = parsePersonName(label);
  return parts.length === 2 && parts.every(isCommonName);
}

function finish(id: string, draft: Draft): Node {
  const names = [...draft.names].sort();
  const [label = ''] = [...draft.labels].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  const isPerson = draft.class === 'Person';
  return {
    id,
    seed: draft.seed,
    class: draft.class,
    label,
    documents: [...draft.documents].sort(),
    names,
    links: draft.links,
    persons: isPerson
      ? distinct(names.map(parsePersonName), (name) => [...name.parts, name.kunya].join(' '))
      : [],
    bodies: isPerson ? [] : distinct(bodyNames(draft).map(parseBodyName), (name) => name.joined),
    days: [...draft.days].sort((a, b) => a - b),
  };
}

/**
 * The names that a body is compared by: its labels, what it is called in the other script, its initials.
 * Its short forms ("the union", "وزارة الداخلية") belong to others as well.
 */
function bodyNames({ labels, names }: Draft): readonly string[] {
  const full = [...labels.keys()].sort();
  const hasArabic = full.some(isArabic);
  const hasLatin = full.some((label) => !isArabic(label));
  const rest = [...names].sort().filter((name) => !labels.has(name));
  return [
    ...full,
    ...rest.filter((name) => (isArabic(name) ? !hasArabic : !hasLatin || /^\p{Lu}{2,6}$/u.test(name))),
  ];
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
