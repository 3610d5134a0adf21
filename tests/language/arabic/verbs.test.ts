import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../src/language/arabic/fold.ts';
import { allMasdars, regularMasdar } from '../../../src/language/arabic/masdar.ts';
import { readMorphology } from '../../../src/language/arabic/morphology.ts';
import { participles } from '../../../src/language/arabic/participle.ts';
import { parseRoot, type VerbForm, type VerbPattern } from '../../../src/language/arabic/root.ts';
import type { VerbCell } from '../../../src/language/arabic/verb-endings.ts';
import { createVerbForms } from '../../../src/language/arabic/verb-forms.ts';
import { conjugate, dictionaryForm } from '../../../src/language/arabic/verb-paradigm.ts';

/** A verb as root, form and, for form I, its two vowels. */
function verb(text: string): VerbPattern {
  const [root = '', form = '', vowels = 'ai'] = text.split(' / ');
  const [perfectVowel, vowel] = [...vowels] as ['a', 'i'];
  return { root: parseRoot(root), form: form as VerbForm, perfectVowel, vowel };
}

const cells: Readonly<Record<string, Partial<VerbCell>>> = {
  he: { aspect: 'perfect', voice: 'active', person: 3, gender: 'm', number: 'sg' },
  she: { aspect: 'perfect', voice: 'active', person: 3, gender: 'f', number: 'sg' },
  they: { aspect: 'perfect', voice: 'active', person: 3, gender: 'm', number: 'pl' },
  both: { aspect: 'perfect', voice: 'active', person: 3, gender: 'm', number: 'du' },
  i: { aspect: 'perfect', voice: 'active', person: 1, number: 'sg' },
  does: { aspect: 'imperfect', voice: 'active', person: 3, gender: 'm', number: 'sg' },
  do: { aspect: 'imperfect', voice: 'active', person: 3, gender: 'm', number: 'pl' },
  women: { aspect: 'imperfect', voice: 'active', person: 3, gender: 'f', number: 'pl' },
  was: { aspect: 'perfect', voice: 'passive', person: 3, gender: 'm', number: 'sg' },
  is: { aspect: 'imperfect', voice: 'passive', person: 3, gender: 'm', number: 'sg' },
};

/** All spellings of a cell that can stand alone. */
function spellings(pattern: VerbPattern, name: string): string[] {
  const wanted = Object.entries(cells[name] as object);
  return conjugate(pattern, 'full')
    .filter(({ cell, free }) => free && wanted.every(([key, value]) => cell[key as keyof VerbCell] === value))
    .map(({ text }) => text);
}

/** Dictionary form, then cells with one or more spellings parted by a blank. */
type Row = readonly [verb: string, lemma: string, forms: Readonly<Record<string, string>>];

const sound: readonly Row[] = [
  ['ك ت ب / 1 / au', 'كتب', { she: 'كتبت', they: 'كتبوا', does: 'يكتب', do: 'يكتبون يكتبوا', is: 'يكتب' }],
  ['ط ل ب / 1 / au', 'طلب', { both: 'طلبا', i: 'طلبت', women: 'يطلبن' }],
  ['و ق ع / 2', 'وقّع', { he: 'وقع', does: 'يوقع', do: 'يوقعون يوقعوا', was: 'وقع', is: 'يوقع' }],
  ['ق ت ل / 3', 'قاتل', { does: 'يقاتل', was: 'قوتل', is: 'يقاتل' }],
  ['ع ل ن / 4', 'أعلن', { she: 'أعلنت', does: 'يعلن', was: 'أعلن', i: 'أعلنت', women: 'يعلن' }],
  ['ث ب ت / 4', 'أثبت', { i: 'أثبت', she: 'أثبتت', does: 'يثبت' }],
  ['ق د م / 5', 'تقدّم', { does: 'يتقدم', they: 'تقدموا' }],
  ['ع و ن / 6', 'تعاون', { does: 'يتعاون', i: 'تعاونت' }],
  ['س ح ب / 7', 'انسحب', { does: 'ينسحب', they: 'انسحبوا' }],
  ['ن خ ب / 8', 'انتخب', { was: 'انتخب', is: 'ينتخب', do: 'ينتخبون ينتخبوا' }],
  ['خ د م / 10', 'استخدم', { does: 'يستخدم', was: 'استخدم' }],
];

