import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/language/arabic/sentences.ts';
import { tokenize } from '../../../src/language/arabic/tokens.ts';

const bodyOf = (text: string) =>
  splitSentences({ text })
    .filter((sentence) => sentence.kind === 'body')
    .map((sentence) => text.slice(sentence.start, sentence.end));

const kindsOf = (text: string, title?: string) =>
  splitSentences(title === undefined ? { text } : { text, title }).map((sentence) => sentence.kind);

describe('splitSentences', () => {
  const table: readonly (readonly [why: string, sentences: readonly string[]])[] = [
    ['full stops', ['وصل الوزير إلى تونس.', 'والتقى نظيره.']],
    ['questions and exclamations', ['هل يستقيل الوزير؟', 'لا أحد يعلم!', 'وستعقد جلسة غدا.']],
    [
      'titles with a full stop',
      ['استقبل الوزير د. سامي خالد وم. هدى علي أمس.', 'وشكر أ.د. منير صالح الحضور.'],
    ],
    ['agencies with full stops', ['نقلت أ.ف.ب عن مصدر أمني قوله ذلك.', 'وقالت د.ب.أ إن الاجتماع تأجل.']],
    ['decimals', ['ارتفع النمو بنسبة 3.5 في المئة.', 'وبلغ العجز ٢.٧ مليار.']],
    [
      'a quotation of several sentences',
      ['قال الوزير: «لن نتراجع. سنمضي في الإصلاح» أمام النواب.', 'ثم غادر.'],
    ],
    ['a full stop inside the closing mark', ['قال: "لن نتراجع أبدا."', 'وأضاف أن الحوار مستمر.']],
    ['curly marks', ['اعتبر أنه “انتصار. كبير” للشعب.', 'ورفض الرد.']],
    ['a full stop in brackets', ['أعلن الحزب (تأسس عام 1990. ومقره صنعاء) موقفه.', 'وغاب الرئيس.']],
    ['Latin initials', ['قال J. Smith إن U.S. Steel ستغلق المصنع.', 'ونفت الشركة ذلك.']],
    ['an address', ['نشر الموقع www.example.com التقرير.', 'ولم يعلق أحد.']],
    ['an ellipsis', ['لم يكمل الوزير كلامه...', 'وخرج من القاعة.']],
  ];
  it.each(table)('%s', (_why, sentences) => {
    expect(bodyOf(sentences.join(' '))).toEqual(sentences);
  });

  it('splits where no blank follows the full stop', () => {
    expect(bodyOf('وصل الوزير.وقال إنه متفائل.وأضاف: نعم.')).toHaveLength(3);
  });

  it('never joins two lines', () => {
    expect(bodyOf('عقد المجلس جلسته في عدن، بحضور الأعضاء.\nوأقر المجلس الموازنة.')).toHaveLength(2);
  });

  it('keeps a list number with its item', () => {
    expect(bodyOf('1. تشكيل لجنة مشتركة.\n2. وقف إطلاق النار.')).toEqual([
      '1. تشكيل لجنة مشتركة.',
      '2. وقف إطلاق النار.',
    ]);
  });

  it('puts a hard-wrapped paragraph together', () => {
    const text = [
      'أعلنت وزارة الخارجية الجزائرية اليوم أن الوزير سيبدأ غدا زيارة إلى',
      'موريتانيا تستمر يومين، يلتقي خلالها كبار المسؤولين ويوقع عددا من',
      'الاتفاقيات في مجالات الطاقة والنقل والتعليم. وأضافت الوزارة أن وفدا',
      'من رجال الأعمال يرافقه.',
    ].join('\n');
    expect(bodyOf(text)).toHaveLength(2);
  });

  it('takes one line without a full stop for body', () => {
    expect(kindsOf('وقع الوزيران اتفاقية في الرباط')).toEqual(['body']);
  });

  it('splits a document of a million letters', () => {
    const text = 'قال د. علي: «نعم. حسنا» - ثم غادر.وعاد\n'.repeat(20_000);
    expect(splitSentences({ text })).toHaveLength(40_000);
  });

  it('gives sentences in order that do not overlap and leave out nothing but blanks', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'ابدو .؟!…«»"“”()[]\n\r\t1٢،:-أ', '\u200f'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(letters, (text) => {
        let rest = '';
        let end = 0;
        for (const [at, sentence] of splitSentences({ text }).entries()) {
          expect(sentence.index).toBe(at);
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          rest += text.slice(end, sentence.start);
          end = sentence.end;
        }
        expect((rest + text.slice(end)).replace(/[\s\u200f]/gu, '')).toBe('');
      }),
      { numRuns: 1500 },
    );
  });
});

