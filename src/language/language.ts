import type { Document, LanguageCode } from '../model/document.ts';
import type { Reading } from '../model/reading.ts';
import type { Cue } from '../model/relation.ts';
import type { Span } from '../model/span.ts';

/** A text with its spelling variants levelled, and the way back to the original. */
export interface Folded {
  readonly text: string;
  /** `starts[i]` is where folded unit i begins in the original, in UTF-16 units; one more entry gives the end. */
  readonly starts: ArrayLike<number>;
}

/**
 * What a predicate does to the clause it governs.
 * `report`: says it, the document agrees (said, announced); `claim`: alleges it; `deny`: says it is not so;
 * `plan`: intends, promises or schedules it; `decide`: likewise, but an office or custody is given by deciding it;
 * `demand`: asks another to do it; `doubt`: may or might;
 * `refuse`: will not do it; `fail`: tried and did not; `cause`: brings it about, so it is fact;
 * `light`: adds nothing to the noun it carries, so that its own tense and negation are the noun's (held talks);
 * `undergo`: likewise, but its subject suffers or receives what the noun names (came under fire, won support);
 * `reach`: tells whom what its subject names comes to (sanctions that hit a firm, a tour that covers two capitals);
 * `gather`: tells who took part in what its subject names (a meeting that brought two ministers together).
 */
export const attitudes = [
  'report',
  'claim',
  'deny',
  'plan',
  'decide',
  'demand',
  'doubt',
  'refuse',
  'fail',
  'cause',
  'light',
  'undergo',
  'reach',
  'gather',
] as const;
export type Attitude = (typeof attitudes)[number];

/** A language that Sila reads. One object a language, built once from its lexicon. */
export interface Language {
  readonly code: LanguageCode;
  /** Levels spelling variants so that two spellings of a word compare equal; folding twice changes nothing. */
  fold(text: string): Folded;
  /**
   * Reads one stretch of a document in this language into mentions, links, clauses and dates.
   * Offsets are those of the document's text.
   */
  read(document: Document, stretch: Span): Reading;
  /** What the predicate does to a clause it governs, by its dictionary form. */
  attitude(lemma: string): Attitude | undefined;
  /** Prepositions whose object is where the thing happened. */
  readonly placePrepositions: ReadonlySet<string>;
  /** The folded words of a name that identify it, particles aside: `['علي', 'ايوب']`. */
  nameTokens(name: string): readonly string[];
  /** Whether one name is that of the other's father in its wording: "سلمان بن عبد العزيز" in "محمد بن سلمان بن عبد العزيز". */
  isFather?(name: string, other: string): boolean;
  /** A key that every spelling of a dictionary form shares: diacritics aside but for the doubling mark. */
  lemmaKey(lemma: string): string;
}

/** Makes a language that knows the words which the relation packs use as cues. */
export type LanguageFactory = (cues: readonly Cue[]) => Language;
