import { createPhraseTable } from '../phrase-table.ts';
import type { OpenSentence } from './open-sentence.ts';
import { pronounPhrase } from './pronoun-mentions.ts';
import type { Word } from './words.ts';

/**
 * What joins a whole sentence to the one before it, folded: nothing that stands before it governs the verb after it.
 * "على أن" is none of them, for it tells what is agreed.
 */
const joiners = createPhraseTable<string>();
for (const joiner of [
  'في الوقت الذي',
  'في حين ان',
  'علي حين ان',
  'لا سيما ان',
  'لا سيما و ان',
  'خصوصا ان',
  'خصوصا و ان',
  'خاصه ان',
  'خاصه و ان',
  'علما ان',
  'علما ب ان',
  'علما بان',
  'الا ان',
  'غير ان',
  'بيد ان',
  'كما ان',
  'ذلك ان',
  'بل ان',
  'اذ ان',
  'حيث ان',
  'مع ان',
  'في حين',
  'بينما',
  'فيما',
  'ولكن',
  'لكن',
])
  joiners.add(joiner.split(' '), joiner);

/**
 * Reads a joiner of sentences at a word: the verb to come begins anew, with the noun or pronoun that follows
 * as its topic. Gives the place after it, or undefined where there is none; "لكن" right before a verb goes on with
 * the subject that it has, as و does.
 *
 *   readJoiner(sentence, 3) // "… بالقرار، إلا أن إيران رفضت": 3 → 5
 */
export function readJoiner(sentence: OpenSentence, at: number): number | undefined {
  const { words, writtenForms } = sentence.context.scene;
  const { to = at, values: [marker] = [] } = joiners.longestMatch(writtenForms, at) ?? {};
  if (marker === undefined) return undefined;
  const next = words[to];
  if (marker.endsWith('لكن') && isVerbal(next)) return undefined;
  const { verb } = sentence;
  // "قال إن … لكن …": what is said goes on where no comma ends it.
  const said = !sentence.afterComma && verb?.governor?.link === 'complement' ? verb.governor : undefined;
  sentence.pending = said
    ? { link: 'complement', clause: said.clause, marker: said.marker ?? marker }
    : { link: 'apart', marker };
  sentence.topic = undefined;
  sentence.suspended = undefined;
  sentence.open = [];
  if (next?.clitic !== 'after') return to;
  sentence.topic = pronounPhrase(sentence.context, next);
  return to + 1;
}

/** A verb, or a particle that stands before one: لم, لن, قد. */
function isVerbal(word: Word | undefined): boolean {
  return word === undefined || word.pos === 'verb' || word.pos === 'particle' || word.clitic === 'after';
}
