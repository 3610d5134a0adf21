import { addClause, type ClauseDraft, surfaceSubject } from './clause-draft.ts';
import { spanOf } from './context.ts';
import type { Nominal } from './nominal.ts';
import { fill } from './noun-clauses.ts';
import type { ParserState } from './parser-state.ts';
import { verbLemmas } from './phrasal.ts';
import type { VerbGroup } from './verb-groups.ts';

const adverbial = /^(up|down|out|off|over|away|back|apart|together|through|aside|forward|in)$/;

/** Adds the clause of a verb group and makes it the one that is being read. */
export function makeClause(
  state: ParserState,
  at: number,
  group: VerbGroup,
  more: Partial<ClauseDraft>,
): ClauseDraft {
  const { lemmas, end } = verbLemmas(state.context, group, state.elements, at);
  const particle = lemmas[0]?.split(' ').at(-1) ?? '';
  state.particle = lemmas[0]?.includes(' ') && adverbial.test(particle) ? particle : undefined;
  const adverbs = group.adverbs.join(' ');
  const clause = addClause(state.work, {
    lemmas,
    kind: 'verb',
    passive: group.passive,
    predicate: spanOf(state.context, group.main, Math.max(end, group.main + 1)),
    negated: group.negated || state.preposition === 'without',
    modality: group.modality,
    distant: state.distant || /allegedly|purportedly|supposedly|reportedly|ostensibly/.test(adverbs),
    finite: group.shape === 'finite',
    ...more,
  });
  clause.start = Math.min(clause.start, spanOf(state.context, group.from, group.to).start);
  state.distant = false;
  state.current = clause;
  if (group.passive) asAdjective(state, clause, group);
  return clause;
}

/** A participle that packs list as an adjective: "is allied with". */
function asAdjective(state: ParserState, clause: ClauseDraft, group: VerbGroup): void {
  const word = state.context.words[group.main] ?? '';
  if (state.work.cueAdjectives.has(word)) clause.lemmas = [...clause.lemmas, word];
}

/** Gives a clause whoever it is about: the subject, of a passive the object. */
export function setSubject(
  state: ParserState,
  clause: ClauseDraft,
  members: readonly Nominal[] | undefined,
): void {
  if (!members || members.length === 0) return;
  fill(state.work, clause, clause.passive ? 'object' : 'subject', members);
}

/** The finite clause in which a clause stands. */
export function finiteOf(clause: ClauseDraft): ClauseDraft {
  let at = clause;
  while (!at.finite && at.outer) at = at.outer;
  return at;
}

/** Opens a clause beside one without a finite verb, which it is joined to by "and". */
export function openLike(state: ParserState, at: number, group: VerbGroup, before: ClauseDraft): void {
  const clause = makeClause(state, at, group, {
    ...(before.governor ? { governor: before.governor } : {}),
    ...(before.outer ? { outer: before.outer } : {}),
    modality: before.modality,
  });
  setSubject(state, clause, surfaceSubject(before));
}
