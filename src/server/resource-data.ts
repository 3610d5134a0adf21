import type { QueryEngine } from '../index.ts';

/** All that is said of a thing, as fact or in the record of a document. */
const saidOf = (iri: string): string => `{ <${iri}> ?p ?o } UNION { GRAPH ?g { <${iri}> ?p ?o } }`;

/** Most statements about one thing from the side of others, such as the claims that name a state. */
const mostFromOthers = 5000;

/**
 * What describes a thing: all that is said of it, the facts in which it is the object, the claims of an event, and
 * the names of whatever is mentioned, so that the description can be read on its own.
 */
export function descriptionOf(iri: string): string {
  return `CONSTRUCT { ?s ?p ?o . ?o rdfs:label ?name . ?s rdfs:label ?other } WHERE {
    { { ${saidOf(iri)} BIND (<${iri}> AS ?s) }
      UNION { SELECT ?s ?p ?o { ?s ?p <${iri}> BIND (<${iri}> AS ?o) } LIMIT ${mostFromOthers} }
      UNION { SELECT ?s ?p ?o {
        GRAPH ?g { ?s sila:event <${iri}> . VALUES ?p { rdf:subject rdf:predicate rdf:object sila:status sila:event } ?s ?p ?o }
      } LIMIT ${mostFromOthers} } }
    OPTIONAL { ?o rdfs:label ?name }
    OPTIONAL { ?s rdfs:label ?other }
  }`;
}

/** The record of a document, or a graph that someone wrote. */
export const graphContent = (graph: string): string =>
  `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${graph}> { ?s ?p ?o } }`;

/** Whether anything is said of a thing. */
export async function isDescribed(engine: QueryEngine, iri: string): Promise<boolean> {
  return isTrue(engine, saidOf(iri));
}

/** Whether a graph holds anything. */
export const holdsGraph = (engine: QueryEngine, graph: string): Promise<boolean> =>
  isTrue(engine, `GRAPH <${graph}> { ?s ?p ?o }`);

async function isTrue(engine: QueryEngine, pattern: string): Promise<boolean> {
  const { body } = await engine.query(`ASK { ${pattern} }`, { accept: 'csv' });
  return body.trim() === 'true';
}
