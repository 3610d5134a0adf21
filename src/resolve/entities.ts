import type { Extraction } from '../model/claim.ts';
import type { ClassName, Entity } from '../model/entity.ts';
import { entityName } from './identity.ts';
import { isGeneric } from './name-key.ts';

export interface MergedEntities {
  /** In order of IRI. */
  readonly entities: readonly Entity[];
  /** From the extraction's own id to the IRI's local name. */
  readonly names: ReadonlyMap<string, string>;
}

const wikidata = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/;

/** Gives every entity of an extraction its IRI and joins those that share one. */
export function mergeEntities(
  extraction: Extraction,
  document: string,
  nameKey: (entity: Entity) => string,
): MergedEntities {
  const names = new Map<string, string>();
  const groups = new Map<string, Entity[]>();
  const holders = postHolders(extraction);
  for (const entity of extraction.entities) {
    const within = (holders.get(entity.id) ?? [])
      .filter((holder) => !isGeneric(holder.class, nameKey(holder)))
      .map(nameKey)
      .sort();
    const name = nameOf(entity, nameKey(entity), document, within);
    names.set(entity.id, name);
    groups.set(name, [...(groups.get(name) ?? []), entity]);
  }
  const entities = [...groups].map(([id, group]) => join(id, group)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, names };
}

/** What each post is in, since "minister of defence" is another post in every country. */
function postHolders(extraction: Extraction): ReadonlyMap<string, readonly Entity[]> {
  const byId = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  const holders = new Map<string, Entity[]>();
  for (const claim of extraction.claims) {
    const holder = byId.get(claim.object);
    if (claim.relation !== 'post-in' || holder === undefined) continue;
    holders.set(claim.subject, [...(holders.get(claim.subject) ?? []), holder]);
  }
  return holders;
}

function nameOf(entity: Entity, key: string, document: string, within: readonly string[]): string {
  const link = entity.sameAs?.map((iri) => wikidata.exec(iri)?.[1]).find((id) => id !== undefined);
  if (link !== undefined) return entityName(linkedClass(entity.class), [link]);
  if (entity.class === 'Post') {
    const place = within.length > 0 ? within.join(' / ') : document;
    return entityName('Post', ['Post', key, isGeneric('Post', key) ? place : '']);
  }
  return entityName(entity.class, [entity.class, key, isGeneric(entity.class, key) ? document : '']);
}

/** A city acts in one document and is a place in another: with one link it is one thing. */
function linkedClass(of: ClassName): ClassName {
  return of === 'Place' ? 'Polity' : of;
}

function join(id: string, group: readonly Entity[]): Entity {
  const [first, ...rest] = [...group].sort(byFirstMention);
  if (first === undefined) throw new RangeError('an entity group is never empty');
  const names = new Set([
    first.label,
    ...first.names,
    ...rest.flatMap((entity) => [entity.label, ...entity.names]),
  ]);
  const mentions = new Map(
    group.flatMap((entity) => entity.mentions).map((mention) => [`${mention.start}-${mention.end}`, mention]),
  );
  const links = [...new Set(group.flatMap((entity) => entity.sameAs ?? []))].sort();
  return {
    id,
    class: group.some((entity) => entity.class === 'Polity') ? 'Polity' : first.class,
    label: first.label,
    names: [...names],
    mentions: [...mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end),
    ...(links.length > 0 && { sameAs: links }),
  };
}

function byFirstMention(a: Entity, b: Entity): number {
  const start = (entity: Entity) => Math.min(...entity.mentions.map((mention) => mention.start), Infinity);
  return start(a) === start(b) ? (a.id < b.id ? -1 : 1) : start(a) - start(b);
}
