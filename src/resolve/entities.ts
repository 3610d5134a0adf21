import type { Extraction } from '../model/claim.ts';
import type { ClassName, Entity, EntityLink } from '../model/entity.ts';
import { candidateLinks, isSharedName, linkByName } from './gazetteer.ts';
import { entityName } from './identity.ts';
import { isGeneric } from './name-key.ts';
import { parsePersonName } from './names/person-name.ts';

export interface MergedEntities {
  /** In order of IRI. */
  readonly entities: readonly Entity[];
  /** From the extraction's own id to the IRI's local name. */
  readonly names: ReadonlyMap<string, string>;
}

const wikidata = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/;
const geonames = /^https:\/\/sws\.geonames\.org\/(\d+)\/$/;

/** Gives every entity of an extraction its IRI and joins those that share one. */
export function mergeEntities(
  extraction: Extraction,
  document: string,
  nameKey: (entity: Entity) => string,
): MergedEntities {
  const names = new Map<string, string>();
  const groups = new Map<string, Entity[]>();
  const linked = linkEntities(extraction.entities);
  const holders = postHolders({ ...extraction, entities: linked.map(({ entity }) => entity) });
  for (const { entity, key } of linked) {
    const within = (holders.get(entity.id) ?? [])
      .filter((holder) => !isGeneric(holder.class, nameKey(holder)))
      .map(nameKey)
      .sort();
    const name =
      key === undefined
        ? nameOf(entity, nameKey(entity), document, within)
        : entityName(linkedClass(entity.class), [key]);
    names.set(entity.id, name);
    groups.set(name, [...(groups.get(name) ?? []), entity]);
  }
  const entities = [...groups].map(([id, group]) => join(id, group)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, names };
}

interface Linked {
  readonly entity: Entity;
  /** Of a thing that the gazetteer knows under no public IRI. */
  readonly key?: string;
}

/** Entities without a link get the gazetteer's, where their name and the states of the document settle it. */
function linkEntities(entities: readonly Entity[]): readonly Linked[] {
  const polities = new Set(entities.flatMap((entity) => idOf(entity) ?? []));
  return entities.map((entity) => {
    const { sameAs, label: detail } = entity;
    if (sameAs !== undefined) {
      return {
        entity: { ...entity, links: sameAs.map((iri) => ({ iri, accepted: true, reason: 'named', detail })) },
      };
    }
    const link = linkByName(entity, polities);
    if (link?.iri !== undefined) {
      const { iri, reason } = link;
      return { entity: { ...entity, sameAs: [iri], links: [{ iri, accepted: true, reason, detail }] } };
    }
    if (link !== undefined) return { entity, key: link.key };
    const links = candidateLinks(entity).map(
      (iri): EntityLink => ({ iri, accepted: false, reason: 'shared', detail }),
    );
    return { entity: links.length === 0 ? entity : { ...entity, links } };
  });
}

/** The id of an entity's link: `Q858`, `geonames:170654`. */
function idOf({ sameAs = [] }: Entity): string | undefined {
  const [item] = sameAs.flatMap((iri) => wikidata.exec(iri)?.[1] ?? []);
  const [place] = sameAs.flatMap((iri) => geonames.exec(iri)?.[1] ?? []);
  return item ?? (place === undefined ? undefined : `geonames:${place}`);
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
  const link = idOf(entity);
  if (link !== undefined) return entityName(linkedClass(entity.class), [link]);
  if (entity.class === 'Post') {
    const place = within.length > 0 ? within.join(' / ') : document;
    return entityName('Post', ['Post', key, isGeneric('Post', key) ? place : '']);
  }
  const isOpen =
    entity.class === 'Person' ? isSingle(entity.label) : isGeneric(entity.class, key) || isSharedName(entity);
  return entityName(entity.class, [entity.class, key, isOpen ? document : '']);
}

/** A surname or given name alone means another person in another document. */
function isSingle(label: string): boolean {
  return parsePersonName(label).parts.length < 2;
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
  const sameAs = [...new Set(group.flatMap((entity) => entity.sameAs ?? []))].sort();
  const links = new Map(
    group
      .flatMap(({ links: own = [] }) => own)
      .map((link) => [`${link.iri} ${link.reason} ${link.detail}`, link]),
  );
  return {
    id,
    class: group.some((entity) => entity.class === 'Polity') ? 'Polity' : first.class,
    label: first.label,
    names: [...names],
    mentions: [...mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end),
    ...(sameAs.length > 0 && { sameAs }),
    ...(links.size > 0 && { links: [...links.values()] }),
  };
}

function byFirstMention(a: Entity, b: Entity): number {
  const start = (entity: Entity) => Math.min(...entity.mentions.map((mention) => mention.start), Infinity);
  return start(a) === start(b) ? (a.id < b.id ? -1 : 1) : start(a) - start(b);
}
