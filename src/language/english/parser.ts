import type { Clause } from '../../model/reading.ts';
import { attachPhrase } from './arguments.ts';
import { type ClauseDraft, type ClauseWork, finishClause } from './clause-draft.ts';
import type { SentenceContext } from './context.ts';
import { type Element, readElements } from './elements.ts';
import type { Nominal } from './nominals.ts';
import { openClause } from './openings.ts';

/** What introduces the next clause. */
export interface Marker {
  readonly kind: 'complement' | 'adverbial' | 'relative';
  readonly word: string;
  readonly antecedent?: readonly Nominal[];
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

/** Reads the clauses of one tagged sentence; ids go on from `first`. */
export function parseClauses(
  context: SentenceContext,
  first: number,
  cueAdjectives: ReadonlySet<string>,
): readonly Clause[] {
  const work: ClauseWork = { context, clauses: [], first, nounClauses: new Map(), cueAdjectives };
  const state = start(work, readElements(context));
  for (let at = 0; at < state.elements.length; at++) step(state, at);
  settle(state);
  return work.clauses.map((draft) => finishClause(work, draft));
}

function start(work: ClauseWork, elements: readonly Element[]): ParserState {
  return {
    work,
    context: work.context,
    elements,
    current: undefined,
    subject: undefined,
    suspended: [],
    preposition: undefined,
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

function step(state: ParserState, at: number): void {
  const element = state.elements[at] as Element;
  extend(state, element);
  switch (element.kind) {
    case 'phrase':
      readPhrase(state, at, element.members);
      state.conjunction = state.subject !== undefined && state.conjunction;
      break;
    case 'verb':
      openClause(state, at, element.group);
      state.comma = false;
      state.conjunction = false;
      state.quoteClosed = false;
      break;
    case 'preposition':
      state.preposition = state.preposition === 'according' ? 'according to' : element.word;
      break;
    case 'relative':
      readRelative(state, element.word);
      break;
    case 'subordinator':
      readSubordinator(state, element.word);
      break;
    case 'conjunction':
      state.conjunction = true;
      state.preposition = undefined;
      break;
    case 'mark':
      readMark(state, element.word);
      break;
    case 'date':
      state.preposition = undefined;
      break;
    default:
      readAdverb(state, element.word);
  }
}

function readPhrase(state: ParserState, at: number, members: readonly Nominal[]): void {
  const before = state.subject;
  attachPhrase(state, at, members);
  if (state.subject && state.subject !== before) state.subjectApart = state.comma || state.quoteClosed;
  state.comma = false;
}

/** The clause being read reaches to this element. */
function extend(state: ParserState, element: Element): void {
  if (element.kind === 'mark' || element.kind === 'relative' || element.kind === 'subordinator') return;
  if (element.kind === 'verb' || element.kind === 'conjunction') return;
  const { tokens } = state.context;
  const end = tokens[element.to - 1]?.end ?? 0;
  const begin = tokens[element.from]?.start ?? 0;
  if (state.subject !== undefined || state.current === undefined) state.frontStart ??= begin;
  else if (element.kind === 'date' || element.kind === 'phrase') {
    state.current.end = Math.max(state.current.end, end);
    const last = state.lastPhrase?.at(-1);
    const inner = last ? state.work.nounClauses.get(last) : undefined;
    if (inner && element.kind === 'date') inner.end = Math.max(inner.end, end);
  }
}

function readRelative(state: ParserState, word: string): void {
  const antecedent = state.lastPhrase ?? [];
  suspend(state);
  state.marker = { kind: 'relative', word, antecedent };
  state.preposition = undefined;
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

function readSubordinator(state: ParserState, word: string): void {
  const { attitude } = state.context.vocabulary;
  const content =
    /^(that|whether|how|why)$/.test(word) ||
    (word === 'if' &&
      state.current !== undefined &&
      /^(ask|wonder|know|see)$/.test(state.current.lemmas[0] ?? ''));
  const noun = state.lastPhrase?.at(-1);
  const nounSpeaks =
    word === 'that' &&
    noun?.action !== undefined &&
    attitude(noun.lemma) !== undefined &&
    previousIsPhrase(state);
  if (content && state.subject && !nounSpeaks) suspend(state);
  if (content || state.subject === undefined) {
    state.marker = {
      kind: content ? 'complement' : 'adverbial',
      word,
      ...(nounSpeaks && noun ? { noun } : {}),
    };
  } else {
    suspend(state);
    state.marker = { kind: 'adverbial', word };
  }
  if (nounSpeaks) suspend(state), (state.marker = { kind: 'complement', word, ...(noun ? { noun } : {}) });
  state.preposition = undefined;
}

function previousIsPhrase(state: ParserState): boolean {
  return !state.comma && state.lastPhrase !== undefined;
}

function readMark(state: ParserState, word: string): void {
  if (word === ',') {
    state.comma = true;
    if (state.current?.enclosed && state.current.outer === undefined && state.suspended.length === 0) return;
    if (state.current?.enclosed && state.subject === undefined && state.marker === undefined)
      state.current = state.current.outer;
  } else if (/^["“”]$/.test(word)) state.quoteClosed = true;
  else if (/^[;:—–]$/.test(word)) {
    state.comma = true;
    state.preposition = undefined;
  }
}

const distancing = new Set('allegedly purportedly supposedly reportedly ostensibly'.split(' '));

function readAdverb(state: ParserState, word: string): void {
  if (distancing.has(word)) {
    if (state.current && state.subject === undefined) state.current.distant = true;
    else state.distant = true;
  }
}

/** What is only known at the end of the sentence: sources, questions, clauses of subjects without a verb. */
function settle(state: ParserState): void {
  const { work, context } = state;
  const mentions = state.sources.map(({ mention }) => mention).filter((mention) => mention !== undefined);
  const question = context.tokens.slice(-2).some(({ word }) => word === '?');
  for (const clause of work.clauses) {
    const reported = clause.governor?.link === 'complement';
    if (!reported) clause.sources.push(...mentions);
    if (question && !clause.governor && clause.modality === 'fact') clause.modality = 'question';
  }
}
