import { expect, test } from 'vitest';
import { loadClasses, loadRelations } from '../../src/ontology/load.ts';
import {
  classIri,
  expand,
  prefixes,
  relationId,
  relationIri,
  shorten,
  sila,
  statusIri,
} from '../../src/ontology/vocabulary.ts';

test.each([
  ['met-with', 'metWith'],
  ['signed-agreement-with', 'signedAgreementWith'],
  ['owns', 'owns'],
])('the relation %s is the property sila:%s', (id, local) => {
  expect(relationIri(id)).toBe(`https://w3id.org/sila/ns#${local}`);
  expect(shorten(relationIri(id))).toBe(`sila:${local}`);
});

test('every relation is found again from its property', () => {
  for (const { id } of loadRelations()) expect(relationId(relationIri(id))).toBe(id);
});

test.each(['https://example.org/metWith', classIri('Person'), `${prefixes.sila}a/b`])(
  '%s is no relation',
  (iri) => {
    expect(relationId(iri)).toBeUndefined();
  },
);

test('classes and statuses have IRIs in the namespace', () => {
  expect(classIri('Person')).toBe('https://w3id.org/sila/ns#Person');
  expect(statusIri('planned')).toBe('https://w3id.org/sila/ns#planned');
});

test.each([
  ['http://www.wikidata.org/prop/direct/P39', 'wdt:P39'],
  ['http://www.wikidata.org/entity/Q5', 'wd:Q5'],
  ['https://schema.org/', 'https://schema.org/'],
  ['https://schema.org/a/b', 'https://schema.org/a/b'],
  ['https://example.org/x', 'https://example.org/x'],
])('%s is written %s', (iri, short) => {
  expect(shorten(iri)).toBe(short);
});

test.each([
  ['wdt:P39', 'http://www.wikidata.org/prop/direct/P39'],
  ['CAMEO:040', undefined],
  ['Person', undefined],
  ['toString:x', undefined],
])('%s stands for %s', (curie, iri) => {
  expect(expand(curie)).toBe(iri);
});

test('each of Sila’s own terms is defined in classes.yaml', () => {
  const { classes, records, properties } = loadClasses();
  const defined = [...classes, ...records, ...properties].map(({ name }) => prefixes.sila + name);
  expect(Object.values(sila).filter((iri) => !defined.includes(iri))).toEqual([]);
});
