import type { ClassName } from '../../model/entity.ts';
import type { Entry, Gazetteer } from './gazetteer.ts';
import type { Memory } from './memory.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Adjacent tokens that make one name, nationality word or title; `[from, to)` are token places. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'demonym' | 'title';
  readonly class: ClassName;
  /** The table's entries for exactly these words, the likeliest first. */
  readonly entry?: Entry;
  /** Key of the state that the wording carries: "Egyptian Foreign Ministry". */
  readonly polity?: string;
  /** A head noun without a name, with a capital: "the Ministry". */
  readonly bare?: boolean;
  readonly score: number;
}

/** People who act for the body that is named before them: "Al-Shabaab gunmen". */
export const bearers = new Set(
  'fighter gunman militant rebel insurgent attacker bomber soldier jet warplane drone settler guerrilla commando'.split(
    ' ',
  ),
);

/** People sent by those who are named with them: "delegations from Kenya and Somalia". */
export const envoys = new Set('delegation negotiator mediator representative envoy delegate team'.split(' '));

/** Classes of words that never begin a name. */
export const closedClasses = [
  'det',
  'preposition',
  'conjunction',
  'pronoun',
  'subordinator',
  'adverb',
  'modal',
  'negation',
  'adjective',
  'relative',
];

/** What the passes over one sentence share. */
export interface NameContext {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly gazetteer: Gazetteer;
  readonly vocabulary: Vocabulary;
  readonly memory: Memory;
}

/** "Hours later", "Dozens of people": amounts that open a sentence. */
const measures =
  /^(moments?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|dozens?|scores|hundreds|thousands|millions|billions|half|part|parts|much|most)$/;

/** Whether a word at the start of a sentence is an ordinary word rather than a name. */
export function isOrdinary(vocabulary: Vocabulary, word: string): boolean {
  return (
    measures.test(word) ||
    closedClasses.some((wordClass) => vocabulary.is(word, wordClass)) ||
    vocabulary.is(word, 'number') ||
    vocabulary.isVerb(word) ||
    vocabulary.action(word) !== undefined ||
    vocabulary.isVerb(word.replace(/s$/, ''))
  );
}

/** Whether only marks stand before a place. */
export function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).every((token) => token.tag === 'mark');
}
