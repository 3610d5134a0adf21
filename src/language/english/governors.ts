import type { Governor } from '../../model/reading.ts';
import { type ClauseDraft, slotOf } from './clause-draft.ts';
import { finiteOf } from './clause-opening.ts';
import type { SentenceContext } from './context.ts';
import { nounClause } from './noun-clauses.ts';
import type { ParserState } from './parser-state.ts';
import type { VerbGroup } from './verb-groups.ts';

/** What the clause of a finite verb hangs on. */
export function governorOf(state: ParserState, group: VerbGroup): Governor | undefined {
  const { marker, current, context } = state;
  if (marker?.noun) {
    const noun = nounClause(state.work, marker.noun);
    if (noun) return { clause: noun.id, link: 'complement', marker: marker.word };
  }
  if (!current) return undefined;
  if (marker?.kind === 'complement') return complementOf(current, marker.word);
  if (marker?.kind === 'adverbial')
    return { clause: finiteOf(current).id, link: 'adverbial', marker: marker.word };
  const apart = state.comma || (state.subject !== undefined && state.subjectApart);
  if (state.conjunction || (apart && !isBareComplement(state, current))) {
    const peer = current.governor?.link === 'complement' && state.conjunction ? current : undefined;
    if (peer?.governor) return peer.governor;
    return { clause: current.id, link: 'coordinate' };
  }
  if (tells(context, current) && current.kind !== 'noun') return { clause: current.id, link: 'complement' };
  return group.shape === 'finite' ? { clause: current.id, link: 'coordinate' } : undefined;
}

/** Verbs whose content may follow without "that". */
function tells(context: SentenceContext, clause: ClauseDraft): boolean {
  return /^(report|claim|deny|doubt|plan|demand)$/.test(
    context.vocabulary.attitude(clause.lemmas[0] ?? '') ?? '',
  );
}

/** "that …" hangs on the nearest clause that can govern content, not on a relative inside it. */
function complementOf(current: ClauseDraft, marker: string): Governor {
  return { clause: current.id, link: 'complement', marker };
}

function isBareComplement(state: ParserState, current: ClauseDraft): boolean {
  return (
    state.quoteClosed &&
    state.context.vocabulary.verbIs(current.lemmas[0] ?? '', 'inverts') &&
    slotOf(current, 'object') === undefined
  );
}

/** ", X said." and ", said X": what came before is what was said. */
export function isReportAfter(
  state: ParserState,
  at: number,
  group: VerbGroup,
  outer: ClauseDraft | undefined,
): boolean {
  if (!outer || state.marker || state.conjunction) return false;
  if (
    !(state.comma || state.quoteClosed || (state.subject && state.subjectApart)) ||
    !state.context.vocabulary.verbIs(group.lemma, 'inverts') ||
    group.passive
  )
    return false;
  let next = at + 1;
  while (/^(adverb|date)$/.test(state.elements[next]?.kind ?? '')) next++;
  const after = state.elements[next];
  if (after === undefined || !state.subject) return true;
  if (after.kind === 'mark' || after.kind === 'conjunction') return true;
  if (after.kind === 'preposition') return !/^(about)$/.test(after.word);
  if (after.kind === 'phrase') return group.lemma === 'tell' || after.members[0]?.date === true;
  return after.kind === 'subordinator' && after.word !== 'that';
}

/** Puts what a quotation said under the report that follows it. */
export function governRoots(state: ParserState, clause: ClauseDraft): void {
  for (const root of state.work.clauses) {
    if (root === clause || root.kind === 'noun' || root.governor) continue;
    root.governor = { clause: clause.id, link: 'complement' };
  }
}
