import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOffsets } from '../../src/graph/offsets.ts';

/** Code points of a text, as RDF tools count them. */
function points(text: string): string[] {
  return [...text];
}

const pieces = fc.array(
  fc.constantFrom(
    '😀',
    'أ',
    'ا\u0654',
    'ّ',
    'َ',
    'شَّ',
    'شَّ',
    'é',
    'e\u0301',
    ' ',
    'كتب',
    '\u1112\u1161\u11ab',
    '\u0958',
    'x',
    '\n',
  ),
  { maxLength: 30 },
);
const anyText = fc.oneof(
  pieces.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('offsets', () => {
  test.each([
    ['an emoji is one code point', '😀 صلة', 3, 2, 'صلة'],
    ['vowel signs are code points of their own', 'وَقَّعَ الوزير', 8, 8, 'الوزير'],
    ['NFD joins into fewer', 'cafe\u0301 نعم', 6, 5, 'نعم'],
    ['a hamza typed apart joins its seat', 'ا\u0654حمد علي', 6, 5, 'علي'],
    ['the order of shadda and fatha is mended', 'السّ\u064eيد علي', 8, 8, 'علي'],
  ])('%s', (_, text, unit, point, rest) => {
    const offsets = createOffsets(text);
    expect(offsets.toCodePoint(unit)).toBe(point);
    expect(offsets.toUnit(point)).toBe(unit);
    expect(points(offsets.nfc).slice(point).join('')).toBe(rest);
    expect(offsets.quote(unit, text.length)).toBe(rest);
  });

  test('a quote is always the slice of the NFC text between its code points', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const offsets = createOffsets(text);
        const slice = points(offsets.nfc).slice(
          offsets.toCodePoint(start ?? 0),
          offsets.toCodePoint(end ?? 0),
        );
        if (text === offsets.nfc && !wholePoints(text, start ?? 0, end ?? 0)) return;
        expect(offsets.quote(start ?? 0, end ?? 0)).toBe(slice.join(''));
      }),
    );
  });

  test('the whole text is the whole NFC text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const offsets = createOffsets(text);
        expect(offsets.toCodePoint(0)).toBe(0);
        expect(offsets.toCodePoint(text.length)).toBe(points(offsets.nfc).length);
        expect(offsets.toUnit(points(offsets.nfc).length)).toBe(text.length);
      }),
    );
  });

  test('offsets grow with the text and come back between characters', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join(' ');
        const offsets = createOffsets(text);
        let unit = 0;
        for (const part of parts) {
          expect(offsets.toUnit(offsets.toCodePoint(unit))).toBe(unit);
          unit += part.length + 1;
        }
        for (let i = 1; i <= text.length; i++) {
          expect(offsets.toCodePoint(i)).toBeGreaterThanOrEqual(offsets.toCodePoint(i - 1));
        }
      }),
    );
  });
});

function wholePoints(text: string, ...units: readonly number[]): boolean {
  return units.every(
    (unit) =>
      !/^[\uDC00-\uDFFF]$/.test(text.charAt(unit)) || !/^[\uD800-\uDBFF]$/.test(text.charAt(unit - 1)),
  );
}
