import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportGraph } from '../../src/export/export-graph.ts';
import { openStore } from '../../src/workspace.ts';
import { type Reading, readings } from './fixtures.ts';

async function build(steps: readonly Reading[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sila-order-'));
  const store = openStore(folder);
  for (const [i, { document, extraction }] of steps.entries()) store.put(document, extraction, `pass ${i}`);
  let bytes = '';
  for await (const piece of exportGraph(store, 'nquads')) bytes += piece;
  store.close();
  rmSync(folder, { recursive: true });
  return bytes;
}

test('any order of documents, and any number of readings of each, gives the same bytes', async () => {
  const expected = await build(readings);
  expect(expected.split('\n').length).toBeGreaterThan(100);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...readings, ...readings], { minLength: 6, maxLength: 6 }),
      async (steps) => {
        expect(await build(steps)).toBe(expected);
      },
    ),
    { numRuns: 8 },
  );
});

test('documents that came and went leave no trace in the bytes', async () => {
  const [first, second] = readings as [Reading, Reading];
  const emptied = { ...second.extraction, entities: [], claims: [] };
  const [alone, passed] = [
    await build([first, { document: second.document, extraction: emptied }]),
    await build([second, first, { document: second.document, extraction: emptied }]),
  ];
  expect(passed).toBe(alone);
});
