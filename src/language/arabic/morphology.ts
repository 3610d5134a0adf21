import type { Gender, GrammaticalNumber } from '../../model/reading.ts';
import { readTable, type TableRow } from '../lexicon-table.ts';
import type { PartOfSpeech } from './analysis.ts';
import type { AdjectiveEntry, NounEntry } from './noun-lexeme.ts';
import { parseRoot, type ShortVowel, type VerbPattern, verbForms } from './root.ts';
import type { Passive } from './verb-paradigm.ts';

/** What a noun names, roughly. */
export const nounClasses = [
  'person',
  'body',
  'place',
  'event',
  'agreement',
  'time',
  'abstract',
  'thing',
] as const;
export type NounClass = (typeof nounClasses)[number];

/** A verb with its dictionary form and the verbal nouns that it has beside the regular one. */
export interface VerbRow extends VerbPattern {
  readonly lemma: string;
  readonly masdars: readonly string[];
  readonly passive: Passive;
  /** Its passive is commoner than its active. */
  readonly suffered: boolean;
}

export interface NounRow extends NounEntry {
  readonly class: NounClass;
}

/** A word that does not inflect, or one form of a closed class. */
export interface FunctionWord {
  /** One word, or several parted by blanks. */
  readonly form: string;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  readonly gender?: Gender;
  readonly number?: GrammaticalNumber;
  readonly person?: 1 | 2 | 3;
  /** It takes a suffixed pronoun, a prefixed preposition, the article. */
  readonly host: boolean;
  readonly governed: boolean;
  readonly article: boolean;
  /** Rarer than other readings of the same spelling. */
  readonly rare: boolean;
}

/** The tables of Arabic words, read but not yet inflected. */
export interface Morphology {
  readonly verbs: readonly VerbRow[];
  readonly nouns: readonly NounRow[];
  readonly adjectives: readonly AdjectiveEntry[];
  readonly words: readonly FunctionWord[];
}

/**
 * Reads `data/lexicon/ar/{verbs,nouns,adjectives,words}.tsv`.
 *
 * @throws SilaError `config` with file and line where a row is broken.
 */
export function readMorphology(): Morphology {
  return {
    verbs: readTable('ar/verbs.tsv').map(verbRow),
    nouns: readTable('ar/nouns.tsv').map(nounRow),
    adjectives: readTable('ar/adjectives.tsv').map(adjectiveRow),
    words: readTable('ar/words.tsv').map(functionWord),
  };
}

const passives = {
  transitive: 'full',
  passive: 'full',
  prepositional: 'impersonal',
  intransitive: 'none',
} as const;

function verbRow(row: TableRow): VerbRow {
  const vowels = row.text('vowels');
  if (vowels !== '' && !/^[aiu]{2}$/u.test(vowels)) throw row.wrong('"vowels" is not two of a, i, u');
  const transitivity = row.oneOf('transitivity', ['transitive', 'passive', 'prepositional', 'intransitive']);
  return {
    lemma: row.required('lemma'),
    root: parseRoot(row.required('root')),
    form: row.oneOf('form', verbForms),
    perfectVowel: (vowels.charAt(0) || 'a') as ShortVowel,
    vowel: (vowels.charAt(1) || 'i') as ShortVowel,
    firm: row.flag('firm'),
    masdars: row.list('masdars'),
    passive: passives[transitivity],
    suffered: transitivity === 'passive',
  };
}

function nounRow(row: TableRow): NounRow {
  return {
    lemma: row.required('lemma'),
    gender: row.oneOf('gender', ['m', 'f']),
    plurals: row.list('plurals'),
    feminine: row.text('feminine'),
    class: row.oneOf('class', nounClasses),
  };
}

function adjectiveRow(row: TableRow): AdjectiveEntry {
  return {
    lemma: row.required('lemma'),
    feminine: row.required('feminine'),
    plurals: row.list('plurals'),
    weak: row.flag('weak'),
  };
}

const partsOfSpeech: readonly PartOfSpeech[] = [
  'verb',
  'noun',
  'adjective',
  'name',
  'pronoun',
  'demonstrative',
  'relative',
  'preposition',
  'conjunction',
  'subordinator',
  'particle',
  'adverb',
  'number',
];

function functionWord(row: TableRow): FunctionWord {
  const form = row.required('form');
  const features = row.text('features').split(' ');
  const takes = row.text('takes').split(' ');
  const one = <T extends string>(values: readonly T[]) => values.find((value) => features.includes(value));
  const [gender, number, person] = [one(['m', 'f']), one(['sg', 'du', 'pl']), one(['1', '2', '3'])];
  return {
    form,
    pos: row.oneOf('pos', partsOfSpeech),
    lemma: row.text('lemma') || form,
    ...(gender ? { gender } : {}),
    ...(number ? { number } : {}),
    ...(person ? { person: Number(person) as 1 | 2 | 3 } : {}),
    host: takes.includes('pronoun'),
    governed: takes.includes('preposition'),
    article: takes.includes('article'),
    rare: features.includes('rare'),
  };
}
