import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ontologyFolder } from '../../../src/config.ts';
import { loadRelations } from '../../../src/ontology/load.ts';
import { loadQueries } from '../../../src/ontology/queries.ts';
import { createQueryEngine } from '../../../src/query/engine.ts';
import { fillQuery } from '../../../src/query/library.ts';
import { validateGraph } from '../../../src/query/validation.ts';
import type { Store } from '../../../src/store/store.ts';
import { openStore } from '../../../src/workspace.ts';
import type { Reading } from '../../store/fixtures.ts';
import { denied, elsewhere, opposed, told } from './fixtures.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function open(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'sila-contradictions-'));
  folders.push(folder);
  return openStore(folder);
}

async function storeWith(readings: readonly Reading[], pause = false): Promise<Store> {
  const store = open();
  for (const { document, extraction } of readings) {
    store.put(document, extraction, 'x');
    if (pause) await store.identify();
  }
  await store.identify();
  return store;
}

const kindsOf = (store: Store) =>
  store
    .contradictions()
    .map(({ kind }) => kind)
    .sort();
const linesOf = (store: Store) =>
  [...store.documents()].flatMap(({ iri }) => [...store.quads({ document: iri })]).sort();

describe('contradictions of a workspace', () => {
  test('are found across documents and languages, whatever their order', async () => {
    const store = await storeWith(opposed);
    expect(kindsOf(store)).toEqual(['denial', 'denial', 'holder', 'place']);
    const lines = linesOf(store);
    store.close();
    for (const order of [
      [elsewhere, denied, told],
      [denied, told, elsewhere],
    ]) {
      const other = await storeWith(order, true);
      expect(linesOf(other)).toEqual(lines);
      other.close();
    }
  });

  test('go when one side does', async () => {
    const store = await storeWith(opposed);
    store.remove('denied');
    expect(kindsOf(store)).toEqual(['holder', 'place']);
    await store.identify();
    expect(kindsOf(store)).toEqual(['holder', 'place']);
    expect(linesOf(store).filter((line) => line.includes('#contradicts'))).toHaveLength(4);
    store.close();
  });

  test('are told by claim, by entity and by edge', async () => {
    const store = await storeWith(opposed);
    const [mansour] = store.search('Khaled Mansour', 1);
    expect(store.contradictions({ entity: mansour?.id ?? '' }).map(({ kind }) => kind)).toEqual(['holder']);
    const [no] = store.claims({ status: ['denied'] });
    expect(store.countContradictions({ claim: no?.id ?? '' })).toBe(2);
    const [edge] = store.edges({ relation: 'met-with' });
    const id = `${edge?.source}~met-with~${edge?.target}`;
    expect(store.contradictions({ edge: id, limit: 2 })).toHaveLength(2);
    expect(store.countContradictions({ edge: id })).toBe(3);
    store.close();
  });

  test('stand in both records, pass every check, and are one query', async () => {
    const store = await storeWith(opposed);
    const engine = createQueryEngine(store);
    const { table } = await engine.query('SELECT ?a ?b { GRAPH ?g { ?a sila:contradicts ?b } }');
    expect(table?.rows).toHaveLength(8);
    const shapes = readFileSync(join(ontologyFolder, 'shapes.ttl'), 'utf8');
    const problems: string[] = [];
    for await (const { message } of validateGraph(store, engine, { shapes, relations: loadRelations() })) {
      problems.push(message);
    }
    expect(problems).toEqual([]);
    const query = loadQueries().find(({ name }) => name === 'contradictions');
    if (!query) throw new Error('the library has no query of contradictions');
    const rows = await engine.query(fillQuery(query, new Map([['who', 'Khaled Mansour']]), store));
    expect(rows.table?.rows.map((row) => [row.said?.value, row.otherSaid?.value].sort())).toEqual([
      [elsewhere.document.text, told.document.text],
    ]);
    await engine.close();
    store.close();
  });
});
