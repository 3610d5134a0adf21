import type { ClauseDraft, ClauseWork } from './clause-draft.ts';
import type { SentenceContext } from './context.ts';
import type { Element } from './element.ts';
import type { Nominal } from './nominal.ts';

/** What introduces the next clause. */
export interface Marker {
  readonly kind: 'complement' | 'adverbial' | 'relative';
  readonly word: string;
  readonly antecedent?: readonly Nominal[];
  /** The preposition before a relative pronoun: "under which". */
  readonly preposition?: string;
  /** The noun whose content follows: "the claim that". */
  readonly noun?: Nominal;
}

/** Where the parser stands in a sentence. */
export interface ParserState {
  readonly work: ClauseWork;
  readonly context: SentenceContext;
  readonly elements: readonly Element[];
  current: ClauseDraft | undefined;
  /** A noun phrase that waits for its verb. */
  subject: readonly Nominal[] | undefined;
  /** Subjects that a relative clause or participle interrupted, with the clause that they were to stand in. */
  readonly suspended: {
    subject: readonly Nominal[];
    marker: Marker | undefined;
    current: ClauseDraft | undefined;
    conjunction: boolean;
  }[];
  preposition: string | undefined;
  /** The particle that the verb before has taken as its own: "down" in "gunned down". */
  particle: string | undefined;
  marker: Marker | undefined;
  conjunction: boolean;
  comma: boolean;
  /** The waiting subject came after a comma or a closed quotation. */
  subjectApart: boolean;
  quoteClosed: boolean;
  /** Adjuncts before the first verb. */
  readonly front: { slot: string; members: readonly Nominal[] }[];
  frontStart: number | undefined;
  /** Adjuncts of a noun phrase that waits for its verb. */
  readonly pending: { slot: string; members: readonly Nominal[] }[];
  readonly sources: Nominal[];
  lastPhrase: readonly Nominal[] | undefined;
  distant: boolean;
  /** A participle at the start waits for the subject of the main clause. */
  dangling: ClauseDraft | undefined;
}

/** The state before the first element. */
export function start(work: ClauseWork, elements: readonly Element[]): ParserState {
  return {
    work,
    context: work.context,
    elements,
    current: undefined,
    subject: undefined,
    suspended: [],
    preposition: undefined,
    particle: undefined,
    marker: undefined,
    conjunction: false,
    comma: false,
    subjectApart: false,
    quoteClosed: false,
    front: [],
    frontStart: undefined,
    pending: [],
    sources: [],
    lastPhrase: undefined,
    distant: false,
    dangling: undefined,
  };
}

/** Puts a waiting subject aside until the clause that interrupts it ends. */
export function suspend(state: ParserState): void {
  if (!state.subject) return;
  state.suspended.push({
    subject: state.subject,
    marker: state.marker,
    current: state.current,
    conjunction: state.conjunction,
  });
  state.subject = undefined;
  state.marker = undefined;
}
