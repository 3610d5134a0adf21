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

/** IRIs of a namespace by local name. */
function terms<const Name extends string>(prefix: Prefix, ...names: Name[]): Readonly<Record<Name, string>> {
  return Object.fromEntries(names.map((name) => [name, prefixes[prefix] + name])) as Record<Name, string>;
}

/** Sila's own terms for the record of a document. */
export const sila = terms(
  'sila',
  'Entity',
  'Agent',
  'Event',
  'Assertion',
  'Evidence',
  'Document',
  'Status',
  'eventType',
  'actor',
  'object',
  'place',
  'post',
  'date',
  'earliest',
  'latest',
  'status',
  'event',
  'confidence',
  'evidence',
  'attributedTo',
  'extractor',
  'document',
  'cue',
  'page',
  'paragraph',
  'mergedInto',
  'origin',
  'contradicts',
  'Link',
  'IdentityDecision',
  'score',
  'reason',
  'verdict',
);

export const rdf = terms(
  'rdf',
  'type',
  'Statement',
  'Property',
  'subject',
  'predicate',
  'object',
  'reifies',
  'langString',
);

export const rdfs = terms('rdfs', 'label', 'comment', 'seeAlso', 'subClassOf', 'domain', 'range');

export const owl = terms(
  'owl',
  'Ontology',
  'Class',
  'NamedIndividual',
  'ObjectProperty',
  'DatatypeProperty',
  'SymmetricProperty',
  'TransitiveProperty',
  'sameAs',
);

export const xsd = terms(
  'xsd',
  'string',
  'boolean',
  'integer',
  'decimal',
  'double',
  'date',
  'gYearMonth',
  'gYear',
  'dateTime',
);

export const skos = terms('skos', 'definition', 'altLabel', 'notation', 'closeMatch');

export const schema = terms(
  'schema',
  'domainIncludes',
  'rangeIncludes',
  'inLanguage',
  'datePublished',
  'headline',
  'url',
  'publisher',
  'identifier',
);

export const oa = terms('oa', 'start', 'end', 'exact');

export const prov = terms(
  'prov',
  'Activity',
  'SoftwareAgent',
  'wasGeneratedBy',
  'wasAssociatedWith',
  'used',
  'Agent',
  'endedAtTime',
);

export const sh = terms(
  'sh',
  'NodeShape',
  'PropertyShape',
  'IRI',
  'targetClass',
  'property',
  'path',
  'class',
  'datatype',
  'nodeKind',
  'minCount',
  'maxCount',
  'minInclusive',
  'maxInclusive',
  'minLength',
  'lessThan',
  'lessThanOrEquals',
  'in',
  'or',
  'message',
  'pattern',
);

export const dcterms = terms('dcterms', 'title', 'description', 'license');

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
  const [prefix, local] = curie.split(':', 2);
  if (prefix === undefined || local === undefined || !Object.hasOwn(prefixes, prefix)) return undefined;
  return prefixes[prefix as Prefix] + local;
}
