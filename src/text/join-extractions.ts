import type { Claim, Extraction } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';

/**
 * Joins what was read in the paragraphs of each language of one document into one extraction: the
 * first is the main language, ids go on, and an entity with the same link in both is one.
 */
export function joinExtractions(extractions: readonly Extraction[]): Extraction {
  const [main, ...others] = extractions;
  if (!main) throw new RangeError('a document has at least one language');
  return others.reduce(join, main);
}

function join(main: Extraction, other: Extraction): Extraction {
  const entities = [...main.entities];
  const ids = new Map<string, string>();
  for (const entity of other.entities) {
    const same = entities.findIndex((e) => sharesLink(e, entity));
    const known = entities[same];
    if (known) entities[same] = merge(known, entity);
    else entities.push({ ...entity, id: `e${entities.length + 1}` });
    ids.set(entity.id, known?.id ?? `e${entities.length}`);
  }
  const renamed = other.claims.map((claim, i) => rename(claim, i, main, ids));
  return {
    ...main,
    entities,
    claims: [...main.claims, ...renamed],
    dropped: [...main.dropped, ...other.dropped],
  };
}

function sharesLink(a: Entity, b: Entity): boolean {
  return a.class === b.class && (a.sameAs?.some((iri) => b.sameAs?.includes(iri)) ?? false);
}

function merge(a: Entity, b: Entity): Entity {
  const mentions = [...a.mentions, ...b.mentions].sort((x, y) => x.start - y.start);
  return { ...a, names: [...new Set([...a.names, ...b.names])], mentions };
}

function rename(claim: Claim, index: number, main: Extraction, ids: ReadonlyMap<string, string>): Claim {
  const entity = (id: string) => ids.get(id) ?? id;
  return {
    ...claim,
    id: `c${main.claims.length + index + 1}`,
    subject: entity(claim.subject),
    object: entity(claim.object),
    ...(claim.attributedTo === undefined ? {} : { attributedTo: entity(claim.attributedTo) }),
    ...(claim.place === undefined ? {} : { place: entity(claim.place) }),
    ...(claim.event === undefined ? {} : { event: `${claim.event}b` }),
  };
}
