import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortUnique } from '../../src/export/sorted-lines.ts';
import { sortLines } from '../../src/graph/canonical.ts';

const runs = () => readdirSync(tmpdir()).filter((name) => name.startsWith('sila-sort-')).length;
const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\n\r]/gu, ' '));

test('lines are sorted by code point, each once, in however many runs', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (lines, most) => {
      expect([...sortUnique(lines, most)]).toEqual(sortLines([...new Set(lines)]));
    }),
    { numRuns: 200 },
  );
});

test('many runs with lines longer than what is read at a time', () => {
  const lines = Array.from({ length: 60 }, (_, i) => `${'قيمة'.repeat((i * 7919) % 30_000)} ${i}`);
  expect([...sortUnique(lines, 7)]).toEqual(sortLines([...lines]));
});

test('nothing is left behind, also when it is left early', () => {
  const before = runs();
  const lines = sortUnique(['b', 'a', 'd', 'c'], 2);
  expect(lines.next().value).toBe('a');
  expect(runs()).toBe(before + 1);
  lines.return(undefined);
  expect(runs()).toBe(before);
});
