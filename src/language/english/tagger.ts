import { isAdjective } from './adjectives.ts';
import { isPlural, singular, type VerbForm } from './inflection.ts';
import { isFiniteWord, nominal } from './past-forms.ts';
import { sum, type Tag, type Token } from './tokens.ts';
import { chooseVerb } from './verb-choice.ts';
import type { Vocabulary } from './vocabulary.ts';

const closed: readonly (readonly [string, Tag])[] = [
  ['negation', 'negation'],
  ['modal', 'modal'],
  ['conjunction', 'conjunction'],
  ['pronoun', 'pronoun'],
  ['det', 'det'],
  ['preposition', 'preposition'],
  ['subordinator', 'subordinator'],
  ['adverb', 'adverb'],
  ['number', 'number'],
  ['adjective', 'adjective'],
];

/**
 * Gives each token of a sentence its part of speech, left to right. Tokens whose tag is not `noun`
 * on entry (names, dates, marks) keep it.
 */
export function tag(tokens: readonly Token[], vocabulary: Vocabulary): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.tag !== 'noun') continue;
    const { tag: tagged, lemma, form } = readWord(tokens, at, vocabulary);
    token.tag = tagged;
    token.lemma = lemma ?? token.word;
    if (form !== undefined) token.form = form;
  }
}

const nounsInLy =
  /^(family|ally|assembly|reply|supply|monopoly|anomaly|bully|butterfly|belly|jelly|folly|tally|lily|gully|homily)$/;

/** What a word is in its context. */
interface WordReading {
  readonly tag: Tag;
  readonly lemma?: string;
  readonly form?: VerbForm;
}

function readWord(tokens: readonly Token[], at: number, vocabulary: Vocabulary): WordReading {
  const { word } = tokens[at] as Token;
  const clitic = readClitic(tokens, at);
  if (clitic) return clitic;
  if (/^\d/.test(word) || sum.test(word)) return { tag: 'number' };
  if (word === 'since' && /^(has|have|had)$/.test(tokens[at - 1]?.word ?? '')) return { tag: 'adverb' };
  if (word === 'per' && tokens[at + 1]?.word === 'cent') return { tag: 'noun' };
  const special = tagSpecial(tokens, at, vocabulary);
  if (special) return { tag: special };
  const readings = vocabulary.verbs(word);
  const auxiliary = readings.find(({ lemma }) => lemma === 'be' || lemma === 'have' || lemma === 'do');
  const verb = auxiliary ?? (readings.length > 0 ? chooseVerb(tokens, at, readings, vocabulary) : undefined);
  if (verb) return { tag: 'verb', ...verb };
  for (const [wordClass, tagged] of closed) if (vocabulary.is(word, wordClass)) return { tag: tagged };
  if (isAdjective(word, readings)) return { tag: 'adjective' };
  if (/ly$/.test(word) && !nounsInLy.test(word) && word.length > 4 && readings.length === 0)
    return { tag: 'adverb' };
  return { tag: 'noun', lemma: singular(word) };
}

