import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countDocuments } from '../../src/read/count-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'sila-count-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file counts for one, JSON Lines for their lines, with or without a last line break', () => {
  writeFileSync(join(folder, 'a.txt'), 'نص');
  writeFileSync(join(folder, 'b.jsonl'), '{}\n{}\n');
  writeFileSync(join(folder, 'c.jsonl'), '{}\n{}');
  writeFileSync(join(folder, 'd.jsonl'), '');
  expect(countDocuments([folder])).toBe(5);
  expect(countDocuments([join(folder, 'none')])).toBe(1);
});

test('standard input cannot be counted', () => {
  expect(countDocuments([folder, '-'])).toBeUndefined();
});