const doubled: readonly Row[] = [
  ['ر د د / 1 / au', 'ردّ', { she: 'ردت', i: 'رددت', does: 'يرد يردد', women: 'يرددن', was: 'رد' }],
  ['م ر ر / 1 / au', 'مرّ', { i: 'مررت', do: 'يمرون يمروا' }],
  ['ش ن ن / 1 / au', 'شنّ', { she: 'شنت', i: 'شننت', is: 'يشن يشنن' }],
  ['ه د د / 2', 'هدّد', { does: 'يهدد', she: 'هددت' }],
  ['ح ج ج / 3', 'حاجّ', { does: 'يحاج يحاجج' }],
  ['ع د د / 4', 'أعدّ', { i: 'أعددت', does: 'يعد يعدد', is: 'يعد يعدد' }],
  ['ض م م / 7', 'انضمّ', { i: 'انضممت', does: 'ينضم ينضمم' }],
  ['ح ج ج / 8', 'احتجّ', { they: 'احتجوا', women: 'يحتججن' }],
  ['م ر ر / 10', 'استمرّ', { she: 'استمرت', i: 'استمررت', does: 'يستمر يستمرر' }],
  ['ح م ر / 9', 'احمرّ', { she: 'احمرت', i: 'احمررت', does: 'يحمر يحمرر' }],
];

const hamzated: readonly Row[] = [
  ['أ خ ذ / 1 / au', 'أخذ', { does: 'يأخذ', was: 'أخذ', is: 'يؤخذ' }],
  ['أ م ن / 4', 'آمن', { does: 'يؤمن', she: 'آمنت' }],
  ['أ ل ف / 8', 'ائتلف', { does: 'يأتلف' }],
  ['أ خ ذ / 8', 'اتّخذ', { does: 'يتخذ', was: 'اتخذ' }],
  ['أ ك د / 2', 'أكّد', { does: 'يؤكد', is: 'يؤكد' }],
  ['أ ج ر / 10', 'استأجر', { does: 'يستأجر', was: 'استؤجر' }],
  ['س أ ل / 1 / aa', 'سأل', { does: 'يسأل', was: 'سئل', they: 'سألوا', i: 'سألت' }],
  ['ر أ س / 5', 'ترأّس', { does: 'يترأس', she: 'ترأست' }],
  ['س أ ل / 6', 'تساءل', { does: 'يتساءل', they: 'تساءلوا' }],
  ['ق ر أ / 1 / aa', 'قرأ', { they: 'قرؤوا قرأوا', does: 'يقرأ', was: 'قرئ', both: 'قرآ' }],
  ['ب د أ / 1 / aa', 'بدأ', { she: 'بدأت', do: 'يبدؤون يبدأون يبدؤوا يبدأوا' }],
  ['ه ن أ / 2', 'هنّأ', { does: 'يهنئ', do: 'يهنئون يهنئوا' }],
  ['ن ش أ / 4', 'أنشأ', { does: 'ينشئ', was: 'أنشئ', is: 'ينشأ' }],
  ['ف ج أ / 3', 'فاجأ', { does: 'يفاجئ', was: 'فوجئ' }],
  ['ل ج أ / 1 / aa', 'لجأ', { i: 'لجأت', women: 'يلجأن' }],
];

const assimilated: readonly Row[] = [
  ['و ع د / 1 / ai', 'وعد', { does: 'يعد', is: 'يوعد', do: 'يعدون يعدوا' }],
  ['و ض ع / 1 / aa', 'وضع', { does: 'يضع', was: 'وضع', is: 'يوضع' }],
  ['و ص ل / 1 / ai', 'وصل', { does: 'يصل', women: 'يصلن' }],
  ['و ق ف / 4', 'أوقف', { does: 'يوقف', was: 'أوقف' }],
  ['و ف ق / 8', 'اتّفق', { does: 'يتفق', they: 'اتفقوا' }],
  ['و ر د / 10', 'استورد', { does: 'يستورد' }],
  ['ي ق ن / 4', 'أيقن', { does: 'يوقن', i: 'أيقنت' }],
  ['ي أ س / 1 / ia', 'يئس', { does: 'ييئس ييأس', they: 'يئسوا' }],
  ['و د د / 1 / ia', 'ودّ', { does: 'يود يودد' }],
];

