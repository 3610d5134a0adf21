import { DataFactory, type Quad, type Quad_Object } from 'n3';
import type { Claim } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import { classIri, owl, rdf, rdfs, relationIri, skos } from '../ontology/vocabulary.ts';
import { dataIri } from './iris.ts';
import { iri, isIri, languageOf, text } from './terms.ts';

/** A direct edge that leaves an entity. */
export interface OutgoingEdge {
  readonly relation: string;
  readonly object: string;
}

/**
 * What is said of one entity as fact: its class, its names (the first in each language is the label), its links,
 * the edges that leave it, and what it might be the same as, by local name or IRI. All in the default graph.
 */
export function factQuads(
  entity: Pick<Entity, 'id' | 'class' | 'names' | 'sameAs' | 'links'>,
  edges: readonly OutgoingEdge[],
  base: string,
  closeTo: readonly string[] = candidatesOf(entity),
): Quad[] {
  const subject = iri(dataIri(base, entity.id));
  const say = (predicate: string, object: Quad_Object) => DataFactory.quad(subject, iri(predicate), object);
  const labelled = new Set<string>();
  const names = entity.names.map((name) => {
    const language = languageOf(name);
    const predicate = labelled.has(language) ? skos.altLabel : rdfs.label;
    labelled.add(language);
    return say(predicate, text(name.normalize('NFC'), language));
  });
  return [
    say(rdf.type, iri(classIri(entity.class))),
    ...names,
    ...(entity.sameAs ?? []).filter(isIri).map((link) => say(owl.sameAs, iri(link))),
    ...closeTo.map((other) => say(skos.closeMatch, iri(isIri(other) ? other : dataIri(base, other)))),
    ...edges.map((edge) => say(relationIri(edge.relation), iri(dataIri(base, edge.object)))),
  ];
}

/** What an entity without a link might be, as its document leaves it. */
function candidatesOf({ sameAs, links = [] }: Pick<Entity, 'sameAs' | 'links'>): readonly string[] {
  return sameAs === undefined ? links.filter(({ accepted }) => !accepted).map(({ iri }) => iri) : [];
}

/**
 * The direct edges of asserted claims by the entity that they leave, those of symmetric relations both ways.
 * Claims of any other status make none.
 */
export function factEdges(
  claims: Iterable<Claim>,
  isSymmetric: (relation: string) => boolean,
): ReadonlyMap<string, readonly OutgoingEdge[]> {
  const edges = new Map<string, OutgoingEdge[]>();
  const add = (from: string, relation: string, object: string) => {
    const list = edges.get(from) ?? [];
    edges.set(from, list);
    list.push({ relation, object });
  };
  for (const { status, subject, relation, object } of claims) {
    if (status !== 'asserted') continue;
    add(subject, relation, object);
    if (isSymmetric(relation)) add(object, relation, subject);
  }
  return edges;
}
