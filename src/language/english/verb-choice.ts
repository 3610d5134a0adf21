import { genericOf } from './generics.ts';
import { isPlural, singular, type VerbForm } from './inflection.ts';
import { choosePast, finiteAfter, finiteBefore, isFiniteWord } from './past-forms.ts';
import type { Token } from './tokens.ts';
import type { Find, VerbReading, Vocabulary } from './vocabulary.ts';

const beForms = new Set('am is are was were be been being ’s'.split(' '));

const haveForms = new Set('have has had having'.split(' '));

const doForms = new Set('do does did'.split(' '));

/** Which reading of a word as a verb the context asks for; nothing where it is a noun or adjective. */
export function chooseVerb(
  tokens: readonly Token[],
  at: number,
  readings: readonly VerbReading[],
  vocabulary: Vocabulary,
): VerbReading | undefined {
  const find = (...forms: VerbForm[]) =>
    forms.map((form) => readings.find((reading) => reading.form === form)).find(Boolean);
  let back = at - 1;
  while (back >= 0 && /^(adverb|negation)$/.test((tokens[back] as Token).tag)) back--;
  const before = tokens[back];
  if (before?.tag === 'to' || before?.tag === 'modal') return find('base');
  if (before?.tag === 'verb' && before.lemma === 'do' && doForms.has(before.word)) {
    const base = find('base');
    if (base) return base;
  }
  if (before?.tag === 'verb' && haveForms.has(before.word))
    return find('participle') ?? chooseOpen(tokens, at, find, vocabulary);
  if (before?.tag === 'verb' && (beForms.has(before.word) || before.lemma === 'be')) {
    return find('participle', 'ing') ?? undefined;
  }
  if (before?.tag === 'verb' && /^(get|become|remain)$/.test(before.lemma) && find('participle'))
    return find('participle');
  return chooseOpen(tokens, at, find, vocabulary);
}

function chooseOpen(
  tokens: readonly Token[],
  at: number,
  find: Find,
  vocabulary: Vocabulary,
): VerbReading | undefined {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const afterDeterminer =
    before !== undefined &&
    /^(det|adjective|genitive|number|demonym)$/.test(before.tag) &&
    !(before.tag === 'adjective' && genericOf(before.word));
  const nextStartsNoun =
    after !== undefined &&
    (vocabulary.is(after.word, 'det') || startsPhrase(after, vocabulary) || startsSum(tokens, at));
  const ing = find('ing');
  if (ing) return chooseIng(tokens, at, ing, vocabulary);
  const past = find('past', 'participle');
  if (past && find('base') && vocabulary.action((tokens[at] as Token).word) && !nextStartsNoun)
    return undefined;
  if (past)
    return isModifier(before, after, afterDeterminer, vocabulary)
      ? undefined
      : choosePast(tokens, at, find, vocabulary);
  const present = find('s', 'base');
  if (!present) return undefined;
  if (afterDeterminer && before?.tag !== 'demonym') return undefined;
  if (before?.tag === 'preposition' || before === undefined) return undefined;
  return choosePresent(tokens, at, present, nextStartsNoun, vocabulary);
}

/** "the detained journalist", "an Egyptian armed group": a participle before its noun. */
function isModifier(
  before: Token | undefined,
  after: Token | undefined,
  afterDeterminer: boolean,
  vocabulary: Vocabulary,
): boolean {
  if (before?.tag === 'preposition' && before.word !== 'as') return true;
  if (!afterDeterminer || before?.tag === 'number') return false;
  if (before?.tag !== 'demonym') return true;
  if (after?.tag !== 'noun') return false;
  return !['preposition', 'det', 'adverb'].some((wordClass) => vocabulary.is(after.word, wordClass));
}

/** "holds 30 percent", "owns €4 million": a sum after a verb in the present. */
function startsSum(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.word ?? '';
  return (
    /s$/.test(tokens[at]?.word ?? '') &&
    /^(?:[$€£]|\d)/.test(next) &&
    /^(%|per|percent|pc)$/.test(tokens[at + 2]?.word ?? '')
  );
}

function startsPhrase(token: Token, vocabulary: Vocabulary): boolean {
  return token.tag === 'name' || token.tag === 'demonym' || vocabulary.is(token.word, 'pronoun');
}

