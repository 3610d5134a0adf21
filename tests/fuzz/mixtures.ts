import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dataFolder } from '../../src/config.ts';

/** Texts of the annotated documents, as they are. */
const texts = readGold();

function readGold(): readonly string[] {
  const folder = join(dataFolder, 'gold');
  return ['ar', 'en'].flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) =>
        readFileSync(join(folder, language, name), 'utf8')
          .trim()
          .split('\n')
          .slice(0, 60),
      )
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
}

const words = texts.flatMap((text) => text.split(/\s+/u)).filter((word, i, all) => all.indexOf(word) === i);

/** What stands between words, or should not. */
const odd = [
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\f',
  '\u00a0',
  '\u2028',
  ' ',
  '  ',
  '.',
  '..',
  '…',
  '؟',
  '!',
  '،',
  '؛',
  ':',
  '-',
  '–',
  '—',
  '"',
  '«',
  '»',
  '“',
  '”',
  '(',
  ')',
  '[',
  ']',
  '/',
  '\\',
  '*',
  '#',
  '%',
  '&',
  '<b>',
  '&amp;',
  '@',
  '_',
  'ـ',
  'ــــ',
  '\u064b',
  '\u0651\u064e',
  '\u0670',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u202c',
  '\u2066',
  '\u2069',
  '\u061c',
  '\ufeff',
  '\ufffd',
  'ﷲ',
  'ﻻ',
  'ﺍ',
  '😀',
  '👩‍👩‍👧',
  '\u{1e900}',
  'أ.ف.ب.',
  'د.',
  'U.S.',
  'Mr.',
  '12.5%',
  '١٥',
  '15/2019',
  '2020-07-08',
  'https://example.org/a?b=c',
  'a@b.org',
  'و',
  'ال',
  'بـ',
  'الـ',
  'لل',
  'أنّ',
  'إنّ',
  'بن',
  'أبو',
  'عبد',
  'آل',
  'the',
  'of',
  "'s",
  '’s',
  'کی',
  'گفت',
  'ہے',
  'و\u0651',
  '\ud83d',
  '\udc00',
  '\u0000',
  '\u001b[31m',
];

const fragment = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** Word after word, with odd signs between and random characters. */
const salad = fc
  .array(fc.tuple(fragment, fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 80 })
  .map((parts) => parts.flat().join(''));

/** Two real texts cut at random places and joined, with something odd at the joint. */
const splice = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.nat(), fc.nat(), fragment)
  .map(([a, b, i, j, joint]) => a.slice(0, i % (a.length + 1)) + joint + b.slice(j % (b.length + 1)));

/** A real text with odd signs put in. */
const studded = fc
  .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...odd)), { maxLength: 12 }))
  .map(([text, signs]) =>
    signs.reduce((whole, [at, sign]) => {
      const place = at % (whole.length + 1);
      return whole.slice(0, place) + sign + whole.slice(place);
    }, text),
  );

/** One fragment again and again, at which a quadratic or exponential stage shows. */
const repeated = fc
  .tuple(fragment, fc.constantFrom('', ' ', '\n', '، ', ' و'), fc.integer({ min: 50, max: 600 }))
  .map(([part, between, times]) => `${part}${between}`.repeat(times).slice(0, 6000));

/** Text of any kind that a document may hold, sane or not. */
export const mixture: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: salad },
  { weight: 3, arbitrary: splice },
  { weight: 3, arbitrary: studded },
  { weight: 1, arbitrary: repeated },
);
