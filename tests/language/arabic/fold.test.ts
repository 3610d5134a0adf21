import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, lemmaKey } from '../../../src/language/arabic/fold.ts';

const same: readonly (readonly [string, string])[] = [
  ['أُعلِنَ', 'اعلن'],
  ['إيران', 'ايران'],
  ['آسيا', 'اسيا'],
  ['مصطفى', 'مصطفي'],
  ['سورية', 'سوريه'],
  ['مسؤول', 'مسئول'],
  ['شؤون', 'شئون'],
  ['جاؤوا', 'جاءوا'],
  ['رؤوف', 'رئوف'],
  ['الـــــوزير', 'الوزير'],
  ['٢٠٢٠', '2020'],
  ['۱۴۰۰', '1400'],
  ['ایران کی', 'ايران كي'],
  ['ﻻ ﺍﻟﻮﺯﻳﺮ', 'لا الوزير'],
  ['ﷲ', 'الله'],
  ['\u202bعلي\u202c \u200fأيوب', 'علي ايوب'],
  ['ڤيينا', 'فيينا'],
  ['الدفاع\u00a0الجوي', 'الدفاع الجوي'],
  ['NATO', 'nato'],
  ['شٔ', 'ش'],
];

describe('fold', () => {
  it.each(same)('%s folds like %s', (left, right) => {
    expect(fold(left).text).toBe(fold(right).text);
  });

  it('keeps letters apart that only look alike', () => {
    expect(fold('سماء').text).toBe('سماء');
    expect(fold('جزء').text).not.toBe(fold('جز').text);
  });

  it('gives the way back to the original', () => {
    const text = 'قال الـوَزِير ﻻ';
    const folded = fold(text);
    const at = folded.text.indexOf('وزير');
    expect(text.slice(folded.starts[at], folded.starts[at + 4])).toBe('وَزِير');
    expect(folded.starts[folded.text.length]).toBe(text.length);
  });

  it('finds room for a ligature of eighteen letters in a text of two', () => {
    const folded = fold('\ufd54\ufdfa');
    expect(folded.text).toBe('تخمصلي الله عليه وسلم');
    expect(folded.starts.length).toBe(folded.text.length + 1);
    expect(folded.starts[folded.text.length]).toBe(2);
  });

  it('changes nothing the second time, and its offsets rise', () => {
    const letters = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'ابتئؤءأإآىيوةهـﻻﺉﺀﷺیک٣۴aBİ\u064e\u0651\u200f\u00a0'),
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      ),
    });
    fc.assert(
      fc.property(letters, (text) => {
        const folded = fold(text);
        expect(fold(folded.text).text).toBe(folded.text);
        expect(folded.starts.length).toBe(folded.text.length + 1);
        for (let i = 0; i < folded.text.length; i++) {
          expect(folded.starts[i + 1]).toBeGreaterThanOrEqual(folded.starts[i] as number);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('lemmaKey', () => {
  it.each([
    ['وَقَّعَ', 'وقّع'],
    ['وقع', 'وقع'],
    ['أعلن', 'اعلن'],
    ['اتّفاقيّة', 'اتّفاقيّه'],
    [' التقى ', 'التقي'],
  ])('%s → %s', (lemma, key) => {
    expect(lemmaKey(lemma)).toBe(key);
  });
});
