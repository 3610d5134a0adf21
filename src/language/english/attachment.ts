import type { Mention } from '../../model/reading.ts';
import { applyApposition } from './apposition.ts';
import { findApposition } from './apposition-search.ts';
import { findConjunct } from './conjuncts.ts';
import type { SentenceContext } from './context.ts';
import { type Element, isComma, type PhraseElement } from './element.ts';
import type { Nominal } from './nominal.ts';
import { attachOf } from './of-phrases.ts';
import { wholeOf } from './partitives.ts';

/** Joins noun phrases with their "of …", appositions and conjuncts. */
export function attach(context: SentenceContext, parts: readonly Element[]): readonly Element[] {
  const result: Element[] = [];
  const state = { verbSeen: false };
  for (let at = 0; at < parts.length; ) {
    const part = parts[at] as Element;
    if (part.kind === 'phrase') {
      const joined = joinPhrase(context, parts, at, state.verbSeen);
      result.push(joined.element);
      at = joined.next;
      continue;
    }
    if (part.kind === 'verb' && part.group.shape !== 'ing') state.verbSeen = true;
    if (part.kind === 'subordinator' || part.kind === 'relative') state.verbSeen = false;
    result.push(part);
    at++;
  }
  return result;
}

interface Joined {
  readonly element: PhraseElement;
  readonly next: number;
}

function joinPhrase(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  verbSeen: boolean,
): Joined {
  const members: Nominal[] = [];
  // "said X and Y had agreed": what a verb of saying is followed by is a subject.
  const governing = parts[at - 1];
  const opens =
    governing?.kind === 'verb' &&
    /^(say|believe|think|claim|insist|add|hope|allege|argue|know|confirm|note|suggest)$/.test(
      governing.group.lemma,
    );
  const joined = verbSeen && !opens;
  let { nominal, next } = complete(context, parts, at, joined);
  members.push(nominal, ...nominal.fellows);
  while (next < parts.length) {
    // "In Cairo, X and Y met": a comma after an opening adjunct joins nothing to it.
    const adjunct = !verbSeen && parts[at - 1]?.kind === 'preposition' && isComma(parts[next]);
    const conjunct = adjunct ? undefined : findConjunct(context, parts, next, joined, members.length);
    if (conjunct === undefined) break;
    ({ nominal, next } = complete(context, parts, conjunct, joined));
    stackTitles(context, members.at(-1) as Nominal, nominal, members);
    members.push(nominal, ...nominal.fellows);
  }
  if (members.length > 1) next = shareApposition(context, parts, next, members);
  const first = parts[at] as PhraseElement;
  const last = parts[next - 1] as Element;
  return { element: { kind: 'phrase', members, from: first.from, to: last.to }, next };
}

/** "Kenya and Somalia, members of the bloc, …": what is said of all that the list names. */
function shareApposition(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  members: readonly Nominal[],
): number {
  const phrase = parts[at + 1];
  if (!isComma(parts[at]) || phrase?.kind !== 'phrase') return at;
  const first = phrase.members[0] as Nominal;
  const whole = wholeOf(context, parts, at + 1, first);
  const inner = whole ?? first;
  if (!inner.plural || !(inner.title || inner.action)) return at;
  let next = attachOf(context, parts, whole ? at + 4 : at + 2, inner);
  for (;;) {
    const preposition = parts[next];
    const adjunct = parts[next + 1];
    if (preposition?.kind !== 'preposition' || adjunct?.kind !== 'phrase') break;
    const nominal = adjunct.members[0] as Nominal;
    inner.adjuncts.push({ slot: preposition.word, nominal });
    next = attachOf(context, parts, next + 2, nominal);
  }
  if (!isComma(parts[next])) return at;
  for (const member of members) member.appositions.push(inner);
  return next + 1;
}

/** "Deputy Prime Minister and Foreign Minister X": the bare title before belongs to the same person. */
function stackTitles(context: SentenceContext, before: Nominal, nominal: Nominal, members: Nominal[]): void {
  const { title } = before;
  const mention = nominal.mention;
  if (!title || title.plural || mention === undefined || (before.possessors.length > 0 && !before.bare))
    return;
  const person = context.draft.mentions[mention] as Mention;
  if (
    person.class !== 'Person' ||
    person.kind !== 'name' ||
    !person.office ||
    !/^[\p{Lu}]/u.test(context.tokens[before.from]?.text ?? '')
  )
    return;
  applyApposition(context, { person: nominal, description: before });
  members.pop();
}

/** The noun phrase at a place with its "of …" and appositions. */
function complete(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  verbSeen: boolean,
): { nominal: Nominal; next: number } {
  let nominal = (parts[at] as PhraseElement).members[0] as Nominal;
  const whole = wholeOf(context, parts, at, nominal);
  let next = attachOf(context, parts, whole ? at + 3 : at + 1, whole ?? nominal);
  nominal = whole ?? nominal;
  next = completeInner(context, parts, next, nominal, verbSeen);
  for (let round = 0; round < 3; round++) {
    const found = findApposition(context, parts, next, nominal, verbSeen);
    if (!found) break;
    nominal = found.nominal;
    next = found.next;
  }
  return { nominal, next };
}

/** "X of the Institute, a Skopje-based think tank": what the body inside is. */
function describeBody(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  inner: Nominal,
  verbSeen: boolean,
): number {
  const phrase = parts[at + 1];
  const described = phrase?.kind === 'phrase' ? phrase.members[0]?.mention : undefined;
  const isBody = (id: number | undefined) =>
    id !== undefined && context.draft.mentions[id]?.class === 'Organization';
  if (!isBody(inner.mention) || !isBody(described)) return at;
  const found = findApposition(context, parts, at, inner, verbSeen);
  return found?.nominal === inner ? found.next : at;
}

/** "the brother of Karnataka's minister, Suresh Gowda": the name belongs to the phrase inside. */
function completeInner(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  nominal: Nominal,
  verbSeen: boolean,
): number {
  const inner = nominal.of.at(-1);
  if (inner && !inner.title) return describeBody(context, parts, at, inner, verbSeen);
  if (!inner?.title || inner.title.plural) return at;
  // "an adviser to the minister, X": one of many, so that the name is his.
  const serves = /(adviser|advisor|aide|assistant|deputy|secretary|envoy)$/.test(
    nominal.title?.title.title ?? '',
  );
  if (nominal.title && (serves || /^an?$/.test(context.words[nominal.from] ?? ''))) return at;
  const found = findApposition(context, parts, at, inner, verbSeen);
  if (!found || found.nominal === inner) return at;
  nominal.of[nominal.of.length - 1] = found.nominal;
  nominal.end = Math.max(nominal.end, found.nominal.end);
  return found.next;
}
