import { describe, expect, it } from 'vitest';
import { readMorphology } from '../../../src/language/arabic/morphology.ts';
import { nisbas, readNisba } from '../../../src/language/arabic/nisba.ts';
import type { NounForm } from '../../../src/language/arabic/noun-forms.ts';
import { adjectiveForms, nounForms, participleForms } from '../../../src/language/arabic/noun-lexeme.ts';

const written = (forms: readonly NounForm[], wanted: (form: NounForm) => boolean) =>
  new Set(forms.filter(wanted).map((form) => form.text));

const noun = (lemma: string, gender: 'm' | 'f', plurals: readonly string[], feminine = '') =>
  nounForms({ lemma, gender, plurals, feminine });

describe('the singular before a pronoun', () => {
  it.each([
    ['وزارة', 'f', 'وزارت'],
    ['لقاء', 'm', 'لقاء لقائ لقاؤ'],
    ['جزء', 'm', 'جزء جزئ جزؤ'],
    ['مبدأ', 'm', 'مبدأ مبدؤ مبدئ'],
    ['مستوى', 'm', 'مستوا'],
    ['قرار', 'm', 'قرار'],
  ] as const)('%s', (lemma, gender, expected) => {
    const forms = noun(lemma, gender, []);
    const hosts = written(forms, ({ cell, host }) => host && cell.number === 'sg');
    expect(hosts).toEqual(new Set(expected.split(' ')));
  });
});

describe('the dual, and its construct', () => {
  it.each([
    ['وزير', 'm', 'وزيران وزيرين', 'وزيرا وزيري'],
    ['اتفاقية', 'f', 'اتفاقيتان اتفاقيتين', 'اتفاقيتا اتفاقيتي'],
    ['مستشفى', 'm', 'مستشفيان مستشفيين', 'مستشفيا مستشفيي'],
    ['صحراء', 'f', 'صحراوان صحراوين', 'صحراوا صحراوي'],
  ] as const)('%s', (lemma, gender, free, construct) => {
    const forms = noun(lemma, gender, []).filter(({ cell }) => cell.number === 'du');
    expect(written(forms, ({ cell }) => !cell.construct)).toEqual(new Set(free.split(' ')));
    expect(written(forms, ({ cell }) => cell.construct === true)).toEqual(new Set(construct.split(' ')));
  });
});

describe('plurals', () => {
  it.each([
    ['مندوب', ['مندوبون'], 'مندوبون مندوبين', 'مندوبو مندوبي'],
    ['محامي', ['محامون'], 'محامون محامين', 'محامو محامي'],
    ['لاجئ', ['لاجئون'], 'لاجئون لاجئين', 'لاجئو لاجئي'],
  ] as const)('%s', (lemma, plurals, free, construct) => {
    const forms = noun(lemma, 'm', plurals).filter(({ cell }) => cell.number === 'pl');
    expect(written(forms, ({ cell }) => !cell.construct)).toEqual(new Set(free.split(' ')));
    expect(written(forms, ({ cell }) => cell.construct === true)).toEqual(new Set(construct.split(' ')));
  });

  it.each([
    ['أرض', 'f', ['أراضي'], 'أراض'],
    ['قاضي', 'm', ['قضاة'], 'قاض'],
    ['نادي', 'm', ['أندية'], 'ناد'],
    ['وزير', 'm', ['وزراء'], 'وزراء'],
    ['اجتماع', 'm', ['اجتماعات'], 'اجتماعات'],
  ] as const)('%s has %s: %s', (lemma, gender, plurals, expected) => {
    expect(written(noun(lemma, gender, plurals), ({ free }) => free)).toContain(expected);
  });

  it('gives a man of office his feminine under the same lemma', () => {
    const forms = noun('سفير', 'm', ['سفراء'], 'سفيرة').filter(({ cell }) => cell.gender === 'f');
    expect(written(forms, ({ free }) => free)).toEqual(
      new Set(['سفيرة', 'سفيرتان', 'سفيرتين', 'سفيرتا', 'سفيرتي', 'سفيرات']),
    );
  });
});

describe('adjectives and participles', () => {
  it('agree in gender and number', () => {
    const forms = adjectiveForms({ lemma: 'عسكري', feminine: 'عسكرية', plurals: ['عسكريون'], weak: false });
    const of = (gender: string, number: string) =>
      written(
        forms,
        ({ cell, free }) => free && !cell.construct && cell.gender === gender && cell.number === number,
      );
    expect(of('f', 'sg')).toEqual(new Set(['عسكرية']));
    expect(of('m', 'pl')).toEqual(new Set(['عسكريون', 'عسكريين']));
    expect(of('f', 'du')).toEqual(new Set(['عسكريتان', 'عسكريتين']));
    expect(of('f', 'pl')).toEqual(new Set(['عسكريات']));
  });

  it.each([
    ['مسيء', 'مسيئة مسيئون مسيئات'],
    ['مستشفى', 'مستشفاة مستشفون مستشفيات'],
    ['معتدي', 'معتدية معتدون معتد'],
    ['قارئ', 'قارئة قارئون قارئات'],
  ])('%s', (lemma, expected) => {
    const forms = written(participleForms(lemma), ({ free }) => free);
    for (const form of expected.split(' ')) expect(forms).toContain(form);
  });
});

describe('nisbas', () => {
  it.each([
    ['مصر', 'مصري'],
    ['سوريا', 'سوري'],
    ['سورية', 'سوري'],
    ['أمريكا', 'امريكي'],
    ['أميركا', 'اميركي'],
    ['فرنسا', 'فرنسي'],
    ['غزة', 'غزي'],
    ['غزة', 'غزاوي'],
    ['حيفا', 'حيفاوي'],
    ['صنعاء', 'صنعاني'],
    ['البيضاء', 'بيضاوي'],
    ['القاهرة', 'قاهري'],
    ['ليبيا', 'ليبي'],
    ['الكونغو', 'كونغولي'],
    ['بيروت', 'بيروتي'],
  ])('%s: %s', (name, expected) => {
    expect(nisbas(name).map((nisba) => nisba.masculine)).toContain(expected);
  });

  it('are read only where the name is known', () => {
    const isName = (name: string) => name === 'دمشق';
    expect(readNisba('دمشقيه', isName)).toEqual([{ lemma: 'دمشقي', gender: 'f', number: 'sg' }]);
    expect(readNisba('دمشقيون', isName)).toEqual([{ lemma: 'دمشقي', gender: 'm', number: 'pl' }]);
    expect(readNisba('حلبيه', isName)).toEqual([]);
  });
});

describe('the tables of nouns and adjectives', () => {
  const { nouns, adjectives } = readMorphology();

  it('hold the words of the news, each once', () => {
    expect(nouns.length).toBeGreaterThan(2500);
    expect(adjectives.length).toBeGreaterThan(800);
    expect(new Set(nouns.map(({ lemma }) => lemma)).size).toBe(nouns.length);
    expect(new Set(adjectives.map(({ lemma }) => lemma)).size).toBe(adjectives.length);
  });

  it('hold only whole words in plain letters', () => {
    const forms = [...nouns, ...adjectives].flatMap(({ lemma, plurals }) => [lemma, ...plurals]);
    expect(forms.filter((form) => !/^[ء-غف-ي]{2,}$/u.test(form))).toEqual([]);
  });
});
