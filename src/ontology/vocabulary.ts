import type { Status } from '../model/claim.ts';
import type { ClassName } from '../model/entity.ts';

/** Namespace IRIs by prefix; every IRI that Sila writes is one of these and a local name. */
export const prefixes = {
  sila: 'https://w3id.org/sila/ns#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  sh: 'http://www.w3.org/ns/shacl#',
  org: 'http://www.w3.org/ns/org#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  wd: 'http://www.wikidata.org/entity/',
  wdt: 'http://www.wikidata.org/prop/direct/',
} as const;
export type Prefix = keyof typeof prefixes;

/** Sila's own terms for the record of a document, by what they are in RDF. */
export const sila = {
  Entity: `${prefixes.sila}Entity`,
  Agent: `${prefixes.sila}Agent`,
  Event: `${prefixes.sila}Event`,
  Assertion: `${prefixes.sila}Assertion`,
  Evidence: `${prefixes.sila}Evidence`,
  Document: `${prefixes.sila}Document`,
  Status: `${prefixes.sila}Status`,
  eventType: `${prefixes.sila}eventType`,
  actor: `${prefixes.sila}actor`,
  object: `${prefixes.sila}object`,
  place: `${prefixes.sila}place`,
  post: `${prefixes.sila}post`,
  date: `${prefixes.sila}date`,
  earliest: `${prefixes.sila}earliest`,
  latest: `${prefixes.sila}latest`,
  status: `${prefixes.sila}status`,
  event: `${prefixes.sila}event`,
  confidence: `${prefixes.sila}confidence`,
  evidence: `${prefixes.sila}evidence`,
  attributedTo: `${prefixes.sila}attributedTo`,
  extractor: `${prefixes.sila}extractor`,
  document: `${prefixes.sila}document`,
  cue: `${prefixes.sila}cue`,
} as const;

export const rdf = {
  type: `${prefixes.rdf}type`,
  Statement: `${prefixes.rdf}Statement`,
  Property: `${prefixes.rdf}Property`,
  subject: `${prefixes.rdf}subject`,
  predicate: `${prefixes.rdf}predicate`,
  object: `${prefixes.rdf}object`,
  langString: `${prefixes.rdf}langString`,
} as const;

export const rdfs = {
  label: `${prefixes.rdfs}label`,
  comment: `${prefixes.rdfs}comment`,
  seeAlso: `${prefixes.rdfs}seeAlso`,
  subClassOf: `${prefixes.rdfs}subClassOf`,
  domain: `${prefixes.rdfs}domain`,
  range: `${prefixes.rdfs}range`,
} as const;

export const owl = {
  Ontology: `${prefixes.owl}Ontology`,
  Class: `${prefixes.owl}Class`,
  NamedIndividual: `${prefixes.owl}NamedIndividual`,
  ObjectProperty: `${prefixes.owl}ObjectProperty`,
  DatatypeProperty: `${prefixes.owl}DatatypeProperty`,
  SymmetricProperty: `${prefixes.owl}SymmetricProperty`,
  TransitiveProperty: `${prefixes.owl}TransitiveProperty`,
  sameAs: `${prefixes.owl}sameAs`,
} as const;

export const xsd = {
  string: `${prefixes.xsd}string`,
  integer: `${prefixes.xsd}integer`,
  decimal: `${prefixes.xsd}decimal`,
  date: `${prefixes.xsd}date`,
  gYearMonth: `${prefixes.xsd}gYearMonth`,
  gYear: `${prefixes.xsd}gYear`,
  dateTime: `${prefixes.xsd}dateTime`,
} as const;

export const skos = {
  definition: `${prefixes.skos}definition`,
  altLabel: `${prefixes.skos}altLabel`,
  notation: `${prefixes.skos}notation`,
  closeMatch: `${prefixes.skos}closeMatch`,
} as const;

export const schema = {
  domainIncludes: `${prefixes.schema}domainIncludes`,
  rangeIncludes: `${prefixes.schema}rangeIncludes`,
  inLanguage: `${prefixes.schema}inLanguage`,
  datePublished: `${prefixes.schema}datePublished`,
  headline: `${prefixes.schema}headline`,
  url: `${prefixes.schema}url`,
  publisher: `${prefixes.schema}publisher`,
  identifier: `${prefixes.schema}identifier`,
} as const;

export const oa = {
  start: `${prefixes.oa}start`,
  end: `${prefixes.oa}end`,
  exact: `${prefixes.oa}exact`,
} as const;

export const prov = {
  Activity: `${prefixes.prov}Activity`,
  SoftwareAgent: `${prefixes.prov}SoftwareAgent`,
  wasGeneratedBy: `${prefixes.prov}wasGeneratedBy`,
  wasAssociatedWith: `${prefixes.prov}wasAssociatedWith`,
  used: `${prefixes.prov}used`,
} as const;

export const dcterms = {
  title: `${prefixes.dcterms}title`,
  description: `${prefixes.dcterms}description`,
  license: `${prefixes.dcterms}license`,
} as const;

/**
 * The property IRI of a relation: the kebab-case id as a camelCase local name.
 *
 *   relationIri('met-with') === 'https://w3id.org/sila/ns#metWith'
 */
export function relationIri(id: string): string {
  return prefixes.sila + id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The relation's id for a property IRI, or undefined where the IRI is none of Sila's;
 * it does not tell whether such a relation is defined.
 *
 *   relationId('https://w3id.org/sila/ns#metWith') === 'met-with'
 */
export function relationId(iri: string): string | undefined {
  if (!iri.startsWith(prefixes.sila)) return undefined;
  const local = iri.slice(prefixes.sila.length);
  if (!/^[a-z][A-Za-z0-9]*$/.test(local)) return undefined;
  return local.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The IRI of an entity's class: `classIri('Person') === 'https://w3id.org/sila/ns#Person'`. */
export function classIri(name: ClassName): string {
  return prefixes.sila + name;
}

/** The IRI of a claim's status: `statusIri('planned') === 'https://w3id.org/sila/ns#planned'`. */
export function statusIri(status: Status): string {
  return prefixes.sila + status;
}

const byLength = Object.entries(prefixes).sort((a, b) => b[1].length - a[1].length);

/**
 * Writes an IRI as a CURIE where a prefix and a plain local name allow it, else returns it unchanged.
 *
 *   shorten('https://w3id.org/sila/ns#metWith') === 'sila:metWith'
 */
export function shorten(iri: string): string {
  for (const [prefix, namespace] of byLength) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[A-Za-z0-9_][\w-]*$/.test(local)) return `${prefix}:${local}`;
  }
  return iri;
}

/**
 * The IRI of a CURIE, or undefined where its prefix is not one of `prefixes`.
 *
 *   expand('wdt:P39') === 'http://www.wikidata.org/prop/direct/P39'
 */
export function expand(curie: string): string | undefined {
  const colon = curie.indexOf(':');
  const namespace = Object.hasOwn(prefixes, curie.slice(0, colon))
    ? prefixes[curie.slice(0, colon) as Prefix]
    : undefined;
  return namespace === undefined ? undefined : namespace + curie.slice(colon + 1);
}
