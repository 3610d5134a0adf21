import { type Vocabulary, written } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Words that join parts of a name and never end it. */
export const joiners = new Set([
  'بن',
  'ابن',
  'بنت',
  'ال',
  'ابو',
  'ابا',
  'ابي',
  'ام',
  'عبد',
  'ولد',
  'دي',
  'دو',
  'دا',
  'فان',
  'فون',
  'لو',
  'بو',
  'سان',
  'سيدي',
  'مولاي',
  'ذو',
  'بنت',
]);

/** Second parts of compound names, which take the article: عبد الرحمن, نور الدين, سيف الإسلام. */
export const seconds = new Set([
  'الدين',
  'الله',
  'الاسلام',
  'الرحمن',
  'الزهراء',
  'المهدي',
  'الحق',
  'العابدين',
]);

/** Which king or pope of the name: الثاني, السادس عشر. */
export const ordinals = new Set([
  'الاول',
  'الاولي',
  'الثاني',
  'الثانيه',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
  'عشر',
]);

/** Parts of speech that no name has. */
export const closed = new Set<string>([
  'preposition',
  'subordinator',
  'particle',
  'conjunction',
  'relative',
  'demonstrative',
  'pronoun',
  'adverb',
]);

/** Whether the word is in a list of names, as written or less its article. */
export function isListed(word: Word, vocabulary: Vocabulary): boolean {
  const form = written(word);
  return (
    vocabulary.given.has(form) ||
    vocabulary.family.has(form) ||
    (word.article && (vocabulary.family.has(word.form) || vocabulary.given.get(word.form)?.common === false))
  );
}

/** The listed name is an ordinary word as well. */
export function isCommon(word: Word, vocabulary: Vocabulary): boolean {
  return vocabulary.given.get(written(word))?.common ?? vocabulary.family.get(written(word))?.common ?? false;
}

/** "دولة فلسطين" is no person with the title دولة. */
export function isState(word: Word, vocabulary: Vocabulary): boolean {
  const values = vocabulary.names.longestMatch([written(word)], 0)?.values;
  return values?.some((v) => (v.class !== 'Place' || v.capitalOf !== undefined) && !v.common) ?? false;
}

/** An unlisted or listed name that can go on with a name. */
export function canContinue(word: Word, vocabulary: Vocabulary): boolean {
  if (isListed(word, vocabulary)) {
    return !closed.has(word.pos) && word.pos !== 'verb';
  }
  return word.pos === 'unknown' || word.pos === 'latin' || word.pos === 'name';
}

/** The phrase is over before this word. */
export function endsPhrase(word: Word | undefined): boolean {
  return (
    word === undefined || word.pos === 'punctuation' || word.clitic !== undefined || closed.has(word.pos)
  );
}

/** The word has a pronoun on it, which no name has. */
export function followedByPronoun(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.clitic === 'after';
}
