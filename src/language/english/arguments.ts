import {
  type ClauseDraft,
  fill,
  inheritsSubject,
  nounClause,
  slotOf,
  surfaceSubject,
} from './clause-draft.ts';
import { spanOf } from './context.ts';
import type { Element } from './elements.ts';
import type { Nominal } from './nominals.ts';
import { type ParserState, suspend } from './parser.ts';
import { statePost } from './titles.ts';

/** Gives a noun phrase its place: adjunct, object, or subject of a verb still to come. */
export function attachPhrase(state: ParserState, at: number, members: readonly Nominal[]): void {
  for (const member of members) readMember(state, member);
  const preposition = state.preposition;
  state.preposition = undefined;
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

/** Makes the clauses that a noun phrase holds: its own, and those of its appositions. */
function readMember(state: ParserState, member: Nominal): void {
  nounClause(state.work, member);
  statePost(state.context, member);
  for (const apposition of member.appositions) {
    const inner = nounClause(state.work, apposition);
    if (!inner) continue;
    if (!slotOf(inner, 'subject') || apposition.possessors.length > 0)
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

/** "said X", after what was said. */
function isInverted(state: ParserState, clause: ClauseDraft): boolean {
  return (
    clause.finite &&
    !slotOf(clause, 'subject') &&
    !clause.passive &&
    state.context.vocabulary.verbIs(clause.lemmas[0] ?? '', 'inverts')
  );
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
      if (!isComma(elements[next - 1])) return false;
      continue;
    }
    if (isComma(element)) {
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

function isComma(element: Element | undefined): boolean {
  return element?.kind === 'mark' && /^[,–—-]$/.test(element.word);
}

function attachObject(state: ParserState, clause: ClauseDraft, members: readonly Nominal[]): void {
  const { work, context } = state;
  if (isInverted(state, clause)) {
    fill(work, clause, 'subject', members);
    return;
  }
  const copular = context.vocabulary.verbIs(clause.lemmas[0] ?? '', 'copula') && !clause.passive;
  if (copular) return attachComplement(state, clause, members);
  if (members.every(({ adjective, mention }) => adjective && mention === undefined)) {
    fill(work, clause, 'second', members);
    return;
  }
  const object = slotOf(clause, 'object');
  const slot = clause.passive || object ? 'second' : 'object';
  if (slot === 'second' && slotOf(clause, 'second')) return;
  fill(work, clause, slot, members);
  lendToNouns(state, clause, members);
}

/** "X is a member of Y", "X is responsible for Y": the complement is a predicate of its own. */
function attachComplement(state: ParserState, clause: ClauseDraft, members: readonly Nominal[]): void {
  const { work } = state;
  const subject = slotOf(clause, 'subject');
  const [first] = members;
  if (first?.adjective && first.mention === undefined) {
    const word = state.context.words[first.to - 1] ?? first.lemma;
    const verb = state.context.vocabulary.verbs(word).find(({ form }) => form === 'participle')?.lemma;
    clause.kind = 'adjective';
    clause.lemmas = [word, ...(verb ? [verb] : []), ...clause.lemmas];
    Object.assign(clause.predicate, spanOf(state.context, first.to - 1, first.to));
    return;
  }
  fill(work, clause, 'object', members);
  for (const member of members) {
    const inner = nounClause(work, member);
    if (!inner || !subject || slotOf(inner, 'subject')) continue;
    fill(work, inner, 'subject', subject);
    inner.start = Math.min(inner.start, clause.start);
  }
}

/** A light verb's subject is the noun's as well. */
function lendToNouns(state: ParserState, clause: ClauseDraft, members: readonly Nominal[]): void {
  const { work, context } = state;
  const subject = slotOf(clause, 'subject');
  for (const member of members) {
    const inner = nounClause(work, member);
    if (!inner || !subject || slotOf(inner, 'subject') || slotOf(inner, 'between')) continue;
    const lemma = clause.lemmas.at(-1) ?? '';
    if (
      context.vocabulary.isLight(lemma, member.lemma) ||
      context.vocabulary.isLight(clause.lemmas[0] ?? '', member.lemma)
    ) {
      fill(work, inner, 'subject', subject);
    }
  }
}

function attachAdjunct(state: ParserState, preposition: string, members: readonly Nominal[]): void {
  const { work, current } = state;
  if (preposition === 'according to') {
    state.sources.push(...members);
    return;
  }
  if (members[0]?.date) return;
  if (state.subject) {
    const joins = !attachToNoun(state, preposition, members) && /^(with|alongside)$/.test(preposition);
    if (joins) state.pending.push({ slot: preposition, members });
    return;
  }
  if (!current) {
    if (!attachToNoun(state, preposition, members)) state.front.push({ slot: preposition, members });
    return;
  }
  attachToNoun(state, preposition, members);
  addAdjunct(state, current, preposition, members);
}

/** Adds an adjunct to a clause; "by" names the doer of a passive. */
export function addAdjunct(
  state: ParserState,
  clause: ClauseDraft,
  preposition: string,
  members: readonly Nominal[],
): void {
  const { work, context } = state;
  const doer = preposition === 'by' && clause.passive && !slotOf(clause, 'subject');
  fill(work, clause, doer ? 'subject' : preposition, members);
  const subject = doer ? slotOf(clause, 'object') : surfaceSubject(clause);
  for (const member of members) {
    const inner = work.nounClauses.get(member);
    if (
      !inner ||
      !subject ||
      !inheritsSubject(member) ||
      slotOf(inner, 'subject') ||
      slotOf(inner, 'between')
    )
      continue;
    if (!/^(after|during|before|following|at|in|on|for|amid|through|throughout)$/.test(preposition)) continue;
    fill(work, inner, 'subject', subject);
    if (preposition === 'for' && inner.modality === 'fact') inner.modality = 'future';
    inner.start = Math.min(inner.start, context.tokens[member.from]?.start ?? inner.start);
  }
}

const ofVerbOnly = new Set(['after', 'before', 'during', 'following', 'since', 'until', 'despite', 'as']);

/** A noun of action takes the adjuncts that follow it. */
function attachToNoun(state: ParserState, preposition: string, members: readonly Nominal[]): boolean {
  const { work } = state;
  if (ofVerbOnly.has(preposition)) return false;
  const last = state.lastPhrase?.at(-1);
  const holder = last ? (work.nounClauses.get(last) ?? heldBy(state, last)) : undefined;
  if (!holder || members.some((member) => work.nounClauses.get(member) === holder)) return false;
  const patient = preposition === 'by' && !slotOf(holder, 'subject');
  fill(work, holder, preposition, members);
  if (patient) fill(work, holder, 'subject', members);
  if (preposition === 'between' && !slotOf(holder, 'subject')) fill(work, holder, 'subject', members);
  holder.end = Math.max(holder.end, ...members.map(({ end }) => end));
  return true;
}

/** The noun clause in which a noun phrase is an argument: "talks with X in Y". */
function heldBy(state: ParserState, nominal: Nominal): ClauseDraft | undefined {
  const { clauses } = state.work;
  for (let at = clauses.length - 1; at >= Math.max(0, clauses.length - 4); at--) {
    const clause = clauses[at] as ClauseDraft;
    if (
      clause.kind === 'noun' &&
      clause.slots.some(
        ({ slot, members }) => slot !== 'subject' && slot !== 'genitive' && members.includes(nominal),
      )
    )
      return clause;
  }
  return undefined;
}
