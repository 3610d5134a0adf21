import { isAdjective } from './adjectives.ts';
import { genericOf } from './generics.ts';
import { singular } from './inflection.ts';
import type { Tag, Token } from './tokens.ts';
import type { Find, VerbReading, Vocabulary } from './vocabulary.ts';

/** Tags of words that can end a noun phrase. */
export const nominal: ReadonlySet<Tag> = new Set(['noun', 'name', 'demonym', 'number', 'date', 'pronoun']);

/** Whether a word that is not yet tagged is surely finite. */
export function isFiniteWord(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const word = tokens[at]?.word ?? '';
  const readings = vocabulary.verbs(word);
  if (/^(is|are|was|were|has|have|had|did|does)$/.test(word)) return true;
  const past = readings.some(({ form }) => form === 'past');
  if (!past) return false;
  if (!readings.some(({ form }) => form === 'participle')) return true;
  const before = tokens[at - 1]?.word ?? '';
  if (vocabulary.is(before, 'det') || vocabulary.is(before, 'adjective')) return false;
  const after = tokens[at + 1]?.word ?? '';
  if (tokens[at - 1]?.tag === 'name' && /^(up|out|off|down|away|back|ahead|aside)$/.test(after)) return true;
  return (
    !vocabulary.is(after, 'preposition') ||
    readings.some(({ lemma }) => vocabulary.verbIs(lemma, 'intransitive'))
  );
}

/** Whether an "-ed" form is the past tense or a participle. */
export function choosePast(
  tokens: readonly Token[],
  at: number,
  find: Find,
  vocabulary: Vocabulary,
): VerbReading | undefined {
  const past = find('past');
  const participle = find('participle');
  if (!past || !participle) return past ?? participle;
  if (vocabulary.verbIs(past.lemma, 'intransitive')) return past;
  const after = tokens[at + 1];
  const before = tokens[at - 1];
  if (before?.tag === 'relative' || before?.tag === 'pronoun' || before?.tag === 'conjunction') {
    if (before.tag !== 'conjunction') return past;
    return after?.word === 'by' || followsParticiple(tokens, at, vocabulary) ? participle : past;
  }
  if (/^(say|tell|add)$/.test(past.lemma)) return past;
  if (after?.word === 'by') return participle;
  if (speaks(vocabulary, past.lemma, before, after)) return past;
  const open =
    after === undefined ||
    after.tag === 'date' ||
    after.tag === 'mark' ||
    vocabulary.is(after.word, 'preposition') ||
    after.word === 'to' ||
    after.word === 'last';
  if (!open) return before?.word === ',' && finiteBefore(tokens, at) && after.tag !== 'det' ? past : past;
  if (before === undefined) return participle;
  if (before.word === ',') return isMainVerb(tokens, at, vocabulary) ? past : participle;
  const governing = finiteBefore(tokens, at, ',');
  if (governing) {
    const content = !/^(light)?$/.test(vocabulary.attitude(governing.lemma) ?? '');
    return content && (before.tag !== 'noun' || subjectBetween(tokens, at)) ? past : participle;
  }
  return finiteAfter(tokens, at, vocabulary) ? participle : past;
}

/** "brokered by X and signed in Y": goes on like the participle before "and". */
function followsParticiple(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const after = tokens[at + 1];
  if (after && after.tag !== 'mark' && !vocabulary.is(after.word, 'preposition')) return false;
  for (let back = at - 1; back >= Math.max(0, at - 12); back--) {
    const token = tokens[back] as Token;
    if (token.tag === 'verb' && tokens[back - 1]?.word === 'be') return false;
    if (token.tag !== 'verb') continue;
    let auxiliary = back - 1;
    while (/^(adverb|negation)$/.test(tokens[auxiliary]?.tag ?? '')) auxiliary--;
    return token.form === 'participle' && !/^(has|have|had)$/.test(tokens[auxiliary]?.word ?? '');
  }
  return false;
}

