import type { Word } from './words.ts';

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
  ['ب قرار من', 'agency'],
  ['ب امر من', 'agency'],
  ['ب مرسوم من', 'agency'],
  ['ب تكليف من', 'agency'],
  ['ب ايعاز من', 'agency'],
  ['بقرار من', 'agency'],
  ['بامر من', 'agency'],
  ['بتكليف من', 'agency'],
  ['بايعاز من', 'agency'],
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

/** By the first word, the longer first. */
const byFirst = new Map<string, { readonly words: readonly string[]; readonly slot: string }[]>();
for (const [phrase, slot] of compounds) {
  const words = phrase.split(' ');
  const list = byFirst.get(words[0] ?? '') ?? [];
  byFirst.set(
    words[0] ?? '',
    [...list, { words, slot }].sort((a, b) => b.words.length - a.words.length),
  );
}

/**
 * The preposition of several words that begins at a word: how many words, and the slot that it opens.
 *
 *   compoundAt(words, at)  // 'من' 'قبل' 'القوات' → { length: 2, slot: 'subject' }
 */
export function compoundAt(
  words: readonly Word[],
  at: number,
): { readonly length: number; readonly slot: string } | undefined {
  const written = (word: Word | undefined) => word && `${word.article ? 'ال' : ''}${word.form}`;
  const found = byFirst
    .get(words[at]?.form ?? '')
    ?.find((compound) => compound.words.every((form, i) => written(words[at + i]) === form));
  return found && { length: found.words.length, slot: found.slot };
}
