import { type Attitude, attitudes } from '../language.ts';
import { readTable } from '../lexicon-table.ts';
import { inflect, singular, type VerbForm } from './inflection.ts';

/** A verb's classes that the parser needs; see `data/lexicon/en/verbs.tsv`. */
export type VerbClass =
  | 'intransitive'
  | 'two-objects'
  | 'appointing'
  | 'subject-control'
  | 'object-control'
  | 'inverts'
  | 'copula';

/** One reading of a word as a form of a verb. */
export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

/** Finds the reading of a word in the first of these forms that it has. */
export type Find = (...forms: VerbForm[]) => VerbReading | undefined;

/** A noun that names an action. */
export interface ActionNoun {
  readonly noun: string;
  /** Dictionary forms of the verbs it stands under; empty for "treaty". */
  readonly verbs: readonly string[];
  /**
   * What a possessor is to the action: "Assad's visit", "Assad's arrest", "their talks"; to a `role`
   * it is that of which somebody is member, head or ally.
   */
  readonly possessor: 'agent' | 'patient' | 'mutual' | 'role';
}

/** What the English tables know of words. */
export interface Vocabulary {
  verbs(word: string): readonly VerbReading[];
  /** The table has the word as a form of a verb, so that it need not be guessed. */
  isVerb(word: string): boolean;
  is(word: string, wordClass: string): boolean;
  /** The features of a word in a class: `m.sg.3` for "he". */
  features(word: string, wordClass: string): string | undefined;
  verbIs(lemma: string, verbClass: VerbClass): boolean;
  /** The action that a noun or noun phrase in dictionary form names. */
  action(noun: string): ActionNoun | undefined;
  attitude(lemma: string): Attitude | undefined;
  /** The verb lends its subject and adjuncts to this object. */
  isLight(verb: string, noun: string): boolean;
  words(wordClass: string): ReadonlySet<string>;
}

const possessors = ['agent', 'patient', 'mutual', 'role'] as const;

let loaded: Vocabulary | undefined;

/**
 * The English tables, read once a process.
 *
 * @throws SilaError `config` with file and line when a table is missing or broken.
 */
export function loadVocabulary(): Vocabulary {
  loaded ??= readVocabulary();
  return loaded;
}

function readVocabulary(): Vocabulary {
  const { forms, classes: verbClasses } = readVerbs();
  const classes = readWords();
  const actions = readActions();
  const attitudeOf = new Map(
    readTable('en/attitudes.tsv').map((row) => [row.required('lemma'), row.oneOf('attitude', attitudes)]),
  );
  const light = new Map(
    readTable('en/light-verbs.tsv').map((row) => [
      row.required('verb'),
      new Set(row.list('nouns').map(singular)),
    ]),
  );
  return {
    verbs: (word) => forms.get(word) ?? guessVerb(word, forms),
    isVerb: (word) => forms.has(word),
    is: (word, wordClass) => classes.get(wordClass)?.has(word) ?? false,
    features: (word, wordClass) => classes.get(wordClass)?.get(word),
    verbIs: (lemma, verbClass) => verbClasses.get(lemma)?.has(verbClass) ?? false,
    action: (noun) => actions.get(noun),
    attitude: (lemma) => attitudeOf.get(lemma) ?? (light.has(lemma) ? 'light' : undefined),
    isLight: (verb, noun) => light.get(verb)?.has(singular(noun)) ?? false,
    words: (wordClass) => new Set(classes.get(wordClass)?.keys() ?? []),
  };
}

const prefix = /^(?:re|mis|over|under|out|de|dis|un|co|pre)-?(?=\p{L}{4})/u;

/** A verb that the table lacks: one with a prefix, or a regular past form. */
function guessVerb(word: string, forms: ReadonlyMap<string, readonly VerbReading[]>): readonly VerbReading[] {
  const before = prefix.exec(word)?.[0] ?? '';
  const inner = before === '' ? undefined : forms.get(word.slice(before.length));
  if (inner?.some(({ form }) => form === 'past' || form === 'ing')) {
    return inner.map(({ lemma, form }) => ({ lemma: `${before}${lemma}`, form }));
  }
  if (!/^[a-z]*[aeiouy][a-z]*[a-z]ed$/.test(word) || word.length < 6 || /(eed|ied)$/.test(word)) return [];
  const lemma = regularLemma(word.slice(0, -2));
  return [
    { lemma, form: 'past' },
    { lemma, form: 'participle' },
  ];
}

/** What a regular past form was made of: `snapp` → `snap`, `relocat` → `relocate`. */
function regularLemma(stem: string): string {
  if (/([bdgkmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[aeiou](?:t|z|v|s|c|g)|[nr][cgv]|[^aeiou]l|[ue]r|[aeiou]d)$/.test(stem) &&
    !/(?:it|et|ct)$/.test(stem)
    ? `${stem}e`
    : stem;
}

function readVerbs() {
  const forms = new Map<string, VerbReading[]>();
  const classes = new Map<string, ReadonlySet<string>>();
  for (const row of readTable('en/verbs.tsv')) {
    const lemma = row.required('lemma');
    classes.set(lemma, new Set(row.list('classes')));
    for (const [word, form] of inflect(lemma, row.list('past'), row.list('participle'))) {
      const readings = forms.get(word);
      if (readings === undefined) forms.set(word, [{ lemma, form }]);
      else if (!readings.some((reading) => reading.lemma === lemma && reading.form === form)) {
        readings.push({ lemma, form });
      }
    }
  }
  return { forms, classes };
}

function readWords(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const classes = new Map<string, Map<string, string>>();
  for (const row of readTable('en/words.tsv')) {
    const name = row.required('class');
    const words = classes.get(name) ?? new Map<string, string>();
    words.set(row.required('word'), row.text('features'));
    classes.set(name, words);
  }
  return classes;
}

function readActions(): ReadonlyMap<string, ActionNoun> {
  const actions = new Map<string, ActionNoun>();
  for (const row of readTable('en/nouns.tsv')) {
    const noun = row.required('noun');
    const verb = row.text('verb');
    const before = actions.get(noun)?.verbs ?? [];
    const verbs = verb === '' ? before : [...before, verb];
    actions.set(noun, { noun, verbs, possessor: row.oneOf('possessor', possessors) });
  }
  return actions;
}
