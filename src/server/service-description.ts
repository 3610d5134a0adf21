/** The forms that the service description comes in; N-Triples is Turtle as well. */
export const serviceFormats = ['text/turtle', 'application/n-triples'] as const;

const sd = 'http://www.w3.org/ns/sparql-service-description#';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const formats = 'http://www.w3.org/ns/formats/';

const resultFormats = [
  'SPARQL_Results_JSON',
  'SPARQL_Results_XML',
  'SPARQL_Results_CSV',
  'SPARQL_Results_TSV',
  'Turtle',
  'TriG',
  'N-Triples',
  'N-Quads',
  'JSON-LD',
  'RDF_XML',
];
const inputFormats = ['Turtle', 'N-Triples', 'JSON-LD', 'RDF_XML'];

export interface Service {
  readonly endpoint: string;
  /** Where data IRIs begin. */
  readonly base: string;
  /** Whether it takes updates. */
  readonly writable: boolean;
}

/**
 * What the SPARQL endpoint is and can do, in the SPARQL 1.1 Service Description vocabulary, as N-Triples
 * (which is Turtle as well). The default graph holds the facts, one named graph a document its record.
 */
export function describeService({ endpoint, base, writable }: Service): string {
  const dataset = `${endpoint}#dataset`;
  const facts = `${endpoint}#facts`;
  const languages = ['SPARQL10Query', 'SPARQL11Query', ...(writable ? ['SPARQL11Update'] : [])];
  const triples: readonly (readonly [subject: string, predicate: string, object: string])[] = [
    [endpoint, rdfType, `${sd}Service`],
    [endpoint, `${sd}endpoint`, endpoint],
    ...languages.map((language) => [endpoint, `${sd}supportedLanguage`, sd + language] as const),
    ...resultFormats.map((format) => [endpoint, `${sd}resultFormat`, formats + format] as const),
    ...(writable ? inputFormats : []).map(
      (format) => [endpoint, `${sd}inputFormat`, formats + format] as const,
    ),
    [endpoint, `${sd}defaultDataset`, dataset],
    [dataset, rdfType, `${sd}Dataset`],
    [dataset, `${sd}defaultGraph`, facts],
    [facts, rdfType, `${sd}Graph`],
    [dataset, 'http://rdfs.org/ns/void#uriSpace', ''],
  ];
  return triples
    .map(([subject, predicate, object]) => {
      const value = object ? `<${object}>` : JSON.stringify(base);
      return `<${subject}> <${predicate}> ${value} .\n`;
    })
    .join('');
}
