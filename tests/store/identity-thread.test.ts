import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stagesFor } from '../../src/stages.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/store.ts';
import { petra, reuters, sana, visit } from './fixtures.ts';

const program = new URL('../../src/identity-worker.ts', import.meta.url);
let folder: string;
const stores: Store[] = [];
/** A workspace that tells who is who in a thread however small it is, or never does. */
function open(name: string, inThread: boolean): Store {
  const identityThread = { program, fromAppearances: inThread ? 0 : Number.MAX_SAFE_INTEGER };
  const store = openEmbedded(join(folder, name), stagesFor, { identityThread });
  stores.push(store);
  for (const { document, extraction } of [sana, petra, reuters]) store.put(document, extraction, 'x');
  return store;
}

const linesOf = (store: Store) => [...store.quads('facts'), ...store.quads('identity')];
const add = (store: Store) => void store.put(visit.document, visit.extraction, 'x');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-identity-thread-'));
});
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  rmSync(folder, { recursive: true });
});

describe('who is who, told in a thread of its own', () => {
  test('is the same as told in this one, which goes on answering', async () => {
    const [store, other] = [open('here', false), open('there', true)];
    for (const each of [store, other]) add(each);
    await store.identify();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 5);
    await other.identify();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
    expect(other.identityIsCurrent()).toBe(true);
    expect(other.merged.all().size).toBeGreaterThan(0);
    expect(linesOf(other)).toEqual(linesOf(store));
  });

  test('counts what was stored and decided while it was told', async () => {
    const [store, other] = [open('here', false), open('there', true)];
    add(store);
    const [a = '', b = ''] = store
      .search('علي أيوب', 1)
      .flatMap(({ id }) => store.nodesOf(id).map((n) => n.id));
    const decision = {
      a,
      b: b || 'p0',
      verdict: 'different',
      by: 'rana',
      at: '2026-01-02T03:04:05Z',
    } as const;
    store.decideIdentity(decision);
    await store.identify();
    const told = other.identify();
    await sleep(100);
    add(other);
    const again = other.identify();
    await sleep(100);
    other.decideIdentity(decision);
    await Promise.all([told, again]);
    expect(other.identityIsCurrent()).toBe(true);
    expect(linesOf(other)).toEqual(linesOf(store));
  });

  test('ends when it is asked to, and is told where it is next asked for', async () => {
    const store = open('there', true);
    const stop = new AbortController();
    const told = store.identify({ signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await told;
    expect(store.identityIsCurrent()).toBe(false);
    await store.identify({ signal: AbortSignal.abort() });
    expect(store.identityIsCurrent()).toBe(false);
    await store.identify();
    expect(store.identityIsCurrent()).toBe(true);
  });

  test('ends with its workspace', async () => {
    const store = open('there', true);
    const told = store.identify();
    await sleep(50);
    stores.splice(0);
    store.close();
    await expect(told).resolves.toBeUndefined();
  });

  test('fails with what the thread fails with, and leaves the workspace as it was', async () => {
    const broken = new URL(`data:text/javascript,${encodeURIComponent('throw new RangeError("no room")')}`);
    const identityThread = { program: broken, fromAppearances: 0 };
    const store = openEmbedded(join(folder, 'broken'), stagesFor, { identityThread });
    stores.push(store);
    add(store);
    await expect(store.identify()).rejects.toThrow('no room');
    expect(store.identityIsCurrent()).toBe(false);
  });
});
