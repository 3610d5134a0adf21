import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/workspace.ts';
import { openApp } from '../server/app-over.ts';
import { type SparqlServer, startSparqlServer } from '../store/sparql-server.ts';
import { createFolder, sila } from './runner.ts';

let folder: ReturnType<typeof createFolder>;
let graph: string;
let server: SparqlServer;
beforeEach(async () => {
  folder = createFolder();
  graph = join(folder.path, 'graph');
  server = await startSparqlServer();
});
afterEach(async () => {
  await server.close();
  folder.remove();
});

const build = (...args: string[]) => sila(['build', folder.path, '--workspace', graph, ...args]);
const query = async (...args: string[]) => {
  const text = 'SELECT (COUNT(*) AS ?n) { ?a sila:metWith ?b }';
  const { code, stdout, stderr } = await sila(['query', text, '--format', 'csv', '-w', graph, ...args]);
  return code === 0 ? stdout.split(/\r?\n/u)[1] : stderr;
};
const store = async () => {
  const { stdout } = await sila(['status', '--json', '--workspace', graph]);
  return (JSON.parse(stdout) as { store?: unknown }).store;
};

describe('a workspace that lives in a server', () => {
  test('is built into it, and asked there without being told again', async () => {
    folder.write('a.txt', 'التقى علي عمر.');
    const { code, stderr } = await build('--store', server.url);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/put 2 graphs, removed 0/) });
    expect(await query()).toBe('2');
    expect(server.log.at(-1)).toBe('query');
    server.log.length = 0;
    expect(await query('--store', 'none')).toBe('2');
    expect(server.log).toEqual([]);
    expect(await store()).toEqual({ address: server.url, kind: 'oxigraph', inStep: true });
  });

  test('is kept in step by all that changes it', async () => {
    folder.write('a.txt', 'التقى علي عمر.');
    await build('--store', server.url);
    folder.write('b.txt', 'التقى سعد وليد.');
    await build();
    expect(await query()).toBe('4');
    const documents = (await sila(['status', '--documents', '--workspace', graph])).stdout;
    const [first = ''] = documents.split('\t');
    await sila(['remove', first, '--workspace', graph]);
    expect(await query()).toBe('2');
    await sila(['import', folder.write('x.ttl', '<#a> a <#B> .'), '--graph', 'a:mine', '--workspace', graph]);
    expect(server.lines('a:mine')).toHaveLength(1);
    expect(await store()).toMatchObject({ inStep: true });
  });

  test('goes on where it stopped when the server was away', async () => {
    folder.write('a.txt', 'التقى علي عمر.');
    await build('--store', server.url);
    folder.write('b.txt', 'التقى سعد وليد.');
    // Refused for good, so that this test need not wait for new tries.
    server.faults.push(...Array.from({ length: 9 }, () => 403));
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([1, expect.stringMatching(/was not taken: 403/)]);
    server.faults.length = 0;
    expect(await store()).toMatchObject({ inStep: false });
    expect((await sila(['status', '--workspace', graph])).stdout).toMatch(/behind: sila push/);
    expect((await sila(['push', '--workspace', graph])).code).toBe(0);
    expect(await query()).toBe('4');
    expect(await store()).toMatchObject({ inStep: true });
  });

  test('is checked there', async () => {
    folder.write('a.txt', 'التقى علي عمر.');
    await build('--store', server.url);
    const check = () => sila(['check', '--no-examples', '--workspace', graph]);
    expect((await check()).code).toBe(0);
    server.graphs().update('DELETE WHERE { ?s a ?c }');
    const { code, stdout } = await check();
    expect([code, stdout]).toEqual([1, expect.stringMatching(/The server holds what the workspace holds/)]);
  });

  test('lives in itself again after --store none', async () => {
    folder.write('a.txt', 'التقى علي عمر.');
    await build('--store', server.url);
    await build('--store', 'none');
    expect(await store()).toBeUndefined();
    server.log.length = 0;
    expect(await query()).toBe('2');
    expect(server.log).toEqual([]);
  });

  test('gives its key from the environment, and keeps it nowhere', async () => {
    await server.close();
    const login = 'me:a secret of mine';
    server = await startSparqlServer({ authorization: `Basic ${Buffer.from(login).toString('base64')}` });
    folder.write('a.txt', 'التقى علي عمر.');
    const args = ['build', folder.path, '--workspace', graph, '--store', server.url];
    const refused = await sila(args);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/401.*SILA_STORE_LOGIN/s)]);
    expect((await sila(args, { env: { SILA_STORE_LOGIN: login } })).code).toBe(0);
    expect(readFileSync(join(graph, 'servers.sqlite'), 'latin1')).not.toContain('secret');
  });
});

describe('sila push', () => {
  test('copies a workspace to a server, then only what changed', async () => {
    folder.write('a.txt', 'التقى علي عمر.');
    await build();
    const push = () => sila(['push', `${server.url}/store`, '--workspace', graph]);
    expect((await push()).stderr).toMatch(/put 2 graphs, removed 0, left 0/);
    expect((await push()).stderr).toMatch(/put 0 graphs, removed 0, left 2/);
    expect(await store()).toBeUndefined();
  });

  test('copies to another Sila: every graph, and then every change', async () => {
    const token = 'a-token-of-its-own';
    const copy = openStore(join(folder.path, 'copy'));
    const app = openApp(copy, { writeToken: token });
    const listening = await app.listen();
    const nquads = async (workspace: string) =>
      (await sila(['export', '--workspace', workspace, '--format', 'nquads'])).stdout;
    try {
      for (const [name, text] of ['التقى علي عمر.', 'التقى سعد وليد.'].entries()) {
        folder.write(`${name}.txt`, text);
        await build();
        const args = ['push', listening.url, '--token', token, '--workspace', graph];
        expect(await sila(args)).toMatchObject({ code: 0, stderr: expect.stringMatching(/put 2 graphs/) });
        expect(await nquads(join(folder.path, 'copy'))).toBe(await nquads(graph));
      }
    } finally {
      await listening.close();
      await app.close();
      copy.close();
    }
  });

  test('bears a token', async () => {
    await server.close();
    server = await startSparqlServer({ authorization: 'Bearer a-token' });
    folder.write('a.txt', 'التقى علي عمر.');
    await build();
    const push = (token: string) => sila(['push', server.url, '--token', token, '--workspace', graph]);
    expect((await push('another')).stderr).toMatch(/lets nobody in/);
    expect((await push('a-token')).code).toBe(0);
  });

  test.each([
    [['push', 'ftp://somewhere'], /is no address of a server/],
    [['push'], /no server is given/],
    [['query', 'ASK {}', '--store-kind', 'fuseki'], /need the server: --store/],
    [['push', 'http://localhost:1', '--facts-graph', 'facts'], /facts is no absolute IRI/],
  ])('%j is misused', async (args, message) => {
    folder.write('a.txt', 'التقى علي عمر.');
    await build();
    const { code, stderr } = await sila([...args, '--workspace', graph]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});
