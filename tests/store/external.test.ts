import { afterEach, describe, expect, test } from 'vitest';
import { findExternal, storeKinds } from '../../src/store/external.ts';
import { type SparqlServer, startSparqlServer } from './sparql-server.ts';

const base = 'https://example.org/kg/';
const quick = { retries: 0 };
let server: SparqlServer | undefined;
afterEach(() => server?.close());

describe('what serves at an address is found out', () => {
  test.each([
    ['oxigraph', { query: '/query', update: '/update', graphs: '/store' }, ''],
    ['oxigraph', { query: '/query', update: '/update', graphs: '/store' }, '/store'],
    ['fuseki', { query: '/ds', update: '/ds', graphs: '/ds' }, '/ds'],
    ['fuseki', { query: '/ds', update: '/ds', graphs: '/ds' }, '/ds/'],
    ['fuseki', { query: '/ds', update: '/ds', graphs: '/ds' }, '/ds/data'],
    ['sila', { query: '/sparql', update: '/sparql', graphs: '/graphs' }, '/graphs'],
  ])('%s by asking: %o at "%s"', async (kind, paths, path) => {
    server = await startSparqlServer({ paths });
    const { url } = server;
    expect(await findExternal(url + path, { base }, quick)).toEqual({
      address: kind === 'fuseki' ? `${url}/ds` : url,
      kind,
      query: url + paths.query,
      update: url + paths.update,
      graphs: url + paths.graphs,
      factsGraph: '',
    });
  });

  test('a graph store alone, where nothing answers a query', async () => {
    server = await startSparqlServer({ paths: { query: '/none', update: '/none', graphs: '/only' } });
    const found = await findExternal(`${server.url}/only`, { base }, quick);
    expect(found).toEqual({
      address: `${server.url}/only`,
      kind: 'plain',
      graphs: `${server.url}/only`,
      factsGraph: '',
    });
  });

  test('GraphDB by its path, with a graph of its own for the facts', async () => {
    const address = 'http://localhost:7200/repositories/news';
    expect(await findExternal(address, { base }, quick)).toEqual({
      address,
      kind: 'graphdb',
      query: address,
      update: `${address}/statements`,
      graphs: `${address}/rdf-graphs/service`,
      factsGraph: `${base}facts`,
    });
  });

  test.each(storeKinds)('%s as it is named, without asking', async (kind) => {
    const found = await findExternal('http://store.example/x', { base, kind }, quick);
    expect(found.kind).toBe(kind);
    expect(found.graphs).toMatch(/^http:\/\/store\.example\/x/);
  });

  test.each([
    ['graphdb', 'DEFAULT', ''],
    ['fuseki', 'https://example.org/f', 'https://example.org/f'],
    ['neptune', undefined, `${base}facts`],
  ] as const)('the facts of %s with %s are in "%s"', async (kind, factsGraph, wanted) => {
    const options = { base, kind, ...(factsGraph && { factsGraph }) };
    expect((await findExternal('http://store.example/x', options, quick)).factsGraph).toBe(wanted);
  });
});

describe('what cannot be', () => {
  test.each([
    ['ftp://somewhere', /is no address of a server/],
    ['localhost:3030', /is no address of a server/],
    ['http://me:secret@localhost:3030/ds', /^localhost:3030: the address holds .*SILA_STORE_LOGIN/],
  ])('%s', async (address, message) => {
    await expect(findExternal(address, { base }, quick)).rejects.toThrow(message);
    await expect(findExternal(address, { base }, quick)).rejects.not.toThrow(/secret/);
  });

  test('a server that is away is named, and one that wants a key too', async () => {
    await expect(findExternal('http://127.0.0.1:9/ds', { base }, quick)).rejects.toThrow(/no answer.*Start/s);
    server = await startSparqlServer({ authorization: 'Bearer key' });
    const address = `${server.url}/query`;
    await expect(findExternal(address, { base }, quick)).rejects.toThrow(/401.*SILA_STORE_TOKEN/s);
    const found = await findExternal(server.url, { base }, { ...quick, authorization: 'Bearer key' });
    expect(found.kind).toBe('oxigraph');
  });
});
