import { makeClause, setSubject } from './clause-opening.ts';
import { linkKin } from './kinship.ts';
import type { Nominal } from './nominal.ts';
import { fill } from './noun-clauses.ts';
import type { Marker, ParserState } from './parser-state.ts';
import { linkTitle } from './title-links.ts';
import { findTitles } from './titles.ts';
import type { VerbGroup } from './verb-groups.ts';

/** "the union, whose leader X met Y": the office belongs to what the clause describes. */
function ownHolder(state: ParserState, own: readonly Nominal[], antecedent: readonly Nominal[]): void {
  const [holder] = own;
  const person = holder?.mention;
  const owners = antecedent.flatMap(({ mention }) => (mention === undefined ? [] : [mention]));
  if (!holder || person === undefined || owners.length === 0) return;
  for (const title of findTitles(state.context, holder.from, holder.to)) {
    linkTitle(state.context, person, title, { owners });
    linkKin(state.context, person, title, owners);
  }
  for (const { title } of holder.appositions) if (title) linkTitle(state.context, person, title, { owners });
}

/** Opens a relative clause; what it stands for fills the slot that is open. */
export function openRelative(
  state: ParserState,
  at: number,
  group: VerbGroup,
  { antecedent: nouns = [], word, preposition }: Marker,
): void {
  const several = /^(have|are|were)$/.test(state.context.words[group.from] ?? '');
  const antecedent = several ? nouns : nouns.slice(-1);
  const outer = state.current;
  const own = state.subject;
  const host = outer ?? undefined;
  const clause = makeClause(state, at, group, {
    ...(host ? { governor: { clause: host.id, link: 'relative' as const, marker: word } } : {}),
    ...(outer ? { outer } : {}),
    enclosed: state.comma,
  });
  if (own) {
    setSubject(state, clause, own);
    if (word === 'whose') ownHolder(state, own, antecedent);
    else if (word === 'where') fill(state.work, clause, 'in', antecedent);
    else if (preposition && word !== 'that') fill(state.work, clause, preposition, antecedent);
    else if (clause.passive || infinitiveFollows(state, at)) clause.gap = antecedent;
    else fill(state.work, clause, 'object', antecedent);
  } else setSubject(state, clause, antecedent);
  clause.start = Math.min(clause.start, ...antecedent.map(({ start }) => start));
  state.subject = undefined;
  state.pending.length = 0;
}

/** "the fair that she hopes to attend", "which X asked Y to fund": the gap is the infinitive's. */
function infinitiveFollows({ elements }: ParserState, at: number): boolean {
  const next = elements[at + 1]?.kind === 'phrase' ? elements[at + 2] : elements[at + 1];
  return next?.kind === 'verb' && next.group.shape === 'infinitive';
}
