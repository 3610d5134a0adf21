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

/** Example queries; `namespace` is where the vocabulary's IRIs begin. */
export function exampleQueries(
  namespace: string,
): readonly { readonly name: string; readonly text: string }[] {
  const prefixes = `PREFIX sila: <${namespace}>\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n`;
  return [
    {
      name: 'Entities',
      text: `${prefixes}
SELECT ?entity ?label ?class WHERE {
  ?entity rdfs:label ?label ; a ?class .
}
LIMIT 50`,
    },
    {
      name: 'Classes',
      text: `${prefixes}
SELECT ?class (COUNT(?thing) AS ?number) WHERE {
  ?thing a ?class .
}
GROUP BY ?class
ORDER BY DESC(?number)`,
    },
    {
      name: 'Properties',
      text: `${prefixes}
SELECT ?property (COUNT(*) AS ?number) WHERE {
  ?subject ?property ?object .
}
GROUP BY ?property
ORDER BY DESC(?number)
LIMIT 100`,
    },
  ];
}
