import type { Status } from '../model/claim.ts';
import type { LanguageCode } from '../model/document.ts';
import type { ClassName } from '../model/entity.ts';
import { loadClasses, loadRelations } from '../ontology/load.ts';

/** The words of an evidence bundle; `{n}` stands for a number or a name. */
const words = {
  ar: {
    evidence: 'شواهد',
    entities: 'الكيانات',
    links: 'الصلات',
    claims: 'الإفادات',
    documents: 'الوثائق',
    drawing: 'رسم الصلات',
    drawn: 'رُسم {shown} من {total} كيانًا، وهي الأكثر صلات؛ والجمل كلها أدناه.',
    nothing: 'لا إفادات في هذا الاختيار.',
    saidBy: 'بحسب',
    place: 'المكان',
    date: 'التاريخ',
    confidence: 'الثقة',
    extractor: 'المستخرِج',
    position: 'الموضع في النص',
    page: 'الصفحة {n}',
    paragraph: 'الفقرة {n}',
    copies: 'الصياغة نفسها أيضًا في',
    noPublisher: 'الناشر غير معروف',
    noDate: 'بلا تاريخ',
    origins: 'مصادر مستقلة',
    disputed: 'متنازع فيه: أُثبت ونُفي',
    hashOfText: 'بصمة النص (SHA-256)',
    hash: 'بصمة المحتوى (SHA-256)',
    check: 'تُحسب البصمة من سطر main الأول إلى سطره الأخير، وللتحقق منها:',
    list: '، ',
    subject: 'الفاعل',
    cue: 'اللفظ الدال',
    object: 'المفعول',
  },
  en: {
    evidence: 'Evidence',
    entities: 'Entities',
    links: 'Links',
    claims: 'Claims',
    documents: 'Documents',
    drawing: 'Drawing of the links',
    drawn: 'Drawn are {shown} of {total} entities, those with the most links; all sentences are below.',
    nothing: 'There are no claims in this selection.',
    saidBy: 'According to',
    place: 'Place',
    date: 'Date',
    confidence: 'Confidence',
    extractor: 'Extractor',
    position: 'Place in the text',
    page: 'page {n}',
    paragraph: 'paragraph {n}',
    copies: 'The same wording also in',
    noPublisher: 'publisher unknown',
    noDate: 'no date',
    origins: 'independent origins',
    disputed: 'Disputed: asserted and denied',
    hashOfText: 'SHA-256 of the text',
    hash: 'SHA-256 of the content',
    check: 'It is computed from the first line of main to its last. To check it:',
    list: ', ',
    subject: 'Subject',
    cue: 'Cue',
    object: 'Object',
  },
} as const;

/** Names and words in the language of a bundle. */
export interface BundleTerms {
  readonly language: LanguageCode;
  readonly text: Readonly<Record<keyof (typeof words)['en'], string>>;
  relation(id: string): string;
  class(name: ClassName): string;
  status(status: Status): string;
  isSymmetric(relation: string): boolean;
  number(value: number): string;
  /** A Gregorian day, month or year: `2020-07-08` → `8 July 2020`. */
  date(value: string): string;
}

/** How a date is written, by the length that tells its precision. */
const parts: readonly (readonly [length: number, options: Intl.DateTimeFormatOptions])[] = [
  [4, { year: 'numeric' }],
  [7, { year: 'numeric', month: 'long' }],
  [10, { year: 'numeric', month: 'long', day: 'numeric' }],
];

/** The terms of a language, with the names that the ontology gives. */
export function bundleTerms(language: LanguageCode): BundleTerms {
  const { classes, statuses } = loadClasses();
  const relations = new Map(loadRelations().map((relation) => [relation.id, relation]));
  const named = new Map(
    [...classes, ...statuses].map(({ name, label }) => [name as string, label[language]]),
  );
  const locale = `${language === 'ar' ? 'ar' : 'en-GB'}-u-nu-latn-ca-gregory`;
  const numbers = new Intl.NumberFormat(locale);
  // Made once: each takes memory outside the heap, which a date after another would fill.
  const dates = new Map(
    parts.map(([length, options]) => [
      length,
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
    ]),
  );
  return {
    language,
    text: words[language],
    relation: (id) => relations.get(id)?.label[language] ?? id.replaceAll('-', ' '),
    class: (name) => named.get(name) ?? name,
    status: (status) => named.get(status) ?? status,
    isSymmetric: (id) => relations.get(id)?.symmetric ?? false,
    number: (value) => numbers.format(value),
    date: (value) => {
      const time = Date.parse(value.length === 4 ? `${value}-01-01` : value);
      return Number.isNaN(time) ? value : (dates.get(value.length)?.format(time) ?? value);
    },
  };
}
