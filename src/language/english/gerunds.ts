import { type ClauseDraft, slotOf, surfaceSubject } from './clause-draft.ts';
import { finiteOf, makeClause, openLike, setSubject } from './clause-opening.ts';
import type { Nominal } from './nominal.ts';
import { type ParserState, suspend } from './parser-state.ts';
import type { VerbGroup } from './verb-groups.ts';

const blaming = new Set(
  'accuse warn caution blame suspect charge prevent stop condemn criticize criticise praise thank bar convict acquit ban dissuade discourage arrest detain sanction'.split(
    ' ',
  ),
);

/** Opens the clause of an "-ing" form: content, adjunct, or relative of the noun before. */
export function openIng(
  state: ParserState,
  at: number,
  group: VerbGroup,
  before: ClauseDraft | undefined,
): void {
  const preposition =
    state.preposition ?? (state.marker?.kind === 'adverbial' ? state.marker.word : undefined);
  const phrase = state.subject ?? state.lastPhrase;
  const reduced =
    !state.comma &&
    !preposition &&
    !state.conjunction &&
    phrase !== undefined &&
    !(before && isContent(before, phrase));
  if (reduced) {
    openReduced(state, at, group, before, phrase.slice(-1));
    return;
  }
  if (!before) {
    if (state.subject && state.comma) openParenthetic(state, at, group);
    else state.dangling = makeClause(state, at, group, { enclosed: true });
    return;
  }
  if (state.conjunction && !before.finite) openLike(state, at, group, before);
  else openContent(state, at, group, before, preposition);
}

/** "accused X of …", "after …", "…, saying that": content of the verb before, or an adjunct to it. */
function openContent(
  state: ParserState,
  at: number,
  group: VerbGroup,
  before: ClauseDraft,
  preposition: string | undefined,
): void {
  const content =
    !state.comma &&
    (preposition === undefined || /^(of|for|from|on|against|in|about|to|with|as|over)$/.test(preposition));
  const host = state.comma ? finiteOf(before) : before;
  const lemma = host.lemmas[0] ?? '';
  if (content && preposition === 'against' && /^(warn|caution|advise)$/.test(lemma))
    host.lemmas = [`${lemma} against`, ...host.lemmas];
  const object = slotOf(host, 'object');
  const subject = content && object && blaming.has(lemma) ? object : surfaceSubject(host);
  const clause = makeClause(state, at, group, {
    governor: {
      clause: host.id,
      link: content && !isReason(state, host, preposition) ? 'complement' : 'adverbial',
      ...(preposition ? { marker: preposition } : {}),
    },
    outer: before,
    enclosed: state.comma,
  });
  setSubject(state, clause, subject);
}

/** A participle right after a noun stands for a relative clause. */
function openReduced(
  state: ParserState,
  at: number,
  group: VerbGroup,
  before: ClauseDraft | undefined,
  antecedent: readonly Nominal[],
): void {
  suspend(state);
  const governor = before
    ? { governor: { clause: before.id, link: 'relative' as const }, outer: before }
    : {};
  setSubject(state, makeClause(state, at, group, governor), antecedent);
}

/** The verb takes -ing as its content ("denied attacking") rather than the noun before. */
function isContent(before: ClauseDraft, phrase: readonly Nominal[]): boolean {
  return (
    before.slots.length > 0 && !before.slots.some(({ members }) => members.includes(phrase.at(-1) as Nominal))
  );
}

/** "X, citing Y, said…": the participle's subject waits for its own verb. */
function openParenthetic(state: ParserState, at: number, group: VerbGroup): void {
  const subject = state.subject;
  suspend(state);
  const clause = makeClause(state, at, group, { enclosed: true });
  setSubject(state, clause, subject);
}

/** "was dismissed for criticising …" gives a reason that is a fact; "accused of", "blamed for" allege it. */
function isReason(state: ParserState, host: ClauseDraft, preposition: string | undefined): boolean {
  return preposition === 'for' && state.context.vocabulary.attitude(host.lemmas[0] ?? '') !== 'claim';
}
