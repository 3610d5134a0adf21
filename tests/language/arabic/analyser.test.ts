import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/language/arabic/analyser.ts';
import type { Analysis } from '../../../src/language/arabic/analysis.ts';
import { splitUnknown } from '../../../src/language/arabic/clitics.ts';

const analyse = createAnalyser([
  { form: 'القاهرة', analysis: { stem: 'القاهره', lemma: 'القاهرة', pos: 'name' } },
  { form: 'بيروت', analysis: { stem: 'بيروت', lemma: 'بيروت', pos: 'name' } },
]);

type Expected = Partial<Omit<Analysis, 'proclitics'>> & { readonly clitics?: string };

function matches(analysis: Analysis, { clitics, ...expected }: Expected): boolean {
  const sameClitics = clitics === undefined || analysis.proclitics.join(' ') === clitics;
  return (
    sameClitics && Object.entries(expected).every(([key, value]) => analysis[key as keyof Analysis] === value)
  );
}

/** The first analysis of each word. */
const first: readonly (readonly [word: string, expected: Expected])[] = [
  ['وزير', { clitics: '', lemma: 'وزير', pos: 'noun', gender: 'm', number: 'sg' }],
  ['للوزير', { clitics: 'ل', article: true, stem: 'وزير', lemma: 'وزير' }],
  ['وللوزير', { clitics: 'و ل', article: true, lemma: 'وزير' }],
  ['وبالوزراء', { clitics: 'و ب', article: true, lemma: 'وزير', number: 'pl' }],
  ['وزراؤه', { lemma: 'وزير', enclitic: 'ه', number: 'pl' }],
  ['وزرائها', { lemma: 'وزير', enclitic: 'ها', number: 'pl' }],
  ['والوزيران', { clitics: 'و', article: true, lemma: 'وزير', number: 'du' }],
  ['وزيرة', { lemma: 'وزير', gender: 'f', number: 'sg' }],
  ['وزيرا', { lemma: 'وزير', number: 'sg' }],
  ['بحضوره', { clitics: 'ب', stem: 'حضور', enclitic: 'ه', derivation: 'masdar', verb: 'حضر' }],
  ['سيوقعان', { clitics: 'س', future: true, pos: 'verb', person: 3, number: 'du' }],
  ['والتقى', { clitics: 'و', article: false, lemma: 'التقى', aspect: 'perfect', person: 3 }],
  ['فالتقاه', { clitics: 'ف', lemma: 'التقى', enclitic: 'ه', aspect: 'perfect' }],
  ['لقائه', { stem: 'لقاي', lemma: 'لقاء', enclitic: 'ه', derivation: 'masdar' }],
  ['يلتقون', { lemma: 'التقى', aspect: 'imperfect', number: 'pl' }],
  ['قالت', { lemma: 'قال', gender: 'f', number: 'sg', person: 3 }],
  ['قيل', { lemma: 'قال', voice: 'passive' }],
  ['استقالوا', { lemma: 'استقال', number: 'pl', gender: 'm' }],
  ['ليلتقي', { clitics: 'ل', lemma: 'التقى', aspect: 'imperfect' }],
  ['توقيعهما', { lemma: 'توقيع', verb: 'وقّع', derivation: 'masdar', enclitic: 'هما' }],
  ['اتفاقية', { lemma: 'اتفاقية', pos: 'noun', gender: 'f' }],
  ['الاتفاقيتين', { article: true, lemma: 'اتفاقية', number: 'du' }],
  ['للجنة', { clitics: 'ل', lemma: 'لجنة' }],
  ['مسؤولو', { lemma: 'مسؤول', number: 'pl', construct: true }],
  ['مسئولون', { lemma: 'مسؤول', number: 'pl' }],
  ['العسكرية', { article: true, lemma: 'عسكري', pos: 'adjective', gender: 'f' }],
  ['ممثلين', { lemma: 'ممثل', pos: 'noun', verb: 'مثّل', derivation: 'active-participle', number: 'pl' }],
  ['المعتقلون', { article: true, lemma: 'معتقل', number: 'pl' }],
  ['القضاة', { article: true, lemma: 'قاضي', number: 'pl' }],
  ['على', { pos: 'preposition' }],
  ['عليه', { pos: 'preposition', lemma: 'على', enclitic: 'ه' }],
  ['له', { pos: 'preposition', lemma: 'ل', enclitic: 'ه' }],
  ['بها', { pos: 'preposition', lemma: 'ب', enclitic: 'ها' }],
  ['لأنه', { pos: 'subordinator', lemma: 'لأن', enclitic: 'ه' }],
  ['وأنهم', { clitics: 'و', pos: 'subordinator', enclitic: 'هم' }],
  ['الذي', { pos: 'relative' }],
  ['للذين', { clitics: 'ل', pos: 'relative', number: 'pl' }],
  ['لهذه', { clitics: 'ل', pos: 'demonstrative', gender: 'f' }],
  ['لم', { pos: 'particle' }],
  ['سوف', { pos: 'particle' }],
  ['ليست', { pos: 'particle', lemma: 'ليس', gender: 'f' }],
  ['كلاهما', { lemma: 'كلا', number: 'du' }],
  ['خمسين', { pos: 'number', lemma: 'خمسون' }],
  ['للقاهرة', { clitics: 'ل', pos: 'name', lemma: 'القاهرة' }],
  ['ببيروت', { clitics: 'ب', pos: 'name', lemma: 'بيروت' }],
  ['والبيروتيين', { clitics: 'و', article: true, lemma: 'بيروتي', pos: 'adjective', number: 'pl' }],
];

