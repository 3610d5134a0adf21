import { type ClauseDraft, fillerOf } from './clause-draft.ts';
import { fold } from './fold.ts';
import type { Nominal } from './nominal.ts';
import { attitudeOf, type OpenSentence } from './open-sentence.ts';

/** Verbal nouns that in the indefinite accusative say why or wherefore a thing is done. */
const purposes = new Set(
  [
    'احتجاج',
    'رفض',
    'دعم',
    'تأييد',
    'تضامن',
    'استنكار',
    'تنديد',
    'إدانة',
    'شجب',
    'مطالبة',
    'تلبية',
    'استجابة',
    'ردّ',
    'رد',
    'انتقام',
    'ثأر',
    'اعتراض',
    'مؤازرة',
    'مساندة',
    'مناصرة',
    'نصرة',
    'تحدّ',
    'تنفيذ',
    'تمهيد',
    'استعداد',
    'تحسّب',
    'دفاع',
    'تعبير',
    'تكريم',
    'تقدير',
    'التزام',
    'وفاء',
    'إحياء',
    'خوف',
    'خشية',
    'حداد',
    'استباق',
    'تعزيز',
    'تحريض',
    'انحياز',
    'مقاطعة',
  ].map((noun) => fold(noun).text),
);

/**
 * Whether a noun after a verb says why it is done ("أضرب الاتحاد رفضاً للسياسات") rather than what: it is an
 * indefinite accusative with a preposition after it, and the verb has or wants no object.
 */
export function isPurpose(sentence: OpenSentence, verb: ClauseDraft, nominal: Nominal): boolean {
  const { words } = sentence.context.scene;
  const word = words[nominal.head];
  if (
    !word ||
    nominal.predicate === undefined ||
    nominal.mention !== undefined ||
    nominal.to !== nominal.head + 1
  )
    return false;
  const accusative = word.tanween || /..ا$/u.test(word.form);
  if (!accusative || word.article || words[nominal.to]?.pos !== 'preposition') return false;
  if (![...nominal.predicate, word.lemma].some((lemma) => purposes.has(fold(lemma).text))) return false;
  return fillerOf(verb, 'object') !== undefined || attitudeOf(sentence, verb) === undefined;
}

/** What is done for a purpose and the purpose have one subject, and are as real as each other. */
export function sharePurpose(sentence: OpenSentence, verb: ClauseDraft): void {
  const subject = fillerOf(verb, 'subject');
  for (const noun of sentence.drafts) {
    const { governor } = noun;
    if (governor?.clause !== verb.id || governor.link !== 'adverbial' || governor.marker !== undefined)
      continue;
    noun.modality = verb.modality;
    noun.negated ||= verb.negated;
    if (subject && !verb.passive && !fillerOf(noun, 'subject'))
      noun.arguments.push({ slot: 'subject', filler: subject });
  }
}

/** "يزور بغداد غداً لتوقيع الاتفاق": what a deed to come is done for is to come as well. */
export function postponePurposes({ drafts, verbal, base }: OpenSentence): void {
  for (const noun of drafts) {
    const { governor } = noun;
    if (governor?.marker !== 'ل' || !verbal.has(noun.id) || noun.modality !== 'fact') continue;
    const above = drafts[governor.clause - base];
    if (above?.kind === 'verb' && above.modality === 'future' && !above.negated) noun.modality = 'future';
  }
}
