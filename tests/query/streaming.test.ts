import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'n3';
import { Store as Oxigraph } from 'oxigraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createQueryEngine, type QueryEngine } from '../../src/query/engine.ts';
import { parseHead, parseRow } from '../../src/query/tsv.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';

const many = 20_000;
const mine = 'https://example.org/mine';
let folder: string;
let store: Store;
let engine: QueryEngine;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-streaming-'));
  store = openStore(folder);
  const lines = Array.from(
    { length: many },
    (_, i) => `<http://a.example/s${i}> <http://a.example/p> "قيمة ${i}"@ar <${mine}> .`,
  );
  store.writeGraphs(new Map([[mine, lines.sort()]]));
  engine = createQueryEngine(store);
});
afterAll(async () => {
  await engine.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const all = 'SELECT ?s ?o { GRAPH ?g { ?s ?p ?o } }';
async function read(pieces: AsyncIterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
}

describe('an answer is written as it is read', () => {
  test.each([
    [all, 'csv'],
    [all, 'tsv'],
    [all, 'json'],
    [all, 'xml'],
    ['SELECT * {}', 'json'],
    ['SELECT ?none { FILTER (false) }', 'csv'],
    ['ASK { GRAPH ?g { ?s ?p ?o } }', 'json'],
    ['CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }', 'nquads'],
    ['CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }', 'turtle'],
    ['CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }', 'rdfxml'],
    ['CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }', 'jsonld'],
    ['CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }', 'turtle'],
  ])('%s as %s: the same as in one text', async (query, accept) => {
    const { pieces, ...head } = await engine.stream(query, { accept });
    const parts = await read(pieces);
    const { body, contentType, kind, truncated } = await engine.query(query, { accept });
    expect(parts.join('')).toBe(body);
    expect(head).toEqual({ contentType, kind, truncated });
  });

  test('in many pieces, none of them large', async () => {
    const parts = await read((await engine.stream(all, { accept: 'csv' })).pieces);
    expect(parts.length).toBeGreaterThan(10);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(500_000);
    expect(parts.join('').trim().split('\r\n')).toHaveLength(many + 1);
  });

  test('cut to the limit, which it tells before it begins', async () => {
    const { truncated, pieces } = await engine.stream(all, { accept: 'csv', limit: 15_000 });
    expect(truncated).toBe(true);
    expect((await read(pieces)).join('').trim().split('\r\n')).toHaveLength(15_001);
    expect((await engine.stream(all, { limit: many })).truncated).toBe(false);
  });

  test('a graph of many parts is read by others', async () => {
    const query = 'CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }';
    const text = (await read((await engine.stream(query, { accept: 'turtle' })).pieces)).join('');
    expect(new Parser().parse(text)).toHaveLength(many);
  });
});

describe('while an answer is read', () => {
  test('others are answered', async () => {
    const { pieces } = await engine.stream(all, { accept: 'csv' });
    await pieces.next();
    expect((await engine.query('ASK {}', { accept: 'csv' })).body).toBe('true');
    expect((await read(pieces)).length).toBeGreaterThan(5);
  });

  test('the workspace may change: it goes on as it was when it was asked', async () => {
    const { pieces } = await engine.stream(all, { accept: 'csv' });
    await pieces.next();
    store.writeGraphs(
      new Map([['https://example.org/more', ['<a:s> <a:p> <a:o> <https://example.org/more> .']]]),
    );
    expect((await engine.query('ASK { GRAPH ?g { <a:s> ?p ?o } }', { accept: 'csv' })).body).toBe('true');
    const rest = (await read(pieces)).join('').trim().split('\r\n');
    expect(rest).toHaveLength(many);
  });

  test('it may be left', async () => {
    const { pieces } = await engine.stream(all, { accept: 'csv' });
    await pieces.next();
    await pieces.return();
    expect(await read(pieces)).toEqual([]);
  });

  test('a query that must be ended takes it along, and says so', async () => {
    const { pieces } = await engine.stream(all, { accept: 'csv' });
    await pieces.next();
    await pieces.next();
    const endless = 'SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c . ?d ?e ?f . ?h ?i ?j } }';
    await expect(engine.query(endless, { timeoutMs: 300 })).rejects.toThrow(/took longer/);
    await expect(read(pieces)).rejects.toThrow(/was stopped/);
  });
});

describe('a row of the engine', () => {
  const xsd = 'http://www.w3.org/2001/XMLSchema#';
  /** The engine's own JSON for the rows, beside what is read from its TSV. */
  function both(turtle: string) {
    const engine = new Oxigraph();
    engine.load(turtle, { format: 'text/turtle' });
    const query = 'SELECT ?o ?none { ?s ?p ?o } ORDER BY ?o';
    const [head = '', ...lines] = String(engine.query(query, { results_format: 'tsv' }))
      .slice(0, -1)
      .split('\n');
    const json = JSON.parse(String(engine.query(query, { results_format: 'json' })));
    return { read: lines.map((line) => parseRow(line, parseHead(head))), json: json.results.bindings };
  }

  test.each([
    '"a\\tb\\nc\\r\\"d\\" \\\\ é 😀"',
    '"قال"@ar',
    '"قال"@ar--rtl',
    '""',
    '<http://a.example/é>',
    `"1"^^<${xsd}integer>`,
    `"x"^^<${xsd}integer>`,
    `"2.50"^^<${xsd}decimal>`,
    `"5"^^<${xsd}decimal>`,
    `"1e3"^^<${xsd}double>`,
    `"-INF"^^<${xsd}double>`,
    `"1.5"^^<${xsd}float>`,
    `"true"^^<${xsd}boolean>`,
    `"2020-07"^^<${xsd}gYearMonth>`,
    '<<( <a:s> <a:p> "a \\" b"@en )>>',
    '<<( <a:s> <a:p> <<( <a:s> <a:p> 1 )>> )>>',
  ])('%s is read as the engine means it', (object) => {
    const { read, json } = both(`<a:s> <a:p> ${object} .`);
    expect(read).toEqual(json);
  });

  test('so is any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '@ar', '^^<a:t>'), (text, end) => {
        const { read, json } = both(`<a:s> <a:p> ${JSON.stringify(text)}${end} .`);
        expect(read).toEqual(json);
      }),
      { numRuns: 150 },
    );
  });
});
