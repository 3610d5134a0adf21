import { makeClause, setSubject } from './clause-opening.ts';
import type { Nominal } from './nominal.ts';
import { fill } from './noun-clauses.ts';
import type { ParserState } from './parser-state.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Opens a relative clause; what it stands for fills the slot that is open. */
export function openRelative(
  state: ParserState,
  at: number,
  group: VerbGroup,
  nouns: readonly Nominal[],
  word: string,
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
    if (word === 'where') fill(state.work, clause, 'in', antecedent);
    else if (!clause.passive) fill(state.work, clause, 'object', antecedent);
  } else setSubject(state, clause, antecedent);
  clause.start = Math.min(clause.start, ...antecedent.map(({ start }) => start));
  state.subject = undefined;
  state.pending.length = 0;
}
