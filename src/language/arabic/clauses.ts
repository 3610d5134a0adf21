import type { Clause } from '../../model/reading.ts';
import type { Attitude } from '../language.ts';
import { idiomEnd } from './adverb-idioms.ts';
import { place } from './bare-phrases.ts';
import { readApposition, readAttribute, readCopula } from './clause-appositions.ts';
import { phraseOf } from './clause-arguments.ts';
import { closeVerb } from './clause-closing.ts';
import { addArgument, fillerOf, mentionsOf } from './clause-draft.ts';
import { isParticiple } from './clause-participles.ts';
import { readMa, readRelative, readSubordinator } from './clause-subordination.ts';
import { readVerb } from './clause-verbs.ts';
import { postpone } from './coming-dates.ts';
import { giveDeedAgents } from './deed-agents.ts';
import { finishClauses } from './finished-clauses.ts';
import { foremostAmong, namedAs } from './inclusions.ts';
import type { Nominal, PhraseScene } from './nominal.ts';
import { attitudeOf, beginSentence, type OpenSentence } from './open-sentence.ts';
import { modalWords, negations } from './particles.ts';
import { readPhrase } from './phrases.ts';
import { opensCondition, opensDirection } from './preposition-slots.ts';
import { readPreposition } from './prepositions.ts';
import { postponePurposes } from './purposes.ts';
import { readJoiner } from './sentence-joiners.ts';
import type { Word } from './words.ts';

/**
 * Reads the clauses of one sentence from left to right: each verb, participle or cue noun with its
 * arguments by order, agreement and preposition. Clauses are numbered from `base`; `attitude` tells of
 * a dictionary form what it says of the clause that it governs; `coming` are the places of dates to come.
 */
export function readClauses(
  context: PhraseScene,
  attitude: (lemma: string) => Attitude | undefined,
  base: number,
  coming: readonly number[] = [],
): readonly Clause[] {
  const sentence = beginSentence(context, attitude, base);
  const { words } = context.scene;
  let at = 0;
  while (at < words.length) at = Math.max(at + 1, step(sentence, words[at] as Word, at));
  closeVerb(sentence);
  for (const { said, target } of sentence.sources) {
    const subject = fillerOf(said, 'subject');
    if (subject) target.sources.push(...mentionsOf(subject));
  }
  giveDeedAgents(sentence);
  postpone(sentence.drafts, words, coming);
  postponePurposes(sentence);
  return finishClauses(sentence.drafts, context, sentence.clauseAt);
}

/** Reads what begins at a word and gives the place after it. */
function step(sentence: OpenSentence, word: Word, at: number): number {
  if (word.pos === 'punctuation') return readPunctuation(sentence, word, at);
  const joined = readJoiner(sentence, at);
  if (joined !== undefined) return joined;
  const idiom = idiomEnd(sentence.context.scene.writtenForms, at);
  if (idiom !== undefined) return idiom;
  if (sentence.context.scene.chunks.has(at)) return readBare(sentence, at);
  const first = foremostAmong(sentence, at) ?? namedAs(sentence, at);
  if (first) {
    sentence.gap = first.slot;
    return first.to;
  }
  if (word.form === 'ما' && !word.clitic) return readMa(sentence, at);
  if (readParticle(sentence, word, sentence.context.scene.words[at + 1])) return at + 1;
  if (word.pos === 'relative') return readRelative(sentence, word, at);
  if (word.pos === 'subordinator' || (word.form === 'ان' && word.pos === 'particle'))
    return readSubordinator(sentence, word, at);
  if (opensCondition(word, sentence.context.scene.words[at + 1])) return readPreposition(sentence, word, at);
  if (word.pos === 'verb') return readVerb(sentence, word, at);
  if (isParticiple(sentence, word)) return readVerb(sentence, word, at);
  if (readAttribute(sentence, word, at)) return at + 1;
  if (word.pos === 'pronoun' && !word.clitic) return readCopula(sentence, word, at);
  if (word.pos === 'preposition' || opensDirection(sentence.context.scene, word, at)) {
    const to = readPreposition(sentence, word, at);
    sentence.joined = false;
    return to;
  }
  return readBare(sentence, at);
}

/** Notes what a negation, a word of modality or a conjunction says of the verb to come. */
function readParticle(sentence: OpenSentence, word: Word, next: Word | undefined): boolean {
  const modality = modalWords.get(word.form);
  if (negations.has(word.form) && !word.article && (next?.pos === 'verb' || word.pos === 'particle')) {
    sentence.negated = true;
  } else if (modality && word.pos !== 'noun' && word.pos !== 'verb') {
    if (modality !== 'possible' || word.form !== 'قد' || next?.analysis?.aspect === 'imperfect')
      sentence.modality = modality;
  } else if (word.form === 'س' && word.pos === 'particle') {
    sentence.modality = 'future';
  } else if (word.pos === 'conjunction') {
    sentence.joined = true;
  } else {
    return false;
  }
  return true;
}

const dashes = new Set(['-', '–', '—', 'ـ']);

/** A comma closes occasions, a semicolon the verb; a colon opens what is said; short brackets are passed over. */
function readPunctuation(sentence: OpenSentence, word: Word, at: number): number {
  if (word.text === '،' || word.text === ',') {
    sentence.afterComma = true;
    // What is said of the occasion ends with its commas: "على هامش اجتماعات الربيع،".
    sentence.open = sentence.open.filter((c) => c.kind === 'verb' || c.governor?.link !== 'adverbial');
  } else if (word.text === '؛' || word.text === ';') {
    closeVerb(sentence);
    sentence.topic = undefined;
    sentence.suspended = undefined;
  } else if (word.text === ':') {
    const said = sentence.open.findLast((c) => attitudeOf(sentence, c) !== undefined) ?? sentence.verb;
    if (said) sentence.pending = { link: 'complement', clause: said.id, marker: ':' };
    sentence.topic = undefined;
  } else if (
    dashes.has(word.text) &&
    !sentence.verb &&
    sentence.context.scene.words[at + 1]?.pos === 'verb'
  ) {
    // "عمان - فلان وفلان - أزاح الملك": what stands before a dash and a verb is the byline or the agency.
    sentence.topic = undefined;
  } else if (word.text === '(') {
    const close = sentence.context.scene.words.findIndex((w, i) => i > at && w.text === ')');
    if (close > 0 && close - at <= 12) return close + 1;
  }
  return at + 1;
}

/** "هاتفياً", "رسمياً": an adjective of relation alone in the accusative says how a thing is done. */
function readManner(sentence: OpenSentence, at: number): boolean {
  const word = sentence.context.scene.words[at];
  if (!word || word.article || sentence.context.scene.chunks.has(at) || !/.{2}يا$/u.test(word.form))
    return false;
  if (!['adjective', 'adverb', 'unknown'].includes(word.pos)) return false;
  const nominal: Nominal = { from: at, to: at + 1, head: at, lemma: word.form, definite: false, parties: [] };
  if (sentence.verb) addArgument(sentence.verb, 'manner', { phrase: phraseOf(nominal) });
  return true;
}

/** Reads a noun phrase that no preposition brings in; a word that begins none is passed over. */
function readBare(sentence: OpenSentence, at: number): number {
  if (readManner(sentence, at)) return at + 1;
  const phrase = readPhrase(sentence.context, at);
  if (!phrase) return at + 1;
  const joined = sentence.joined;
  sentence.joined = false;
  if (readApposition(sentence, phrase)) return phrase.to;
  place(sentence, phrase, joined);
  sentence.lastPhrase = phrase;
  return phrase.to;
}
