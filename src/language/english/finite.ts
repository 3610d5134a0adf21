import type { Governor } from '../../model/reading.ts';
import { addAdjunct } from './adjuncts.ts';
import { type ClauseDraft, slotOf, surfaceSubject } from './clause-draft.ts';
import { finiteOf, makeClause, openLike, setSubject } from './clause-opening.ts';
import { governorOf, governRoots, isReportAfter } from './governors.ts';
import type { Nominal } from './nominal.ts';
import type { ParserState } from './parser-state.ts';
import { openRelative } from './relatives.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Opens the clause of a finite verb: relative, coordinate, complement, adverbial or main. */
export function openFinite(state: ParserState, at: number, group: VerbGroup): void {
  if (state.marker?.kind === 'relative') {
    openRelative(state, at, group, state.marker);
    return;
  }
  if (!state.subject && !state.conjunction && !isInversion(state, group)) resume(state);
  const subject = state.subject;
  const joined = state.conjunction || (state.comma && !state.marker && !isInversion(state, group));
  if (!subject && joined && state.current) {
    openCoordinate(state, at, group, state.current);
    return;
  }
  const { marker } = state;
  const outer = state.current;
  const governor = subject || marker ? governorOf(state, group) : undefined;
  const inverted = isReportAfter(state, at, group, outer);
  const conditional = marker?.kind === 'adverbial' && /^(if|unless|provided)$/.test(marker.word);
  const whether = marker?.word === 'whether' || (marker?.kind === 'complement' && marker.word === 'if');
  const clause = makeClause(state, at, group, {
    ...(inverted || !governor ? {} : { governor }),
    ...(outer && governor && !inverted ? { outer } : {}),
    ...(conditional
      ? { modality: 'conditional' as const }
      : isReportedFuture(group, governor)
        ? { modality: 'future' as const }
        : whether
          ? { modality: 'possible' as const }
          : {}),
  });
  setSubject(state, clause, subject);
  if (governor?.marker === 'that' && outer && subject) giveDemanded(state, outer, subject);
  if (subject) clause.start = Math.min(clause.start, ...subject.map(({ start }) => start));
  if (outer && governor?.link === 'complement' && !inverted) outer.end = Math.min(outer.end, clause.start);
  takeFront(state, clause);
  if (inverted && outer) governRoots(state, clause);
  state.subject = undefined;
}

/** "said it would sign": a future as seen from then. */
function isReportedFuture(group: VerbGroup, governor: Governor | undefined): boolean {
  return group.modality === 'conditional' && governor?.link === 'complement';
}

/** Adjuncts that stood before the verb become the clause's own. */
function takeFront(state: ParserState, clause: ClauseDraft): void {
  for (const { slot, members } of [...state.front, ...state.pending])
    addAdjunct(state, clause, slot, members);
  if (state.frontStart !== undefined) clause.start = Math.min(clause.start, state.frontStart);
  state.front.length = 0;
  state.pending.length = 0;
  state.frontStart = undefined;
  const { dangling } = state;
  if (dangling) {
    const subject = surfaceSubject(clause);
    if (subject) setSubject(state, dangling, subject);
    dangling.governor ??= { clause: clause.id, link: 'adverbial' };
    state.dangling = undefined;
  }
}

function resume(state: ParserState): void {
  const waiting = state.suspended.pop();
  if (!waiting) return;
  state.subject = waiting.subject;
  state.marker = waiting.marker ?? (state.marker?.kind === 'relative' ? undefined : state.marker);
  state.current = waiting.current;
  state.conjunction = waiting.conjunction;
}

function isInversion(state: ParserState, group: VerbGroup): boolean {
  return state.suspended.length === 0 && state.context.vocabulary.verbIs(group.lemma, 'inverts');
}

/** Opens a clause that shares its subject with the one before "and". */
export function openCoordinate(state: ParserState, at: number, group: VerbGroup, current: ClauseDraft): void {
  if (
    !current.finite &&
    current.kind === 'verb' &&
    isInfinitive(state, current) &&
    isBareForm(state, group)
  ) {
    openLike(state, at, group, current);
    return;
  }
  const peer = group.shape === 'finite' ? likeTense(state, group, finiteOf(current)) : current;
  const clause = makeClause(state, at, group, {
    governor:
      peer.governor?.link === 'complement' || peer.governor?.link === 'relative'
        ? peer.governor
        : { clause: peer.id, link: 'coordinate' },
    ...(peer.outer ? { outer: peer.outer } : {}),
    ...(group.modality === 'fact' && isBareForm(state, group)
      ? { modality: peer.modality, negated: peer.negated || group.negated }
      : {}),
  });
  setSubject(state, clause, surfaceSubject(peer));
}

/** "urged it to lift X and return to Y": after "to" the plain form goes on. */
function isInfinitive(state: ParserState, { governor, start }: ClauseDraft): boolean {
  const first = state.context.tokens.find((token) => token.start === start);
  return governor?.marker === 'to' || first?.tag === 'to';
}

/** "will visit X and sign Y": the second verb has the modal of the first. */
function isBareForm(state: ParserState, group: VerbGroup): boolean {
  return state.context.tokens[group.main]?.form === 'base' && group.from === group.main;
}

/** "said he would appeal and accused …": a past tense goes on from the past tense before the modal. */
function likeTense(state: ParserState, group: VerbGroup, peer: ClauseDraft): ClauseDraft {
  const past = state.context.tokens[group.from]?.form === 'past';
  let like = peer;
  while (past && like.modality !== 'fact' && like.outer && like.governor?.link === 'complement')
    like = like.outer;
  return like.finite ? like : peer;
}

/** "demanded that X return it": X is the one of whom it is demanded. */
function giveDemanded(state: ParserState, outer: ClauseDraft, subject: readonly Nominal[]): void {
  const demands = state.context.vocabulary.attitude(outer.lemmas[0] ?? '') === 'demand';
  if (demands && outer.kind === 'verb' && !slotOf(outer, 'object'))
    outer.slots.push({ slot: 'of', members: subject });
}
