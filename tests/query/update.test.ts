import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createQueryEngine, type QueryEngine } from '../../src/query/engine.ts';
import { OwnGraphError } from '../../src/query/query-error.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { readings } from '../store/fixtures.ts';

const mine = 'https://example.org/mine';
let folder: string;
let store: Store;
let engine: QueryEngine;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-update-'));
  store = openStore(folder);
  engine = createQueryEngine(store);
});

afterEach(async () => {
  await engine.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const read = () => {
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
};
const rows = async (sparql: string, from = engine) => (await from.query(sparql)).table?.rows ?? [];
const count = async (pattern: string, from = engine) =>
  Number((await rows(`SELECT (COUNT(*) AS ?n) { ${pattern} }`, from))[0]?.n?.value);

describe('an update beside documents', () => {
  test('writes what it finds in the facts to a graph of its own, and keeps it', async () => {
    read();
    const facts = [...store.quads('facts')];
    await engine.update(
      `INSERT { GRAPH <${mine}> { ?p rdfs:comment "checked"@en } } WHERE { ?p a sila:Person }`,
    );
    const people = await count('?p a sila:Person');
    expect(people).toBeGreaterThan(1);
    expect(await count(`GRAPH <${mine}> { ?p ?q ?o }`)).toBe(people);
    expect([...store.quads('facts')]).toEqual(facts);
    const other = createQueryEngine(store);
    expect(await count(`GRAPH <${mine}> { ?p ?q ?o }`, other)).toBe(people);
    await other.close();
    await engine.update(`DROP GRAPH <${mine}>`);
    expect([store.writtenGraphs(), await count(`GRAPH <${mine}> { ?p ?q ?o }`)]).toEqual([[], 0]);
  });

  test.each([
    'DELETE WHERE { ?s ?p ?o }',
    'INSERT DATA { <http://a.example/> a sila:Person }',
    'CLEAR DEFAULT',
    'CLEAR ALL',
    'DROP NAMED',
    'DELETE { GRAPH ?g { ?a sila:status ?s } } WHERE { GRAPH ?g { ?a sila:status ?s } }',
    'COPY <https://example.org/mine> TO DEFAULT',
    'CLEAR GRAPH <https://w3id.org/sila/kg/g/dabc>',
    'PREFIX own: <https://w3id.org/sila/kg/g/> INSERT DATA { GRAPH own:dabc { <a> <b> <c> } }',
    'INSERT DATA { GRAPH g:dabc { <a> <b> <c> } }',
  ])('%s is refused, and nothing changes', async (update) => {
    read();
    const before = await count('{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }');
    await expect(engine.update(update)).rejects.toThrow(OwnGraphError);
    expect(await count('{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }')).toBe(before);
  });

  test('is done whole or not at all', async () => {
    read();
    await engine.update(`CREATE GRAPH <${mine}>`);
    await expect(
      engine.update(`INSERT DATA { GRAPH <${mine}> { <a> <b> 1 } } ; CREATE GRAPH <${mine}>`),
    ).rejects.toThrow(/already exists/);
    expect([await count(`GRAPH <${mine}> { ?s ?p ?o }`), store.writtenQuads(mine)]).toEqual([0, []]);
  });

  test('a mistake is told with its place', async () => {
    await expect(engine.update('INSERT DATA {\n  <a> <b> }')).rejects.toThrow(
      /^update: line 2, column \d+: /,
    );
  });

  test('outlives a document that is read again', async () => {
    read();
    await engine.update(`INSERT DATA { GRAPH <${mine}> { <http://a.example/> rdfs:label "أ"@ar } }`);
    store.remove(readings[0]?.document.id ?? '');
    expect(await rows(`SELECT ?l { GRAPH <${mine}> { ?s rdfs:label ?l } }`)).toEqual([
      { l: { type: 'literal', value: 'أ', 'xml:lang': 'ar' } },
    ]);
  });
});

describe('a workspace without documents', () => {
  test('is a store like any other', async () => {
    await engine.update(
      `INSERT DATA { <http://a.example/> rdfs:label "a" . GRAPH <${mine}> { _:x rdfs:label "x" } }`,
    );
    expect(store.writtenGraphs()).toEqual(['', mine]);
    await engine.update('CLEAR ALL');
    expect(await count('{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }')).toBe(0);
  });

  test('a blank node that two graphs share stays one, also when they are loaded anew', async () => {
    await engine.update(`INSERT DATA { GRAPH <${mine}> { _:x rdfs:label "x" } }`);
    await engine.update(`COPY <${mine}> TO <${mine}/copy>`);
    const shared = `GRAPH <${mine}> { ?x rdfs:label "x" } GRAPH <${mine}/copy> { ?x rdfs:label "x" }`;
    const other = createQueryEngine(store);
    expect([await count(shared), await count(shared, other)]).toEqual([1, 1]);
    await other.close();
  });

  test('an empty graph is there until it is dropped', async () => {
    await engine.update(`CREATE GRAPH <${mine}>`);
    const other = createQueryEngine(store);
    expect((await other.query(`ASK { GRAPH <${mine}> {} }`, { accept: 'csv' })).body.trim()).toBe('true');
    await other.close();
  });
});

test('a store that is open read-only takes no update', async () => {
  read();
  const reader = openStore(folder, { readonly: true });
  const other = createQueryEngine(reader);
  await expect(other.update(`CREATE GRAPH <${mine}>`)).rejects.toThrow(/read-only.*--write/);
  await other.close();
  reader.close();
});

describe('the place of a mistake', () => {
  test.each([
    ['SELECT * {\n  ?s ?p ?o', 2],
    ['SELECT * { ?s ?p ?o }\nLIMIT 5 LIMIT 6', 2],
    ['SELECT * { ?s ?p ?o } VALUES ?s {\n 1 2 3 nope }', 2],
    ['SELECT * { ?s ?p ?o } nonsense', 1],
  ])('%s is told in the person’s own lines, whatever the limit', async (query, line) => {
    const plain = await engine.query(query).catch((error: Error) => error.message);
    const capped = await engine.query(query, { limit: 3 }).catch((error: Error) => error.message);
    expect(capped).toBe(plain);
    expect(plain).toMatch(new RegExp(`^query: line ${line}, column \\d+: `, 'u'));
  });
});