function chooseIng(
  tokens: readonly Token[],
  at: number,
  ing: VerbReading,
  vocabulary: Vocabulary,
): VerbReading | undefined {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (vocabulary.is((tokens[at] as Token).word, 'preposition') && before?.word !== 'by') {
    if (before === undefined || before.word === ',') return undefined;
  }
  if (before && /^(det|adjective|genitive|demonym|number)$/.test(before.tag)) return undefined;
  if (after?.word === 'of' && vocabulary.action((tokens[at] as Token).word)) return undefined;
  const object =
    after !== undefined &&
    (vocabulary.is(after.word, 'det') ||
      startsPhrase(after, vocabulary) ||
      /^(that|to|its|his|their)$/.test(after.word));
  if (before?.tag === 'preposition' && after && isPlural(after.word) && after.tag === 'noun') return ing;
  if (before?.tag === 'preposition') {
    if (object || vocabulary.is(after?.word ?? '', 'preposition'))
      return vocabulary.action((tokens[at] as Token).word) && !object ? undefined : ing;
    return vocabulary.action((tokens[at] as Token).word) ? undefined : ing;
  }
  if (before?.tag === 'noun' && !object && vocabulary.action((tokens[at] as Token).word)) return undefined;
  if (before?.tag === 'name' && !object && vocabulary.action((tokens[at] as Token).word)) return undefined;
  return ing;
}

/** "X, the finance chief, steps down": no other word of the sentence can be its verb. */
function isOnlyVerb(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const after = tokens[at + 1];
  if (!after || !['preposition', 'adverb'].some((wordClass) => vocabulary.is(after.word, wordClass)))
    return false;
  if (tokens.slice(0, at).some(({ tag, form }) => tag === 'modal' || (tag === 'verb' && form !== 'ing')))
    return false;
  return !tokens.some(
    ({ tag, word }, place) =>
      place > at &&
      tag === 'noun' &&
      (vocabulary.is(word, 'modal') || isFiniteWord(tokens, place, vocabulary)),
  );
}

function choosePresent(
  tokens: readonly Token[],
  at: number,
  present: VerbReading,
  nextStartsNoun: boolean,
  vocabulary: Vocabulary,
): VerbReading | undefined {
  let back = at - 1;
  while (back > 0 && tokens[back]?.tag === 'adverb') back--;
  const before = tokens[back] as Token;
  const token = tokens[at] as Token;
  if (before.tag === 'relative' || (present.lemma === 'say' && present.form === 's')) return present;
  const body =
    present.form === 's' && genericOf(singular((tokens[at] as Token).word))?.class === 'Organization';
  if (body && !(nextStartsNoun && before.tag === 'name')) return undefined;
  if (before.tag === 'pronoun')
    return /^(this|these|those|that|all|them|him|us|me)$/.test(before.word) ? undefined : present;
  const nounish = vocabulary.action(singular(token.word)) !== undefined;
  if (finiteBefore(tokens, at, ',') && before.tag !== 'conjunction') {
    return nounish || !nextStartsNoun ? undefined : present.form === 's' ? present : undefined;
  }
  if (present.form === 'base') {
    if (isDemanded(tokens, at, vocabulary)) return present;
    if (before.tag === 'conjunction')
      return tokens.slice(0, at).some((other) => other.form === 'base') ? present : undefined;
    return isPlural(before.word) && !nounish && nextStartsNoun ? present : undefined;
  }
  if (before.tag === 'conjunction')
    return tokens.slice(Math.max(0, at - 20), at).some((other) => other.form === 's') ? present : undefined;
  const singularSubject =
    before.tag === 'name' || (before.tag === 'noun' && !isPlural(before.word)) || before.word === ',';
  if (!singularSubject) return undefined;
  if (nextStartsNoun) return present;
  if (before.word === ',' && !nounish && isOnlyVerb(tokens, at, vocabulary)) return present;
  const governs = /^(to|that)$/.test(tokens[at + 1]?.word ?? '');
  return before.tag === 'name' && (!nounish || governs) && !finiteAfter(tokens, at, vocabulary)
    ? present
    : undefined;
}

/** "demanded that Beijing prevent …": the plain form after what is asked. */
function isDemanded(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  for (let back = at - 1; back > Math.max(0, at - 12); back--) {
    const { tag, word } = tokens[back] as Token;
    if (tag === 'verb' || tag === 'mark') return false;
    if (word === 'that' && tag === 'subordinator')
      return vocabulary.attitude((tokens[back - 1] as Token).lemma) === 'demand';
  }
  return false;
}
