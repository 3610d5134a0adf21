import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, showControls } from '../../web/src/text/direction.ts';
import { foldText, foldWithMap, foldWords } from '../../web/src/text/folding.ts';
import { findFolded, splitMarks } from '../../web/src/text/marks.ts';
import { paragraphsOf } from '../../web/src/text/paragraphs.ts';

describe('the direction of a text', () => {
  it.each([
    ['اتفاق G20', 'rtl'],
    ['G20 اتفاق', 'ltr'],
    ['2020 «القمة»', 'rtl'],
    ['(123) Sila', 'ltr'],
    ['שלום', 'rtl'],
  ] as const)('%s is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });

  it('takes the fallback where no character is strong', () => {
    expect(directionOf('2020–2021', 'rtl')).toBe('rtl');
    expect(directionOf('٢٠٢٠', 'ltr')).toBe('ltr');
  });

  it('shows control characters without moving an offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ب', '\u202E', '\u2066', '\u202C') }), (text) => {
        const shown = showControls(text);
        return shown.length === text.length && !/[\u202A-\u202E\u2066-\u2069]/.test(shown);
      }),
    );
  });
});

describe('folding for search', () => {
  it.each([
    ['أُعلِنَ', 'اعلن'],
    ['القَاهِرَة', 'القاهره'],
    ['مُسْتَشْفَى', 'مستشفي'],
    ['ســــلمى', 'سلمي'],
    ['مسؤول', 'مسوول'],
    ['١٢٣', '123'],
    ['Zürich', 'zurich'],
    ['آل ثاني', 'ال ثاني'],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });

  it('gives a place in the original for every folded unit, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, starts } = foldWithMap(text);
        const sorted = starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? 0));
        return starts.length === folded.length + 1 && sorted && starts.at(-1) === text.length;
      }),
    );
  });

  it('gives each word without its article too', () => {
    expect(foldWords('بنك القاهرة')).toEqual(['بنك', 'القاهره', 'قاهره']);
  });
});

describe('marks', () => {
  it('splits at every border and keeps overlapping marks', () => {
    const sentence = { start: 10, end: 17, kind: 'claim' } as const;
    const cue = { start: 12, end: 15, kind: 'cue' } as const;
    expect(splitMarks('A met B', [sentence, cue], 10)).toEqual([
      { start: 10, text: 'A ', marks: [sentence] },
      { start: 12, text: 'met', marks: [sentence, cue] },
      { start: 15, text: ' B', marks: [sentence] },
    ]);
  });

  it('joins up to the whole text whatever the marks', () => {
    const mark = fc.record({ start: fc.nat(30), end: fc.nat(30), kind: fc.constant('cue' as const) });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.array(mark, { maxLength: 6 }),
        fc.nat(5),
        (text, marks, offset) => {
          const pieces = splitMarks(text, marks, offset);
          return pieces.map((piece) => piece.text).join('') === text;
        },
      ),
    );
  });

  it.each([
    ['القَاهِرَة الجديدة', 'قاهره', 'قَاهِرَة'],
    ['سلمى الحدّاد', 'الحداد', 'الحدّاد'],
    ['Salma al-Haddad', 'SALMA', 'Salma'],
  ])('finds in %s what folds like %s', (text, query, found) => {
    const match = findFolded(text, query);
    expect(match && text.slice(match.start, match.end).replace(/\s+$/, '')).toBe(found);
  });

  it('finds nothing for an empty query', () => {
    expect(findFolded('نص', ' ')).toBeUndefined();
  });
});

describe('the paragraphs of a document', () => {
  it('are its lines with their offsets', () => {
    expect(paragraphsOf('ألف\n\nباء\n')).toEqual([
      { start: 0, text: 'ألف' },
      { start: 5, text: 'باء' },
    ]);
  });

  it('are cut at spaces when they are endless, nothing lost', () => {
    const text = `${'كلمة '.repeat(5000)}\n${'x'.repeat(20_000)}`;
    const pieces = paragraphsOf(text);
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) {
      expect(piece.text.length).toBeLessThanOrEqual(8001);
      expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
    }
    expect(pieces.map((piece) => piece.text).join('')).toBe(text.replace('\n', ''));
    expect(pieces[1]?.text.startsWith('كلمة')).toBe(true);
  });
});
