import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../../src/config.ts';
import { findOrigins } from '../../../src/resolve/origins/origins.ts';
import { shinglesOf } from '../../../src/resolve/origins/shingles.ts';

/** The documents of the gold: reports that are all distinct, many of one country or one matter. */
function readReports(lang: 'ar' | 'en'): readonly string[] {
  const folder = join(dataFolder, 'gold', lang);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .filter((text) => text.split(/\s+/u).length >= 60);
}

/** What others do to a report that they reprint. */
const edits: Readonly<Record<string, (text: string) => string>> = {
  'another headline': (text) => `تطورات جديدة في المنطقة اليوم | New developments today\n\n${text}`,
  'a cut end': (text) => {
    const sentences = text.split(/(?<=[.؟!])\s+/u);
    return sentences.slice(0, Math.max(1, Math.ceil(sentences.length * 0.6))).join(' ');
  },
  'the credit of an agency': (text) =>
    `وكالات (News Agencies) – ${text}\n\nالمصدر: وكالات. Source: agencies.`,
  'its parts in another order': (text) => {
    const parts = text.split(/\n+|(?<=[.؟!])\s+/u);
    return [...parts.slice(1), parts[0]].join('\n');
  },
  'words put otherwise': (text) =>
    text
      .replaceAll('وأكد', 'وشدد')
      .replaceAll('وقال', 'وأوضح')
      .replaceAll(' said ', ' stated ')
      .replaceAll('Monday', 'yesterday'),
};

describe.each(['ar', 'en'] as const)('of the reports in %s', (lang) => {
  const reports = readReports(lang);
  const kinds = Object.keys(edits);
  const texts = [...reports, ...kinds.flatMap((kind) => reports.map((text) => edits[kind]?.(text) ?? text))];
  const named = texts.map((text, i) => ({
    document: `d${String(i).padStart(6, '0')}`,
    shingles: shinglesOf(text),
  }));
  const origins = findOrigins(named);
  const originOf = (i: number): string | undefined => origins.get(named[i]?.document ?? '');

  test.each(kinds.map((kind, at) => [kind, at] as const))(
    '95 of 100 reprints are found that have %s',
    (_, at) => {
      const found = reports.filter((_report, i) => originOf((at + 1) * reports.length + i) === originOf(i));
      expect(reports.length).toBeGreaterThan(30);
      expect(found.length / reports.length).toBeGreaterThanOrEqual(0.95);
    },
  );

  test('no distinct one is swallowed', () => {
    expect(new Set(reports.map((_report, i) => originOf(i))).size).toBe(reports.length);
  });
});
