import type { ClauseDraft } from './clause-draft.ts';
import type { OpenSentence, Pending } from './open-sentence.ts';

/** Slots by which a relative clause comes back to the occasion or the decree that it tells of. */
const occasions = new Set(['خلال', 'أثناء', 'بموجب', 'بمقتضى', 'في أعقاب', 'عقب', 'بعد']);
const occasionForms = new Set(['خلال', 'اثناء', 'بموجب', 'بمقتضي']);

/**
 * Whether a relative clause tells what was done on the occasion before it, so that its doer is that of the
 * verb above: "أجرى زيارة التقى خلالها الرئيس", "أصدر مرسوماً أعفى بموجبه الوزير".
 */
export function tellsOfOccasion({ context }: OpenSentence, verb: ClauseDraft): boolean {
  if (verb.governor?.link !== 'relative') return false;
  return verb.arguments.some(({ slot, filler }) => {
    if (!occasions.has(slot) || !('phrase' in filler)) return false;
    const [first] = filler.phrase.members;
    return first !== undefined && (first === verb.antecedent || isPronoun(context.scene.words[first.head]));
  });
}

/** "زيارة إلى بيروت التقى خلالها": a verb with such a word right after it is of the occasion, whatever stands between. */
export function occasionAfter({ context, verb }: OpenSentence, at: number): Pending | undefined {
  const { words } = context.scene;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (!verb || before?.pos === 'punctuation' || before?.pos === 'conjunction') return undefined;
  if (!occasionForms.has(next?.form ?? '') || !isPronoun(words[at + 2])) return undefined;
  return { link: 'relative', marker: '' };
}

function isPronoun(word: { readonly clitic?: 'before' | 'after' } | undefined): boolean {
  return word?.clitic === 'after';
}
