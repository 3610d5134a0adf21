import { classNames } from '../model/entity.ts';
import type { Relation } from '../model/relation.ts';
import { classIri, prefixes, relationIri } from '../ontology/vocabulary.ts';

/** A rule over the whole graph: each row of its query is something that breaks it. */
export interface GraphRule {
  readonly message: string;
  /** Selects `?node`, and where they help `?path` and `?value`. */
  readonly query: string;
}

const iris = (list: readonly string[]) => list.map((iri) => `<${iri}>`).join(' ');

/**
 * The rules that hold over facts and records together. Records are the graphs of the documents; what people
 * wrote or imported is theirs and is not judged.
 */
export function graphRules(relations: readonly Relation[], base: string): readonly GraphRule[] {
  const record = (pattern: string) => `GRAPH ?g { ${pattern} } FILTER (STRSTARTS(STR(?g), "${base}g/"))`;
  const properties = iris(relations.map(({ id }) => relationIri(id)));
  const symmetric = iris(relations.filter((one) => one.symmetric).map(({ id }) => relationIri(id)));
  const classes = iris(classNames.map(classIri));
  const select = 'SELECT DISTINCT ?node ?path ?value';
  return [
    {
      message: 'Whoever and whatever a claim names is described among the facts.',
      query: `${select} {
        VALUES ?path { rdf:subject rdf:object sila:place }
        ${record('?node a sila:Assertion ; ?path ?value')}
        FILTER NOT EXISTS { ?value a ?class } }`,
    },
    {
      message: 'Who says it is an entity among the facts, or the document itself.',
      query: `${select} {
        BIND (sila:attributedTo AS ?path)
        ${record('?node a sila:Assertion ; sila:attributedTo ?value')}
        FILTER NOT EXISTS { ?value a ?class }
        FILTER NOT EXISTS { GRAPH ?g { ?value a sila:Document } } }`,
    },
    {
      message: 'An edge leads from an entity to an entity, each with its class.',
      query: `${select} {
        VALUES ?path { ${properties} }
        ?node ?path ?value
        FILTER (!isIRI(?value) || NOT EXISTS { ?node a ?a } || NOT EXISTS { ?value a ?b }) }`,
    },
    {
      message: 'The ends of an edge are of the classes that its relation allows.',
      query: `${select} {
        VALUES ?path { ${properties} }
        ?node ?path ?value . ?node a ?from . ?value a ?to
        FILTER NOT EXISTS { VALUES (?path ?from ?to) { ${allowed(relations)} } } }`,
    },
    {
      message: 'An entity has a name with its language, one label a language.',
      query: `${select} {
        VALUES ?class { ${classes} }
        ?node a ?class
        BIND (rdfs:label AS ?path)
        OPTIONAL { ?node rdfs:label ?value . ?node rdfs:label ?other
          FILTER (LANG(?value) = "" || (?value != ?other && LANG(?value) = LANG(?other))) }
        FILTER (BOUND(?value) || NOT EXISTS { ?node rdfs:label ?any }) }`,
    },
    {
      message: 'An entity is of one class of the ontology.',
      query: `${select} {
        ?node a ?value BIND (rdf:type AS ?path)
        FILTER (?value NOT IN (${classNames.map((name) => `<${classIri(name)}>`).join(', ')})
          || EXISTS { ?node a ?other FILTER (?other != ?value) }) }`,
    },
    {
      message: 'Among the facts there are no properties of Sila but the relations that are defined.',
      query: `${select} {
        ?node ?path ?value
        FILTER (STRSTARTS(STR(?path), "${prefixes.sila}"))
        FILTER NOT EXISTS { VALUES ?path { ${properties} sila:mergedInto } } }`,
    },
    {
      message: 'An IRI that was merged leads to an entity.',
      query: `${select} {
        BIND (sila:mergedInto AS ?path)
        ?node ?path ?value
        FILTER (!isIRI(?value) || NOT EXISTS { ?value a ?class } || EXISTS { ?node a ?own }) }`,
    },
    {
      message: 'A fact that holds either way round is written both ways.',
      query: `${select} {
        VALUES ?path { ${symmetric} }
        ?node ?path ?value FILTER NOT EXISTS { ?value ?path ?node } }`,
    },
    {
      message: 'A claim contradicts another claim, which contradicts it in turn.',
      query: `${select} {
        BIND (sila:contradicts AS ?path)
        ${record('?node sila:contradicts ?value')}
        FILTER (?node = ?value || NOT EXISTS { GRAPH ?h { ?value a sila:Assertion ; sila:contradicts ?node } }) }`,
    },
    {
      message: 'The same thing elsewhere is named by an IRI.',
      query: `${select} {
        VALUES ?path { owl:sameAs skos:closeMatch } ?node ?path ?value FILTER (!isIRI(?value)) }`,
    },
    {
      message: 'What is said among the facts is said of an entity.',
      query: `${select} {
        VALUES ?path { rdfs:label skos:altLabel owl:sameAs }
        ?node ?path ?value FILTER NOT EXISTS { ?node a ?class } }`,
    },
  ];
}

/** Every relation with each pair of classes that it may lead between. */
function allowed(relations: readonly Relation[]): string {
  return relations
    .flatMap(({ id, from, to, symmetric }) =>
      from
        .flatMap((a) => to.flatMap((b) => [[a, b] as const, ...(symmetric ? [[b, a] as const] : [])]))
        .map(([a, b]) => `(<${relationIri(id)}> <${classIri(a)}> <${classIri(b)}>)`),
    )
    .join(' ');
}
