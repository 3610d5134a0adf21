import { afterAll, describe, expect, test } from 'vitest';
import { createFolder, sila } from './runner.ts';

const folder = createFolder();
afterAll(() => folder.remove());

const met = { relation: 'met-with', subject: ['علي'], object: ['عمر'], status: 'asserted', need: true };
const gold = [
  { id: 'a', lang: 'ar', text: 'التقى علي عمر.', split: 'dev', phenomena: ['plain'], gold: [met] },
  { id: 'b', lang: 'ar', text: 'التقى زيد سامي.', split: 'held', gold: [], never: [] },
  { id: 'c', lang: 'ar', text: 'اجتمع علي وعمر.', split: 'held', gold: [met] },
];
const file = folder.write('gold.jsonl', gold.map((one) => JSON.stringify(one)).join('\n'));

describe('sila evaluate', () => {
  test('prints shares by relation, status and phenomenon, and lists what was missed and invented', async () => {
    const { code, stdout } = await sila(['evaluate', file, '--list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^3 documents\n/);
    expect(stdout).toMatch(/claims +50\.0% +50\.0% +50\.0% +1 +2 +1 +2/);
    expect(stdout).toMatch(/met-with +50\.0%/);
    expect(stdout).toMatch(/plain +100\.0%/);
    expect(stdout).toContain('empty stayed empty  0 of 1');
    expect(stdout).toContain('missed:\n  c\tmet-with\tعلي\tعمر\tasserted');
    expect(stdout).toContain('invented:\n  b\tmet-with\tزيد\tسامي\tasserted');
  });

  test('keeps to a split, and names those that there are', async () => {
    const { stdout } = await sila(['evaluate', file, '--split', 'dev', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ documents: 1, overall: { f1: 1 }, strict: { f1: 1 } });
    expect(await sila(['evaluate', file, '--split', 'test'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no gold document of split 'test'. Splits: dev, held."),
    });
  });

  test('measures the output of extract as it lies in a file', async () => {
    const { stdout: lines } = await sila(['extract', file]);
    const extractions = folder.write('out.jsonl', lines);
    const stored = await sila(['evaluate', file, '--extractions', extractions, '--json']);
    expect(stored.stdout).toBe((await sila(['evaluate', file, '--json'])).stdout);
  });

  test('refuses broken gold by line', async () => {
    const broken = folder.write('broken.jsonl', `${JSON.stringify(gold[0])}\n{"id":"x"}`);
    const { code, stderr } = await sila(['evaluate', broken]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/broken\.jsonl:2: lang: /);
  });
});
