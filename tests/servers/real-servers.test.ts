import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pushWorkspace } from '../../src/export/push.ts';
import { createQueryEngine, type QueryEngine } from '../../src/query/engine.ts';
import { createRemoteEngine } from '../../src/query/remote-engine.ts';
import { compareWithServer } from '../../src/query/server-check.ts';
import { type ExternalStore, findExternal } from '../../src/store/external.ts';
import { openRemote } from '../../src/store/remote.ts';
import { openSent, type SentGraphs } from '../../src/store/sent.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { sila } from '../cli/runner.ts';
import { answerLibrary, libraryCases, libraryReadings } from '../query/library-cases.ts';
import { petra } from '../store/fixtures.ts';
import { freePort, type RealServer, servers } from './real-server.ts';

for (const { name, isThere } of servers) {
  if (!isThere)
    console.warn(`SKIPPED: ${name} is not here; get it and run these tests with: npm run servers`);
}

/** The members of a GROUP_CONCAT come in any order. */
const listsSorted = (line: string) =>
  line
    .split(' | ')
    .map((cell) => cell.split('، ').sort().join('، '))
    .join(' | ');

const factGraphs = ['DEFAULT', 'https://example.org/facts'] as const;

describe.each(servers.filter(({ isThere }) => isThere))('$name', ({ start }) => {
  let folder: string;
  let store: Store;
  let own: QueryEngine;
  let server: RealServer;
  let port: number;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sila-servers-'));
    mkdirSync(join(folder, 'data'));
    store = openStore(join(folder, 'graph'));
    for (const { document, extraction } of libraryReadings) store.put(document, extraction, '1');
    await store.identify();
    own = createQueryEngine(store);
    port = await freePort();
    server = await start(join(folder, 'data'), port);
  });
  afterAll(async () => {
    await server.kill();
    await own.close();
    store.close();
    rmSync(folder, { recursive: true });
  });

  /** A server's graphs, how they are reached, and what was put. */
  async function open(factsGraph: string): Promise<{
    external: ExternalStore;
    memory: SentGraphs;
    engine: QueryEngine;
    push: (signal?: AbortSignal, onGraph?: () => void) => ReturnType<typeof pushWorkspace>;
    problems: () => Promise<readonly string[]>;
  }> {
    const external = await findExternal(server.address, { base: store.base, factsGraph }, {});
    const memory = openSent(join(folder, 'graph'), external);
    const engine = createRemoteEngine(store, external, {});
    const { graphs: endpoint, update = '' } = external;
    const remote = openRemote({ endpoint, update, firstDelayMs: 100 });
    return {
      external,
      memory,
      engine,
      push: (signal, onGraph) =>
        pushWorkspace(store, remote, {
          memory,
          factsGraph: external.factsGraph,
          width: 2,
          ...(signal && { signal }),
          ...(onGraph && { onGraph }),
        }),
      problems: async () => {
        const found = [];
        for await (const problem of compareWithServer(store, engine, external.factsGraph)) {
          found.push(problem.message);
        }
        return found;
      },
    };
  }

  describe.each(factGraphs)('with the facts in %s', (factsGraph) => {
    test('takes the workspace, and answers the whole library as the built-in engine does', async () => {
      const { push, engine, problems, memory } = await open(factsGraph);
      expect((await push()).put).toBeGreaterThan(1);
      expect((await push()).put).toBe(0);
      expect(await problems()).toEqual([]);
      for (const [name, values] of libraryCases) {
        const rows = async (from: QueryEngine) =>
          (await answerLibrary(from, store, name, values)).map(listsSorted).sort();
        expect([name, await rows(engine)]).toEqual([name, await rows(own)]);
      }
      memory.close();
    }, 120_000);

    test('follows what is removed and put back', async () => {
      const { push, problems, memory } = await open(factsGraph);
      store.remove(petra.document.id);
      await store.identify();
      expect((await push()).removed).toBe(1);
      expect(await problems()).toEqual([]);
      store.put(petra.document, petra.extraction, '1');
      await store.identify();
      await push();
      expect(await problems()).toEqual([]);
      memory.close();
    }, 60_000);
  });

  test('killed in the middle and started again, it gets the rest, and lacks nothing', async () => {
    const { push, problems, memory } = await open('DEFAULT');
    for (let i = 0; i < 60; i++) {
      const document = { ...petra.document, id: `copy-${i}`, text: `${petra.document.text} ${i}` };
      store.put(document, petra.extraction, '1');
    }
    await store.identify();
    let seen = 0;
    let killed: Promise<void> | undefined;
    let restarted: Promise<void> | undefined;
    const pushed = push(undefined, () => {
      seen += 1;
      if (seen !== 20) return;
      killed = server.kill();
      restarted = killed.then(async () => {
        server = await start(join(folder, 'data'), port);
      });
    });
    await pushed;
    await restarted;
    expect(killed).toBeDefined();
    expect(await problems()).toEqual([]);
    expect((await push()).put).toBe(0);
    memory.close();
  }, 120_000);

  test('holds what sila build puts there, and answers sila query and sila check', async () => {
    const workspace = join(folder, 'built');
    const facts = ['--facts-graph', 'https://example.org/built'];
    const input = '{"id":"a","text":"التقى علي عمر."}\n';
    const built = await sila(['build', '-', '-w', workspace, '--store', server.address, ...facts], {
      stdin: input,
    });
    expect({ code: built.code, stderr: built.stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/put 2 graphs/),
    });
    const query = 'SELECT (COUNT(*) AS ?n) { ?a sila:metWith ?b }';
    const { stdout } = await sila(['query', query, '--format', 'csv', '-w', workspace]);
    expect(stdout.split(/\r?\n/u)[1]).toBe('2');
    const checked = await sila(['check', '--no-examples', '-w', workspace]);
    expect(checked.stdout).not.toMatch(/The server holds what the workspace holds/);
  }, 60_000);
});

test('a server was tried, or is named as missing', () => {
  expect(servers.map(({ name }) => name)).toEqual(['the Oxigraph server', 'Apache Jena Fuseki']);
});
