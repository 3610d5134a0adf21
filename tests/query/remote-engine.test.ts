import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pushWorkspace } from '../../src/export/push.ts';
import { createQueryEngine, type QueryEngine } from '../../src/query/engine.ts';
import { OwnGraphError, QueryAbortedError, QueryTimeoutError } from '../../src/query/query-error.ts';
import { createRemoteEngine } from '../../src/query/remote-engine.ts';
import { compareWithServer } from '../../src/query/server-check.ts';
import { type ExternalStore, findExternal } from '../../src/store/external.ts';
import { openRemote } from '../../src/store/remote.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { type SparqlServer, startSparqlServer } from '../store/sparql-server.ts';
import { answerLibrary, libraryCases, libraryReadings } from './library-cases.ts';

let folder: string;
let store: Store;
let own: QueryEngine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sila-remote-'));
  store = openStore(folder);
  for (const { document, extraction } of libraryReadings) store.put(document, extraction, '1');
  await store.identify();
  own = createQueryEngine(store);
});
afterAll(async () => {
  await own.close();
  store.close();
  rmSync(folder, { recursive: true });
});

describe.each([
  ['with the facts in its default graph', false, 'DEFAULT'],
  [
    'whose default graph is all graphs, with the facts in one of their own',
    true,
    'https://example.org/facts',
  ],
])('a server %s', (_, union, factsGraph) => {
  let server: SparqlServer;
  let external: ExternalStore;
  let engine: QueryEngine;
  beforeAll(async () => {
    server = await startSparqlServer({ union });
    external = await findExternal(server.url, { base: store.base, factsGraph }, {});
    await pushWorkspace(store, openRemote({ endpoint: external.graphs }), {
      factsGraph: external.factsGraph,
    });
    engine = createRemoteEngine(store, external, { retries: 0 });
  });
  afterAll(() => server.close());

  test.each(libraryCases.map(([name, values]) => [name, values] as const))(
    'answers %s %o as the built-in engine does',
    async (name, values) => {
      const lines = async (from: QueryEngine) => [...(await answerLibrary(from, store, name, values))].sort();
      expect(await lines(engine)).toEqual(await lines(own));
    },
  );

  test.each([
    ['ASK { ?x sila:aided ?y }', 'csv'],
    ['SELECT ?who ?name { ?who a sila:Person ; rdfs:label ?name } ORDER BY ?name', 'csv'],
    ['CONSTRUCT WHERE { ?who a sila:Person ; rdfs:label ?name }', 'turtle'],
    ['CONSTRUCT { ?a sila:status ?s } WHERE { GRAPH ?g { ?a sila:status ?s } }', 'nquads'],
    ['SELECT ?x { <e/x> ^!<y>* ?x }', 'json'],
  ])('%s', async (query, accept) => {
    expect((await engine.query(query, { accept })).body).toBe((await own.query(query, { accept })).body);
  });

  test('is found to hold what the workspace holds, and what it lacks is named', async () => {
    const problems = async () => {
      const found = [];
      for await (const problem of compareWithServer(store, engine, external.factsGraph)) found.push(problem);
      return found;
    };
    expect(await problems()).toEqual([]);
    const [document] = [...store.documents()];
    const graph = `${store.base}g/${document?.iri}`;
    const stranger = `${store.base}g/d0000`;
    server.graphs().update(`DROP GRAPH <${graph}>; INSERT DATA { GRAPH <${stranger}> { <a:a> <a:b> 1 } }`);
    expect((await problems()).map(({ node }) => node)).toEqual([graph, stranger]);
  });
});

describe('what goes wrong', () => {
  let server: SparqlServer;
  let engine: QueryEngine;
  beforeAll(async () => {
    server = await startSparqlServer();
    const external = await findExternal(server.url, { base: store.base }, {});
    engine = createRemoteEngine(store, external, { retries: 0, firstDelayMs: 1 });
  });
  afterAll(() => server.close());

  test('a malformed query is the person’s to mend', async () => {
    await expect(engine.query('SELECT * { ?s')).rejects.toThrow(/^query: 400 .*Correct the query/);
  });

  test('a server that is unwell is named, after it was asked again', async () => {
    server.faults.push(503, 503);
    expect((await engine.query('ASK {}')).body).toContain('true');
    server.faults.push(503, 503, 503);
    await expect(engine.query('ASK {}')).rejects.toThrow(/did not answer: 503.*--store none/s);
  });

  test('a query that takes too long ends in its time', async () => {
    server.faults.push('silent');
    await expect(engine.query('ASK {}', { timeoutMs: 100 })).rejects.toThrow(QueryTimeoutError);
  });

  test('a query that nobody waits for ends', async () => {
    server.faults.push('silent');
    const asking = engine.query('ASK {}', { signal: AbortSignal.timeout(50) });
    await expect(asking).rejects.toThrow(QueryAbortedError);
  });
});

describe('writing', () => {
  const mine = 'https://example.org/mine';
  let server: SparqlServer;
  let engine: QueryEngine;
  beforeAll(async () => {
    server = await startSparqlServer();
    const external = await findExternal(server.url, { base: store.base }, {});
    engine = createRemoteEngine(store, external, { retries: 0 });
  });
  afterAll(() => server.close());

  test('an update reaches the server and the workspace', async () => {
    await engine.update(`INSERT DATA { GRAPH <${mine}> { <a:s> rdfs:label "أ"@ar } }`);
    const line = '<a:s> <http://www.w3.org/2000/01/rdf-schema#label> "أ"@ar';
    expect(server.lines(mine)).toEqual([`${line} .`]);
    expect(store.writtenQuads(mine)).toEqual([`${line} <${mine}> .`]);
    await engine.update(`DROP GRAPH <${mine}>`);
    expect([server.lines(mine), store.writtenQuads(mine)]).toEqual([[], undefined]);
  });

  test('so does a whole graph, and its end', async () => {
    const line = `<a:s> <a:p> "1" <${mine}> .`;
    await engine.writeGraphs(new Map([[mine, [line]]]));
    expect(server.lines(mine)).toEqual(['<a:s> <a:p> "1" .']);
    await engine.writeGraphs(new Map([[mine, undefined]]));
    expect([server.lines(mine), store.writtenQuads(mine)]).toEqual([[], undefined]);
  });

  test.each([
    ['INSERT DATA { <a:s> <a:p> 1 }', OwnGraphError],
    ['DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }', OwnGraphError],
  ])('%s is refused', async (update, error) => {
    await expect(engine.update(update)).rejects.toThrow(error);
    expect(server.log).not.toContain('PUT default');
  });
});
