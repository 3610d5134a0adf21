import type { NamedNode } from 'n3';
import type { Claim } from '../model/claim.ts';
import type { Resolution } from '../model/resolution.ts';
import { rdf, relationIri, sila, statusIri } from '../ontology/vocabulary.ts';
import { iri } from './terms.ts';
import { dateTriples, type Triple } from './triple.ts';

/** An event node for every set of claims that tell one happening, with all who took part. */
export function eventTriples(
  resolution: Resolution,
  isSymmetric: (relation: string) => boolean,
  node: (name: string) => NamedNode,
): Triple[] {
  const posts = new Set(
    resolution.entities.filter((entity) => entity.class === 'Post').map((entity) => entity.id),
  );
  return [...groupByEvent(resolution.claims)].flatMap(([event, claims]) => {
    const place = claims.find((claim) => claim.place !== undefined)?.place;
    const date = claims.find((claim) => claim.date !== undefined)?.date;
    const isOffice = (claim: Claim) => posts.has(claim.object);
    // In "appointed X minister" who holds the office is the one appointed, so the office claim names no actor.
    const acts = claims.every(isOffice) ? claims : claims.filter((claim) => !isOffice(claim));
    return [
      [event, rdf.type, iri(sila.Event)],
      ...unique(acts.map((claim) => claim.status)).map(
        (status): Triple => [event, sila.status, iri(statusIri(status))],
      ),
      ...acts.flatMap((claim) => actTriples(event, claim, isSymmetric(claim.relation), node)),
      ...claims.filter(isOffice).map((claim): Triple => [event, sila.post, node(claim.object)]),
      ...(place === undefined ? [] : [[event, sila.place, node(place)] as const]),
      ...dateTriples(event, date),
    ] satisfies Triple[];
  });
}

function groupByEvent(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const events = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.event === undefined) continue;
    events.set(claim.event, [...(events.get(claim.event) ?? []), claim]);
  }
  return events;
}

function actTriples(
  event: string,
  claim: Claim,
  symmetric: boolean,
  node: (name: string) => NamedNode,
): Triple[] {
  return [
    [event, sila.eventType, iri(relationIri(claim.relation))],
    [event, sila.actor, node(claim.subject)],
    [event, symmetric ? sila.actor : sila.object, node(claim.object)],
  ];
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
