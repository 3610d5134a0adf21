import type { IdentityReason } from '../../model/identity.ts';
import type { Node, Nodes, Statement } from './node.ts';

/** What surrounds an entity in its documents, by ids that stand for what is one already. */
export interface Context {
  /** Posts held that are named with their institution or state. */
  readonly posts: Set<string>;
  /** Bodies that it belongs to. */
  readonly bodies: Set<string>;
  /** States that it belongs to or serves. */
  readonly polities: Set<string>;
  /** All else that stands in a claim with it. */
  readonly neighbours: Set<string>;
  /** States that its document speaks of; only where its name is borne by many. */
  readonly setting: Set<string>;
}

/** Relations whose object is what the subject belongs to. */
const belonging = new Set([
  'works-for',
  'member-of',
  'leads',
  'citizen-of',
  'part-of',
  'based-in',
  'post-in',
  'located-in',
]);

export interface Surroundings {
  /** The id that stands for a node, and the node itself. */
  readonly standFor: (
    document: string,
    entity: string,
  ) => { readonly id: string; readonly node: Node } | undefined;
  /** States and bodies that a post, by its id, is in. */
  readonly withinPost: (post: string) => Pick<Context, 'bodies' | 'polities'> | undefined;
}

/** Reads the contexts of all nodes out of the claims. */
export function gatherContexts(
  statements: Iterable<Statement>,
  { standFor, withinPost }: Surroundings,
): ReadonlyMap<string, Context> {
  const contexts = new Map<string, Context>();
  const contextOf = (id: string): Context => {
    const known = contexts.get(id) ?? emptyContext();
    contexts.set(id, known);
    return known;
  };
  for (const { document, relation, subject, object } of statements) {
    const [from, to] = [standFor(document, subject), standFor(document, object)];
    if (from === undefined || to === undefined) continue;
    const context = contextOf(from.node.id);
    if (relation === 'holds-position' || relation === 'resigned-from')
      addPost(context, to, withinPost(to.id));
    else if (belonging.has(relation)) addBelonging(context, to);
    else if (to.node.class !== 'Polity') context.neighbours.add(to.id);
    if (from.node.class !== 'Polity') contextOf(to.node.id).neighbours.add(from.id);
  }
  return contexts;
}

/** A context with nothing in it. */
export function emptyContext(): Context {
  return {
    posts: new Set(),
    bodies: new Set(),
    polities: new Set(),
    neighbours: new Set(),
    setting: new Set(),
  };
}

type Standing = NonNullable<ReturnType<Surroundings['standFor']>>;

function addPost(context: Context, post: Standing, within: ReturnType<Surroundings['withinPost']>): void {
  if (post.node.class !== 'Post') {
    addBelonging(context, post);
    return;
  }
  if (within === undefined) return;
  if (within.bodies.size + within.polities.size > 0) context.posts.add(post.id);
  for (const body of within.bodies) context.bodies.add(body);
  for (const polity of within.polities) context.polities.add(polity);
}

function addBelonging(context: Context, { id, node }: Standing): void {
  (node.class === 'Polity' || node.class === 'Place' ? context.polities : context.bodies).add(id);
  for (const { kind, keys } of node.bodies.flatMap(({ parts }) => parts)) {
    if (kind === 'polity') context.polities.add(`polity ${keys[0] ?? ''}`);
  }
}

/** Adds what their documents speak of to those whose name alone says little. */
export function addSettings(
  { all }: Nodes,
  contexts: Map<string, Context>,
  standFor: (node: Node) => string,
): void {
  const polities = new Map<string, Set<string>>();
  for (const node of all.filter(({ class: of }) => of === 'Polity')) {
    for (const document of node.documents) {
      polities.set(document, (polities.get(document) ?? new Set()).add(standFor(node)));
    }
  }
  for (const { id, documents } of all.filter(isBorneByManyNode)) {
    const context = contexts.get(id) ?? emptyContext();
    contexts.set(id, context);
    for (const document of documents)
      for (const polity of polities.get(document) ?? []) context.setting.add(polity);
  }
}

const isBorneByManyNode = ({ id }: Node): boolean => id.includes('@');

/** What the surroundings of two entities say for and against their being one. */
export function compareContexts(
  a: Context,
  b: Context,
  labelOf: (id: string) => string,
): readonly IdentityReason[] {
  const reasons: IdentityReason[] = [];
  const shared = (key: keyof Context): string[] => [...a[key]].filter((id) => b[key].has(id)).sort();
  const [posts, bodies, polities, neighbours] = [
    shared('posts'),
    shared('bodies'),
    shared('polities'),
    shared('neighbours'),
  ];
  const say = (feature: IdentityReason['feature'], weight: number, ids: readonly string[]): void => {
    reasons.push({ feature, weight, detail: ids.slice(0, 3).map(labelOf).join(', ') });
  };
  if (posts.length > 0) say('post', 4, posts);
  else if (bodies.length > 0) say('body', 2, bodies);
  else if (polities.length > 0) say('polity', 1.5, polities);
  if (neighbours.length > 0) say('neighbours', Math.min(1.5, 0.75 * neighbours.length), neighbours);
  if (polities.length + bodies.length === 0 && a.polities.size > 0 && b.polities.size > 0) {
    say('polity-differs', -3, [...a.polities, ...b.polities].sort());
  }
  if (reasons.length === 0 && a.setting.size > 0 && b.setting.size > 0) {
    const both = shared('setting');
    say(
      'setting',
      both.length > 0 ? 0.5 : -1.5,
      both.length > 0 ? both : [...a.setting, ...b.setting].sort(),
    );
  }
  return reasons;
}

/** Documents of the same days tell of the same people. */
export function compareDays(a: readonly number[], b: readonly number[]): readonly IdentityReason[] {
  const isNear = a.some((day) => b.some((other) => Math.abs(day - other) <= nearDays));
  return isNear ? [{ feature: 'dates', weight: 0.5, detail: `within ${nearDays} days` }] : [];
}

const nearDays = 10;
