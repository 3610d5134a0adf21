import type { Agreement } from '../../model/reading.ts';
import type { CueForms } from './cue-forms.ts';
import type { Draft, Range } from './draft.ts';
import type { Scene } from './kinds.ts';

/** A noun phrase with one head. */
export interface Nominal extends Range, Agreement {
  readonly head: number;
  readonly lemma: string;
  readonly definite: boolean;
  /** The mention that the phrase as a whole stands for. */
  readonly mention?: number;
  /** Dictionary forms under which its head is a cue: `['توقيع', 'وقّع']`. */
  readonly predicate?: readonly string[];
  /** The named person in apposition to the head: "شقيقه رامي بركات". */
  readonly holder?: number;
  /** The head is the verbal noun of a cue verb. */
  readonly verbal?: true;
  /** What the head is possessed by. */
  readonly genitive?: Phrase;
  /** States that nationality adjectives on the head speak of. */
  readonly parties: readonly number[];
  /** The head is possessed by this pronoun. */
  readonly possessor?: number;
}

/** Coordinated nominals. */
export interface Phrase extends Range {
  readonly members: readonly Nominal[];
}

/** What phrases are read from, and where their mentions go. */
export interface PhraseScene {
  readonly scene: Scene;
  readonly draft: Draft;
  readonly cues: CueForms;
}
