import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ImportedView, openStore, parseGraph, type Store } from '../../src/index.ts';
import { readings } from '../store/fixtures.ts';
import { type OpenApp, openApp } from './app-over.ts';

const folder = mkdtempSync(join(tmpdir(), 'sila-imported-'));
const graph = 'https://w3id.org/sila/kg/import/others.ttl';
let store: Store;
let served: OpenApp;
let iran: string;

const importTurtle = (turtle: string): void =>
  store.writeGraphs(new Map([[graph, parseGraph(turtle, 'turtle', { graph, base: graph })]]));

beforeAll(async () => {
  store = openStore(join(folder, 'graph'));
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
  await store.identify();
  iran = store.search('إيران', 1)[0]?.id ?? '';
  served = openApp(store);
});

afterAll(async () => {
  await served.close();
  store.close();
  rmSync(folder, { recursive: true });
});

async function ask(path: string, language = 'ar'): Promise<ImportedView> {
  const response = await served.app.request(path, { headers: { 'accept-language': language } });
  expect(response.status).toBe(200);
  return (await response.json()) as ImportedView;
}

const about = (...ids: readonly string[]): string =>
  `/api/imported?${ids.map((id) => `entity=${encodeURIComponent(id)}`).join('&')}`;

test('without imports nothing is stated', async () => {
  expect(await ask(about(iran))).toMatchObject({
    graphs: [],
    nodes: [],
    edges: [],
    total: 0,
    truncated: false,
  });
  expect(await (await served.app.request('/api/status')).json()).toMatchObject({ imported: 0 });
});

test('statements on an entity are found by its IRI and by what is the same, and named in the reader’s language', async () => {
  importTurtle(`@prefix e: <${store.base}e/> . @prefix x: <http://x.example/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix sila: <https://w3id.org/sila/ns#> .
    e:${iran} x:headOfState x:head . x:head rdfs:label "المرشد"@ar , "Leader"@en ; a <https://schema.org/Person> .
    x:iran owl:sameAs e:${iran} ; sila:alliedWith x:other ; x:population 9 . x:far x:far x:away .`);
  const view = await ask(about(iran));
  expect(view.graphs).toEqual([{ graph, statements: 8 }]);
  expect(view.entities.map(({ id }) => id)).toEqual([iran]);
  expect(view.edges).toEqual(
    expect.arrayContaining([
      { source: iran, relation: 'http://x.example/headOfState', target: 'http://x.example/head', graph },
      { source: iran, relation: 'allied-with', target: 'http://x.example/other', graph },
    ]),
  );
  expect(view.total).toBe(2);
  expect(view.nodes).toEqual(
    expect.arrayContaining([
      { id: 'http://x.example/head', label: 'المرشد', class: 'Person', degree: 1 },
      { id: 'http://x.example/other', label: 'other', degree: 1 },
    ]),
  );
  expect((await ask(about(iran), 'en')).nodes.map(({ label }) => label)).toContain('Leader');
  expect((await ask(about('http://x.example/head'))).entities.map(({ id }) => id)).toEqual([iran]);
  expect(await (await served.app.request('/api/status')).json()).toMatchObject({ imported: 1 });
});

test('more than the limit is told', async () => {
  expect(await ask(`${about(iran)}&limit=1`)).toMatchObject({
    total: 2,
    truncated: true,
    edges: [{ source: iran }],
  });
});
