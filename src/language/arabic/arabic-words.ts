import { foldWord } from './fold.ts';
import { allMasdars } from './masdar.ts';
import type { Morphology, VerbRow } from './morphology.ts';
import type { NounForm } from './noun-forms.ts';
import { adjectiveForms, feminineForms, genderOf, masdarForms, nounForms } from './noun-lexeme.ts';
import { participles } from './participle.ts';
import { createVerbForms, type verbWords } from './verb-forms.ts';
import { createVerbShelf } from './verb-shelf.ts';
import { createWordIndex, type Lexeme, type Posting, type Slot, type WordIndex } from './word-index.ts';

/** Costs of the parts of speech before anything is known of the form. */
const baseCost = {
  word: 0,
  rareWord: 4,
  noun: 2,
  feminineNoun: 2.2,
  adjective: 2.05,
  masdar: 2.05,
  verb: 2.1,
  active: 2.6,
  passive: 2.9,
};

/** The forms of all words that the tables hold. */
export interface ArabicWords {
  /** Makes ready for `find` every form that the folded word, or a part of it, can be. */
  meet(word: string): void;
  find(text: string): readonly Posting[];
}

/**
 * Inflects the words of the tables: nouns and adjectives at once, a verb when a word comes that it can be.
 *
 *   const words = createArabicWords(readMorphology());
 *   words.meet('سيوقعان');
 *   words.find('يوقعان')  // a form of وقّع, and one of أوقع
 */
export function createArabicWords(morphology: Morphology): ArabicWords {
  const index = createWordIndex();
  addFunctionWords(index, morphology);
  const nouns = new Set<string>();
  for (const [at, noun] of morphology.nouns.entries()) {
    nouns.add(foldWord(noun.lemma));
    addNominal(index, nominal('noun', noun.lemma, baseCost.noun, at), nounForms({ ...noun, feminine: '' }));
    if (noun.feminine === '') continue;
    addNominal(index, nominal('noun', noun.lemma, baseCost.feminineNoun, at), feminineForms(noun.feminine));
  }
  for (const [at, adjective] of morphology.adjectives.entries()) {
    addNominal(
      index,
      nominal('adjective', adjective.lemma, baseCost.adjective, at),
      adjectiveForms(adjective),
    );
  }
  const shelf = createVerbShelf(morphology.verbs);
  const order = new Map(morphology.verbs.map((verb, at) => [verb, at]));
  const formsOf = createVerbForms();
  return {
    meet(word) {
      for (const verb of shelf.take(word)) addVerb(index, verb, order.get(verb) ?? 0, formsOf, nouns);
    },
    find: (text) => index.find(text),
  };
}

function nominal(pos: 'noun' | 'adjective', lemma: string, cost: number, order: number): Lexeme {
  return { lemma, pos, cost, order, article: true, governed: true };
}

function addNominal(index: WordIndex, lexeme: Lexeme, forms: readonly NounForm[]): void {
  const owner = [lexeme];
  for (const { text, cell, free, host } of forms) {
    index.add(foldWord(text), owner, [{ lexeme: 0, cell, free, host }]);
  }
}

function addFunctionWords(index: WordIndex, { words }: Morphology): void {
  for (const [order, word] of words.entries()) {
    if (word.form.includes(' ')) continue;
    const { pos, lemma, gender, number, person, article, governed, host, rare } = word;
    const cost = rare ? baseCost.rareWord : baseCost.word;
    const lexeme: Lexeme = { lemma, pos, cost, order, article, governed };
    const cell = {
      ...(gender ? { gender } : {}),
      ...(number ? { number } : {}),
      ...(person ? { person } : {}),
    };
    const slot: Slot = { lexeme: 0, cell, free: true, host };
    index.add(foldWord(word.form), [lexeme], [slot]);
  }
}

function finiteVerb({ lemma, suffered }: VerbRow, order: number): Lexeme {
  return { lemma, pos: 'verb', suffered, cost: baseCost.verb, order, article: false, governed: false };
}

function addVerb(
  index: WordIndex,
  verb: VerbRow,
  order: number,
  formsOf: ReturnType<typeof createVerbForms>,
  nouns: ReadonlySet<string>,
): void {
  const { active, passive } = participles(verb);
  const derived = (
    word: Exclude<(typeof verbWords)[number], 'verb'>,
    written: string,
    cost: number,
  ): Lexeme => {
    const lemma = written.replaceAll('ّ', '');
    const listed = nouns.has(foldWord(lemma));
    return { ...nominal('adjective', lemma, cost, order), derivation: word, verb: verb.lemma, listed };
  };
  const owner: readonly Lexeme[] = [
    finiteVerb(verb, order),
    derived('active-participle', active, baseCost.active),
    derived('passive-participle', passive, baseCost.passive),
  ];
  for (const { text, slots } of formsOf(verb, verb.passive)) index.add(text, owner, slots);
  for (const masdar of allMasdars(verb)) {
    const lexeme: Lexeme = {
      ...nominal('noun', masdar, baseCost.masdar, order),
      derivation: 'masdar',
      verb: verb.lemma,
    };
    addNominal(index, lexeme, masdarForms(masdar, genderOf(masdar), verb.form !== '1'));
  }
}
