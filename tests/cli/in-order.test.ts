import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { gather } from '../../src/cli/batch.ts';
import { inOrder } from '../../src/cli/in-order.ts';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

const signal = new AbortController().signal;

describe('work in order', () => {
  test('settles results in the order of their items, with no more in work than the width', async () => {
    const settled: number[] = [];
    let [working, most] = [0, 0];
    const start = async (item: number): Promise<number> => {
      working += 1;
      most = Math.max(most, working);
      await sleep((item * 7) % 5);
      working -= 1;
      return item;
    };
    await inOrder(numbers(40), { start, settle: (item) => void settled.push(item), width: 4, signal });
    expect(settled).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect(most).toBe(4);
  });

  test('takes in no more while what is in work weighs too much', async () => {
    const seen: number[] = [];
    let load = 0;
    const start = async (weight: number): Promise<number> => {
      load += weight;
      seen.push(load);
      await sleep(2);
      load -= weight;
      return weight;
    };
    const weights = async function* (): AsyncGenerator<number> {
      yield* [3, 3, 3, 50, 3, 3];
    };
    await inOrder(weights(), {
      start,
      settle: () => {},
      width: 9,
      weigh: (item) => item,
      heaviest: 9,
      signal,
    });
    expect(seen).toEqual([3, 6, 9, 59, 3, 6]);
  });

  test('settles what is there while the next item is long in coming', async () => {
    const settled: number[] = [];
    const slow = async function* (): AsyncGenerator<number> {
      yield 1;
      await sleep(20);
      expect(settled).toEqual([1]);
      yield 2;
    };
    await inOrder(slow(), {
      start: (item) => item,
      settle: (item) => void settled.push(item),
      width: 9,
      signal,
    });
    expect(settled).toEqual([1, 2]);
  });

  test('asked to stop, takes in no more and settles what is in hand', async () => {
    const stop = new AbortController();
    const settled: number[] = [];
    const start = async (item: number): Promise<number> => {
      if (item === 5) stop.abort();
      await sleep(1);
      return item;
    };
    const stopped = await inOrder(numbers(40), {
      start,
      settle: (item) => void settled.push(item),
      width: 3,
      signal: stop.signal,
    });
    expect(stopped).toBe(true);
    expect(settled).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('ends with the first fault, whether of the work or of the settling', async () => {
    const fail = (item: number): number => {
      if (item === 3) throw new Error(`fault ${item}`);
      return item;
    };
    const broken = { width: 2, signal };
    await expect(
      inOrder(numbers(9), { ...broken, start: async (item) => fail(item), settle: () => {} }),
    ).rejects.toThrow('fault 3');
    await expect(
      inOrder(numbers(9), { ...broken, start: (item) => item, settle: (item) => void fail(item) }),
    ).rejects.toThrow('fault 3');
  });
});

describe('what is gathered', () => {
  const limits = { most: 3, heaviest: 10 };

  test('is handed on when it is many or heavy, and at the end', () => {
    const handed: (readonly string[])[] = [];
    const batch = gather<string>(limits, (items) => void handed.push(items));
    for (const item of ['a', 'b', 'c', 'd']) batch.add(item, 1);
    batch.add('heavy', 11);
    batch.add('last', 1);
    batch.end();
    expect(handed).toEqual([['a', 'b', 'c'], ['d', 'heavy'], ['last']]);
  });

  test('is handed on after half a second, and a fault of that is not lost', async () => {
    const batch = gather<string>(limits, () => {
      throw new Error('full disk');
    });
    batch.add('a', 1);
    await sleep(700);
    expect(() => batch.add('b', 1)).toThrow('full disk');
    expect(() => batch.end()).toThrow('full disk');
  });
});
