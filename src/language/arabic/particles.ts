import type { Modality } from '../../model/reading.ts';

/** Words that deny the verb after them, folded. */
export const negations: ReadonlySet<string> = new Set(['لم', 'لن', 'لا', 'غير', 'دون', 'لما', 'ليس', 'ليست']);

/** Words that change the reality of the verb after them. */
export const modalWords: ReadonlyMap<string, Modality> = new Map<string, Modality>([
  ['سوف', 'future'],
  ['قد', 'possible'],
  ['ربما', 'possible'],
  ['لعل', 'possible'],
  ['عسي', 'possible'],
  ['هل', 'question'],
  ['لو', 'conditional'],
  ['لولا', 'conditional'],
  ['اذا', 'conditional'],
  ['اذا ما', 'conditional'],
]);

/**
 * What a joining word does: introduces what is said or wanted, sets a condition, or merely joins;
 * auxiliaries are verbs that leave the clause to the verb after them.
 */
export const joinWords: ReadonlyMap<string, 'complement' | 'conditional' | 'adverbial' | 'auxiliary'> =
  new Map([
    ['ان', 'complement'],
    ['بان', 'complement'],
    ['اذا', 'conditional'],
    ['لو', 'conditional'],
    ['لولا', 'conditional'],
    ['اذ', 'adverbial'],
    ['كان', 'auxiliary'],
    ['ليس', 'auxiliary'],
    ['زال', 'auxiliary'],
    ['ظلّ', 'auxiliary'],
    ['بات', 'auxiliary'],
    ['أصبح', 'auxiliary'],
    ['ما زال', 'auxiliary'],
  ]);
