import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'n3';
import { Store as Oxigraph } from 'oxigraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createQueryEngine, type QueryEngine } from '../../src/query/engine.ts';
import { QueryTimeoutError } from '../../src/query/query-error.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { petra, readings, reuters, sana } from '../store/fixtures.ts';

let folder: string;
let store: Store;
let engine: QueryEngine;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-query-'));
  store = openStore(folder);
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
  engine = createQueryEngine(store);
});

afterAll(async () => {
  await engine.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const rows = async (sparql: string) => (await engine.query(sparql)).table?.rows ?? [];

describe('what a query sees', () => {
  test('the default graph holds the facts', async () => {
    const met = await rows(
      'SELECT ?a ?b { ?x sila:metWith ?y . ?x rdfs:label ?a . ?y rdfs:label ?b } ORDER BY ?a',
    );
    expect(met.map((row) => row.a?.value)).toContain('بشر الخصاونة');
    expect(await rows('SELECT * { ?a a sila:Assertion }')).toEqual([]);
    expect((await engine.query('ASK { ?x sila:aided ?y }')).body).toBe('{"head":{},"boolean":false}');
  });

  test('a named graph holds a document with all its claims', async () => {
    const planned = await rows(`
      SELECT ?by ?quote {
        GRAPH ?g { ?a rdf:predicate sila:aided ; sila:status sila:planned ; sila:attributedTo ?who ;
                      sila:evidence/oa:exact ?quote . }
        ?who rdfs:label ?by FILTER (lang(?by) = "ar")
      }`);
    expect(planned).toEqual([
      {
        by: { type: 'literal', value: 'محمد باقري', 'xml:lang': 'ar' },
        quote: {
          type: 'literal',
          value: 'وقال باقري إن إيران ستعزز دفاعات سوريا.',
          'xml:lang': 'ar',
        },
      },
    ]);
  });

  test('no claim but an asserted one has a direct edge, and every edge has an asserted claim', async () => {
    expect(
      await rows(`SELECT * { ?s ?p ?o FILTER isIRI(?o)
      FILTER (STRSTARTS(STR(?p), STR(sila:)))
      FILTER NOT EXISTS { GRAPH ?g { ?a rdf:predicate ?p ; sila:status sila:asserted .
        { ?a rdf:subject ?s ; rdf:object ?o } UNION { ?a rdf:subject ?o ; rdf:object ?s } } } }`),
    ).toEqual([]);
  });

  test('a dataset can be named', async () => {
    const graphs = await rows('SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }');
    const names = graphs.map((row) => String(row.g?.value));
    expect(names.filter((name) => name.endsWith('g/identity'))).toHaveLength(1);
    const [graph, ...others] = names.filter((name) => !name.endsWith('g/identity'));
    expect(others).toHaveLength(2);
    const { table } = await engine.query('SELECT * { ?a a sila:Document }', { defaultGraphs: [graph ?? ''] });
    expect(table?.rows).toHaveLength(1);
    const none = await engine.query('SELECT * { GRAPH ?g { ?s ?p ?o } }', { defaultGraphs: [graph ?? ''] });
    expect(none.table?.rows).toEqual([]);
  });

  test('what was written since the last query is there', async () => {
    const other = mkdtempSync(join(tmpdir(), 'sila-query-'));
    const growing = openStore(other);
    const own = createQueryEngine(growing);
    const count = async () => (await own.query('SELECT * { ?p a sila:Person }')).table?.rows.length;
    expect(await count()).toBe(0);
    growing.put(sana.document, sana.extraction, '1');
    expect(await count()).toBe(2);
    growing.put(petra.document, petra.extraction, '1');
    expect(await count()).toBe(3);
    await own.close();
    growing.close();
    rmSync(other, { recursive: true });
  });
});

describe('result formats', () => {
  const select =
    'SELECT ?p ?name ?n { ?p a sila:Person ; rdfs:label ?name . BIND(1.5 AS ?n) } ORDER BY ?name';

  test.each(['json', 'csv', 'tsv', 'xml'])('%s is what the engine itself writes', async (format) => {
    const oxigraph = new Oxigraph();
    oxigraph.load([...store.quads('facts')].join('\n'), { format: 'application/n-quads' });
    const prefixes =
      'PREFIX sila: <https://w3id.org/sila/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ';
    const native = String(oxigraph.query(prefixes + select, { results_format: format }));
    const { body } = await engine.query(select, { accept: format });
    const normal = (text: string) => (format === 'json' ? JSON.parse(text) : text.trimEnd());
    expect(normal(body)).toEqual(normal(native));
  });

  test.each([
    ['text/csv', 'text/csv; charset=utf-8'],
    ['application/json', 'application/sparql-results+json'],
    ['text/html, application/sparql-results+xml;q=0.9, */*;q=0.1', 'application/sparql-results+xml'],
    ['*/*', 'application/sparql-results+json'],
  ])('Accept: %s gives %s', async (accept, contentType) => {
    expect((await engine.query(select, { accept })).contentType).toBe(contentType);
  });

  test('a format that rows cannot have is refused', async () => {
    await expect(engine.query(select, { accept: 'turtle' })).rejects.toThrow(/Formats: json, xml, csv, tsv/);
  });

  test.each([
    ['turtle', 'text/turtle'],
    ['ntriples', 'application/n-triples'],
    ['nquads', 'application/n-quads'],
    ['trig', 'application/trig'],
  ])('a graph comes as %s', async (accept, format) => {
    const result = await engine.query('CONSTRUCT { ?a sila:metWith ?b } WHERE { ?a sila:metWith ?b }', {
      accept,
    });
    expect(result.kind).toBe('graph');
    expect(new Parser({ format }).parse(result.body)).toHaveLength(2);
  });

  test.each(['jsonld', 'rdfxml'])('a graph comes as %s', async (accept) => {
    const { body, contentType } = await engine.query('DESCRIBE ?p { ?p a sila:Person }', { accept });
    const oxigraph = new Oxigraph();
    oxigraph.load(body, { format: contentType });
    expect(oxigraph.size).toBeGreaterThan(10);
  });

  test('a graph may have blank nodes', async () => {
    const result = await engine.query(
      'CONSTRUCT { [] rdfs:label ?l } WHERE { ?p a sila:Person ; rdfs:label ?l }',
    );
    expect(new Parser({ format: 'text/turtle' }).parse(result.body)).toHaveLength(5);
  });

  test('yes or no', async () => {
    expect((await engine.query('ASK { ?p a sila:Person }', { accept: 'xml' })).body).toContain(
      '<boolean>true</boolean>',
    );
  });

  test('SELECT * keeps the variables in the order in which they are written', async () => {
    expect((await engine.query('SELECT * { ?s ?p ?o }')).table?.variables).toEqual(['s', 'p', 'o']);
  });
});

describe('limits', () => {
  test('rows are cut, and the answer says so', async () => {
    const cut = await engine.query('SELECT * { ?s ?p ?o }', { limit: 3 });
    expect(cut.table?.rows).toHaveLength(3);
    expect(cut.truncated).toBe(true);
    const whole = await engine.query('SELECT * { ?s ?p ?o } LIMIT 3', { limit: 3 });
    expect(whole.truncated).toBe(false);
  });

  test.each([
    ['SELECT * { ?s ?p ?o } # the end', 2],
    ['SELECT * { ?s ?p ?o } ORDER BY ?s OFFSET 1', 2],
    ['SELECT ?p { { SELECT ?p { ?p a sila:Person } LIMIT 2 } }', 2],
    ['SELECT ?p ("LIMIT 9 }" AS ?t) { ?p a sila:Person } VALUES ?x { 1 2 3 }', 2],
  ])('%s gives %i rows', async (sparql, count) => {
    const result = await engine.query(sparql, { limit: 2 });
    expect(result.table?.rows).toHaveLength(count);
  });

  test('triples are cut', async () => {
    const cut = await engine.query('CONSTRUCT WHERE { ?s ?p ?o }', { limit: 2, accept: 'ntriples' });
    expect(cut.body.trimEnd().split('\n')).toHaveLength(2);
    expect(cut.truncated).toBe(true);
  });

  test('a query that runs away is stopped, and the next one is answered', async () => {
    const runaway =
      'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }';
    const slow = engine.query(runaway, { timeoutMs: 150 });
    const next = engine.query('ASK { ?p a sila:Person }');
    await expect(slow).rejects.toThrow(QueryTimeoutError);
    expect((await next).kind).toBe('boolean');
  });

  test('a question about the facts needs no more than the facts in memory; the records are loaded when asked for', async () => {
    const facts = [...store.quads('facts')].length;
    const small = createQueryEngine(store, { mostQuads: facts });
    expect((await small.query('SELECT * { ?s ?p ?o }')).table?.rows).toHaveLength(facts);
    for (const record of [
      'SELECT ?g { GRAPH ?g { ?s ?p ?o } }',
      'SELECT ?g { \\u0047RAPH ?g { ?s ?p ?o } }',
    ]) {
      await expect(small.query(record)).rejects.toThrow(/more than [\d,]+ quads/u);
    }
    expect((await small.query('SELECT * { ?s ?p ?o }')).table?.rows).toHaveLength(facts);
    await small.close();
    const whole = createQueryEngine(store);
    const count = async (sparql: string) => (await whole.query(sparql)).table?.rows.length;
    expect(await count('SELECT * { ?s ?p ?o }')).toBe(facts);
    expect(await count('SELECT DISTINCT ?g { GRAPH ?g {} }')).toBe(readings.length + 1);
    expect(await count('SELECT * { ?s ?p ?o }')).toBe(facts);
    await whole.close();
  });

  test('a graph that is too large is refused before the engine fails', async () => {
    const small = createQueryEngine(store, { mostQuads: 10 });
    await expect(small.query('ASK {}')).rejects.toThrow(/more than 10 quads.*SPARQL server/);
    await small.close();
  });
});

describe('a wrong query', () => {
  test.each([
    ['SELECT * WHERE {\n ?s ?p }', /^query: line 2, column 9: /],
    ['SELECT * { ?s sila:metWith }', /^query: line 1, column 28: /],
    ['SELECT * { ?s nope:x ?o }', /^query: line 1, column \d+: the prefix is not declared/],
    ['\nSELEC * { ?s ?p ?o }', /^query: line 2, column 1: "SELEC" begins no query/],
    ['', /^query: is empty/],
    ['# nothing', /^query: is empty/],
    ['INSERT DATA { <a:a> <a:b> <a:c> }', /^query: INSERT is an update/],
    ['PREFIX x: <y:z#> DELETE WHERE { ?s ?p ?o }', /^query: DELETE is an update/],
    ['SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }', /^query: The service/],
  ])('%j is explained', async (sparql, message) => {
    await expect(engine.query(sparql)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringMatching(message),
    });
  });
});

test('two documents that tell the same signing both support it', async () => {
  const found = await rows(`SELECT ?publisher { GRAPH ?g {
    ?a rdf:predicate sila:signedAgreementWith ; sila:evidence/sila:document/schema:publisher ?publisher } }
    ORDER BY ?publisher`);
  expect(found.map((row) => row.publisher?.value)).toEqual([
    reuters.document.publisher,
    sana.document.publisher,
  ]);
});
