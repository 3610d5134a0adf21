import {
  type Classes,
  exportFormats,
  formatDetails,
  prefixes,
  type QueryEngine,
  rdfFormats,
  type Store,
} from '../index.ts';

/** Statements as N-Triples: subject and predicate as IRIs, the object as it stands. */
type Triple = readonly [subject: string, predicate: string, object: string];

const dcat = 'http://www.w3.org/ns/dcat#';
const voidTerms = 'http://rdfs.org/ns/void#';
const formats = 'http://www.w3.org/ns/formats/';
const mediaTypes = 'https://www.iana.org/assignments/media-types/';
const { rdf, rdfs, dcterms, xsd, foaf } = prefixes;

/** Prefixes that the description needs beside those of every graph. */
export const datasetPrefixes = { dcat, void: voidTerms, dcterms, foaf };

const formatNames: Readonly<Record<(typeof rdfFormats)[number], string>> = {
  turtle: 'Turtle',
  trig: 'TriG',
  nquads: 'N-Quads',
  ntriples: 'N-Triples',
  jsonld: 'JSON-LD',
  rdfxml: 'RDF_XML',
};

export interface DatasetOptions {
  readonly store: Store;
  readonly engine: QueryEngine;
  readonly classes: Classes;
  /** Where the server is reached, such as `http://127.0.0.1:4242`. */
  readonly origin: string;
}

/**
 * What the workspace is as a dataset, in VoID and DCAT, as N-Triples: its counts, the classes and properties of the
 * facts, where it can be asked and in which forms it can be fetched.
 */
export async function describeDataset({ store, engine, classes, origin }: DatasetOptions): Promise<string> {
  const dataset = `${origin}/.well-known/void#dataset`;
  const service = `${origin}/sparql`;
  const { documents, entities } = store.counts();
  const [example] = store.entities({ limit: 1 });
  const seen = store.lastRun()?.seen;
  const of = (subject: string, type: string): Triple => [subject, `${rdf}type`, iri(type)];
  const triples: readonly Triple[] = [
    of(dataset, `${voidTerms}Dataset`),
    of(dataset, `${dcat}Dataset`),
    ...(['en', 'ar'] as const).flatMap((language): readonly Triple[] => [
      [dataset, `${dcterms}title`, text(titles[language], language)],
      [dataset, `${dcterms}description`, text(classes.description[language], language)],
      [dataset, `${dcterms}language`, text(language)],
    ]),
    [dataset, `${voidTerms}uriSpace`, text(store.base)],
    [dataset, `${voidTerms}vocabulary`, iri(prefixes.sila)],
    [dataset, `${voidTerms}sparqlEndpoint`, iri(service)],
    [dataset, `${voidTerms}documents`, integer(documents)],
    [dataset, `${voidTerms}entities`, integer(entities)],
    [dataset, `${foaf}homepage`, iri(`${origin}/`)],
    ...(example
      ? [[dataset, `${voidTerms}exampleResource`, iri(`${store.base}e/${example.id}`)] as const]
      : []),
    ...(seen ? [[dataset, `${dcterms}modified`, `"${seen}"^^<${xsd}dateTime>`] as const] : []),
    ...rdfFormats.map(
      (format): Triple => [dataset, `${voidTerms}feature`, iri(formats + formatNames[format])],
    ),
    ...exportFormats.flatMap((format) => distribution(dataset, origin, format)),
    of(service, `${dcat}DataService`),
    [service, `${dcat}endpointURL`, iri(service)],
    [service, `${dcat}servesDataset`, iri(dataset)],
    [service, `${dcterms}conformsTo`, iri('http://www.w3.org/TR/sparql11-protocol/')],
    ...(await partitions(dataset, engine)),
  ];
  return triples.map(([subject, predicate, object]) => `<${subject}> <${predicate}> ${object} .\n`).join('');
}

const titles = { en: 'A knowledge graph of news, made with Sila', ar: 'شبكة معارف من الأخبار، صنعتها صلة' };

/** A file with the whole graph in a format; only those with RDF in them are dumps in the sense of VoID. */
function distribution(
  dataset: string,
  origin: string,
  format: (typeof exportFormats)[number],
): readonly Triple[] {
  const file = `${origin}/api/export?format=${format}`;
  const isRdf = rdfFormats.some((one) => one === format);
  return [
    [dataset, `${dcat}distribution`, iri(file)],
    [file, `${rdf}type`, iri(`${dcat}Distribution`)],
    [file, `${dcat}downloadURL`, iri(file)],
    [file, `${dcat}mediaType`, iri(mediaTypes + formatDetails[format].mediaType)],
    [file, `${rdfs}label`, text(format)],
    ...(isRdf ? [[dataset, `${voidTerms}dataDump`, iri(file)] as const] : []),
  ];
}

const classCounts = 'SELECT ?part (COUNT(*) AS ?n) { ?s a ?part } GROUP BY ?part ORDER BY ?part';
const propertyCounts = 'SELECT ?part (COUNT(*) AS ?n) { ?s ?part ?o } GROUP BY ?part ORDER BY ?part';

/** How many things of each class, and statements with each property, the facts hold. */
async function partitions(dataset: string, engine: QueryEngine): Promise<readonly Triple[]> {
  const rowsOf = async (query: string) =>
    ((await engine.query(query)).table?.rows ?? []).flatMap(({ part, n }) =>
      part?.type === 'uri' ? [{ part: String(part.value), count: Number(n?.value) }] : [],
    );
  const [classes, properties] = [await rowsOf(classCounts), await rowsOf(propertyCounts)];
  const total = properties.reduce((sum, { count }) => sum + count, 0);
  const part = (kind: 'class' | 'property', counted: 'entities' | 'triples') => {
    return ({ part: term, count }: { part: string; count: number }, i: number): readonly Triple[] => {
      const name = `${dataset.replace(/#.*$/u, '')}#${kind}-${i + 1}`;
      return [
        [dataset, `${voidTerms}${kind}Partition`, iri(name)],
        [name, `${voidTerms}${kind}`, iri(term)],
        [name, `${voidTerms}${counted}`, integer(count)],
      ];
    };
  };
  return [
    [dataset, `${voidTerms}triples`, integer(total)],
    ...classes.flatMap(part('class', 'entities')),
    ...properties.flatMap(part('property', 'triples')),
  ];
}

const iri = (value: string): string => `<${value}>`;
const integer = (count: number): string => `"${count}"^^<${xsd}integer>`;
const text = (value: string, language?: string): string =>
  `${JSON.stringify(value)}${language === undefined ? '' : `@${language}`}`;
