import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openThreads, type ReadingPool, type ThreadLimits } from '../../src/cli/reading-pool.ts';
import { createFolder } from './runner.ts';

const folder = createFolder();
afterAll(() => folder.remove());

/** A thread that does what the text of a document says. */
const script = new URL(
  `file://${folder.write(
    'obedient-thread.mjs',
    `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, text }) => {
  if (text === 'die') process.exit(3);
  if (text === 'throw') throw new TypeError('no such thing');
  if (text === 'loop') for (;;);
  if (text === 'fill') for (const all = [];;) all.push(Array.from({ length: 10_000 }, () => [Math.random()]));
  parentPort.postMessage({ read: { id, lang: 'ar', entities: [], claims: [], dropped: [] } });
});`,
  )}`,
);

let pool: ReadingPool;
const open = (limits: Partial<ThreadLimits> = {}, threads = 1): void => {
  pool = openThreads(threads, { script, longest: 20_000, ...limits });
};
afterEach(() => pool.close());

/** What becomes of documents that are read at once, in their order. */
const readAll = (texts: readonly string[]) =>
  Promise.all(texts.map((text, i) => pool.read({ id: `d${i}`, text })));

describe('a document costs no more than its thread', () => {
  test.each([
    [
      'that ends its thread',
      'die',
      {},
      /^d1: its thread ended\. This is a fault in Sila; please report it\.$/,
    ],
    ['that a fault breaks', 'throw', {}, /^d1: no such thing\. This is a fault in Sila; please report it\.$/],
    ['that takes too long', 'loop', { longest: 3000 }, /^d1: reading it took too long\. Split it\.$/],
    [
      'that takes too much memory',
      'fill',
      { mostMemory: 40 },
      /^d1: reading it took too much memory\. Split it\.$/,
    ],
  ] as const)(
    'one %s is told, and those after it are read',
    async (_, text, limits, reason) => {
      open(limits);
      const [before, told, ...after] = await readAll(['a', text, 'b', 'c']);
      expect(told).toEqual({ source: 'd1', reason: expect.stringMatching(reason) });
      expect([before, ...after]).toEqual(
        [0, 2, 3].map((i) => ({ id: `d${i}`, lang: 'ar', entities: [], claims: [], dropped: [] })),
      );
    },
    60_000,
  );

  test('many that end their threads leave a pool that works', async () => {
    open({}, 2);
    const texts = Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? 'die' : 'fine'));
    const read = await readAll(texts);
    expect(read.map((one) => 'reason' in one)).toEqual(texts.map((text) => text === 'die'));
  }, 60_000);
});
