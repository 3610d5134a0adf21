import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadQueries } from '../../src/ontology/queries.ts';
import { createQueryEngine, type QueryEngine } from '../../src/query/engine.ts';
import { fillQuery } from '../../src/query/library.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { sila } from '../cli/runner.ts';
import { answerLibrary, libraryCases, libraryReadings, type Values } from './library-cases.ts';

const queries = loadQueries();
let folder: string;
let store: Store;
let engine: QueryEngine;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-library-'));
  store = openStore(join(folder, 'graph'));
  for (const { document, extraction } of libraryReadings) store.put(document, extraction, '1');
  engine = createQueryEngine(store);
});

afterAll(async () => {
  await engine.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const answer = (name: string, values: Values) => answerLibrary(engine, store, name, values);

describe('each query answers what it says', () => {
  test.each(libraryCases)('%s %o', async (name, values, some, rows) => {
    const lines = await answer(name, values);
    if (rows !== 0) expect(lines.join('\n')).toMatch(new RegExp(some.source, `${some.flags}m`));
    if (rows !== undefined) expect(lines).toHaveLength(rows);
  });

  test('no query is left out of the table', () => {
    expect([...new Set(libraryCases.map(([name]) => name))].sort()).toEqual(queries.map(({ name }) => name));
    expect(queries.length).toBeGreaterThanOrEqual(24);
  });
});

describe('parameters', () => {
  const fill = (name: string, values: Values) => {
    const query = queries.find((one) => one.name === name);
    return query ? fillQuery(query, new Map(Object.entries(values)), store) : '';
  };

  test('an entity is found by IRI, id, and by a name as people spell it', () => {
    const [found] = store.search('إيران', 1);
    const expected = fill('about', { who: `${store.base}e/${found?.id}` });
    expect(fill('about', { who: found?.id ?? '' })).toBe(expected);
    expect(fill('about', { who: 'ايران' })).toBe(expected);
  });

  test('what serves a parameter is left out while nobody gives it', () => {
    const usual = fill('who-met-whom', { who: '*', to: '9999-12-31' });
    expect(usual).not.toMatch(/sila:latest|UNION|# if/);
    expect(fill('who-met-whom', { from: '2020-01-01' })).toMatch(/sila:latest \?last/);
    expect(fill('who-met-whom', { who: 'إيران' })).toMatch(/rdf:subject <[^>]+> } UNION/);
  });

  test.each<[name: string, values: Values, message: RegExp]>([
    ['about', {}, /^about: needs who \(the entity\): --set who=…/],
    ['about', { who: '*' }, /^about: needs who \(the entity\)/],
    ['about', { whom: 'x' }, /has no parameter "whom"\. Parameters: who, status/],
    ['about', { who: 'زيد المجهول تماما' }, /^who: no entity is called/],
    ['about', { who: 'إيران', status: 'sure' }, /^status: "sure" is no status: asserted/],
    ['about', { who: 'إيران', from: '2020-02-30' }, /^from: "2020-02-30" is no day/],
    ['about', { who: 'إيران', limit: '0' }, /^limit: "0" is no whole number/],
    ['about', { who: 'إيران', lang: 'ar") } DROP ALL #' }, /is no language/],
    ['least-sure', { most: '1.5' }, /is no number from 0 to 1/],
    ['who-met-whom', { relation: 'met with' }, /is no id of a relation/],
    ['most-connected', { class: 'Human' }, /is no class: Person/],
    ['about', { who: 'http://a.example/> } DROP ALL #' }, /no entity is called/],
  ])('%s %o is refused', (name, values, message) => {
    expect(() => fill(name, values)).toThrow(message);
  });
});

describe('a file of the library', () => {
  const read = (text: string) => {
    const place = join(folder, 'own');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'one.rq'), text);
    return loadQueries(place);
  };
  const head = '# @title.en A\n# @title.ar أ\n# @about.en B\n# @about.ar ب\n';

  test.each([
    ['# @title.en A\nSELECT * {}', /@title\.ar: is missing/],
    [`${head}SELECT * { ?s ?p $o }`, /\$o: is not declared/],
    [`${head}# @param who entity * | a | أ\nSELECT * {}`, /@param who: is not used/],
    [`${head}# @param who person * | a | أ\nSELECT * {}`, /types: entity, relation/],
  ])('%j is broken', (text, message) => expect(() => read(text)).toThrow(message));

  test('is named and described in both languages', () => {
    for (const { name, title, about, parameters } of queries) {
      for (const labels of [title, about, ...parameters.map(({ label }) => label)]) {
        expect([name, labels.ar]).toEqual([
          name,
          expect.stringMatching(/^[^A-Za-z]*\p{Script=Arabic}[^A-Za-z]*$/u),
        ]);
        expect([name, labels.en]).toEqual([name, expect.stringMatching(/^[\x20-\x7e]+$/u)]);
      }
    }
  });
});

describe('sila query', () => {
  test('lists the library', async () => {
    const { code, stdout } = await sila(['query', '--list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^who-met-whom: Who met whom/m);
    expect(stdout).toMatch(/^ {4}who \(entity, needed\): the entity/m);
  });

  test('asks a query of it with values', async () => {
    const args = [
      'query',
      'said-by',
      '--set',
      'source=محمد باقري',
      '--format',
      'csv',
      '--workspace',
      join(folder, 'graph'),
    ];
    const { code, stdout } = await sila(args);
    expect(code).toBe(0);
    expect(stdout).toContain('إيران');
  });

  test.each([
    [['query'], /sila query --list/],
    [['query', 'nonsense', '--set', 'a=b'], /"nonsense" is not in the library/],
    [['query', 'about', '--set', 'who'], /is no name=value/],
  ])('%s is misuse', async (args, message) => {
    const { code, stderr } = await sila([...args, '--workspace', join(folder, 'graph')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