/** Parts of a written word: "'s", "n't", "'ll". */
function readClitic(tokens: readonly Token[], at: number): WordReading | undefined {
  const { word } = tokens[at] as Token;
  if (/^['’]s?$/.test(word)) {
    return isContraction(tokens, at) ? { tag: 'verb', lemma: 'be', form: 's' } : { tag: 'genitive' };
  }
  if (/^n['’]t$/.test(word)) return { tag: 'negation' };
  if (/^['’](ll|d)$/.test(word)) return { tag: 'modal', lemma: word.endsWith('d') ? 'would' : 'will' };
  if (/^['’](ve|re|m)$/.test(word))
    return { tag: 'verb', lemma: word.endsWith('ve') ? 'have' : 'be', form: 's' };
  return undefined;
}

/** "'s" that stands for "is" or "has": before a participle or an article. */
function isContraction(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1]?.word ?? '';
  if (before?.tag === 'pronoun') return true;
  return /^(a|an|the|not|been|going|expected)$/.test(after);
}

function tagSpecial(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Tag | undefined {
  const word = (tokens[at] as Token).word;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (/^(late|early)$/.test(word) && (after?.tag === 'date' || /^(on|in|at)$/.test(after?.word ?? '')))
    return 'adverb';
  if (word === 'according') return 'preposition';
  if (word === 'to') return isInfinitive(tokens, at, vocabulary) ? 'to' : 'preposition';
  if (word === 'that') return tagThat(before, after, tokens[at + 2], vocabulary);
  if (word === 'who' || word === 'which' || word === 'whom' || word === 'whose') return 'relative';
  if (word === 'where' && before && nominalOrComma(before)) return 'relative';
  if (/^(its|his|her|their|our|my|your)$/.test(word)) {
    if (word !== 'her') return 'det';
    return after && !vocabulary.is(after.word, 'det') && startsNoun(after, vocabulary) ? 'det' : 'pronoun';
  }
  if (/^(after|before|since|until|till|as|like|than)$/.test(word)) {
    return clauseFollows(tokens, at + 1, vocabulary) ? 'subordinator' : 'preposition';
  }
  if (/^(this|these|those|all|both|some|many|several|few|most|another|each|none|others)$/.test(word)) {
    return after && startsNoun(after, vocabulary) ? 'det' : 'pronoun';
  }
  return undefined;
}

function nominalOrComma(token: Token): boolean {
  return nominal.has(token.tag) || token.word === ',';
}

function isInfinitive(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  let next = at + 1;
  while (tokens[next] && vocabulary.is((tokens[next] as Token).word, 'adverb')) next++;
  const token = tokens[next];
  if (token?.tag !== 'noun') return false;
  if (!vocabulary.verbs(token.word).some(({ form }) => form === 'base')) return false;
  if (!vocabulary.action(token.word)) return true;
  const after = tokens[next + 1];
  return after !== undefined && !/^[.,;:]$/.test(after.word) && !/^(from|of|between)$/.test(after.word);
}

function tagThat(
  before: Token | undefined,
  after: Token | undefined,
  later: Token | undefined,
  vocabulary: Vocabulary,
): Tag {
  if (before === undefined) return after && startsNoun(after, vocabulary) ? 'det' : 'pronoun';
  const finite = (token: Token | undefined) =>
    token !== undefined &&
    (vocabulary.is(token.word, 'modal') ||
      vocabulary.verbs(token.word).some(({ form }) => form === 's' || form === 'past'));
  if (nominal.has(before.tag) && finite(after) && !vocabulary.action(after?.word ?? '')) return 'relative';
  if (before.tag === 'preposition') return finite(after) ? 'pronoun' : 'det';
  if (/^(of|at|on|in)$/.test(before.word)) return 'det';
  if (
    before.tag === 'verb' &&
    after &&
    !finite(after) &&
    /^(same|day|year|week|month|time)$/.test(after.word)
  ) {
    return finite(later) ? 'subordinator' : 'det';
  }
  return 'subordinator';
}

function startsNoun(token: Token, vocabulary: Vocabulary): boolean {
  if (token.tag !== 'noun') return nominal.has(token.tag);
  if (/^(that|which|who|whom|to)$/.test(token.word)) return false;
  const shut = ['preposition', 'conjunction', 'modal', 'negation', 'subordinator', 'pronoun'];
  if (shut.some((wordClass) => vocabulary.is(token.word, wordClass))) return false;
  const readings = vocabulary.verbs(token.word);
  if (readings.some(({ lemma }) => lemma === 'be' || lemma === 'have' || lemma === 'do')) return false;
  return (
    !(readings.length > 0 && readings.every(({ form }) => form === 'past' || form === 's')) ||
    isPlural(token.word)
  );
}

/** Whether a finite verb comes before the next boundary, so that "after" opens a clause. */
function clauseFollows(tokens: readonly Token[], from: number, vocabulary: Vocabulary): boolean {
  const first = tokens[from];
  if (!first || vocabulary.verbs(first.word).some(({ form }) => form === 'ing')) return false;
  let commas = 0;
  for (let at = from; at < Math.min(tokens.length, from + 14); at++) {
    const token = tokens[at] as Token;
    // "as the commissioner, X, arrived": two commas may enclose a name.
    if (token.word === ',' && ++commas === 2) return isFiniteWord(tokens, at + 1, vocabulary);
    if (token.word === ',' && tokens[at + 1]?.tag === 'name') continue;
    if (token.tag === 'mark' && token.word !== '"') return false;
    if (/^(that|which|who|but)$/.test(token.word)) return false;
    if (token.word === 'and' && !joinsNames(tokens, at)) return false;
    if (token.tag !== 'noun') continue;
    if (vocabulary.is(token.word, 'modal')) return true;
    if (at > from && isFiniteWord(tokens, at, vocabulary)) return true;
  }
  return false;
}

/** "as Egypt and Libya met": the names are one subject. */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  const named = (token: Token | undefined) => token?.tag === 'name' || token?.tag === 'demonym';
  return named(tokens[at - 1]) && named(tokens[at + 1]);
}
