import { attachAdjunct } from './adjuncts.ts';
import { linkBase } from './bases.ts';
import { type ClauseDraft, slotOf } from './clause-draft.ts';
import { attachObject, isInverted } from './complements.ts';
import type { Element } from './element.ts';
import type { Nominal } from './nominal.ts';
import { fill, nounClause } from './noun-clauses.ts';
import { type ParserState, suspend } from './parser-state.ts';
import { statePost } from './post-mentions.ts';

/** Gives a noun phrase its place: adjunct, object, or subject of a verb still to come. */
export function attachPhrase(state: ParserState, at: number, members: readonly Nominal[]): void {
  for (const member of members) readMember(state, member);
  const preposition = state.preposition;
  state.preposition = undefined;
  if (preposition === 'among' && /^(them|whom)$/.test(state.context.words[members[0]?.from ?? 0] ?? '')) {
    state.preposition = 'including';
    return;
  }
  if (preposition === 'including' && extendLast(state, members)) {
    state.lastPhrase = members;
    return;
  }
  if (preposition !== undefined) {
    attachAdjunct(state, preposition, members);
    state.lastPhrase = members;
    return;
  }
  if (members[0]?.date) return;
  if (state.current && takesObject(state, at, members)) attachObject(state, state.current, members);
  else {
    if (state.subject) suspend(state);
    state.subject = members;
  }
  state.lastPhrase = members;
}

/** "three people, including X": whoever belongs to those just named stands where they stand. */
function extendLast(state: ParserState, members: readonly Nominal[]): boolean {
  const last = namedAmong(state);
  if (!last) return false;
  for (const clause of state.work.clauses) {
    for (const filled of clause.slots) {
      if (filled.members.includes(last)) filled.members = [...filled.members, ...members];
    }
  }
  if (state.subject?.includes(last)) state.subject = [...state.subject, ...members];
  return true;
}

/** Those of whom some are named: the last phrase, or a number of people before what follows them. */
function namedAmong({ lastPhrase, current, subject }: ParserState): Nominal | undefined {
  const last = lastPhrase?.at(-1);
  if (last?.plural) return last;
  const counted = [...(current?.slots.flatMap(({ members }) => members) ?? []), ...(subject ?? [])];
  return counted.findLast(({ plural, definite }) => plural && !definite);
}

/** Makes the clauses that a noun phrase holds: its own, and those of its appositions. */
function readMember(state: ParserState, member: Nominal): void {
  nounClause(state.work, member);
  statePost(state.context, member);
  linkBase(state.context, member, member.mention);
  readAppositions(state, member);
  for (const inner of member.of) readAppositions(state, inner);
}

/** Makes the clauses of what stands in apposition to a noun phrase. */
function readAppositions(state: ParserState, member: Nominal): void {
  for (const apposition of member.appositions) {
    const inner = nounClause(state.work, apposition);
    if (!inner) continue;
    if (!slotOf(inner, 'subject') || apposition.possessors.length > 0 || apposition.plural)
      fill(state.work, inner, 'subject', [member]);
    for (const { slot, nominal } of apposition.adjuncts) fill(state.work, inner, slot, [nominal]);
  }
}

/** Whether the phrase completes the verb before rather than opening a clause. */
function takesObject(state: ParserState, at: number, members: readonly Nominal[]): boolean {
  const clause = state.current as ClauseDraft;
  if (state.marker || (state.conjunction && verbFollows(state.elements, at))) return false;
  if (isInverted(state, clause)) return true;
  if (state.comma && !members[0]?.adjective) return false;
  if (
    slotOf(clause, 'object') &&
    !clause.passive &&
    !canTakeSecond(state, clause) &&
    verbFollows(state.elements, at)
  )
    return false;
  const speaks = state.context.vocabulary.attitude(clause.lemmas[0] ?? '') !== undefined;
  if (speaks && verbFollows(state.elements, at)) return false;
  return clause.kind !== 'adjective';
}

function canTakeSecond(state: ParserState, clause: ClauseDraft): boolean {
  const { vocabulary } = state.context;
  const lemma = clause.lemmas.at(-1) ?? '';
  return vocabulary.verbIs(lemma, 'appointing') || vocabulary.verbIs(lemma, 'two-objects');
}

/** A finite verb comes next, adjuncts and what commas enclose aside. */
export function verbFollows(elements: readonly Element[], at: number): boolean {
  let enclosed = false;
  for (let next = at + 1; next < Math.min(elements.length, at + 16); next++) {
    const element = elements[next] as Element;
    if (element.kind === 'verb') {
      if (enclosed) continue;
      return element.group.shape === 'finite';
    }
    if (element.kind === 'relative') {
      enclosed = true;
      if (!isBreak(elements[next - 1])) return false;
      continue;
    }
    if (isBreak(element)) {
      if (enclosed) enclosed = false;
      else if (elements[next + 1]?.kind === 'relative') continue;
      else return false;
      continue;
    }
    if (enclosed) continue;
    if (element.kind === 'adverb' || element.kind === 'date' || element.kind === 'preposition') continue;
    if (element.kind === 'phrase' && elements[next - 1]?.kind === 'preposition') continue;
    return false;
  }
  return false;
}

/** Whether an element is a comma or dash that may enclose something. */
export function isBreak(element: Element | undefined): boolean {
  return element?.kind === 'mark' && /^[,–—-]$/.test(element.word);
}
