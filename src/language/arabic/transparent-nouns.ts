import { fold } from './fold.ts';
import type { Word } from './words.ts';

/** Nouns that stand for what possesses them: "وفد حماس", "الجانب السوري". */
const transparent = new Set([
  'وفد',
  'جانب',
  'طرف',
  'طيران',
  'طائرة',
  'مقاتلة',
  'مدفعية',
  'قيادة',
  'قوة',
  'عنصر',
  'سلطة',
  'ممثل',
  'مسؤول',
  'جندي',
  'مقاتل',
  'دبلوماسية',
  'سفينة',
  'مروحية',
  'مسيّرة',
  'صاروخ',
  'نظام',
  'إدارة',
  'حكومة',
  'دولة',
  'شعب',
  'عضو',
  'مسلح',
  'قناص',
  'قناصة',
  'قاذفة',
  'دبابة',
  'ميليشيا',
  'بحرية',
  'احتلال',
  'سلاح',
  'عاصمة',
  'زعيم',
  'قائد',
  'شخص',
  'كل',
  'جنسية',
  'رئاسة',
  'عضوية',
  'أمانة',
  'حصة',
  'سهم',
  'سلسلة',
  'غالبية',
  'أغلبية',
  'منصب',
  'صف',
  'محيط',
  'أنحاء',
  'روح',
  'أهل',
  'ساكن',
  'سكان',
  'وحدة',
  'مفرزة',
  'دورية',
  'دفعة',
]);
/** Plurals that stand for the occasion or force after them, though their singulars do not: "أعمال القمة", "مواقع الجيش". */
const courses = ['أعمال', 'أشغال', 'فعاليات', 'مراسم', 'وقائع', 'مواقع', 'معاقل', 'تجمعات', 'مسيّرات'];
const transparentForms = new Set([...transparent, ...courses].map((noun) => fold(noun).text));

/** Whether a word stands for what possesses it by its form or a reading: "وفد", "الجانب". */
export function isTransparent(word: Word): boolean {
  return transparentForms.has(word.form) || hasTransparentReading(word);
}

/** The same by its analyses alone, without a form that the lexicon reads otherwise. */
export function hasTransparentReading(word: Word): boolean {
  return word.options.some((o) => transparent.has(o.lemma));
}

/** Forces and weapons whose deeds are those of whom a pronoun says that they belong to: "قواتها", "طائراته". */
const forces = new Set([
  'قوة',
  'طيران',
  'طائرة',
  'مقاتلة',
  'مقاتل',
  'جندي',
  'مدفعية',
  'مسيّرة',
  'صاروخ',
  'بحرية',
  'مروحية',
]);

/** Whether a word names the forces or weapons of someone by a reading. */
export function isForce(word: Word): boolean {
  return word.options.some((o) => forces.has(o.lemma));
}

/** Words of quantity, which stand for what they count. */
export const quantifiers: ReadonlySet<string> = new Set(
  'كل كلا كلتا جميع بعض كافة معظم بقية سائر أغلب آخر غالبية'.split(' '),
);
