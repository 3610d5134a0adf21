import type { Modality } from '../../model/reading.ts';
import type { Scene } from './kinds.ts';
import type { Word } from './words.ts';

/** Prepositions that name who says it. */
export const sources = new Set(['حسب', 'بحسب', 'وفق', 'وفقا', 'نقلا']);
/** Slots of where a thing happens. */
export const placing = new Set([
  'في',
  'ب',
  'داخل',
  'قرب',
  'قبالة',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'وسط',
  'أمام',
]);
/** Prepositions of time, occasion and concession: what they govern happens beside the verb, not through it. */
export const circumstances = new Set([
  'بعد',
  'قبل',
  'خلال',
  'عقب',
  'فور',
  'إثر',
  'اثر',
  'منذ',
  'أثناء',
  'رغم',
  'خلافا ل',
  'أسوة ب',
  'غداة',
  'عشية',
  'قبيل',
  'بعيد',
  'لدى',
  'حتى',
  'بحضور',
  'في إطار',
  'بسبب',
  'نتيجة',
  'حول',
  'بشأن',
  'على هامش',
]);
/** Under whom, with whom or before whom a thing happens. */
export const auspices = new Set(['برعاية', 'بوساطة', 'بمشاركة', 'بحضور', 'برئاسة']);
/** Participles that schedule or doubt the clause after them: "من المقرر أن". */
export const outlooks: ReadonlyMap<string, Modality> = new Map<string, Modality>([
  ['مقرر', 'future'],
  ['منتظر', 'future'],
  ['مرتقب', 'future'],
  ['متوقع', 'future'],
  ['مزمع', 'future'],
  ['مفترض', 'future'],
  ['مامول', 'future'],
  ['محتمل', 'possible'],
  ['مرجح', 'possible'],
  ['ممكن', 'possible'],
  ['مستبعد', 'possible'],
  ['غير', 'possible'],
]);

/** Where a thing lies of a place named after it: "شرقي نابلس". */
export const directions: ReadonlyMap<string, string> = new Map([
  ['شمالي', 'شمال'],
  ['جنوبي', 'جنوب'],
  ['شرقي', 'شرق'],
  ['غربي', 'غرب'],
  ['شمال', 'شمال'],
  ['جنوب', 'جنوب'],
  ['شرق', 'شرق'],
  ['غرب', 'غرب'],
  ['وسط', 'وسط'],
]);

/** Whether a word of direction leads to a place and so stands as a preposition. */
export function opensDirection({ chunks }: Scene, word: Word, at: number): boolean {
  if (word.article || !directions.has(word.form)) return false;
  const chunk = chunks.get(at + 1);
  return chunk !== undefined && ['Place', 'Polity', 'Facility'].includes(chunk.mention.class);
}

const standing = new Set([
  'وقف',
  'اصطفّ',
  'انحاز',
  'قاتل',
  'حارب',
  'ناضل',
  'كافح',
  'تموضع',
  'تخندق',
  'انضمّ',
  'صوّت',
  'جلس',
]);

/** Whether a word is a verb that is completed by "إلى جانب": "وقفت الكويت إلى جانب العراق". */
export function standsBeside(word: Word | undefined): boolean {
  return word?.pos === 'verb' && standing.has(word.lemma);
}

/** Slots of the deed through which a thing came about. */
export const means = new Set(['ب', 'في', 'جراء', 'إثر', 'اثر', 'نتيجة', 'بسبب']);

/** "حال توقيع الاتفاق", "رهن موافقة المجلس": before a verbal noun the word sets a condition. */
export function opensCondition({ form, article, clitic }: Word, next: Word | undefined): boolean {
  if ((form !== 'حال' && form !== 'رهن') || article || clitic || !next || next.article || next.clitic)
    return false;
  return next.pos === 'noun' && next.options.some((o) => o.derivation === 'masdar');
}
