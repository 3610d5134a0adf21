import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { graphLines } from '../../src/export/graph-pieces.ts';
import { type PushOptions, pushWorkspace } from '../../src/export/push.ts';
import { inGraph, outOfGraph } from '../../src/graph/canonical.ts';
import { type ExternalStore, findExternal } from '../../src/store/external.ts';
import { openRemote } from '../../src/store/remote.ts';
import { openSent, type SentGraphs } from '../../src/store/sent.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { petra, readings, sana } from '../store/fixtures.ts';
import { type SparqlServer, startSparqlServer } from '../store/sparql-server.ts';

const mine = 'https://example.org/mine';
const triple = '<http://a.example/s> <http://a.example/p> "أ"@ar .';

let folder: string;
let store: Store;
let server: SparqlServer;
let external: ExternalStore;
let memory: SentGraphs;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sila-push-'));
  store = openStore(folder);
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
  await store.identify();
  store.writeGraphs(new Map([[mine, [inGraph(triple, mine)]]]));
  server = await startSparqlServer();
  external = await findExternal(server.url, { base: store.base }, {});
  memory = openSent(folder, external);
  server.log.length = 0;
});
afterEach(async () => {
  memory.close();
  store.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

function push(options: PushOptions = {}, { retries = 3, timeoutMs = 10_000 } = {}) {
  const { graphs: endpoint, update = '' } = external;
  const remote = openRemote({ endpoint, update, retries, firstDelayMs: 2, timeoutMs });
  return pushWorkspace(store, remote, { memory, ...options });
}

const recordOf = (id: string) =>
  [...store.documents()].find(({ document }) => document.id === id)?.iri as string;

/** That the server holds the workspace's graphs, each with the same statements, and no other. */
function expectSame(factsGraph = ''): void {
  const own = [
    ...[...store.documents()].map(({ iri }) => `${store.base}g/${iri}`),
    `${store.base}g/identity`,
    ...store.writtenGraphs(),
    ...(factsGraph ? [factsGraph] : []),
  ];
  const there = server.graphs().query('SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }') as Map<
    string,
    { value: string }
  >[];
  expect(there.map((row) => row.get('g')?.value).sort()).toEqual(own.sort());
  for (const graph of [...own, '']) {
    const source = graph === factsGraph ? '' : graph;
    const wanted = factsGraph !== '' && graph === '' ? [] : [...(graphLines(store, source) ?? [])];
    expect(normal(server.lines(graph))).toEqual(normal(wanted.map((line) => outOfGraph(line, source))));
  }
}

/** The engine writes 0.90 as 0.9: that is the same number. */
const normal = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/"(\d+\.\d*?)0*"\^\^/u, '"$1"^^')).sort();

describe('a server takes a workspace', () => {
  test('one PUT a document and a graph of one’s own, the facts last', async () => {
    expect(await push()).toEqual({ put: 6, removed: 0, unchanged: 0 });
    expect(server.log.filter((line) => line.startsWith('PUT'))).toHaveLength(6);
    expect(server.log.at(-1)).toBe('PUT default');
    expectSame();
  });

  test('and what did not change is not sent again', async () => {
    await push();
    server.log.length = 0;
    expect(await push()).toEqual({ put: 0, removed: 0, unchanged: 6 });
    expect(server.log).toEqual([]);
    expect(memory.revision()).toBe(store.revision());
  });

  test('into a graph for the facts where the default graph is not free', async () => {
    const facts = 'https://example.org/facts';
    await push({ factsGraph: facts });
    expectSame(facts);
  });

  test('whole each time when nothing is remembered', async () => {
    const { memory: _, ...none } = { memory };
    const remote = openRemote({ endpoint: external.graphs });
    expect((await pushWorkspace(store, remote, none)).put).toBe(6);
    expect((await pushWorkspace(store, remote, none)).put).toBe(6);
    expectSame();
  });
});

