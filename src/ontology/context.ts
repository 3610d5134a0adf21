import { statuses } from '../model/claim.ts';
import { classNames } from '../model/entity.ts';
import type { Relation } from '../model/relation.ts';
import type { Classes } from './format.ts';
import { prefixes, relationIri, shorten } from './vocabulary.ts';

type Term = string | Readonly<Record<string, string>>;

/** Terms of other vocabularies that records use. */
const borrowed: Readonly<Record<string, Term>> = {
  id: '@id',
  type: '@type',
  graph: '@graph',
  label: { '@id': 'rdfs:label', '@container': '@language' },
  sameAs: { '@id': 'owl:sameAs', '@type': '@id' },
  closeMatch: { '@id': 'skos:closeMatch', '@type': '@id' },
  'rdf:subject': { '@id': 'rdf:subject', '@type': '@id' },
  'rdf:predicate': { '@id': 'rdf:predicate', '@type': '@vocab' },
  'rdf:object': { '@id': 'rdf:object', '@type': '@id' },
  start: { '@id': 'oa:start', '@type': 'xsd:integer' },
  end: { '@id': 'oa:end', '@type': 'xsd:integer' },
  exact: { '@id': 'oa:exact', '@container': '@language' },
  inLanguage: 'schema:inLanguage',
  datePublished: { '@id': 'schema:datePublished', '@type': 'xsd:date' },
  wasGeneratedBy: { '@id': 'prov:wasGeneratedBy', '@type': '@id' },
};

/** Properties whose values are terms of this context, such as `"status": "planned"`. */
const vocabularyValued = new Set(['rdf:Property', 'Status']);

/**
 * The JSON-LD context under which facts and records read as plain JSON: `"metWith": "…"`, `"status": "planned"`.
 *
 *   JSON.parse(toContext(loadClasses(), loadRelations()))['@context'].metWith['@id'] === 'sila:metWith'
 */
export function toContext(classes: Classes, relations: readonly Relation[]): string {
  const terms: Record<string, Term | number> = { '@version': 1.1, ...prefixes, ...borrowed };
  for (const name of classNames) terms[name] = `sila:${name}`;
  for (const { name } of classes.records) terms[name] = `sila:${name}`;
  for (const name of statuses) terms[name] = `sila:${name}`;
  for (const { name, to } of classes.properties) terms[name] = propertyTerm(name, to);
  for (const { id } of relations) {
    const curie = shorten(relationIri(id));
    terms[curie.replace('sila:', '')] = { '@id': curie, '@type': '@id' };
  }
  return `${JSON.stringify({ '@context': terms }, undefined, 2)}\n`;
}

function propertyTerm(name: string, range: readonly string[]): Term {
  const curie = `sila:${name}`;
  if (range.every((type) => vocabularyValued.has(type))) return { '@id': curie, '@type': '@vocab' };
  if (range.every((type) => !type.startsWith('xsd:'))) return { '@id': curie, '@type': '@id' };
  const [datatype] = range;
  const isPlain = datatype === 'xsd:string' || datatype === undefined || range.length > 1;
  return isPlain ? curie : { '@id': curie, '@type': datatype };
}