/** "…, his lawyer said." and "the ministry said in a statement": hardly ever participles. */
function speaks(
  vocabulary: Vocabulary,
  lemma: string,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (
    !vocabulary.verbIs(lemma, 'inverts') ||
    before === undefined ||
    !(nominal.has(before.tag) || genericOf(before.word))
  )
    return false;
  if (!/^(quote|post|report|claim|declare|announce|reveal|confirm|write|state)$/.test(lemma)) return true;
  if (before.tag === 'name' && /^(on|in|at)$/.test(after?.word ?? '')) return true;
  return after === undefined || after.tag === 'date' || (after.tag === 'mark' && after.word !== ',');
}

/** The finite verb that governs the noun before `at`: no boundary lies between. */
export function finiteBefore(tokens: readonly Token[], at: number, boundary?: string): Token | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 25); back--) {
    const token = tokens[back] as Token;
    if (token.word === boundary) return undefined;
    if (/^(subordinator|relative|conjunction)$/.test(token.tag) || /^[;:"]$/.test(token.word))
      return undefined;
    if (token.tag === 'verb' && token.form !== 'ing' && !isReduced(tokens, back)) return token;
  }
  return undefined;
}

/** A participle that stands for a relative clause, "troops backed by": no auxiliary leads to it. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.form !== 'participle') return false;
  let back = at - 1;
  while (/^(adverb|negation)$/.test(tokens[back]?.tag ?? '')) back--;
  return tokens[back]?.tag !== 'verb';
}

/** After a comma: the first finite verb outside relative clauses, unless another follows the next comma. */
function isMainVerb(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  let relative = false;
  for (let place = 0; place < at - 1; place++) {
    const token = tokens[place] as Token;
    if (token.tag === 'relative') relative = true;
    else if (token.word === ',') relative = false;
    else if (!relative && token.tag === 'verb' && /^(past|s)$/.test(token.form ?? '')) return false;
  }
  const comma = tokens.findIndex((token, place) => place > at && place < at + 20 && token.word === ',');
  const next = tokens[comma + 1];
  if (comma < 0 || !next) return true;
  return !(vocabulary.is(next.word, 'modal') || isFiniteWord(tokens, comma + 1, vocabulary));
}

function subjectBetween(tokens: readonly Token[], at: number): boolean {
  return /^(the|its|their|his)$/.test(tokens[at - 2]?.word ?? '') && tokens[at - 3]?.tag === 'verb';
}

/** Whether a finite verb follows before the next boundary. */
export function finiteAfter(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + 25); next++) {
    const token = tokens[next] as Token;
    if (/^(that|which|who|but|while|because|if|and|when|after|before|as)$/.test(token.word)) return false;
    if (/^[;:,]$/.test(token.word)) return false;
    if (token.tag !== 'noun') continue;
    if (vocabulary.is(token.word, 'modal')) return true;
    if (isFiniteWord(tokens, next, vocabulary)) return true;
    const readings = vocabulary.verbs(token.word);
    if (
      readings.length > 0 &&
      !/^(det|adjective|preposition|number|genitive|demonym)$/.test(tokens[next - 1]?.tag ?? '') &&
      !vocabulary.is(tokens[next - 1]?.word ?? '', 'possessive') &&
      tokens[next - 2]?.word !== 'to' &&
      readings.every(({ form }) => form === 's') &&
      !vocabulary.action(singular(token.word)) &&
      !isPluralNoun(tokens, next, vocabulary)
    ) {
      return true;
    }
  }
  return false;
}

/** "local polls", "in parts": a form in -s that an adjective or preposition makes a noun. */
function isPluralNoun(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const before = tokens[at - 1]?.word ?? '';
  return (
    ['preposition', 'adjective', 'number', 'det'].some((wordClass) => vocabulary.is(before, wordClass)) ||
    isAdjective(before, vocabulary.verbs(before))
  );
}
