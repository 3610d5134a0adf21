import { spawn, spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createQueryEngine, loadClasses, loadRelations } from '../../src/index.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { openRemote } from '../../src/store/remote.ts';
import { openStore } from '../../src/workspace.ts';
import { createFolder, sila } from '../cli/runner.ts';
import { readings } from '../store/fixtures.ts';

const folder = createFolder();
const graph = join(folder.path, 'graph');
const mine = 'https://example.org/mine';

beforeAll(() => {
  const store = openStore(graph);
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
  store.writeGraphs(new Map([[mine, [`<http://a.example/s> <http://a.example/p> "أ"@ar <${mine}> .`]]]));
  store.close();
});
afterAll(() => folder.remove());

const nquads = async (workspace: string) =>
  (await sila(['export', '--workspace', workspace, '--format', 'nquads'])).stdout;

describe('sila push', () => {
  test('copies every graph to another workspace, and doing it again changes nothing', async () => {
    const place = join(folder.path, 'copy');
    const store = openStore(place);
    const engine = createQueryEngine(store);
    const app = createApp({
      store,
      engine,
      relations: loadRelations(),
      classes: loadClasses(),
      webFolder: place,
      version: '1',
      writeToken: 'a-token',
    });
    const server = await listen(app, 0, '127.0.0.1');
    try {
      for (let i = 0; i < 2; i++) {
        const { code, stderr } = await sila([
          'push',
          `${server.url}/graphs`,
          '--token',
          'a-token',
          '--workspace',
          graph,
        ]);
        expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^Put 5 graphs to /) });
      }
      expect(await nquads(place)).toBe(await nquads(graph));
      const refused = await sila([
        'push',
        `${server.url}/graphs`,
        '--token',
        'another',
        '--workspace',
        graph,
      ]);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toMatch(/was not taken: 401.*Check the token/s);
    } finally {
      await server.close();
      await engine.close();
      store.close();
    }
  });

  test('is misused without an address', async () => {
    const { code, stderr } = await sila(['push', 'ftp://somewhere', '--workspace', graph]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/is no address of a server/)]);
  });
});

describe('a server that is not well', () => {
  let server: Server | undefined;
  const answers: (number | 'cut')[] = [];
  const seen: string[] = [];
  let url = '';

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => {
        body += piece.toString('utf8');
      });
      request.on('end', () => {
        const next = answers.shift() ?? 204;
        if (next === 'cut') request.socket.destroy();
        else response.writeHead(next).end();
        seen.push(`${next} ${request.url} ${body.length}`);
      });
    });
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/store`;
  });
  afterAll(() => server?.close());

  const put = (retries = 3) => {
    const told: string[] = [];
    const remote = openRemote({
      endpoint: url,
      retries,
      firstDelayMs: 5,
      onRetry: (reason, delay) => told.push(`${reason} ${delay}`),
    });
    return { told, done: remote.put('http://a.example/g', () => ['<a:s> <a:p> <a:o> .']) };
  };

  test('is asked again, each time later, with the whole graph', async () => {
    answers.push(503, 'cut', 429);
    const { told, done } = put();
    await done;
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(/^503 .* 5$/);
    expect(told[2]).toMatch(/^429 .* 20$/);
    expect(new Set(seen.map((line) => line.split(' ').slice(1).join(' '))).size).toBe(1);
  });

  test('is given up after all tries, and told where', async () => {
    answers.push(503, 503, 503);
    await expect(put(2).done).rejects.toThrow(/a\.example\/g was not taken: 503/);
  });

  test('that refuses is not asked again', async () => {
    answers.push(400, 204);
    const { told, done } = put();
    await expect(done).rejects.toThrow(/was not taken: 400/);
    expect(told).toEqual([]);
    answers.length = 0;
  });

  test('that is not there is named', async () => {
    const remote = openRemote({ endpoint: 'http://127.0.0.1:9/store', retries: 0 });
    await expect(remote.put('', () => [])).rejects.toThrow(
      /the default graph was not taken: .*Start the server/s,
    );
  });
});

/** The Oxigraph server, which `pip install oxigraph` brings. */
const oxigraph = process.env.SILA_OXIGRAPH ?? 'oxigraph';
const hasOxigraph = spawnSync(oxigraph, ['--version']).status === 0;
if (!hasOxigraph)
  console.warn('SKIPPED: no Oxigraph server; pip install oxigraph, or name it: SILA_OXIGRAPH');

describe.skipIf(!hasOxigraph)('the Oxigraph server', () => {
  test('takes the workspace, and answers as the workspace does', async () => {
    const port = await freePort();
    const at = `http://127.0.0.1:${port}`;
    const server = spawn(
      oxigraph,
      ['serve', '--location', join(folder.path, 'oxigraph'), '--bind', `127.0.0.1:${port}`],
      { stdio: 'ignore' },
    );
    try {
      expect((await sila(['push', `${at}/store`, '--workspace', graph])).code).toBe(0);
      const query =
        'SELECT ?g (COUNT(*) AS ?n) { { ?s ?p ?o BIND("facts" AS ?g) } UNION { GRAPH ?g { ?s ?p ?o } } } GROUP BY ?g ORDER BY ?g';
      const response = await fetch(`${at}/query?query=${encodeURIComponent(query)}`, {
        headers: { accept: 'text/csv' },
      });
      const own = await sila(['query', query, '--format', 'csv', '--workspace', graph]);
      const lines = (text: string) => text.trim().split(/\r?\n/u).sort();
      expect(lines(await response.text())).toEqual(lines(own.stdout));
    } finally {
      server.kill();
      await new Promise((done) => server.once('exit', done));
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => done(port));
    });
  });
}
