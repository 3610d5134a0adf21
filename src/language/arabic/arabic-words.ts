import { fold, foldWord } from './fold.ts';
import type { Morphology, VerbRow } from './morphology.ts';
import type { NounForm } from './noun-forms.ts';
import { adjectiveForms, genderOf, masdarForms, nounForms } from './noun-lexeme.ts';
import { participles } from './participle.ts';
import { createVerbForms, type VerbWord } from './verb-forms.ts';
import { createWordIndex, type Lexeme, type WordIndex } from './word-index.ts';

/** Costs of the parts of speech before anything is known of the form. */
const baseCost = {
  word: 0,
  rareWord: 4,
  noun: 2,
  adjective: 2,
  masdar: 1.8,
  verb: 2,
  active: 2.6,
  passive: 2.9,
};

/**
 * Inflects every word of the tables into one index.
 *
 *   indexWords(readMorphology()).find('سيوقعان')  // [] (clitics are taken off first); find('يوقعان') finds وقّع
 */
export function indexWords(morphology: Morphology): WordIndex {
  const index = createWordIndex();
  addFunctionWords(index, morphology);
  const nouns = new Set<string>();
  for (const noun of morphology.nouns) {
    nouns.add(fold(noun.lemma).text);
    addNominal(index, nominal('noun', noun.lemma, baseCost.noun), nounForms(noun));
  }
  for (const adjective of morphology.adjectives) {
    addNominal(index, nominal('adjective', adjective.lemma, baseCost.adjective), adjectiveForms(adjective));
  }
  const formsOf = createVerbForms();
  for (const verb of morphology.verbs) addVerb(index, verb, formsOf, nouns);
  return index;
}

function nominal(pos: 'noun' | 'adjective', lemma: string, cost: number): Lexeme {
  return { lemma, pos, cost, article: true, governed: true };
}

function addNominal(index: WordIndex, lexeme: Lexeme, forms: readonly NounForm[]): void {
  for (const form of forms) index.add(foldWord(form.text), lexeme, form.cell, form.free, form.host);
}

function addFunctionWords(index: WordIndex, { words }: Morphology): void {
  for (const word of words) {
    if (word.form.includes(' ')) continue;
    const { pos, lemma, gender, number, person, article, governed, host, rare } = word;
    const cost = rare ? baseCost.rareWord : baseCost.word;
    const lexeme: Lexeme = { lemma, pos, cost, article, governed };
    const cell = {
      ...(gender ? { gender } : {}),
      ...(number ? { number } : {}),
      ...(person ? { person } : {}),
    };
    index.add(fold(word.form).text, lexeme, cell, true, host);
  }
}

function addVerb(
  index: WordIndex,
  verb: VerbRow,
  formsOf: ReturnType<typeof createVerbForms>,
  nouns: ReadonlySet<string>,
): void {
  const { active, passive } = participles(verb);
  const derived = (word: Exclude<VerbWord, 'verb'>, written: string, cost: number): Lexeme => {
    const lemma = written.replaceAll('ّ', '');
    const listed = nouns.has(fold(lemma).text);
    return { ...nominal('adjective', lemma, cost), derivation: word, verb: verb.lemma, listed };
  };
  const lexemes: Readonly<Record<VerbWord, Lexeme>> = {
    verb: { lemma: verb.lemma, pos: 'verb', cost: baseCost.verb, article: false, governed: false },
    'active-participle': derived('active-participle', active, baseCost.active),
    'passive-participle': derived('passive-participle', passive, baseCost.passive),
  };
  for (const { text, word, cell, free, host } of formsOf(verb, verb.passive)) {
    index.add(text, lexemes[word], cell, free, host);
  }
  for (const masdar of verb.masdars) {
    const lexeme: Lexeme = {
      ...nominal('noun', masdar, baseCost.masdar),
      derivation: 'masdar',
      verb: verb.lemma,
    };
    addNominal(index, lexeme, masdarForms(masdar, genderOf(masdar), verb.form !== '1'));
  }
}
