import type { Analysis } from './analysis.ts';
import type { Place } from './reading-choice.ts';
import type { Token } from './tokens.ts';
import type { Word } from './words.ts';

/** Classes of words that are complete in the lexicon, so that a word of theirs is hardly another. */
export const closedClasses = new Set<string>([
  'preposition',
  'subordinator',
  'relative',
  'demonstrative',
  'particle',
  'conjunction',
]);

/** What the written form says by itself: closed classes first, third persons, على apart from علي. */
export function formScore(option: Analysis, place: Place): number {
  const { token, spelling } = place;
  let score = closedClasses.has(option.pos) ? 1.5 : 0;
  // وفي is "and in" rather than "faithful", most of all at the head of a clause.
  if (option.stem === 'في' && option.pos === 'preposition') score += 1.5;
  if (option.lemma === 'كان' || option.lemma === 'ليس') score += 2;
  if (spelling === 'kept') score += spellingScore(option, token);
  // الغاز is "the gas" rather than "riddles", which a careful writer spells ألغاز.
  if (
    !option.article &&
    /^[وفبك]?ال/u.test(token.text) &&
    option.stem.startsWith('ال') &&
    option.pos === 'noun'
  )
    score -= 1.5;
  // A place that is always named with the article is not meant without it: خمس is a number.
  if (option.pos === 'name' && option.gender === 'f') {
    score += !option.article && option.lemma.startsWith('ال') ? -2 : 1.2;
  }
  if (option.pos === 'verb') score += verbScore(option, place);
  if (/\u0651/u.test(token.text)) score += /\u0651/u.test(option.lemma) ? 1 : -1;
  if (token.text.endsWith('ى') && (option.pos === 'name' || option.pos === 'number')) score -= 4;
  // A paper that writes على elsewhere means the given name by علي.
  if (token.text.endsWith('ي') && option.pos === 'preposition' && option.stem.length === 3) {
    score -= spelling === 'kept' ? 6 : 0.5;
  }
  return score;
}

/** Where a paper keeps ى apart from ي and ة from ه, a reading that mixes them up is unlikely. */
function spellingScore(option: Analysis, { text }: Token): number {
  // وفي is "and in"; "he kept faith" ends in ى.
  const yaForAlef =
    text.endsWith('ي') && option.pos === 'verb' && option.aspect === 'perfect' && option.lemma.endsWith('ى');
  // Where ة is kept apart from ه, شقيقه is "his brother" and not "sister".
  const marbuta =
    text.endsWith('ه') && option.enclitic === undefined && option.stem.endsWith('ه') && option.gender === 'f';
  return (yaForAlef ? -4 : 0) + (marbuta ? -1.5 : 0);
}

/** News is told in the third person, in the active and the indicative. */
function verbScore(option: Analysis, { token, before, next }: Place): number {
  let score = 0;
  // تبادل is rather "he exchanged" than "she exchanges" of another verb.
  if (
    option.aspect === 'imperfect' &&
    option.gender === 'f' &&
    option.stem.startsWith('ت') &&
    !next.feminine
  ) {
    score -= isFeminine(before) ? 0.3 : 1.5;
  }
  // "الذي توسّط": what is said of him is said in the masculine, unless the pronoun comes back as the object.
  if (option.gender === 'f' && before?.form === 'الذي' && option.enclitic === undefined) score -= 1.5;
  if (option.person !== undefined && option.person !== 3) score -= 2;
  // Unvowelled text is read as active, except where a damma says otherwise.
  if (option.voice === 'passive') score -= /\u064f/u.test(token.text) ? 0 : 2.5;
  if (option.aspect === 'imperative') score -= 4;
  if (option.gender === 'f' && option.number === 'pl') score -= 1.5;
  return score;
}

/** Whether a word before a verb can be the feminine subject of it. */
function isFeminine(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return /(?:ة|ات|اء)$/u.test(word.text) || word.analysis?.gender === 'f' || word.analysis?.number === 'pl';
}