const hollow: readonly Row[] = [
  [
    'ق و ل / 1 / au',
    'قال',
    { i: 'قلت', she: 'قالت', does: 'يقول يقل', women: 'يقلن', was: 'قيل', is: 'يقال يقل' },
  ],
  ['ز و ر / 1 / au', 'زار', { they: 'زاروا', do: 'يزورون يزوروا', was: 'زير' }],
  ['ب ي ع / 1 / ai', 'باع', { i: 'بعت', does: 'يبيع يبع', is: 'يباع يبع' }],
  ['خ و ف / 1 / ia', 'خاف', { i: 'خفت', does: 'يخاف يخف' }],
  ['ق ي ل / 4', 'أقال', { i: 'أقلت', does: 'يقيل يقل', was: 'أقيل', is: 'يقال يقل' }],
  ['ق و د / 7', 'انقاد', { does: 'ينقاد ينقد', i: 'انقدت' }],
  ['غ ي ل / 8', 'اغتال', { was: 'اغتيل', is: 'يغتال يغتل', i: 'اغتلت' }],
  ['ق ي ل / 10', 'استقال', { she: 'استقالت', i: 'استقلت', does: 'يستقيل يستقل' }],
  ['ع ي ن / 2', 'عيّن', { does: 'يعين', i: 'عينت' }],
  ['ح و ل / 3', 'حاول', { does: 'يحاول', was: 'حوول' }],
  ['ط و ر / 5', 'تطوّر', { does: 'يتطور' }],
  ['ج ي أ / 1 / ai', 'جاء', { i: 'جئت', they: 'جاؤوا', does: 'يجيء يجئ', do: 'يجيئون يجيئوا' }],
  ['ش ي أ / 1 / ia', 'شاء', { does: 'يشاء يشأ', i: 'شئت' }],
  ['س و أ / 4', 'أساء', { does: 'يسيء يسئ', i: 'أسأت' }],
];

const defective: readonly Row[] = [
  [
    'د ع و / 1 / au',
    'دعا',
    {
      she: 'دعت',
      they: 'دعوا',
      i: 'دعوت',
      both: 'دعوا',
      does: 'يدعو يدع',
      do: 'يدعون يدعوا',
      was: 'دعي',
      is: 'يدعى يدع',
    },
  ],
  ['ب ن ي / 1 / ai', 'بنى', { she: 'بنت', they: 'بنوا', i: 'بنيت', does: 'يبني يبن', do: 'يبنون يبنوا' }],
  ['س ع ي / 1 / aa', 'سعى', { does: 'يسعى يسع', do: 'يسعون يسعوا', both: 'سعيا' }],
  ['ب ق ي / 1 / ia', 'بقي', { she: 'بقيت', they: 'بقوا', does: 'يبقى يبق' }],
  [
    'ل ق ي / 8',
    'التقى',
    { she: 'التقت', they: 'التقوا', both: 'التقيا', i: 'التقيت', does: 'يلتقي يلتق', do: 'يلتقون يلتقوا' },
  ],
  ['د ع و / 8', 'ادّعى', { does: 'يدعي يدع', she: 'ادعت' }],
  ['ن ه ي / 4', 'أنهى', { was: 'أنهي', is: 'ينهى ينه', they: 'أنهوا' }],
  ['ن د ي / 3', 'نادى', { does: 'ينادي يناد', was: 'نودي' }],
  ['ع د و / 5', 'تعدّى', { does: 'يتعدى يتعد', do: 'يتعدون يتعدوا' }],
  ['ف د ي / 6', 'تفادى', { does: 'يتفادى يتفاد' }],
  ['ث ن ي / 10', 'استثنى', { does: 'يستثني يستثن', was: 'استثني' }],
  ['س م و / 2', 'سمّى', { does: 'يسمي يسم', is: 'يسمى يسم' }],
];

