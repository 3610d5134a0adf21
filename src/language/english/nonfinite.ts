import { heldBy } from './adjuncts.ts';
import { type ClauseDraft, slotOf, surfaceSubject } from './clause-draft.ts';
import { finiteOf, makeClause, openLike, setSubject } from './clause-opening.ts';
import { openCoordinate } from './finite.ts';
import type { Nominal } from './nominal.ts';
import { fill, nounClause } from './noun-clauses.ts';
import { type ParserState, suspend } from './parser-state.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Opens the clause of "to …" under the verb or noun that takes it, else as a purpose. */
export function openInfinitive(
  state: ParserState,
  at: number,
  group: VerbGroup,
  before: ClauseDraft | undefined,
): void {
  const { vocabulary } = state.context;
  const last = (state.subject ?? state.lastPhrase)?.at(-1);
  const noun = contentNoun(state, last);
  if (last && isRanked(state, last) && !noun) {
    openRanked(state, at, group, last);
    return;
  }
  if (state.subject && !before) suspend(state);
  const host = noun ?? before;
  if (!host) {
    state.dangling = makeClause(state, at, group, {});
    return;
  }
  if (state.conjunction && before && !before.finite) {
    openLike(state, at, group, before);
    return;
  }
  const lemma = host.lemmas.at(-1) ?? '';
  const object = slotOf(host, 'object');
  const subject = noun
    ? (slotOf(noun, 'subject') ?? (before ? surfaceSubject(before) : undefined))
    : controller(state, host, lemma, object);
  const governs =
    host.kind !== 'verb' ||
    !/^(light)?$/.test(vocabulary.attitude(host.lemmas[0] ?? '') ?? '') ||
    vocabulary.verbIs(lemma, 'subject-control') ||
    vocabulary.verbIs(lemma, 'object-control');
  if (object && /^(ask|tell|instruct|beg)$/.test(lemma) && host.kind === 'verb')
    host.lemmas = [`${lemma} to`, ...host.lemmas];
  const clause = makeClause(state, at, group, {
    governor: { clause: host.id, link: governs ? 'complement' : 'adverbial', marker: 'to' },
    outer: before ?? host,
    ...(governs ? {} : { modality: 'future' as const }),
  });
  setSubject(state, clause, subject);
  passGap(state, host, clause);
}

/** "the first woman", "the only member". */
function isRanked({ context }: ParserState, { from, to }: Nominal): boolean {
  return context.words.slice(from, to).some((word) => /^(first|second|third|last|latest|only)$/.test(word));
}

/** "the first woman to lead the force": what "to …" says is done, by whoever is so called. */
function openRanked(state: ParserState, at: number, group: VerbGroup, last: Nominal): void {
  const host = state.current;
  const named = host && (slotOf(host, 'second') ?? slotOf(host, 'object'))?.includes(last);
  const called = named
    ? slotOf(host, 'second')
      ? slotOf(host, 'object')
      : slotOf(host, 'subject')
    : undefined;
  suspend(state);
  const governor = host ? { governor: { clause: host.id, link: 'relative' as const }, outer: host } : {};
  setSubject(state, makeClause(state, at, group, governor), called ?? [last]);
}

/** "the pact that X is expected to sign", "in Washington, where he is due to meet Y": the gap is the infinitive's. */
function passGap(state: ParserState, host: ClauseDraft, clause: ClauseDraft): void {
  if (host.gap) {
    fill(state.work, clause, 'object', host.gap);
    delete host.gap;
  }
  if (host.governor?.marker !== 'where' || host.governor.link !== 'relative') return;
  const place = host.slots.findIndex(({ slot }) => slot === 'in');
  if (place >= 0) clause.slots.push(...host.slots.splice(place, 1));
}

/** The noun whose content "to …" is: "a pledge to", "a pledge by X to". */
function contentNoun(state: ParserState, last: Nominal | undefined): ClauseDraft | undefined {
  const { vocabulary } = state.context;
  if (last?.action && vocabulary.attitude(last.lemma)) return nounClause(state.work, last);
  const holder = last && heldBy(state, last);
  const by = holder && slotOf(holder, 'by');
  return last && by?.includes(last) && vocabulary.attitude(holder?.lemmas[0] ?? '') ? holder : undefined;
}

function controller(
  state: ParserState,
  host: ClauseDraft,
  lemma: string,
  object: readonly Nominal[] | undefined,
): readonly Nominal[] | undefined {
  const { vocabulary } = state.context;
  if (host.passive) return object;
  if (object && vocabulary.verbIs(lemma, 'object-control')) return object;
  const asked =
    lemma === 'call' || lemma === 'appeal'
      ? (slotOf(host, 'on') ?? slotOf(host, 'to') ?? slotOf(host, 'for'))
      : undefined;
  return asked ?? slotOf(host, 'subject');
}

/** Opens the clause of a bare participle: relative of the noun before, or adjunct. */
export function openParticiple(
  state: ParserState,
  at: number,
  group: VerbGroup,
  before: ClauseDraft | undefined,
): void {
  const phrase = state.subject ?? state.lastPhrase;
  if (state.conjunction && before?.passive && !state.subject) {
    openCoordinate(state, at, group, before);
    return;
  }
  const named = state.comma && state.subject === undefined && isNamed(state, phrase?.at(-1));
  if (!phrase || (state.comma && state.subject === undefined && !named)) {
    const clause = makeClause(state, at, group, {
      enclosed: true,
      ...(before
        ? { governor: { clause: finiteOf(before).id, link: 'adverbial' as const }, outer: before }
        : {}),
    });
    if (before) setSubject(state, clause, surfaceSubject(finiteOf(before)));
    else state.dangling = clause;
    return;
  }
  const enclosed = state.comma;
  suspend(state);
  const clause = makeClause(state, at, group, {
    enclosed,
    ...(before ? { governor: { clause: before.id, link: 'relative' as const }, outer: before } : {}),
  });
  setSubject(
    state,
    clause,
    phrase.slice(-1).map((nominal) => namedInside(state, nominal)),
  );
}

/** "the assets of Padma Group, a conglomerate owned by X": the participle is about the name within. */
function namedInside({ context, current }: ParserState, nominal: Nominal): Nominal {
  const inner = nominal.of.at(-1);
  const mention = inner?.mention === undefined ? undefined : context.draft.mentions[inner.mention];
  const named = mention?.kind === 'name' && mention.class === 'Organization';
  const holding = /^(own|lead|head|run|base|found|control|chair|back|headquarter)$/;
  return inner && named && nominal.mention === undefined && holding.test(current?.lemmas[0] ?? '')
    ? inner
    : nominal;
}

/** "journalist X, accused of …": a participle after a name and a comma is about the name. */
function isNamed(state: ParserState, nominal: Nominal | undefined): boolean {
  const mention = nominal?.mention === undefined ? undefined : state.context.draft.mentions[nominal.mention];
  return mention?.kind === 'name' && /^(Person|Organization|Agreement)$/.test(mention.class);
}
