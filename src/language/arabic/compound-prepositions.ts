import { createPhraseTable } from '../phrase-table.ts';

/** Prepositions of several words by their folded words, with the slot they open. */
const compounds: readonly (readonly [words: string, slot: string])[] = [
  ['من قبل', 'subject'],
  ['من جانب', 'subject'],
  ['من طرف', 'subject'],
  ['من لدن', 'subject'],
  ['علي يد', 'subject'],
  ['علي يدي', 'subject'],
  ['علي ايدي', 'subject'],
  ['ب يد', 'subject'],
  ['ب ايدي', 'subject'],
  ['ب رصاص', 'subject'],
  ['ب نيران', 'subject'],
  ['ب مرسوم من', 'agency'],
  ['ب ايعاز من', 'agency'],
  ['بقرار من', 'agency'],
  ['بامر من', 'agency'],
  ['بتكليف من', 'agency'],
  ['علي لسان', 'source'],
  ['نقلا عن', 'source'],
  ['وفقا ل', 'source'],
  ['طبقا ل', 'source'],
  ['استنادا الي', 'source'],
  ['ب حسب', 'source'],
  ['ب حضور', 'بحضور'],
  ['في حضور', 'بحضور'],
  ['ب رئاسه', 'برئاسة'],
  ['ب رعايه', 'برعاية'],
  ['تحت رعايه', 'برعاية'],
  ['ب وساطه', 'بوساطة'],
  ['ب مشاركه', 'بمشاركة'],
  ['في اطار', 'في إطار'],
  ['في سياق', 'في إطار'],
  ['علي هامش', 'على هامش'],
  ['ب شان', 'بشأن'],
  ['في شان', 'بشأن'],
  ['ب هدف', 'بهدف'],
  ['من اجل', 'بهدف'],
  ['في حال', 'condition'],
  ['في حاله', 'condition'],
  ['ب شرط', 'condition'],
  ['شريطه', 'condition'],
  ['حال', 'condition'],
  ['رهن', 'condition'],
  ['الي جانب', 'إلى جانب'],
  ['اضافه الي', 'إلى جانب'],
  ['ب الاضافه الي', 'إلى جانب'],
  ['فضلا عن', 'إلى جانب'],
  ['علاوه علي', 'إلى جانب'],
  ['خلافا ل', 'خلافا ل'],
  ['علي عكس', 'خلافا ل'],
  ['علي خلاف', 'خلافا ل'],
  ['علي غرار', 'أسوة ب'],
  ['اسوه ب', 'أسوة ب'],
  ['في وجه', 'في وجه'],
  ['في حق', 'بحق'],
  ['نيابه عن', 'نيابة عن'],
  ['ب النيابه عن', 'نيابة عن'],
  ['في اعقاب', 'عقب'],
  ['في ختام', 'عقب'],
  ['في اثناء', 'خلال'],
  ['في غضون', 'خلال'],
  ['في مستهل', 'خلال'],
  ['علي اثر', 'إثر'],
  ['علي خلفيه', 'بسبب'],
  ['ب القرب من', 'قرب'],
  ['علي مقربه من', 'قرب'],
  ['علي الرغم من', 'رغم'],
  ['ب الرغم من', 'رغم'],
  ['من دون', 'دون'],
  ['عن طريق', 'عبر'],
];

const table = createPhraseTable<string>();
for (const [phrase, slot] of compounds) table.add(phrase.split(' '), slot);

/**
 * The preposition of several words that begins at a word: the place after it, and the slot that it opens.
 *
 *   compoundAt(['من', 'قبل', 'القوات'], 0) // → { to: 2, slot: 'subject' }
 */
export function compoundAt(
  writtenForms: readonly string[],
  at: number,
): { readonly to: number; readonly slot: string } | undefined {
  const found = table.longestMatch(writtenForms, at);
  const slot = found?.values[0];
  return found && slot !== undefined ? { to: found.to, slot } : undefined;
}
