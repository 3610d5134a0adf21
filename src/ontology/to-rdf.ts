import { DataFactory, type Literal, type NamedNode, type Quad } from 'n3';
import { classNames } from '../model/entity.ts';
import type { Relation } from '../model/relation.ts';
import type { Classes } from './format.ts';
import { type Description, describe, type Section, writeTurtle } from './turtle.ts';
import { dcterms, expand, owl, prefixes, rdfs, relationIri, schema, sila, skos } from './vocabulary.ts';

const { namedNode, literal } = DataFactory;

/** What stands on top of each generated file. */
export const generatedNote =
  'Generated from classes.yaml and relations/*.yaml. Change those, then run: npm run ontology';

/**
 * The ontology as OWL in Turtle: classes, the record, relations and statuses. It holds no blank node,
 * and what a property may join is said with schema:domainIncludes and rangeIncludes, since rdfs:domain
 * would make every subject a member of all the classes named.
 *
 *   toOntology(loadClasses(), loadRelations()).includes('sila:metWith a owl:ObjectProperty')
 */
export function toOntology(classes: Classes, relations: readonly Relation[]): string {
  const sections: Section[] = [
    { heading: 'The ontology', quads: header(classes) },
    { heading: 'Classes of entities', quads: classes.classes.flatMap(classQuads) },
    { heading: 'The record of a document', quads: classes.records.flatMap(classQuads) },
    { heading: 'Properties of the record', quads: classes.properties.flatMap(propertyQuads) },
    { heading: 'Statuses of a claim', quads: classes.statuses.flatMap(statusQuads) },
    { heading: 'Relations', quads: relations.flatMap((relation) => relationQuads(relation, classes)) },
  ];
  return writeTurtle(generatedNote, sections);
}

function header(classes: Classes): Quad[] {
  return describe(
    prefixes.sila.replace(/#$/, ''),
    [owl.Ontology],
    [
      ...inBoth(dcterms.title, classes.title),
      ...inBoth(dcterms.description, classes.description),
      [dcterms.license, namedNode(classes.licence)],
    ],
  );
}

function classQuads(item: Classes['classes'][number] | Classes['records'][number]): Quad[] {
  return describe(
    own(item.name),
    [owl.Class],
    [
      ...words(item),
      ...item.in.map((name) => [rdfs.subClassOf, term(name)] as const),
      ...('mappings' in item ? matches(item.mappings) : []),
    ],
  );
}

function propertyQuads(property: Classes['properties'][number]): Quad[] {
  const isData = property.to.every((name) => name.startsWith('xsd:'));
  return describe(
    own(property.name),
    [isData ? owl.DatatypeProperty : owl.ObjectProperty],
    [
      ...words(property),
      ...property.of.map((name) => [schema.domainIncludes, term(name)] as const),
      ...property.to.map((name) => [schema.rangeIncludes, term(name)] as const),
    ],
  );
}

function statusQuads(status: Classes['statuses'][number]): Quad[] {
  return describe(own(status.name), [owl.NamedIndividual, sila.Status], words(status));
}

function relationQuads(relation: Relation, classes: Classes): Quad[] {
  const types: string[] = [owl.ObjectProperty];
  if (relation.symmetric) types.push(owl.SymmetricProperty);
  if (relation.transitive) types.push(owl.TransitiveProperty);
  return describe(relationIri(relation.id), types, [
    ...words(relation),
    ...widest(relation.from, classes).map((name) => [schema.domainIncludes, term(name)] as const),
    ...widest(relation.to, classes).map((name) => [schema.rangeIncludes, term(name)] as const),
    ...matches(relation.mappings),
  ]);
}

/** The fewest classes that together mean the same: Person, Organization and Polity are Agent. */
function widest(names: readonly string[], { classes }: Classes): string[] {
  const within = (name: string): string[] => [
    ...classNames.filter((own) => own === name),
    ...classes.filter((item) => item.in.includes(name)).flatMap((item) => within(item.name)),
  ];
  const fitting = classes
    .map(({ name }) => ({ name, members: new Set(within(name)) }))
    .filter(({ members }) => [...members].every((member) => names.includes(member)));
  return fitting
    .filter(
      (one) =>
        !fitting.some((other) => other !== one && [...one.members].every((name) => other.members.has(name))),
    )
    .map(({ name }) => name);
}

/** A mapping to an IRI is a close match, its inverse something to see, any other code a notation. */
function matches(mappings: readonly string[]): Description {
  return mappings.map((mapping) => {
    const iri = expand(mapping.replace(/^\^/, ''));
    if (iri === undefined) return [skos.notation, literal(mapping)];
    return [mapping.startsWith('^') ? rdfs.seeAlso : skos.closeMatch, namedNode(iri)];
  });
}

type InBoth = Readonly<Record<'ar' | 'en', string>>;

function words({ label, definition }: { label: InBoth; definition: InBoth }): Description {
  return [...inBoth(rdfs.label, label), ...inBoth(skos.definition, definition)];
}

function inBoth(predicate: string, text: InBoth): readonly (readonly [string, Literal])[] {
  return [
    [predicate, literal(text.en, 'en')],
    [predicate, literal(text.ar, 'ar')],
  ];
}

function own(name: string): string {
  return prefixes.sila + name;
}

/** A name of Sila's own (`Person`) or a CURIE of another vocabulary (`xsd:date`). */
function term(name: string): NamedNode {
  return namedNode(expand(name) ?? own(name));
}
