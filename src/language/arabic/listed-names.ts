import type { Gender } from '../../model/reading.ts';
import type { Range } from './draft.ts';
import {
  canContinue,
  closed,
  endsPhrase,
  followedByPronoun,
  isCommon,
  isListed,
  isState,
  joiners,
  ordinals,
  seconds,
} from './name-words.ts';
import { type Names, opensOther } from './other-persons.ts';
import { type Vocabulary, written } from './vocabulary.ts';
import type { Word } from './words.ts';

/** A run of words that reads as a person's name, and how sure that is. */
export interface NameRun extends Range {
  readonly score: number;
  readonly gender?: Gender;
}

const longest = 6;

/** Words that follow a name and begin something else: "his counterpart". */
const relators = /^نظير/u;

/** The name that lists and the words beside it make likely. */
export function readListedName(
  { words, vocabulary }: Names,
  from: number,
  led: boolean,
): NameRun | undefined {
  const names = { words, vocabulary };
  const first = words[from];
  const divided = dividedName(words, from, vocabulary, led);
  if (!first || !(divided || opens(names, from, led))) return undefined;
  if (!led && standsAlone(names, from)) return { from, to: from + 1, score: 0.88 };
  let to = divided?.to ?? from;
  let known = divided ? 1 : 0;
  while (to < words.length && to - from < longest && continues(names, from, to, led)) {
    if (isListed(words[to] as Word, vocabulary) || joiners.has(written(words[to] as Word))) known += 1;
    to += 1;
  }
  while (to > from && joiners.has((words[to - 1] as Word).form) && to - from > 1) to -= 1;
  const length = to - from;
  if (length === 0) return undefined;
  // One unknown word that ends like a pronoun is rather a verbal noun: "طلب من الوزير موافاته".
  if (length === 1 && known === 0 && /(?:ته|ها|هم|ه)$/u.test(first.form) && !first.article) return undefined;
  const gender = divided ? divided.gender : vocabulary.given.get(written(first))?.gender;
  const score = scoreRun(length, known, led, isCommon(first, vocabulary));
  return score < 0.5 ? undefined : { from, to, score, ...(gender ? { gender } : {}) };
}

/** The end of a given name that was divided at its first letter (ف+هد), where more of a name follows. */
function dividedName(words: readonly Word[], from: number, vocabulary: Vocabulary, led: boolean) {
  const [clitic, rest, next] = words.slice(from, from + 3);
  if (clitic?.clitic !== 'before' || !rest || rest.clitic || rest.article || next?.clitic === 'after')
    return undefined;
  const given = vocabulary.given.get(clitic.form + rest.form);
  const sure = led || (next !== undefined && (joiners.has(written(next)) || isListed(next, vocabulary)));
  return given && sure ? { to: from + 2, ...(given.gender ? { gender: given.gender } : {}) } : undefined;
}

function scoreRun(length: number, known: number, led: boolean, common: boolean): number {
  if (led) return length > 1 || known > 0 ? 0.96 : 0.8;
  if (length === 1) return 0.3;
  if (known >= 2) return common ? 0.75 : 0.92;
  return common ? 0.45 : 0.8;
}

/** "هدد ترامب": a surname of public life with no first name of that spelling, and no more of a name after it. */
function standsAlone({ words, vocabulary }: Names, from: number): boolean {
  const form = written(words[from] as Word);
  if (!vocabulary.alone.has(form)) return false;
  const next = words[from + 1];
  return !vocabulary.given.has(form) || next === undefined || !canContinue(next, vocabulary);
}

function opens({ words, vocabulary }: Names, from: number, led: boolean): boolean {
  const word = words[from] as Word;
  if (isState(word, vocabulary)) return false;
  if (word.clitic || word.tanween || followedByPronoun(words, from)) return false;
  if (closed.has(word.pos) && !isAlain(word)) return false;
  if (word.pos === 'punctuation' || word.pos === 'number') return false;
  const next = words[from + 1];
  if (word.form === 'عبد' && next?.article && !next.clitic) return true;
  const given = vocabulary.given.get(written(word));
  if (joiners.has(written(word)) && next && !next.clitic && canContinue(next, vocabulary)) {
    return word.form !== 'ام' && word.form !== 'لو' && word.form !== 'ال' ? true : led;
  }
  // "وعد بوتين": before a surname that stands alone, what can be a verb is one.
  const verb = next && vocabulary.alone.has(written(next)) && word.options.some((o) => o.pos === 'verb');
  if (given?.common && verb && !led) return false;
  if (given) return led || !given.common || word.pos === 'name' || isSurelyName(words, from, vocabulary);
  if (vocabulary.alone.has(written(word))) return true;
  if (!led) return false;
  if (vocabulary.family.has(written(word))) return true;
  return word.pos === 'unknown' || word.pos === 'latin' || word.pos === 'name';
}

