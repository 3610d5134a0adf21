import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFactory, Parser, Store } from 'n3';
import { afterAll, describe, expect, test } from 'vitest';
import { ontologyFolder } from '../../src/config.ts';
import { findStale, generateFiles } from '../../src/ontology/generate.ts';
import { loadRelations } from '../../src/ontology/load.ts';
import { owl, prefixes, rdf, relationIri, schema, sila, skos } from '../../src/ontology/vocabulary.ts';

const { namedNode } = DataFactory;
const files = generateFiles();

test('the generated files are fresh', () => {
  expect(findStale(), 'run: npm run ontology').toEqual([]);
});

test('generating twice gives the same bytes', () => {
  expect([...generateFiles()]).toEqual([...files]);
});

describe('a changed pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ontology-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('makes the files that speak of it stale', () => {
    cpSync(join(ontologyFolder, 'relations'), join(folder, 'relations'), { recursive: true });
    for (const file of ['classes.yaml', 'words.yaml'])
      copyFileSync(join(ontologyFolder, file), join(folder, file));
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    expect(findStale(folder)).toEqual([]);
    const pack = join(folder, 'relations', 'owns.yaml');
    writeFileSync(pack, readFileSync(pack, 'utf8').replace('en: owns', 'en: possesses'));
    expect(findStale(folder)).toEqual(['sila.ttl']);
    rmSync(join(folder, 'shapes.ttl'));
    expect(findStale(folder)).toEqual(['sila.ttl', 'shapes.ttl']);
  });
});

describe('sila.ttl', () => {
  const store = new Store(new Parser({ format: 'text/turtle' }).parse(files.get('sila.ttl') ?? ''));
  const objects = (subject: string, predicate: string) =>
    store
      .getObjects(namedNode(subject), namedNode(predicate), null)
      .map(({ value }) => value)
      .sort();

  test('holds no blank node', () => {
    const terms = store.getQuads(null, null, null, null).flatMap((quad) => [quad.subject, quad.object]);
    expect(terms.length).toBeGreaterThan(1000);
    expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([]);
  });

  test('describes every relation in both languages', () => {
    for (const { id, label, symmetric, transitive } of loadRelations()) {
      const types = objects(relationIri(id), rdf.type);
      expect(types).toContain(owl.ObjectProperty);
      expect(types.includes(owl.SymmetricProperty)).toBe(symmetric);
      expect(types.includes(owl.TransitiveProperty)).toBe(transitive);
      expect(objects(relationIri(id), `${prefixes.rdfs}label`)).toEqual([label.en, label.ar]);
      expect(objects(relationIri(id), skos.definition)).toHaveLength(2);
    }
  });

  test.each([
    ['met-with', ['Agent'], ['Agent']],
    ['visited', ['Agent'], ['Place']],
    ['hosted', ['Agent'], ['Agent', 'NamedEvent']],
    ['rejected', ['Agent'], ['Entity']],
    ['resigned-from', ['Person'], ['Organization', 'Post']],
  ])('%s names the widest classes that it joins', (id, from, to) => {
    const own = (names: string[]) => names.map((name) => prefixes.sila + name);
    expect(objects(relationIri(id), schema.domainIncludes)).toEqual(own(from));
    expect(objects(relationIri(id), schema.rangeIncludes)).toEqual(own(to));
  });

  test('keeps mappings: IRIs as close matches, codes as notations', () => {
    expect(objects(relationIri('holds-position'), skos.closeMatch)).toEqual([
      'http://www.w3.org/ns/org#holds',
      'http://www.wikidata.org/prop/direct/P39',
    ]);
    expect(objects(relationIri('met-with'), skos.notation)).toEqual(['CAMEO:040', 'PLOVER:CONSULT']);
  });

  test('an assertion is a kind of rdf:Statement', () => {
    expect(objects(sila.Assertion, `${prefixes.rdfs}subClassOf`)).toEqual([rdf.Statement]);
  });
});

describe('context.jsonld', () => {
  const context = JSON.parse(files.get('context.jsonld') ?? '')['@context'];

  test('has a term for every relation', () => {
    for (const { id } of loadRelations()) {
      const local = relationIri(id).replace(prefixes.sila, '');
      expect(context[local]).toEqual({ '@id': `sila:${local}`, '@type': '@id' });
    }
  });

  test.each([
    ['status', { '@id': 'sila:status', '@type': '@vocab' }],
    ['eventType', { '@id': 'sila:eventType', '@type': '@vocab' }],
    ['confidence', { '@id': 'sila:confidence', '@type': 'xsd:decimal' }],
    ['evidence', { '@id': 'sila:evidence', '@type': '@id' }],
    ['date', 'sila:date'],
    ['cue', 'sila:cue'],
  ])('reads %s with its type', (term, expected) => {
    expect(context[term]).toEqual(expected);
  });
});
