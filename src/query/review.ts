import type { IdentityLink } from '../model/identity.ts';
import type { Store, StoredEntity } from '../store/store.ts';

/** A pair that a person should look at, with the entities that the two are part of now. */
export interface Doubt extends IdentityLink {
  readonly entities: readonly [StoredEntity, StoredEntity];
  /** Claims that would move to another entity. */
  readonly claims: number;
  /** `claims`, times the likelihood that the two are one: what looking at the pair is expected to change. */
  readonly effect: number;
}

/** The score at which joining and not joining are equally likely; it is what joins without being asked. */
const even = 4;

/**
 * The pairs of entities that may be one, those first whose decision is expected to change most; of equals the
 * likelier pair. Each pair of entities stands once, by its best comparison.
 *
 *   rankDoubts(store)[0]?.entities.map(({ label }) => label) // ['علي أيوب', 'Ali Ayyoub']
 */
export function rankDoubts(store: Store): readonly Doubt[] {
  const doubts = new Map<string, Doubt>();
  const toldApart = pairsToldApart(store);
  for (const link of store.identityLinks()) {
    if (link.state !== 'maybe') continue;
    const [one, other] = [store.entityOfNode(link.a), store.entityOfNode(link.b)];
    if (one === undefined || other === undefined || one.id === other.id) continue;
    const key = [one.id, other.id].sort().join(' ');
    const claims = Math.min(one.degree, other.degree);
    const effect = Math.round((claims * 100) / (1 + Math.exp(even - link.score))) / 100;
    // The links come best first.
    if (!doubts.has(key) && !toldApart.has(key))
      doubts.set(key, { ...link, entities: [one, other], claims, effect });
  }
  return [...doubts.values()].sort(
    (x, y) => y.effect - x.effect || y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1),
  );
}

/** Pairs of entities that a person has told apart, whatever else of theirs is alike. */
function pairsToldApart(store: Store): ReadonlySet<string> {
  const pairs = store
    .identityDecisions()
    .filter(({ verdict }) => verdict === 'different')
    .map(({ a, b }) => [a, b].map((id) => store.entityOfNode(id)?.id ?? '').sort());
  return new Set(pairs.map((pair) => pair.join(' ')));
}

/**
 * The name before joining that a decision on an entity is about: of an entity that was joined from several, the
 * one that leads it; a name before joining stands for itself. Undefined when there is neither.
 */
export function leadingNode(store: Store, id: string): string | undefined {
  if (store.entityOfNode(id) !== undefined) return id;
  const entity = store.entity(id);
  if (entity === undefined) return undefined;
  const nodes = store.nodesOf(entity.id);
  return nodes.find((node) => node.id === entity.id)?.id ?? nodes[0]?.id;
}
