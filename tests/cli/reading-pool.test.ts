import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openReadingPool } from '../../src/cli/reading-pool.ts';
import { run } from '../../src/cli/run.ts';
import { createPipeline } from '../../src/index.ts';
import { bytesOf } from '../fault/builds.ts';
import { createFolder } from './runner.ts';

const folder = createFolder();
afterAll(() => folder.remove());

const texts = [
  'التقى وزير الخارجية الأردني أيمن الصفدي نظيره العراقي فؤاد حسين في عمّان يوم الثلاثاء.',
  'وقّعت شركة أرامكو اتفاقا مع شركة سامسونغ في الرياض.',
  'Jordanian Foreign Minister Ayman Safadi met his Iraqi counterpart Fuad Hussein in Amman.',
];

const silent = {
  write(_: string | Uint8Array, done?: () => void): boolean {
    done?.();
    return true;
  },
};
const quiet = {
  stdin: (async function* () {})(),
  stdout: silent,
  stderr: silent,
  env: {},
  signal: new AbortController().signal,
};

test('threads read what this thread reads, whatever their number, into the same bytes', async () => {
  const lines = Array.from({ length: 90 }, (_, i) =>
    JSON.stringify({ id: `d${i}`, text: `${texts[i % 3]} ${i}.` }),
  );
  const input = folder.write(
    'a.jsonl',
    `${lines.join('\n')}\n${JSON.stringify({ id: 'x', text: 'کتاب خوب است و این متن فارسی است' })}`,
  );
  const bytes: string[] = [];
  for (const jobs of ['1', '3']) {
    const graph = join(folder.path, `graph-${jobs}`);
    expect(await run(['build', input, '--workspace', graph, '--jobs', jobs], quiet)).toBe(1);
    bytes.push(await bytesOf(graph));
  }
  expect(bytes[1]).toBe(bytes[0]);
  expect(bytes[0]?.length).toBeGreaterThan(1000);
}, 180_000);

test('sila extract prints what threads read in the order of the input', async () => {
  const documents = Array.from({ length: 20 }, (_, i) => ({ id: `d${i}`, text: `${texts[i % 3]} ${i}.` }));
  const input = folder.write('b.jsonl', documents.map((document) => JSON.stringify(document)).join('\n'));
  let printed = '';
  const write = (text: string | Uint8Array, done?: () => void): boolean => {
    printed += text;
    done?.();
    return true;
  };
  expect(await run(['extract', input, '--jobs', '2'], { ...quiet, stdout: { write } })).toBe(0);
  const pipeline = createPipeline();
  const expected = documents.map((document) => {
    const { dropped: _, ...line } = pipeline.extract(document);
    return `${JSON.stringify(line)}\n`;
  });
  expect(printed).toBe(expected.join(''));
}, 120_000);

test('a document that no language reads is a failure, and the thread goes on', async () => {
  const surroundings = { createPipeline, inProcess: false } as Parameters<typeof openReadingPool>[0];
  const pool = openReadingPool(surroundings, 1);
  const [refused, read] = await Promise.all([
    pool.read({ id: 'fa', text: 'این متن فارسی است و کتاب خوب است' }),
    pool.read({ id: 'ar', text: texts[0] ?? '' }),
  ]);
  await pool.close();
  expect(refused).toMatchObject({ source: 'fa', reason: expect.stringMatching(/^fa: /) });
  expect(read).toEqual(createPipeline().extract({ id: 'ar', text: texts[0] ?? '' }));
}, 120_000);