const doublyWeak: readonly Row[] = [
  ['و ل ي / 5', 'تولّى', { does: 'يتولى يتول', they: 'تولوا', i: 'توليت' }],
  ['و ل ي / 10', 'استولى', { does: 'يستولي يستول', she: 'استولت' }],
  ['و ف ي / 1 / ai', 'وفى', { does: 'يفي يف', do: 'يفون يفوا' }],
  ['و ل ي / 1 / ii', 'ولي', { does: 'يلي يل' }],
  ['ن و ي / 1 / ai', 'نوى', { does: 'ينوي ينو', she: 'نوت' }],
  ['ر أ ي / 1 / aa', 'رأى', { she: 'رأت', they: 'رأوا', i: 'رأيت', does: 'يرى ير', do: 'يرون يروا' }],
  ['ر أ ي / 4', 'أرى', { does: 'يري ير', i: 'أريت' }],
  ['أ ت ي / 1 / ai', 'أتى', { does: 'يأتي يأت', she: 'أتت' }],
  ['أ د ي / 2', 'أدّى', { does: 'يؤدي يؤد', do: 'يؤدون يؤدوا' }],
  ['ح ي ي / 4', 'أحيا', { does: 'يحيي يحي', she: 'أحيت', is: 'يحيا يحي' }],
  ['و ق ي / 8', 'اتّقى', { does: 'يتقي يتق' }],
];

const special: readonly Row[] = [
  ['ص د م / 8', 'اصطدم', { does: 'يصطدم' }],
  ['ض ر ب / 8', 'اضطرب', { does: 'يضطرب' }],
  ['ط ل ع / 8', 'اطّلع', { does: 'يطلع' }],
  ['ز ح م / 8', 'ازدحم', { does: 'يزدحم' }],
  ['ذ خ ر / 8', 'ادّخر', { does: 'يدخر' }],
  ['ت ب ع / 8', 'اتّبع', { does: 'يتبع' }],
  ['ت ر ج م / q1', 'ترجم', { does: 'يترجم', was: 'ترجم' }],
  ['س ي ط ر / q1', 'سيطر', { does: 'يسيطر', they: 'سيطروا' }],
  ['د ه و ر / q2', 'تدهور', { does: 'يتدهور', she: 'تدهورت' }],
  ['ط م أ ن / q4', 'اطمأنّ', { does: 'يطمئن يطمأنن', i: 'اطمأننت', she: 'اطمأنت' }],
];

describe.each([
  ['sound', sound],
  ['doubled', doubled],
  ['hamzated', hamzated],
  ['assimilated', assimilated],
  ['hollow', hollow],
  ['defective', defective],
  ['doubly weak', doublyWeak],
  ['with an infix that changes, or of four radicals', special],
] as const)('verbs that are %s', (_kind, rows) => {
  it.each(rows)('%s: %s', (text, lemma, forms) => {
    const pattern = verb(text);
    expect(dictionaryForm(pattern)).toBe(lemma);
    for (const [name, expected] of Object.entries(forms)) {
      expect(new Set(spellings(pattern, name)), name).toEqual(new Set(expected.split(' ')));
    }
  });
});

describe('what a pronoun is suffixed to', () => {
  it.each([
    ['ل ق ي / 8', 'التقا', 'التقى'],
    ['ق ر أ / 1 / aa', 'يقرؤ', 'يقرأ'],
    ['و ق ع / 2', 'وقعو', 'وقعوا'],
    ['و ق ع / 2', 'وقعتمو', 'وقعتم'],
    ['د ع و / 1 / au', 'دعا', 'دعا'],
    ['ر أ ي / 1 / aa', 'رآ', 'رأى'],
  ])('%s has %s beside %s', (text, host, free) => {
    const forms = conjugate(verb(text), 'full');
    expect(forms.some((form) => form.host && form.text === host)).toBe(true);
    expect(forms.some((form) => form.free && form.text === free)).toBe(true);
  });
});

