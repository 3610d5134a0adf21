import type { Clause } from '../../model/reading.ts';
import { attachPhrase } from './arguments.ts';
import { type ClauseDraft, type ClauseWork, finishClause, slotOf } from './clause-draft.ts';
import type { SentenceContext } from './context.ts';
import type { Element } from './element.ts';
import { readElements } from './elements.ts';
import { readAdverb, readMark, readRelative, readSubordinator } from './markers.ts';
import type { Nominal } from './nominal.ts';
import { openClause } from './openings.ts';
import { type ParserState, start } from './parser-state.ts';
import { giveAttackers } from './violence.ts';

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
      if (state.particle === element.word) state.particle = undefined;
      else state.preposition = state.preposition === 'according' ? 'according to' : element.word;
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

/** What is only known at the end of the sentence: sources, questions, clauses of subjects without a verb. */
function settle(state: ParserState): void {
  const { work, context } = state;
  const mentions = state.sources.map(({ mention }) => mention).filter((mention) => mention !== undefined);
  const question = context.tokens.slice(-2).some(({ word }) => word === '?');
  for (const clause of work.clauses) {
    callsAsGuest(work, clause);
    giveSpeaker(work, clause);
    giveAttackers(work, clause);
    const reported = clause.governor?.link === 'complement';
    if (!reported) clause.sources.push(...mentions);
    if (question && !clause.governor && clause.modality === 'fact') clause.modality = 'question';
  }
}

/** "called on the president" and nothing asked of him: a visit rather than a demand. */
function callsAsGuest(work: ClauseWork, clause: ClauseDraft): void {
  if (clause.lemmas.at(-1) !== 'call' || clause.kind !== 'verb' || slotOf(clause, 'for')) return;
  const called = slotOf(clause, 'on') ?? [];
  const mentions = work.context.draft.mentions;
  if (!called.some(({ mention }) => mention !== undefined && mentions[mention]?.class === 'Person')) return;
  const asks = ({ governor }: ClauseDraft) =>
    governor?.clause === clause.id && governor.link === 'complement';
  if (!work.clauses.some(asks)) clause.lemmas = ['call in on'];
}

/** "I" and "our" in what somebody says are the speaker. */
function giveSpeaker(work: ClauseWork, clause: ClauseDraft): void {
  const own = (member: Nominal) => /^(i|me|my|we|us|our)$/.test(member.lemma) && member.mention === undefined;
  if (!clause.slots.some(({ members }) => members.some(own))) return;
  let above: ClauseDraft | undefined = clause;
  for (let depth = 0; depth < 8 && above?.governor; depth++) {
    const { link } = above.governor;
    above = work.clauses[above.governor.clause - work.first];
    const speaker = above && link === 'complement' ? slotOf(above, 'subject') : undefined;
    if (!speaker || speaker.some(own)) continue;
    for (const filled of clause.slots) {
      filled.members = filled.members.flatMap((member) => (own(member) ? speaker : [member]));
    }
    return;
  }
}
