import { DataFactory, type Quad, type Quad_Object } from 'n3';
import type { IdentityDecision } from '../model/identity.ts';
import { owl, prov, rdf, rdfs, sila, skos, xsd } from '../ontology/vocabulary.ts';
import { localName } from '../resolve/identity.ts';
import { dataIri, graphIri } from './iris.ts';
import { decimal, iri, isIri, text, typed } from './terms.ts';

/** That two things are one, or might be, and why; `b` is an entity's local name or the IRI of a thing elsewhere. */
export interface ReasonedLink {
  readonly a: string;
  readonly b: string;
  readonly isAccepted: boolean;
  readonly score?: number;
  /** In words. */
  readonly reasons: readonly string[];
}

/** The local name of the graph that tells who is who. */
export const identityGraph = 'identity';

/**
 * What is known of who is who, in a graph of its own: each link with its reasons, each decision of a person as an
 * activity with who took it and when.
 */
export function* identityQuads(
  links: Iterable<ReasonedLink>,
  decisions: Iterable<IdentityDecision>,
  base: string,
): Generator<Quad> {
  const graph = iri(graphIri(base, identityGraph));
  const node = (name: string) => iri(isIri(name) ? name : dataIri(base, name));
  const say = (subject: string, predicate: string, object: Quad_Object) =>
    DataFactory.quad(node(subject), iri(predicate), object, graph);
  for (const { a, b, isAccepted, score, reasons } of links) {
    const predicate = isAccepted ? owl.sameAs : skos.closeMatch;
    const link = localName('k', [a, predicate, b]);
    yield say(link, rdf.type, iri(sila.Link));
    yield say(link, rdf.subject, node(a));
    yield say(link, rdf.predicate, iri(predicate));
    yield say(link, rdf.object, node(b));
    if (score !== undefined) yield say(link, sila.score, decimal(score));
    for (const reason of reasons) yield say(link, sila.reason, text(reason));
  }
  for (const { a, b, verdict, by, at, note } of decisions) {
    const decision = localName('j', [a, b]);
    const agent = localName('u', [by]);
    yield say(decision, rdf.type, iri(sila.IdentityDecision));
    yield say(decision, rdf.type, iri(prov.Activity));
    yield say(decision, sila.verdict, text(verdict));
    // A name that many bear is decided on in one document.
    for (const used of [a, b].flatMap((id) => id.split('@'))) yield say(decision, prov.used, node(used));
    yield say(decision, prov.endedAtTime, typed(at, xsd.dateTime));
    yield say(decision, prov.wasAssociatedWith, node(agent));
    if (note !== undefined) yield say(decision, rdfs.comment, text(note));
    yield say(agent, rdf.type, iri(prov.Agent));
    yield say(agent, rdfs.label, text(by));
  }
}