describe('headlines and furniture', () => {
  const body = 'عقد رئيس الوزراء اجتماعا مع السفراء المعتمدين في العاصمة، وبحث معهم الأوضاع.';
  const table: readonly (readonly [string, string])[] = [
    ['رئيس الوزراء يجتمع بسفراء الاتحاد الأوروبي', 'headline'],
    ['سلمى الناصر', 'furniture'],
    ['المصدر: الوكالة الوطنية', 'furniture'],
    ['تصوير: أحمد', 'furniture'],
    ['اقرأ أيضا: أزمة الوقود', 'furniture'],
    ['للمزيد تابعونا على فيسبوك', 'furniture'],
    ['جميع الحقوق محفوظة', 'furniture'],
    ['08:45 - 2021/03/02', 'furniture'],
    ['photo_2020-07-08_16-47-46', 'furniture'],
    ['IMG_2031.jpg', 'furniture'],
    ['-----', 'furniture'],
    ['تاريخ النشر: 3 مارس 2021', 'furniture'],
    ['صورة أرشيفية', 'furniture'],
  ];
  it.each(table)('%s before the body is a %s', (line, kind) => {
    expect(kindsOf(`${line}\n\n${body}`)).toEqual([kind, 'body']);
  });

  it('cuts a file name off the text it is glued to', () => {
    const text = `photo_2021-01-03_10-00-00${body}`;
    const [file, sentence] = splitSentences({ text });
    expect(file?.kind).toBe('furniture');
    expect(text.slice(sentence?.start, sentence?.end)).toBe(body);
  });

  it.each([
    'الكويت - كونا: ',
    'القاهرة (د ب أ) - ',
    'دمشق-سانا ',
    'نيويورك/ الأناضول - ',
    '(رويترز) - ',
    'عمان 3 (بترا) -- ',
  ])('sets the dateline "%s" apart', (dateline) => {
    if (/\d/u.test(dateline)) return expect(bodyOf(`${dateline}${body}`)).toHaveLength(1);
    expect(bodyOf(`${dateline}${body}`)).toEqual([body]);
  });

  it('takes no sentence that names an agency for a dateline', () => {
    expect(bodyOf('نفى مصدر في سانا الخبر.')).toEqual(['نفى مصدر في سانا الخبر.']);
  });

  it('marks a repeated title as furniture, and the title of the page with its site', () => {
    const title = 'رئيس الوزراء يجتمع بالسفراء المعتمدين';
    expect(kindsOf(`${title} – موقع الخبر\n${title}\n${title}\n${body}`)).toEqual([
      'furniture',
      'headline',
      'furniture',
      'body',
    ]);
  });

  it('knows the title that the document states', () => {
    expect(kindsOf(`أزمة\n${body}`, 'أزمة')).toEqual(['headline', 'body']);
  });

  const seed = join(import.meta.dirname, '../../../../shared/seed/al-manar-2020-07-08.txt');
  it.skipIf(!existsSync(seed))('reads a whole page of a news site', () => {
    const text = readFileSync(seed, 'utf8');
    const kinds = kindsOf(text);
    expect(kinds.filter((kind) => kind === 'headline')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'furniture')).toHaveLength(6);
    expect(bodyOf(text)[0]).toMatch(/^قمة عسكرية سورية إيرانية مشتركة.*بين البلدين\.$/u);
    expect(bodyOf(text)).toHaveLength(9);
  });
});

describe('tokenize', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['قال د. علي: «نعم»،', ['قال', 'د.', 'علي', ':', '«', 'نعم', '»', '،']],
    ['أ.ف.ب و(د ب أ)', ['أ.ف.ب', 'و', '(', 'د', 'ب', 'أ', ')']],
    ['بنسبة 3.5% في 8/7/2020.وقال', ['بنسبة', '3.5', '%', 'في', '8', '/', '7', '/', '2020', '.', 'وقال']],
    ['الوزير.وقال', ['الوزير', '.', 'وقال']],
    ['2011م', ['2011', 'م']],
    ['بيروت-دمشق', ['بيروت', '-', 'دمشق']],
    ['المـــدير وَقَّعَ', ['المـــدير', 'وَقَّعَ']],
    ['U.S. Army’s', ['U.S.', 'Army’s']],
    ['photo_2020وفي', ['photo', '_', '2020', 'وفي']],
    ['x@y.com', ['x@y.com']],
    ['صمت...', ['صمت', '...']],
  ];
  it.each(table)('%s', (text, tokens) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(tokens);
  });

  it('keeps offsets of the whole text when given a stretch', () => {
    const text = 'قال الوزير نعم';
    expect(tokenize(text, { start: 4, end: 10 })).toEqual([
      { start: 4, end: 10, kind: 'word', text: 'الوزير', folded: 'الوزير' },
    ]);
  });

  it('every token is its slice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
    );
  });
});