/** ألان is a name, الآن is "now"; folded they are one. */
function isAlain({ text, form }: Word): boolean {
  return form === 'الان' && text.startsWith('أ');
}

/** A common word that is also a given name counts as one only before another name or part of one. */
function isSurelyName(words: readonly Word[], from: number, vocabulary: Vocabulary): boolean {
  const next = words[from + 1];
  return next !== undefined && !next.clitic && (isListed(next, vocabulary) || joiners.has(written(next)));
}

/** Whether the word at `at` goes on with the name that begins at `from`. */
function continues(scene: Names, from: number, at: number, led: boolean): boolean {
  if (at === from) return true;
  const { words, vocabulary } = scene;
  const word = words[at] as Word;
  const before = words[at - 1] as Word;
  if (word.clitic === 'after' || word.tanween || followedByPronoun(words, at)) return false;
  // "علي سالم على يد": whoever writes على so means no Ali.
  if (word.text === 'على') return false;
  if (word.pos === 'punctuation') return isHyphen(words, at);
  if (before.text === '-' || before.text === '–') return word.pos !== 'number';
  if (before.form === 'عبد' && word.article) return true;
  if (word.clitic === 'before' || word.pos === 'number' || relators.test(word.form)) return false;
  const form = written(word);
  if (ordinals.has(written(before)) && form !== 'عشر') return form === 'بن' || form === 'ابن';
  if (beginsAnother(scene, from, at)) return false;
  // "محمد الشامسي الجاهزية": a man's name goes on with no quality.
  const quality = word.article && word.form.endsWith('يه') && !isListed(word, vocabulary);
  if (quality && vocabulary.given.get(written(words[from] as Word))?.gender === 'm') return false;
  if (seconds.has(form) || joiners.has(form)) return true;
  if (before.form === 'عبد' || joiners.has(written(before))) return !closed.has(word.pos);
  if (at === from + 1 && isSecondWord(scene, at, led)) return true;
  return canContinue(word, vocabulary) || ordinals.has(form);
}

/** A state, another person or a title begins here rather than more of the name. */
function beginsAnother({ words, vocabulary }: Names, from: number, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]] as [Word, Word];
  if (!joiners.has(written(before)) && before.form !== 'عبد' && isState(word, vocabulary)) return true;
  if (opensOther({ words, vocabulary }, from, at)) return true;
  if (at - from < 2 || word.article) return false;
  // "… آل ثاني أمير البلاد": a title with its genitive begins after a full name.
  const next = words[at + 1];
  const title = !joiners.has(written(word)) && vocabulary.titles.longestMatch([word.form], 0) !== undefined;
  return title && next !== undefined && !next.clitic && next.pos !== 'punctuation';
}

/** The word after a given name is its surname by its place, whatever else it means. */
function isSecondWord({ words, vocabulary }: Names, at: number, led: boolean): boolean {
  const word = words[at] as Word;
  if (led && word.pos === 'verb' && isListed(word, vocabulary) && endsPhrase(words[at + 1])) return true;
  if (isSurnameByPlace(words, at, vocabulary, led)) return true;
  // After a title and one name, a bare accusative ending is rather the end of a foreign name (سيلا).
  return led && word.pos === 'noun' && !word.article && word.form.endsWith('ا');
}

/** After a title and a given name, a bare word that closes the phrase is the surname, whatever else it means. */
function isSurnameByPlace(words: readonly Word[], at: number, vocabulary: Vocabulary, led: boolean): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  if (word.article || word.clitic || closed.has(word.pos) || word.pos === 'number' || word.form.length < 3)
    return false;
  if (!vocabulary.given.has(written(words[at - 1] as Word))) return false;
  if (vocabulary.titles.longestMatch([word.form], 0) || vocabulary.heads.longestMatch([word.form], 0))
    return false;
  if (led && (endsPhrase(next) || next?.pos === 'unknown')) return true;
  // People are seldom called by the given name alone, so a bare noun after a plain one is the surname.
  const plain = vocabulary.given.get(written(words[at - 1] as Word))?.common === false;
  const verbal = word.pos === 'verb' || word.options.some((o) => o.derivation === 'masdar');
  return plain && !verbal && !word.tanween && !(word.form.endsWith('ا') && word.pos === 'noun');
}

/** A dash inside a double-barrelled name, with no space round it. */
function isHyphen(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  const before = words[at - 1] as Word;
  return (word.text === '-' || word.text === '–') && before.end === word.start && next?.start === word.end;
}
