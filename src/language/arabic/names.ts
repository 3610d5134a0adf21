import type { Gender } from '../../model/reading.ts';
import type { Range } from './draft.ts';
import type { Scene } from './kinds.ts';
import { type Vocabulary, written } from './vocabulary.ts';
import type { Word } from './words.ts';

/** A run of words that reads as a person's name, and how sure that is. */
export interface NameRun extends Range {
  readonly score: number;
  readonly gender?: Gender;
}

/** Words that join parts of a name and never end it. */
const joiners = new Set([
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
const seconds = new Set(['الدين', 'الله', 'الاسلام', 'الرحمن', 'الزهراء', 'المهدي', 'الحق', 'العابدين']);
const longest = 6;
/** Which king or pope of the name: الثاني, السادس عشر. */
const ordinals = new Set([
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
const closed = new Set<string>([
  'preposition',
  'subordinator',
  'particle',
  'conjunction',
  'relative',
  'demonstrative',
  'pronoun',
  'adverb',
]);
/** Words that follow a name and begin something else: "his counterpart". */
const relators = /^نظير/u;

/**
 * The name run that begins at a word, if one does. After a title (`led`) an unknown word may open it;
 * elsewhere a given name must, or a joiner before a word that can be one.
 *
 *   readName(scene, 3, true) // → { from: 3, to: 5, score: 0.95, gender: 'm' }
 */
export function readName(scene: Scene, from: number, led: boolean): NameRun | undefined {
  const listed = readListedName(scene.words, from, scene.vocabulary, led);
  const tagged = taggedPerson(scene, from, led) ?? (led ? secondWordTagged(scene, from) : undefined);
  if (!tagged) return listed && { ...listed, to: beforeTitle(scene, from, listed.to) };
  const end = beforeTitle(scene, from, tagged.to);
  if (!listed) return { ...tagged, to: end };
  const linked = joiners.has(written(scene.words[end] ?? (scene.words[from] as Word)));
  const sure = (tagged.score >= surely && !linked) || end > listed.to;
  return sure ? { ...listed, to: end, score: Math.max(listed.score, tagged.score) } : listed;
}

/** A name ends before an office with the article: "السعيد شنقريحة الوزير المنتدب". */
function beforeTitle({ words, writtenForms, vocabulary }: Scene, from: number, to: number): number {
  for (let at = from + 2; at < to; at += 1) {
    const word = words[at] as Word;
    // "هالاند لمانشستر سيتي": a preposition and a body or place that the lists know.
    if (word.clitic === 'before' && vocabulary.names.longestMatch(writtenForms, at + 1)) return at;
    const title = word.article && vocabulary.titles.longestMatch([word.form], 0)?.values[0]?.title.kind;
    if (title === 'office' && (!isListed(word, vocabulary) || words[at + 1]?.article)) return at;
  }
  return to;
}

/** From here on the tagger's word on where a name ends counts for more than the lists. */
const surely = 0.8;
/** Findings below are left alone: after a title, with several words, with one word. */
const least = { led: 0.3, several: 0.6, single: 0.85 };

/** The person's name that the tagger sees at a word. */
function taggedPerson(scene: Scene, from: number, led: boolean): NameRun | undefined {
  const { words, vocabulary } = scene;
  const name = scene.tagged?.get(from);
  if (name?.type !== 'Person') return undefined;
  const run = words.slice(from, name.to);
  if (run.some((w) => w.pos === 'adverb' || w.pos === 'number')) return undefined;
  if (isState(run[0] as Word, vocabulary) && run.length === 1) return undefined;
  const bound = led ? least.led : run.length > 1 ? least.several : least.single;
  if (name.score < bound) return undefined;
  const gender = vocabulary.given.get(written(run[0] as Word))?.gender;
  return { from, to: name.to, score: name.score, ...(gender ? { gender } : {}) };
}

/** "مقصد باباييف": after a title the tagger may see but the surname, where the first name is a noun. */
function secondWordTagged(scene: Scene, from: number): NameRun | undefined {
  const { words, vocabulary } = scene;
  const first = words[from];
  const second = scene.tagged?.get(from + 1);
  if (!first || second?.type !== 'Person' || second.score < least.led) return undefined;
  const plain = (first.pos === 'noun' || first.pos === 'unknown') && !first.article && !first.clitic;
  if (!plain || first.tanween || vocabulary.given.has(written(words[from + 1] as Word))) return undefined;
  if (vocabulary.titles.longestMatch([first.form], 0) || vocabulary.heads.longestMatch([first.form], 0))
    return undefined;
  return { from, to: second.to, score: second.score };
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

function readListedName(
  words: readonly Word[],
  from: number,
  vocabulary: Vocabulary,
  led: boolean,
): NameRun | undefined {
  const first = words[from];
  const divided = dividedName(words, from, vocabulary, led);
  if (!first || !(divided || opens(words, from, vocabulary, led))) return undefined;
  let to = divided?.to ?? from;
  let known = divided ? 1 : 0;
  while (to < words.length && to - from < longest && continues(words, from, to, vocabulary, led)) {
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

function scoreRun(length: number, known: number, led: boolean, common: boolean): number {
  if (led) return length > 1 || known > 0 ? 0.96 : 0.8;
  if (length === 1) return 0.3;
  if (known >= 2) return common ? 0.75 : 0.92;
  return common ? 0.45 : 0.8;
}

/** Whether the word is in a list of names, as written or less its article. */
export function isListed(word: Word, vocabulary: Vocabulary): boolean {
  const form = written(word);
  return (
    vocabulary.given.has(form) ||
    vocabulary.family.has(form) ||
    (word.article && vocabulary.family.has(word.form))
  );
}

function isCommon(word: Word, vocabulary: Vocabulary): boolean {
  return vocabulary.given.get(written(word))?.common ?? vocabulary.family.get(written(word))?.common ?? false;
}

function opens(words: readonly Word[], from: number, vocabulary: Vocabulary, led: boolean): boolean {
  const word = words[from] as Word;
  if (isState(word, vocabulary)) return false;
  if (word.clitic || word.tanween || followedByPronoun(words, from) || closed.has(word.pos)) return false;
  if (word.pos === 'punctuation' || word.pos === 'number') return false;
  const next = words[from + 1];
  const given = vocabulary.given.get(written(word));
  if (joiners.has(written(word)) && next && !next.clitic && canContinue(next, vocabulary)) {
    return word.form !== 'ام' && word.form !== 'لو' && word.form !== 'ال' ? true : led;
  }
  if (given) return led || !given.common || word.pos === 'name' || isSurelyName(words, from, vocabulary);
  if (!led) return false;
  if (vocabulary.family.has(written(word))) return true;
  return word.pos === 'unknown' || word.pos === 'latin' || word.pos === 'name';
}

/** "دولة فلسطين" is no person with the title دولة. */
function isState(word: Word, vocabulary: Vocabulary): boolean {
  const values = vocabulary.names.longestMatch([written(word)], 0)?.values;
  return values?.some((v) => (v.class !== 'Place' || v.capitalOf !== undefined) && !v.common) ?? false;
}

/** A common word that is also a given name counts as one only before another name or part of one. */
function isSurelyName(words: readonly Word[], from: number, vocabulary: Vocabulary): boolean {
  const next = words[from + 1];
  return next !== undefined && !next.clitic && (isListed(next, vocabulary) || joiners.has(written(next)));
}

function continues(
  words: readonly Word[],
  from: number,
  at: number,
  vocabulary: Vocabulary,
  led: boolean,
): boolean {
  if (at === from) return true;
  const word = words[at] as Word;
  const before = words[at - 1] as Word;
  if (word.clitic === 'after' || word.tanween || followedByPronoun(words, at)) return false;
  if (word.pos === 'punctuation') return isHyphen(words, at);
  if (before.text === '-' || before.text === '–') return word.pos !== 'number';
  if (word.clitic === 'before') return false;
  if (word.pos === 'number' || relators.test(word.form)) return false;
  const form = written(word);
  const first = words[from] as Word;
  if (ordinals.has(written(before)) && form !== 'عشر') return form === 'بن' || form === 'ابن';
  if (!joiners.has(written(before)) && before.form !== 'عبد' && isState(word, vocabulary)) return false;
  // "قيس سعيد سارة الزعفراني": a woman's name after a man's full name is another person.
  const genders = [first, word].map((w) => vocabulary.given.get(written(w))?.gender);
  if (at - from >= 2 && genders[0] && genders[1] && genders[0] !== genders[1] && !word.article) return false;
  // "… آل ثاني أمير البلاد": a title with its genitive begins after a full name.
  const title =
    at - from >= 2 && !word.article && !joiners.has(form) && vocabulary.titles.longestMatch([word.form], 0);
  if (title && words[at + 1] && !words[at + 1]?.clitic && words[at + 1]?.pos !== 'punctuation') return false;
  if (seconds.has(form) || joiners.has(form)) return form !== 'لو' || at - from > 0;
  if (before.form === 'عبد' || joiners.has(written(before))) return !closed.has(word.pos);
  if (
    led &&
    at === from + 1 &&
    word.pos === 'verb' &&
    isListed(word, vocabulary) &&
    endsPhrase(words[at + 1])
  )
    return true;
  if (at === from + 1 && isSurnameByPlace(words, at, vocabulary, led)) return true;
  // After a title and one name, a bare accusative ending is rather the end of a foreign name (سيلا).
  if (led && at === from + 1 && word.pos === 'noun' && !word.article && word.form.endsWith('ا')) return true;
  return canContinue(word, vocabulary) || ordinals.has(form);
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

function endsPhrase(word: Word | undefined): boolean {
  return (
    word === undefined || word.pos === 'punctuation' || word.clitic !== undefined || closed.has(word.pos)
  );
}

/** A dash inside a double-barrelled name, with no space round it. */
function isHyphen(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  const before = words[at - 1] as Word;
  return (word.text === '-' || word.text === '–') && before.end === word.start && next?.start === word.end;
}

function canContinue(word: Word, vocabulary: Vocabulary): boolean {
  if (isListed(word, vocabulary)) {
    return !closed.has(word.pos) && word.pos !== 'verb';
  }
  return word.pos === 'unknown' || word.pos === 'latin' || word.pos === 'name';
}

function followedByPronoun(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.clitic === 'after';
}