describe('participles and verbal nouns', () => {
  const rows: readonly (readonly [
    verb: string,
    active: string,
    passive: string,
    masdar: string | undefined,
  ])[] = [
    ['ك ت ب / 1 / au', 'كاتب', 'مكتوب', undefined],
    ['ق و ل / 1 / au', 'قائل', 'مقول', undefined],
    ['ب ي ع / 1 / ai', 'بائع', 'مبيع', undefined],
    ['ر د د / 1 / au', 'رادّ', 'مردود', undefined],
    ['د ع و / 1 / au', 'داعي', 'مدعوّ', undefined],
    ['ر م ي / 1 / ai', 'رامي', 'مرميّ', undefined],
    ['ر ض و / 1 / ia', 'راضي', 'مرضيّ', undefined],
    ['ق ر أ / 1 / aa', 'قارئ', 'مقروء', undefined],
    ['س أ ل / 1 / aa', 'سائل', 'مسؤول', undefined],
    ['و ق ع / 2', 'موقّع', 'موقّع', 'توقيع'],
    ['ه ن أ / 2', 'مهنّئ', 'مهنّأ', 'تهنئة'],
    ['س م و / 2', 'مسمّي', 'مسمّى', 'تسمية'],
    ['ح ي ي / 2', 'محيّي', 'محيّا', 'تحيّة'],
    ['ح د ث / 3', 'محادث', 'محادث', 'محادثة'],
    ['س و ي / 3', 'مساوي', 'مساوى', 'مساواة'],
    ['ع ل ن / 4', 'معلن', 'معلن', 'إعلان'],
    ['ق ي ل / 4', 'مقيل', 'مقال', 'إقالة'],
    ['ع ط و / 4', 'معطي', 'معطى', 'إعطاء'],
    ['و ق ف / 4', 'موقف', 'موقف', 'إيقاف'],
    ['ع د د / 4', 'معدّ', 'معدّ', 'إعداد'],
    ['ق د م / 5', 'متقدّم', 'متقدّم', 'تقدّم'],
    ['و ل ي / 5', 'متولّي', 'متولّى', 'تولّي'],
    ['ع و ن / 6', 'متعاون', 'متعاون', 'تعاون'],
    ['س ح ب / 7', 'منسحب', 'منسحب', 'انسحاب'],
    ['ج م ع / 8', 'مجتمع', 'مجتمع', 'اجتماع'],
    ['ل ق ي / 8', 'ملتقي', 'ملتقى', 'التقاء'],
    ['و ف ق / 8', 'متّفق', 'متّفق', 'اتّفاق'],
    ['غ ي ل / 8', 'مغتال', 'مغتال', 'اغتيال'],
    ['ح م ر / 9', 'محمرّ', 'محمرّ', 'احمرار'],
    ['ق ي ل / 10', 'مستقيل', 'مستقال', 'استقالة'],
    ['و ر د / 10', 'مستورد', 'مستورد', 'استيراد'],
    ['ع د د / 10', 'مستعدّ', 'مستعدّ', 'استعداد'],
    ['ث ن ي / 10', 'مستثني', 'مستثنى', 'استثناء'],
    ['ت ر ج م / q1', 'مترجم', 'مترجم', 'ترجمة'],
    ['د ه و ر / q2', 'متدهور', 'متدهور', 'تدهور'],
    ['ط م أ ن / q4', 'مطمئنّ', 'مطمأنّ', 'اطمئنان'],
  ];
  it.each(rows)('%s: %s, %s, %s', (text, active, passive, masdar) => {
    const pattern = verb(text);
    expect(participles(pattern)).toEqual({ active, passive });
    expect(regularMasdar(pattern)).toBe(masdar);
  });
});

describe('the table of verbs', () => {
  const { verbs } = readMorphology();

  it('has the verbs of the news', () => {
    expect(verbs.length).toBeGreaterThan(3000);
  });

  it('gives every verb the dictionary form of its root and form, and a verbal noun', () => {
    const wrong = verbs.filter((row) => dictionaryForm(row) !== row.lemma || allMasdars(row).length === 0);
    expect(wrong.map((row) => row.lemma)).toEqual([]);
  });

  it('lists no verbal noun that the form has by rule, and none without the lasting radicals', () => {
    const wrong = verbs.filter((row) => {
      const radicals = row.root.filter((radical) => !'ءويذ'.includes(radical));
      const order = new RegExp(
        radicals.filter((radical, at) => radical !== radicals[at - 1]).join('.*'),
        'u',
      );
      return row.masdars.some(
        (masdar) => masdar === allMasdars({ ...row, masdars: [] })[0] || !order.test(masdar),
      );
    });
    expect(wrong.map((row) => row.lemma)).toEqual([]);
  });

  it('lists no verb twice', () => {
    const keys = verbs.map((row) =>
      [row.root.join(''), row.form, row.perfectVowel, row.vowel, row.firm].join(),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('inflects by template as it would one by one', () => {
    const formsOf = createVerbForms();
    for (const row of verbs) {
      const direct = new Set(conjugate(row, row.passive).map((form) => foldWord(form.text)));
      const templated = new Set<string>();
      for (const { text, slots } of formsOf(row, row.passive)) {
        if (slots.some((slot) => slot.lexeme === 0)) templated.add(text);
      }
      for (const text of direct) if (text.length < 2) direct.delete(text);
      expect(templated, row.lemma).toEqual(direct);
    }
  });
});
