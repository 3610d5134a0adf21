import type { Governor } from '../../model/reading.ts';
import { addAdjunct } from './arguments.ts';
import { addClause, type ClauseDraft, fill, nounClause, slotOf, surfaceSubject } from './clause-draft.ts';
import { type SentenceContext, spanOf } from './context.ts';
import type { Nominal } from './nominals.ts';
import { type ParserState, suspend } from './parser.ts';
import { verbLemmas } from './phrasal.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Opens the clause of a verb group and settles whose subject it has and what it hangs on. */
export function openClause(state: ParserState, at: number, group: VerbGroup): void {
  const before = state.current;
  switch (group.shape) {
    case 'finite':
      openFinite(state, at, group);
      break;
    case 'infinitive':
      openInfinitive(state, at, group, before);
      break;
    case 'ing':
      openIng(state, at, group, before);
      break;
    default:
      openParticiple(state, at, group, before);
  }
  state.preposition = undefined;
  state.marker = undefined;
  state.lastPhrase = undefined;
}

function makeClause(
  state: ParserState,
  at: number,
  group: VerbGroup,
  more: Partial<ClauseDraft>,
): ClauseDraft {
  const { lemmas, end } = verbLemmas(state.context, group, state.elements, at);
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

function setSubject(state: ParserState, clause: ClauseDraft, members: readonly Nominal[] | undefined): void {
  if (!members || members.length === 0) return;
  fill(state.work, clause, clause.passive ? 'object' : 'subject', members);
}

function openFinite(state: ParserState, at: number, group: VerbGroup): void {
  if (state.marker?.kind === 'relative')
    return openRelative(state, at, group, state.marker.antecedent ?? [], state.marker.word);
  if (!state.subject && !state.conjunction && !isInversion(state, group)) resume(state);
  const subject = state.subject;
  if (!subject && state.conjunction && state.current) return openCoordinate(state, at, group, state.current);
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

function governorOf(state: ParserState, group: VerbGroup): Governor | undefined {
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

/** The finite clause in which a clause stands. */
function finiteOf(clause: ClauseDraft): ClauseDraft {
  let at = clause;
  while (!at.finite && at.outer) at = at.outer;
  return at;
}

/** ", X said." and ", said X": what came before is what was said. */
function isReportAfter(
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

function governRoots(state: ParserState, clause: ClauseDraft): void {
  for (const root of state.work.clauses) {
    if (root === clause || root.kind === 'noun' || root.governor) continue;
    root.governor = { clause: clause.id, link: 'complement' };
  }
}

function openCoordinate(state: ParserState, at: number, group: VerbGroup, current: ClauseDraft): void {
  const peer = group.shape === 'finite' ? finiteOf(current) : current;
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

/** "will visit X and sign Y": the second verb has the modal of the first. */
function isBareForm(state: ParserState, group: VerbGroup): boolean {
  return state.context.tokens[group.main]?.form === 'base' && group.from === group.main;
}

function openRelative(
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

function openInfinitive(
  state: ParserState,
  at: number,
  group: VerbGroup,
  before: ClauseDraft | undefined,
): void {
  const { vocabulary } = state.context;
  const last = (state.subject ?? state.lastPhrase)?.at(-1);
  const noun =
    last && last.action && vocabulary.attitude(last.lemma) ? nounClause(state.work, last) : undefined;
  if (state.subject && !before) suspend(state);
  const host = noun ?? before;
  if (!host) {
    state.dangling = makeClause(state, at, group, {});
    return;
  }
  if (state.conjunction && before && !before.finite) {
    const clause = makeClause(state, at, group, {
      ...(before.governor ? { governor: before.governor } : {}),
      ...(before.outer ? { outer: before.outer } : {}),
      modality: before.modality,
    });
    setSubject(state, clause, surfaceSubject(before));
    return;
  }
  const lemma = host.lemmas.at(-1) ?? '';
  const object = slotOf(host, 'object');
  const subject = noun
    ? (slotOf(noun, 'subject') ?? (before ? surfaceSubject(before) : undefined))
    : controller(state, host, lemma, object);
  const governs =
    host.kind !== 'verb' ||
    vocabulary.attitude(host.lemmas[0] ?? '') !== undefined ||
    vocabulary.verbIs(lemma, 'subject-control') ||
    vocabulary.verbIs(lemma, 'object-control');
  const clause = makeClause(state, at, group, {
    governor: { clause: host.id, link: governs ? 'complement' : 'adverbial', marker: 'to' },
    outer: before ?? host,
    ...(governs ? {} : { modality: 'future' as const }),
  });
  setSubject(state, clause, subject);
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

const blaming = new Set(
  'accuse warn caution blame suspect charge prevent stop condemn criticize criticise praise thank bar convict acquit ban dissuade discourage arrest detain sanction'.split(
    ' ',
  ),
);

function openIng(state: ParserState, at: number, group: VerbGroup, before: ClauseDraft | undefined): void {
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
    const antecedent = (phrase as readonly Nominal[]).slice(-1);
    suspend(state);
    const clause = makeClause(
      state,
      at,
      group,
      before ? { governor: { clause: before.id, link: 'relative' }, outer: before } : {},
    );
    setSubject(state, clause, antecedent);
    return;
  }
  if (!before) {
    if (state.subject && state.comma) return openParenthetic(state, at, group);
    state.dangling = makeClause(state, at, group, preposition ? { enclosed: true } : { enclosed: true });
    return;
  }
  if (state.conjunction && !before.finite) {
    const clause = makeClause(state, at, group, {
      ...(before.governor ? { governor: before.governor } : {}),
      ...(before.outer ? { outer: before.outer } : {}),
    });
    setSubject(state, clause, surfaceSubject(before));
    return;
  }
  const content =
    !state.comma &&
    (preposition === undefined || /^(of|for|from|on|against|in|about|to|with|as|over)$/.test(preposition));
  const host = state.comma ? finiteOf(before) : before;
  const lemma = host.lemmas[0] ?? '';
  if (content && preposition === 'against' && /^(warn|caution|advise)$/.test(lemma)) host.lemmas = [`${lemma} against`, ...host.lemmas];
  const object = slotOf(host, 'object');
  const subject = content && object && blaming.has(lemma) ? object : surfaceSubject(host);
  const clause = makeClause(state, at, group, {
    governor: {
      clause: host.id,
      link: content ? 'complement' : 'adverbial',
      ...(preposition ? { marker: preposition } : {}),
    },
    outer: before,
    enclosed: state.comma,
  });
  setSubject(state, clause, subject);
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

function openParticiple(
  state: ParserState,
  at: number,
  group: VerbGroup,
  before: ClauseDraft | undefined,
): void {
  const phrase = state.subject ?? state.lastPhrase;
  if (state.conjunction && before?.passive && !state.subject) return openCoordinate(state, at, group, before);
  if (!phrase || (state.comma && state.subject === undefined)) {
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
  setSubject(state, clause, phrase.slice(-1));
}