/** One analysis among those of each word. */
const among: readonly (readonly [word: string, expected: Expected])[] = [
  ['وقع', { lemma: 'وقّع', pos: 'verb', voice: 'active', aspect: 'perfect' }],
  ['وقع', { lemma: 'وقع', pos: 'verb', voice: 'active', aspect: 'perfect' }],
  ['وقع', { lemma: 'وقّع', voice: 'passive' }],
  ['للجنة', { clitics: 'ل', article: true, lemma: 'لجنة' }],
  ['وقعت', { lemma: 'وقّع', person: 3, gender: 'f' }],
  ['وقعت', { lemma: 'وقّع', person: 1 }],
  ['ان', { lemma: 'أن', pos: 'subordinator' }],
  ['ان', { lemma: 'إن' }],
  ['الى', { pos: 'preposition', lemma: 'إلى' }],
  ['وزيري', { lemma: 'وزير', number: 'du', construct: true }],
  ['وزيري', { lemma: 'وزير', number: 'sg', enclitic: 'ي' }],
  ['المتفق', { article: true, verb: 'اتّفق', derivation: 'active-participle' }],
  ['عقد', { lemma: 'عقد', pos: 'verb' }],
  ['عقد', { lemma: 'عقد', pos: 'noun' }],
  ['وفد', { lemma: 'وفد', pos: 'noun', clitics: '' }],
  ['يعد', { lemma: 'وعد' }],
  ['يعد', { lemma: 'أعدّ' }],
  ['يعد', { lemma: 'عاد' }],
  ['يعد', { lemma: 'عدّ' }],
  ['توفي', { lemma: 'توفّى', voice: 'passive' }],
  ['سيجري', { clitics: 'س', lemma: 'أجرى' }],
  ['سيجري', { clitics: 'س', lemma: 'جرى' }],
];

describe('createAnalyser', () => {
  it.each(first)('reads %s first as %o', (word, expected) => {
    const [analysis] = analyse(word);
    expect(analysis && matches(analysis, expected), JSON.stringify(analysis)).toBe(true);
  });

  it.each(among)('reads %s among others as %o', (word, expected) => {
    expect(analyse(word).some((analysis) => matches(analysis, expected))).toBe(true);
  });

  it('gives nothing for a word that it does not know', () => {
    for (const word of ['الحلبوسي', 'زيلينسكي', 'xyz', 'قغسث', '']) expect(analyse(word)).toEqual([]);
  });

  it('does not make clitics of the letters of a word that it knows', () => {
    for (const word of ['وزارة', 'بيان', 'كتاب', 'سلاح', 'فريق', 'لجنة']) {
      expect(analyse(word)[0]?.proclitics).toEqual([]);
    }
  });

  it('puts no verb after a preposition, no article before a verb, no pronoun after an article', () => {
    for (const word of ['بالوزير', 'كتب', 'لوقع', 'الوزيره', 'بيوقع', 'سالوزير', 'التوقيعه']) {
      for (const { pos, article, enclitic, proclitics } of analyse(word)) {
        if (pos === 'verb') expect(article).toBe(false);
        if (pos === 'verb') expect(proclitics).not.toContain('ب');
        if (article) expect(enclitic).toBeUndefined();
      }
    }
  });

  it('orders alike whatever words came before', () => {
    const words = ['وقع', 'يعد', 'وزير', 'عقد', 'توفي', 'لقائه', 'حكم', 'علم'];
    const forward = createAnalyser();
    const backward = createAnalyser();
    const left = words.map((word) => forward(word));
    const right = words.toReversed().map((word) => backward(word));
    expect(right.toReversed()).toEqual(left);
  });

  it('analyses half a million words in a second once it has met them', () => {
    const words = ['وقع', 'وزير', 'الدفاع', 'السوري', 'اتفاقية', 'مع', 'نظيره', 'في', 'دمشق', 'أمس'];
    const begin = performance.now();
    for (let i = 0; i < 50_000; i++) for (const word of words) analyse(word);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});

describe('splitUnknown', () => {
  it.each([
    ['وللبرهان', 'و ل', true, 'برهان'],
    ['البرهان', '', true, 'برهان'],
    ['وزيلينسكي', 'و', false, 'زيلينسكي'],
    ['بالبرهان', 'ب', true, 'برهان'],
    ['بوتين', '', false, 'بوتين'],
    ['لافروف', '', false, 'لافروف'],
    ['للحلبوسي', 'ل', true, 'حلبوسي'],
    ['فلاديمير', '', false, 'فلاديمير'],
  ])('%s', (word, clitics, article, stem) => {
    const [split] = splitUnknown(word);
    expect(split).toEqual({ proclitics: clitics === '' ? [] : clitics.split(' '), article, stem });
  });

  it('sees by the hamza where a name begins', () => {
    expect(splitUnknown('لاردوغان', 'لأردوغان')[0]?.stem).toBe('اردوغان');
  });
});
