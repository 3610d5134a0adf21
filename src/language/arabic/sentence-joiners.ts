import type { OpenSentence } from './open-sentence.ts';
import { pronounPhrase } from './pronoun-mentions.ts';
import type { Word } from './words.ts';

/**
 * What joins a whole sentence to the one before it, folded, the longer first: nothing that stands before it governs
 * the verb after it. "على أن" is none of them, for it tells what is agreed.
 */
const joiners: readonly (readonly string[])[] = [
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
].map((phrase) => phrase.split(' '));

/**
 * Reads a joiner of sentences at a word: the verb to come begins anew, with the noun or pronoun that follows
 * as its topic. Gives the place after it, or undefined where there is none; "لكن" right before a verb goes on with
 * the subject that it has, as و does.
 *
 *   readJoiner(sentence, 3) // "… بالقرار، إلا أن إيران رفضت": 3 → 5
 */
export function readJoiner(sentence: OpenSentence, at: number): number | undefined {
  const { words } = sentence.context.scene;
  const found = joiners.find((joiner) => joiner.every((form, i) => writtenAt(words, at + i) === form));
  if (!found) return undefined;
  const to = at + found.length;
  const next = words[to];
  if (found[0]?.endsWith('لكن') && isVerbal(next)) return undefined;
  const { verb } = sentence;
  // "قال إن … لكن …": what is said goes on where no comma ends it.
  const said = !sentence.afterComma && verb?.governor?.link === 'complement' ? verb.governor : undefined;
  const marker = found.join(' ');
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

function writtenAt(words: readonly Word[], at: number): string | undefined {
  const word = words[at];
  return word && `${word.article ? 'ال' : ''}${word.form}`;
}

/** A verb, or a particle that stands before one: لم, لن, قد. */
function isVerbal(word: Word | undefined): boolean {
  return word === undefined || word.pos === 'verb' || word.pos === 'particle' || word.clitic === 'after';
}
