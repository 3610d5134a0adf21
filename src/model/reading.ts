import type { ClaimDate } from './claim.ts';
import type { Document, LanguageCode } from './document.ts';
import type { ClassName } from './entity.ts';
import type { Slot } from './relation.ts';
import type { Span } from './span.ts';

export type Gender = 'm' | 'f';
export type GrammaticalNumber = 'sg' | 'du' | 'pl';

/** What agreement needs to know of a word or mention; absent means that the form leaves it open. */
export interface Agreement {
  readonly gender?: Gender;
  readonly number?: GrammaticalNumber;
  readonly person?: 1 | 2 | 3;
}

/**
 * How a mention refers: by a name of its own, by an office or nationality or generic noun
 * ("the minister", "الجانبان"), or by a pronoun, an enclitic or a dropped subject.
 */
export type MentionKind = 'name' | 'description' | 'pronoun';

/** A span of the document that refers to an entity (or, in the plural, to several). */
export interface Mention extends Span, Agreement {
  /** Its place in `Reading.mentions`. */
  readonly id: number;
  readonly sentence: number;
  readonly class: ClassName;
  readonly kind: MentionKind;
  /** The document's wording at the span. */
  readonly text: string;
  /** The name proper: no clitics, titles or quotation marks; for a description its head in dictionary form. */
  readonly name: string;
  /** Wikidata id or other key of the lexicon entry, where one matched: `Q858`. */
  readonly key?: string;
  /** Other names that the text itself gives, such as an abbreviation in brackets. */
  readonly aliases?: readonly string[];
  /** A polity's key that the wording carries: "the Emirati official", "وزير الدفاع السوري". */
  readonly polity?: string;
  /** Key of the state whose capital or government this is, so that it can stand for the state. */
  readonly capitalOf?: string;
  /** Mention id of the person whose state a description means: "his country", "بلاده". */
  readonly stateOf?: number;
  /** Office wording that stands with a description: `وزير` in "الوزير السوري". */
  readonly office?: string;
  /** No person can be meant: "it", "its". */
  readonly impersonal?: true;
  /** The wording leaves the class open: any agent may be meant ("الجانبان", "the two sides"). */
  readonly anyAgent?: true;
  /** How many entities a dual or counted description stands for: 2 in "البلدان", "the two sides". */
  readonly count?: number;
  /** 0..1, how sure the reader is of span and class. */
  readonly score: number;
}

/**
 * A relation that the build of a noun phrase states by itself, such as a title before a name.
 * Not under the clause's negation or modality.
 */
export interface Link {
  readonly relation: string;
  /** Mention ids. */
  readonly subject: number;
  readonly object: number;
  /** The words that express it. */
  readonly cue: Span;
  /** Set when the wording itself is not plain fact: "former", "designate", "alleged leader". */
  readonly status?: 'planned' | 'denied' | 'claimed';
}

/** One conjunct of a phrase: a mention, or a noun that heads a clause of its own, or neither. */
export interface Member extends Span {
  readonly mention?: number;
  /** Place in `Reading.clauses` of the clause that this noun heads ("signing", "مباحثات"). */
  readonly clause?: number;
  /** Dictionary form of the head noun, and its folded wording where that differs. */
  readonly lemma: string;
  readonly form?: string;
}

/** A noun phrase as an argument; coordination gives several members. */
export interface Phrase extends Span {
  readonly members: readonly Member[];
}

export interface Argument {
  /** `subject`, `object`, `second`, `genitive`, or a preposition's lemma. */
  readonly slot: Slot;
  readonly phrase: Phrase;
}

export interface Predicate extends Span {
  /**
   * Dictionary forms that the wording can stand for, likeliest first: `['وقّع', 'وقع']`.
   * A verbal noun or participle stands under its verb's dictionary form.
   */
  readonly lemmas: readonly string[];
  /** Those of the lemmas that are the noun's own, so that no verb of that spelling is meant: "arm", "base". */
  readonly nouns?: readonly string[];
  readonly kind: 'verb' | 'noun' | 'adjective';
  readonly passive: boolean;
}

/** The reality of a clause by its own particles and tense, without what governs it. */
export type Modality = 'fact' | 'future' | 'possible' | 'conditional' | 'question';

/** How a clause hangs on another. */
export interface Governor {
  /** Place in `Reading.clauses`. */
  readonly clause: number;
  /** `complement`: what is said, wanted, denied; `argument`: a noun clause in one of its slots. */
  readonly link: 'complement' | 'argument' | 'relative' | 'coordinate' | 'adverbial';
  /** The word that joins them: `أن`, `after`, `بعد`. */
  readonly marker?: string;
}

/** A predicate with its arguments. */
export interface Clause extends Span {
  readonly id: number;
  readonly sentence: number;
  readonly predicate: Predicate;
  readonly arguments: readonly Argument[];
  readonly negated: boolean;
  readonly modality: Modality;
  readonly governor?: Governor;
  /** Mention ids of sources named by an adjunct: "according to X", "بحسب". */
  readonly sources: readonly number[];
  /** The document keeps its distance by an adjunct or quotation marks: "so-called", "على حد زعمه". */
  readonly distant: boolean;
}

/** A date expression, already resolved where it can be. */
export interface DateExpression extends Span {
  readonly sentence: number;
  readonly date?: ClaimDate;
}

export interface Sentence extends Span {
  readonly index: number;
  /** Body text, or a headline, byline, dateline, caption or credit that stands apart. */
  readonly kind: 'body' | 'headline' | 'furniture';
}

/** What a language makes of a document: all that extraction needs, in terms that no language owns. */
export interface Reading {
  readonly document: Document;
  readonly language: LanguageCode;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly links: readonly Link[];
  readonly clauses: readonly Clause[];
  readonly dates: readonly DateExpression[];
}
