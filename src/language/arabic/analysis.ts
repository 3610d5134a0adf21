import type { Gender, GrammaticalNumber } from '../../model/reading.ts';

/** Parts of speech of an Arabic word, clitics aside. */
export type PartOfSpeech =
  | 'verb'
  | 'noun'
  | 'adjective'
  | 'name'
  | 'pronoun'
  | 'demonstrative'
  | 'relative'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'particle'
  | 'adverb'
  | 'number';

/** One reading of an orthographic word. All forms are folded except `lemma`. */
export interface Analysis {
  /** Clitics before the stem, the article aside, in order: `['و', 'ب']` in "وبالقاهرة". */
  readonly proclitics: readonly string[];
  /** The word carries ال. */
  readonly article: boolean;
  /** The word less its clitics and article. */
  readonly stem: string;
  /** Pronoun suffixed to it: ه ها هم هن هما نا ك كم ي ني. */
  readonly enclitic?: string;
  /** Dictionary form, unvowelled but with shadda: perfect third person singular for verbs, singular for nouns. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** How a noun or adjective derives from a verb; `verb` is then that verb's dictionary form. */
  readonly derivation?: 'masdar' | 'active-participle' | 'passive-participle';
  readonly verb?: string;
  readonly gender?: Gender;
  readonly number?: GrammaticalNumber;
  readonly person?: 1 | 2 | 3;
  readonly voice?: 'active' | 'passive';
  readonly aspect?: 'perfect' | 'imperfect' | 'imperative';
  /** Future by س. */
  readonly future?: boolean;
  /** A dual or sound plural that has dropped its ن, so that a genitive must follow. */
  readonly construct?: boolean;
}

/** Gives every lexical analysis of a word; an unknown word gives an empty list. */
export type Analyse = (word: string) => readonly Analysis[];
