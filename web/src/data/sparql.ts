import type { Language } from '../i18n/messages.ts';

/** One RDF term of a SPARQL result in JSON. */
export interface Term {
  readonly type: string;
  readonly value: string;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

/** A result of SELECT or ASK in the SPARQL 1.1 results JSON format. */
export interface SparqlAnswer {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Term>>[] };
}

/**
 * Shortens an IRI for a table: its local name after the last `/` or `#`.
 *
 *   localName('http://www.w3.org/1999/02/22-rdf-syntax-ns#type') === 'type'
 */
export function localName(iri: string): string {
  const local = iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  return local === '' ? iri : local;
}

/** A query to begin with, named in the languages of the interface. */
export interface ExampleQuery {
  readonly name: Readonly<Record<Language, string>>;
  readonly text: string;
}

const denied = `
SELECT ?subject ?relation ?object ?sentence WHERE {
  GRAPH ?document {
    ?claim sila:status sila:denied ;
      rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ;
      sila:evidence/oa:exact ?sentence .
  }
}
LIMIT 50`;

const disputed = `
SELECT DISTINCT ?subject ?relation ?object ?asserts ?denies WHERE {
  GRAPH ?g {
    ?no sila:status sila:denied ;
      rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ;
      sila:evidence/oa:exact ?denies .
  }
  GRAPH ?h {
    ?yes sila:status sila:asserted ;
      rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ;
      sila:evidence/oa:exact ?asserts .
  }
}
LIMIT 50`;

const sentences = `
SELECT ?subject ?relation ?object ?confidence ?sentence WHERE {
  GRAPH ?document {
    ?claim a sila:Assertion ;
      rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ;
      sila:confidence ?confidence ;
      sila:evidence/oa:exact ?sentence .
  }
}
ORDER BY DESC(?confidence)
LIMIT 50`;

const relations = `
SELECT ?relation (COUNT(*) AS ?claims) WHERE {
  GRAPH ?document { ?claim a sila:Assertion ; rdf:predicate ?relation . }
}
GROUP BY ?relation
ORDER BY DESC(?claims)`;

const constructed = `
CONSTRUCT { ?subject ?relation ?object } WHERE {
  GRAPH ?document {
    ?claim a sila:Assertion ; sila:status sila:planned ;
      rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object .
  }
}
LIMIT 60`;

/** Example queries; `namespace` is where the vocabulary's IRIs begin. */
export function exampleQueries(namespace: string): readonly ExampleQuery[] {
  const prefixes = `PREFIX sila: <${namespace}>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
`;
  return [
    { name: { en: 'Claims and sentences', ar: 'الإفادات وجملها' }, text: prefixes + sentences },
    { name: { en: 'What was denied', ar: 'ما نُفي' }, text: prefixes + denied },
    { name: { en: 'Said and denied', ar: 'ما قيل ونُفي' }, text: prefixes + disputed },
    { name: { en: 'What is planned, drawn', ar: 'المزمع مرسومًا' }, text: prefixes + constructed },
    { name: { en: 'Relations by number', ar: 'العلاقات بعددها' }, text: prefixes + relations },
  ];
}