describe('what changes in the workspace changes on the server', () => {
  test('a document that was removed, with what only it said', async () => {
    await push();
    store.remove(petra.document.id);
    await store.identify();
    server.log.length = 0;
    expect(await push()).toEqual({ put: 1, removed: 1, unchanged: 4 });
    expect(server.log.filter((line) => line.startsWith('DELETE'))).toHaveLength(1);
    expectSame();
  });

  test('a document that reads otherwise: its graph, and the facts by an update', async () => {
    await push();
    const text = `${sana.document.text} انتهى.`;
    store.put({ ...sana.document, text }, sana.extraction, '2');
    await store.identify();
    server.log.length = 0;
    const name = `${store.base}g/${recordOf('sana-1')}`;
    await push();
    expect(server.log).toContain(`PUT ${name}`);
    expect(server.log).not.toContain('PUT default');
    expectSame();
  });

  test('a claim that a person rejected takes its fact away by an update', async () => {
    await push();
    const [claim] = store.claims({ relation: 'signed-agreement' });
    store.decide(claim?.id ?? '', { verdict: 'rejected' });
    server.log.length = 0;
    expect(await push()).toEqual({ put: 1, removed: 0, unchanged: 5 });
    expect(server.log).toEqual(['update']);
    expectSame();
  });

  test('a graph of one’s own, written and taken away', async () => {
    await push();
    store.writeGraphs(new Map([[mine, undefined]]));
    expect(await push()).toEqual({ put: 0, removed: 1, unchanged: 5 });
    expectSame();
  });
});

describe('a server or a line that is not well', () => {
  test.each([
    ['errors for a while', [503, 500, 429]],
    ['cuts the line before and after it did its work', ['cut', 'cut after', 'cut']],
    ['does not answer', ['silent', 502]],
  ] as const)('%s, and nothing is lost', async (_, faults) => {
    server.faults.push(...faults);
    expect((await push({}, { timeoutMs: 1500 })).put).toBe(6);
    expectSame();
  });

  test('stays away: the push ends with its name, and the next one goes on where it stopped', async () => {
    server.faults.push(503, 503);
    await expect(push({ width: 1 }, { retries: 1 })).rejects.toThrow(/was not taken: 503/s);
    expect((await push()).put).toBe(6);
    expectSame();
  });

  test('the line is cut after two graphs: they are not put again', async () => {
    const calls: string[] = [];
    const remote = openRemote({ endpoint: external.graphs, retries: 0 });
    const failing = {
      ...remote,
      put: async (graph: string, lines: () => Iterable<string>) => {
        if (calls.length === 2) throw new Error('cut');
        calls.push(graph);
        await remote.put(graph, lines);
      },
    };
    await expect(pushWorkspace(store, failing, { memory, width: 1 })).rejects.toThrow('cut');
    server.log.length = 0;
    expect(await push()).toEqual({ put: 4, removed: 0, unchanged: 2 });
    for (const graph of calls) expect(server.log).not.toContain(`PUT ${graph}`);
    expectSame();
  });

  test('that was emptied is seen, and everything is put again', async () => {
    await push();
    server.empty();
    let lost = 0;
    expect(await push({ onLoss: () => lost++ })).toEqual({ put: 6, removed: 0, unchanged: 0 });
    expect(lost).toBe(1);
    expectSame();
  });

  test('that refuses is not asked again', async () => {
    const told: string[] = [];
    server.faults.push(400);
    const remote = openRemote({ endpoint: external.graphs, onRetry: (reason) => told.push(reason) });
    await expect(remote.put(mine, () => [triple])).rejects.toThrow(/example\.org\/mine was not taken: 400/);
    expect(told).toEqual([]);
  });

  test('is asked again, each time later', async () => {
    const told: string[] = [];
    server.faults.push(503, 'cut', 429);
    const remote = openRemote({
      endpoint: external.graphs,
      firstDelayMs: 5,
      onRetry: (reason, delay) => told.push(`${reason} ${delay}`),
    });
    await remote.put(mine, () => [triple]);
    expect(told.map((line) => line.replace(/ .* /u, ' '))).toEqual(['503 5', expect.any(String), '429 20']);
  });

  test('that is not there is named', async () => {
    const remote = openRemote({ endpoint: 'http://127.0.0.1:9/store', retries: 0 });
    await expect(remote.put('', () => [])).rejects.toThrow(/127\.0\.0\.1:9\/store: no answer .*Start/s);
  });

  test('stops when asked to, and says how far it came', async () => {
    const stop = new AbortController();
    const pushed = await push({ width: 1, signal: stop.signal, onGraph: () => stop.abort() });
    expect(pushed).toEqual({ put: 1, removed: 0, unchanged: 0 });
    expect(memory.revision()).toBeUndefined();
    expect((await push()).put).toBe(5);
    expectSame();
  });

  test('a graph of many thousand lines goes as a stream', async () => {
    const lines = Array.from(
      { length: 12_345 },
      (_, i) => `<http://a.example/${i}> <http://a.example/p> "أ" .`,
    );
    server.faults.push('cut');
    const remote = openRemote({ endpoint: external.graphs, firstDelayMs: 1 });
    await remote.put(mine, () => lines);
    expect(server.lines(mine)).toEqual([...lines].sort());
  });
});
