import type { Status } from '../model/claim.ts';
import type { ClassName } from '../model/entity.ts';
import { type Prefix, prefixes } from './prefixes.ts';

export { expand, type Prefix, prefixes, shorten } from './prefixes.ts';

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
