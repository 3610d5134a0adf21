import { type ClauseDraft, slotOf } from './clause-draft.ts';
import { spanOf } from './context.ts';
import type { Nominal } from './nominal.ts';
import { fill, nounClause } from './noun-clauses.ts';
import type { ParserState } from './parser-state.ts';

/** "said X", after what was said. */
export function isInverted(state: ParserState, clause: ClauseDraft): boolean {
  return (
    clause.finite &&
    !slotOf(clause, 'subject') &&
    !clause.passive &&
    state.context.vocabulary.verbIs(clause.lemmas[0] ?? '', 'inverts')
  );
}

/** Gives a noun phrase after a verb its slot: subject of an inverted report, complement, object or second object. */
export function attachObject(state: ParserState, clause: ClauseDraft, members: readonly Nominal[]): void {
  const { work, context } = state;
  if (isInverted(state, clause)) {
    fill(work, clause, 'subject', members);
    return;
  }
  const copular = context.vocabulary.verbIs(clause.lemmas[0] ?? '', 'copula') && !clause.passive;
  if (copular) {
    attachComplement(state, clause, members);
    return;
  }
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
