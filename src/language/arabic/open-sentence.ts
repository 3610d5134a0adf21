import type { Modality } from '../../model/reading.ts';
import type { Attitude } from '../language.ts';
import type { ClauseDraft } from './clause-draft.ts';
import type { Nominal, Phrase, PhraseScene } from './nominal.ts';

/** What the next verb will hang on. */
export interface Pending {
  /** `apart`: nothing governs it, "while", "but". */
  readonly link: 'complement' | 'relative' | 'adverbial' | 'apart';
  readonly clause?: number;
  readonly marker: string;
  readonly modality?: Modality;
  /** The noun that a relative pronoun takes up. */
  readonly antecedent?: Nominal;
  /** The clause that the next verb's subject is the source of: "بحسب ما ذكرت الوكالة". */
  readonly sourceOf?: ClauseDraft;
}

/** What of a sentence is open for the words to come, while it is read from left to right. */
export interface OpenSentence {
  readonly context: PhraseScene;
  /** What a verb or noun under this dictionary form says of the clause that it governs. */
  readonly attitude: (lemma: string) => Attitude | undefined;
  /** The number of the sentence's first clause in the document. */
  readonly base: number;
  readonly drafts: ClauseDraft[];
  /** Predicates that may still take a preposition's phrase: the verb, then nouns after it. */
  open: ClauseDraft[];
  verb: ClauseDraft | undefined;
  /** The phrase that stands before its verb. */
  topic: Phrase | undefined;
  /** The topic that a relative clause interrupted. */
  suspended: Phrase | undefined;
  pending: Pending | undefined;
  /** The phrase read last, which an apposition or a relative clause takes up. */
  lastPhrase: Phrase | undefined;
  afterComma: boolean;
  /** The slot of the verb that a phrase after a repeated preposition fills once more. */
  gap: string | undefined;
  /** A conjunction stands right before. */
  joined: boolean;
  /** What particles say of the verb to come. */
  negated: boolean;
  modality: Modality;
  /** Clauses whose predicate is a verbal noun. */
  readonly verbal: Set<number>;
  /** The clause of a cue noun by the place of its head. */
  readonly clauseAt: Map<number, number>;
  /** The verb that a joined one goes on with. */
  readonly joins: Map<ClauseDraft, ClauseDraft>;
  /** Clauses whose subject is the source of another. */
  readonly sources: { readonly said: ClauseDraft; readonly target: ClauseDraft }[];
  /** Sources named before any verb, which the next one takes: "بحسب رويترز، انسحبت …". */
  readonly earlySources: number[];
  /** What prepositions brought in before any verb, which the next one takes: "خلال زيارة إلى بغداد، التقى …". */
  readonly fronted: {
    readonly slot: string;
    readonly phrase: Phrase;
    readonly nouns: readonly ClauseDraft[];
  }[];
  /** Phrases that a preposition of agency brought in, so that they stay subjects of a passive. */
  readonly agents: Set<Phrase>;
}

/** A sentence of which nothing has been read. `base` is how many clauses the document has before it. */
export function beginSentence(
  context: PhraseScene,
  attitude: (lemma: string) => Attitude | undefined,
  base: number,
): OpenSentence {
  return {
    context,
    attitude,
    base,
    drafts: [],
    open: [],
    verb: undefined,
    topic: undefined,
    suspended: undefined,
    pending: undefined,
    lastPhrase: undefined,
    afterComma: false,
    gap: undefined,
    joined: false,
    negated: false,
    modality: 'fact',
    verbal: new Set(),
    clauseAt: new Map(),
    joins: new Map(),
    sources: [],
    earlySources: [],
    fronted: [],
    agents: new Set(),
  };
}

/** The clause of the cue noun whose head stands at a word, if it is one. */
export function nounClauseAt(
  { clauseAt, drafts, base }: OpenSentence,
  head: number,
): ClauseDraft | undefined {
  const id = clauseAt.get(head);
  return id === undefined ? undefined : drafts[id - base];
}

/** What the predicate of a clause says of the clauses that it governs, if it is a word of that kind. */
export function attitudeOf(sentence: OpenSentence, clause: ClauseDraft): Attitude | undefined {
  // A verb's other readings are homographs; a noun's are the verb that it is of.
  const lemmas = clause.kind === 'verb' ? clause.lemmas.slice(0, 1) : clause.lemmas;
  for (const lemma of lemmas) {
    const attitude = sentence.attitude(lemma);
    if (attitude) return attitude;
  }
  return undefined;
}

/** Opens a clause for a predicate that stands in a range of words, with no arguments yet. */
export function openClause(
  sentence: OpenSentence,
  lemmas: readonly string[],
  kind: ClauseDraft['kind'],
  range: { from: number; to: number },
  { gender, number, person }: ClauseDraft['agreement'] = {},
): ClauseDraft {
  const clause: ClauseDraft = {
    ...range,
    id: sentence.base + sentence.drafts.length,
    lemmas,
    kind,
    first: range.from,
    last: range.to,
    passive: false,
    negated: false,
    modality: 'fact',
    agreement: {
      ...(gender ? { gender } : {}),
      ...(number ? { number } : {}),
      ...(person ? { person } : {}),
    },
    arguments: [],
    sources: [],
    distant: false,
    joined: false,
  };
  sentence.drafts.push(clause);
  return clause;
}
