import { describe, expect, test } from 'vitest';
import { findCommunities } from '../../src/graph/communities.ts';
import { type LayoutEdge, layoutGraph } from '../../src/graph/layout.ts';
import { layoutInThread } from '../../src/graph/layout-thread.ts';

const edge = (source: string, target: string, weight = 1): LayoutEdge => ({ source, target, weight });

/** Two cliques of five with one bridge. */
const cliques: LayoutEdge[] = [edge('a0', 'b0')];
for (const name of ['a', 'b']) {
  for (let i = 0; i < 5; i++) for (let j = 0; j < i; j++) cliques.push(edge(`${name}${i}`, `${name}${j}`));
}
const ids = ['a', 'b'].flatMap((name) => [0, 1, 2, 3, 4].map((i) => name + i));

const distance = (a: { x: number; y: number } | undefined, b: { x: number; y: number } | undefined): number =>
  Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));

describe('the layout', () => {
  test('brings what is linked together and keeps what is not apart', async () => {
    const at = await layoutGraph(ids, cliques);
    expect(distance(at.get('a1'), at.get('a2'))).toBeLessThan(distance(at.get('a1'), at.get('b1')) / 2);
  });

  test('is the same for the same graph, in whatever order it comes', async () => {
    const once = await layoutGraph(ids, cliques);
    const again = await layoutGraph([...ids].reverse(), [...cliques].reverse());
    expect([...again].sort()).toEqual([...once].sort());
  });

  test('places every entity, those without edges too, at finite positions', async () => {
    const at = await layoutGraph([...ids, 'lonely'], [...cliques, edge('a0', 'unknown'), edge('a0', 'a0')]);
    expect(at.size).toBe(11);
    for (const { x, y } of at.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  test('goes on from where things stood, reports progress, and can be ended', async () => {
    const before = new Map(ids.map((id, i) => [id, { x: i, y: 0 }]));
    const ended = await layoutGraph(ids, cliques, { before, signal: AbortSignal.abort() });
    expect([...ended]).toEqual([...before]);
    const shares: number[] = [];
    await layoutGraph(ids, cliques, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
  });

  test('of nothing and of one entity is no trouble', async () => {
    expect((await layoutGraph([], [])).size).toBe(0);
    expect((await layoutGraph(['a'], [])).size).toBe(1);
  });
});

describe('the layout in a thread of its own', () => {
  test('gives the same positions, and tells how far it is', async () => {
    const before = new Map([['a0', { x: 3, y: 4 }]]);
    const shares: number[] = [];
    const found = await layoutInThread(ids, cliques, { before, onProgress: (share) => shares.push(share) });
    expect([...found]).toEqual([...(await layoutGraph(ids, cliques, { before }))]);
    expect(shares.at(-1)).toBe(1);
  });

  test('leaves this thread to answer, and can be ended', async () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `n${i}`);
    const ring = many.map((id, i) => edge(id, many[(i * 7 + 1) % many.length] ?? 'n0'));
    const before = new Map([['n0', { x: 1, y: 1 }]]);
    const end = new AbortController();
    const running = layoutInThread(many, ring, { before, signal: end.signal });
    const waits: number[] = [];
    for (let turn = 0; turn < 31; turn++) {
      const began = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 20));
      waits.push(performance.now() - began);
    }
    end.abort();
    expect(await running).toBe(before);
    // One step of such a graph takes longer than this where it runs.
    expect(waits.sort((a, b) => a - b)[15]).toBeLessThan(60);
  });

  test('of nothing is no trouble', async () => {
    expect((await layoutInThread([], [])).size).toBe(0);
  });
});

describe('communities', () => {
  test('are the dense parts, the same whatever the order', () => {
    const found = findCommunities(cliques);
    expect(new Set(found.values())).toEqual(new Set([0, 1]));
    expect(found.get('a1')).toBe(found.get('a4'));
    expect(found.get('a1')).not.toBe(found.get('b1'));
    expect([...findCommunities([...cliques].reverse())].sort()).toEqual([...found].sort());
  });

  test('of nothing are none', () => {
    expect(findCommunities([edge('a', 'a')]).size).toBe(0);
  });
});
