import type { LanguageCode } from '../model/document.ts';

/**
 * Slots that every language has; `agency` is whose deed brought it about: "he died in an Israeli raid";
 * `possessor` is whom the phrase of the governed noun names: "they froze his assets"; `source` is who says it:
 * "Hamas said that Israel bore the blame".
 */
export const grammaticalSlots = [
  ...['subject', 'object', 'second', 'genitive', 'agency', 'possessor', 'doer', 'source'],
] as const;

/** Stands in a cue's `beside` for a clause that the cue governs: what is said, promised or asked. */
export const contentSlot = 'content';

/** Prepositions that a cue may give a role to, as dictionary forms. */
export const prepositions: Readonly<Record<LanguageCode, readonly string[]>> = {
  ar: [
    ...['من', 'إلى', 'على', 'عن', 'في', 'ب', 'ل', 'ك', 'مع', 'بين', 'ضد', 'لدى', 'عند', 'نحو', 'صوب'],
    ...['باسم', 'حول', 'بشأن', 'إزاء', 'تجاه', 'حيال', 'باتجاه', 'تحت', 'فوق', 'أمام', 'خلف', 'وراء'],
    ...['قبل', 'بعد', 'خلال', 'عبر', 'دون', 'ضمن', 'داخل', 'خارج', 'قرب', 'بحق', 'لصالح', 'لمصلحة'],
    ...['بواسطة', 'برفقة', 'قبالة', 'جنوب', 'شمال', 'شرق', 'غرب', 'وسط', 'حتى', 'بصفة'],
    ...['على يد', 'على أيدي', 'من قبل', 'من جانب', 'في وجه', 'إلى جانب', 'بجانب', 'نيابة عن'],
    ...['بحضور', 'برئاسة', 'بمشاركة', 'برعاية', 'بوساطة'],
  ],
  en: [
    ...['of', 'by', 'with', 'to', 'from', 'in', 'on', 'at', 'between', 'among', 'against', 'for', 'into'],
    ...['over', 'about', 'as', 'under', 'toward', 'towards', 'via', 'near', 'inside', 'outside', 'within'],
    ...['through', 'after', 'before', 'during', 'behind', 'alongside', 'onto', 'across', 'upon', 'off'],
    ...['around', 'out', 'without', 'beyond', 'above', 'below', 'opposite', 'beside', 'amid', 'out of'],
    ...['in favour of', 'in favor of', 'in support of', 'on behalf of', 'at the hands of', 'along with'],
    ...['together with', 'ahead of', 'along', 'up', 'down', 'off', 'through', 'across'],
  ],
};

/** Whether a cue of the language may use the slot. */
export function isSlot(slot: string, language: LanguageCode): boolean {
  return [...grammaticalSlots, ...prepositions[language]].includes(slot);
}
