import { type ClauseDraft, fillerOf } from './clause-draft.ts';
import type { Nominal, PhraseScene } from './nominal.ts';

/** Measures and parts of time. */
const times = new Set([
  'يوم',
  'ساعة',
  'دقيقة',
  'ثانية',
  'أسبوع',
  'شهر',
  'سنة',
  'عام',
  'مرة',
  'ليلة',
  'صباح',
  'مساء',
  'فجر',
  'ظهر',
  'عصر',
  'ليل',
  'نهار',
]);

/** Verbs whose subject or object a time can be: "شهد هذا الأسبوع لقاءات", "مضى يومان". */
const temporal = new Set([
  'شهد',
  'عرف',
  'حمل',
  'صادف',
  'مضى',
  'مرّ',
  'انقضى',
  'حلّ',
  'حدّد',
  'استغرق',
  'دام',
  'أمضى',
  'قضى',
]);

/** Whether a phrase tells how long or when: "حبسه خمسة عشر يوماً", "فرضت هذا الأسبوع عقوبات". */
export function isTime({ scene }: PhraseScene, { from, head, lemma, genitive, mention }: Nominal): boolean {
  if (!times.has(lemma) || genitive?.members.some((m) => m.mention !== undefined)) return false;
  const word = scene.words[head];
  if (!word) return false;
  const led = from < head && scene.words[from]?.pos !== 'punctuation';
  return led || (mention === undefined && (word.tanween || /..(?:ا|ين)$/u.test(word.form)));
}

/** Whether a verb leaves a time beside it to tell when or how long. */
export function takesTime(verb: ClauseDraft): boolean {
  return !temporal.has(verb.lemmas[0] ?? '') || fillerOf(verb, 'subject') !== undefined;
}
