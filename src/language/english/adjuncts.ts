import { type ClauseDraft, slotOf, surfaceSubject } from './clause-draft.ts';
import type { Nominal } from './nominal.ts';
import { fill, inheritsSubject, nounClause } from './noun-clauses.ts';
import type { ParserState } from './parser-state.ts';

/** Gives a noun phrase after a preposition to the clause, the noun of action before it, or the sources. */
export function attachAdjunct(state: ParserState, preposition: string, members: readonly Nominal[]): void {
  const { current } = state;
  if (preposition === 'according to') {
    state.sources.push(...members);
    return;
  }
  if (members[0]?.date) return;
  if (state.subject) {
    const joins = !attachToNoun(state, preposition, members) && /^(with|alongside)$/.test(preposition);
    if (joins) state.pending.push({ slot: preposition, members });
    // "X, on a visit to Bahrain, said": the visit is whoever's that waits for the verb.
    for (const member of members) {
      const inner = state.work.nounClauses.get(member);
      const own = inner && inheritsSubject(member) && !slotOf(inner, 'subject') && !slotOf(inner, 'between');
      if (own && state.comma && /^(on|during|after|following|in)$/.test(preposition))
        fill(state.work, inner, 'subject', state.subject);
    }
    return;
  }
  if (!current) {
    if (!attachToNoun(state, preposition, members)) state.front.push({ slot: preposition, members });
    return;
  }
  const taken = attachToNoun(state, preposition, members) && belongsToNoun(state, preposition);
  if (!taken) addAdjunct(state, current, preposition, members);
}

/** "signed it after talks with X": who takes part in the talks has no part in the signing. */
function belongsToNoun(state: ParserState, preposition: string): boolean {
  if (!/^(with|between|to|against|by)$/.test(preposition)) return false;
  const last = state.lastPhrase?.at(-1);
  const marker = last && state.work.nounClauses.get(last)?.governor?.marker;
  return /^(after|before|during|following|amid|despite|since|until|over|about)$/.test(marker ?? '');
}

/** Adds an adjunct to a clause; "by" names the doer of a passive. */
export function addAdjunct(
  state: ParserState,
  clause: ClauseDraft,
  preposition: string,
  members: readonly Nominal[],
): void {
  const { work, context } = state;
  if (preposition === 'at' && obey(state, clause, members)) return;
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
    if (!/^(after|during|before|following|at|in|on|for|of|from|amid|through|throughout)$/.test(preposition))
      continue;
    fill(work, inner, 'subject', subject);
    if (preposition === 'for' && inner.modality === 'fact') inner.modality = 'future';
    inner.start = Math.min(inner.start, context.tokens[member.from]?.start ?? inner.start);
  }
}

/** "sent troops at the request of X": X has asked whoever sent them. */
function obey({ work }: ParserState, clause: ClauseDraft, members: readonly Nominal[]): boolean {
  const [request] = members;
  const inner = request?.lemma === 'request' ? nounClause(work, request) : undefined;
  const asked = surfaceSubject(clause);
  if (!inner || !asked) return false;
  fill(work, inner, 'to', asked);
  return true;
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
export function heldBy(state: ParserState, nominal: Nominal): ClauseDraft | undefined {
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
