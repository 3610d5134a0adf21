import type { Mention } from '../../model/reading.ts';
import { type Appositive, applyApposition, isAppositive } from './apposition.ts';
import { addLink, type SentenceContext, spanOf } from './context.ts';
import type { Element } from './elements.ts';
import type { Nominal } from './nominals.ts';

type PhraseElement = Extract<Element, { kind: 'phrase' }>;

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
  let { nominal, next } = complete(context, parts, at, verbSeen);
  members.push(nominal);
  while (next < parts.length) {
    const conjunct = findConjunct(context, parts, next, verbSeen, members.length);
    if (conjunct === undefined) break;
    ({ nominal, next } = complete(context, parts, conjunct, verbSeen));
    stackTitles(context, members.at(-1) as Nominal, nominal, members);
    members.push(nominal);
  }
  const first = parts[at] as PhraseElement;
  const last = parts[next - 1] as Element;
  return { element: { kind: 'phrase', members, from: first.from, to: last.to }, next };
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
  let next = attachOf(context, parts, at + 1, nominal);
  for (let round = 0; round < 3; round++) {
    const found = findApposition(context, parts, next, nominal, verbSeen);
    if (!found) break;
    nominal = found.nominal;
    next = found.next;
  }
  return { nominal, next };
}

function attachOf(context: SentenceContext, parts: readonly Element[], at: number, nominal: Nominal): number {
  const preposition = parts[at];
  const phrase = parts[at + 1];
  if (preposition?.kind !== 'preposition' || phrase?.kind !== 'phrase' || nominal.date) return at;
  const titled =
    nominal.title !== undefined &&
    /^(for|to|in|at)$/.test(preposition.word) &&
    takes(nominal, preposition.word);
  nameSubject(context, preposition.word, phrase, nominal);
  if (preposition.word !== 'of' && !titled)
    return linkPlaceIn(context, preposition.word, phrase, nominal, at);
  let inner = phrase.members[0] as Nominal;
  let next = attachOf(context, parts, at + 2, inner);
  nominal.of.push(inner);
  for (let list = nextName(parts, next, inner); list !== undefined; list = nextName(parts, next, inner)) {
    inner = (parts[list] as PhraseElement).members[0] as Nominal;
    nominal.of.push(inner);
    next = attachOf(context, parts, list + 1, inner);
  }
  nominal.end = Math.max(nominal.end, inner.end);
  nameTheCity(context, nominal);
  return next;
}

/** "agreement on border security": the longer wording is a name of it as well. */
function nameSubject(context: SentenceContext, word: string, phrase: PhraseElement, nominal: Nominal): void {
  const mention = nominal.mention === undefined ? undefined : context.draft.mentions[nominal.mention];
  if (mention?.class !== 'Agreement' || !/^(on|for|of)$/.test(word) || phrase.members[0]?.date) return;
  const end = phrase.members[0]?.end ?? mention.end;
  const longer = context.draft.document.text.slice(mention.start, end).replace(/\s+/g, ' ');
  const aliases = [...(mention.aliases ?? []), longer.replace(/^(?:a|an|the) /i, '')];
  context.draft.mentions[mention.id] = { ...mention, aliases };
}

/** "Aleppo in northern Syria": the place lies there; the phrase is left to the clause. */
function linkPlaceIn(
  context: SentenceContext,
  word: string,
  phrase: PhraseElement,
  nominal: Nominal,
  at: number,
): number {
  const inner = phrase.members[0]?.mention;
  if (word !== 'in' || nominal.mention === undefined || inner === undefined) return at;
  const here = context.draft.mentions[nominal.mention] as Mention;
  const there = context.draft.mentions[inner] as Mention;
  const places =
    here.class === 'Place' && here.kind === 'name' && there.kind === 'name' && there.class === 'Polity';
  if (places && here.key !== undefined && here.polity === there.key) {
    addLink(context, {
      relation: 'located-in',
      subject: here.id,
      object: there.id,
      cue: { start: here.start, end: there.end },
    });
  }
  return at;
}

function takes(nominal: Nominal, word: string): boolean {
  const title = nominal.title?.title.title ?? '';
  if (/(envoy|ambassador|representative|consul|rapporteur|adviser|advisor|delegate)$/.test(title))
    return word === 'to' || word === 'for' || word === 'in';
  return (
    word === 'for' &&
    /(minister|secretary|commissioner|coordinator|spokesman|spokeswoman|spokesperson|director|candidate)$/.test(
      title,
    )
  );
}

/** The place of the next name in "of Egypt, Jordan and Libya". */
function nextName(parts: readonly Element[], at: number, inner: Nominal): number | undefined {
  const joins = (place: number) => parts[place]?.kind === 'conjunction' && isPeer(parts, place + 1, inner);
  if (joins(at) && parts[at + 2]?.kind !== 'verb') return at + 1;
  if (!isComma(parts[at]) || !isPeer(parts, at + 1, inner)) return undefined;
  for (let place = at + 2; place < Math.min(parts.length, at + 20); place += 2) {
    const oxford = isComma(parts[place]) && parts[place + 1]?.kind === 'conjunction' ? place + 1 : place;
    if (joins(oxford)) return at + 1;
    if (!isComma(parts[place]) || !isPeer(parts, place + 1, inner)) return undefined;
  }
  return undefined;
}

/** A name like the one before, so that the two can be joined under one "of". */
function isPeer(parts: readonly Element[], at: number, inner: Nominal): boolean {
  const phrase = parts[at];
  if (phrase?.kind !== 'phrase' || inner.mention === undefined) return false;
  const other = phrase.members[0] as Nominal;
  if (other.mention === undefined || other.title || other.action || inner.title) return false;
  return inner.bare === other.bare || (!inner.action && other.lemma !== '');
}

/** "the Libyan city of Benghazi": the name takes over, and lies in the state named. */
function nameTheCity(context: SentenceContext, nominal: Nominal): void {
  const inner = nominal.of[0]?.mention;
  const kind =
    /^(city|town|village|province|governorate|district|port|island|region|state|republic|kingdom|capital|camp|area|suburb|neighbourhood|neighborhood|municipality|oasis|enclave)$/;
  if (inner === undefined || !kind.test(nominal.lemma)) return;
  let place = context.draft.mentions[inner] as Mention;
  if (place.kind === 'name' && place.key === undefined && place.score < 0.7) {
    place = { ...place, class: 'Place' };
    context.draft.mentions[inner] = place;
  }
  if (
    place.kind !== 'name' ||
    (place.class !== 'Place' && place.class !== 'Polity' && place.class !== 'Facility')
  )
    return;
  for (let at = nominal.from; at < nominal.to; at++) {
    const unit = context.unitAt.get(at);
    if (unit?.class !== 'Polity' || unit.from !== at || place.class === 'Polity') continue;
    const owner = context.draft.mentions.find(
      (mention) => mention.start === spanOf(context, unit.from, unit.to).start,
    );
    const cue = { start: spanOf(context, unit.from, unit.to).start, end: place.start };
    if (owner) addLink(context, { relation: 'located-in', subject: inner, object: owner.id, cue });
  }
  nominal.mention = inner;
}

function findApposition(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  nominal: Nominal,
  verbSeen: boolean,
): { nominal: Nominal; next: number } | undefined {
  const comma = parts[at];
  const commaWord = comma?.kind === 'mark' ? comma.word : '';
  const also = commaWord === ',' && parts[at + 1]?.kind === 'adverb' ? 1 : 0;
  const phraseAt = commaWord === ',' ? at + 1 + also : at;
  const phrase = parts[phraseAt];
  if (phrase?.kind !== 'phrase' || (commaWord !== ',' && comma !== phrase)) return undefined;
  const inner = phrase.members[0] as Nominal;
  const appositive: Appositive | undefined = isAppositive(context, nominal, inner, commaWord === ',');
  if (!appositive) return undefined;
  let next = attachOf(context, parts, phraseAt + 1, inner);
  if (isList(parts, next, appositive)) return undefined;
  // "…, his lawyer said": the phrase is the subject of the report.
  const follower = parts[next];
  if (verbSeen && commaWord === ',' && follower?.kind === 'verb' && follower.group.shape === 'finite')
    return undefined;
  next = stackOffices(context, parts, next, appositive);
  const affiliation = parts[next];
  const body = parts[next + 1];
  if (
    affiliation?.kind === 'preposition' &&
    /^(at|with|for|in)$/.test(affiliation.word) &&
    body?.kind === 'phrase' &&
    (inner.title || inner.action)
  ) {
    const mention = body.members[0]?.mention;
    if (mention !== undefined && context.draft.mentions[mention]?.class === 'Organization') {
      inner.adjuncts.push({ slot: affiliation.word, nominal: body.members[0] as Nominal });
      if (affiliation.word !== 'in') inner.of.push(body.members[0] as Nominal);
      next = attachOf(context, parts, next + 2, body.members[0] as Nominal);
    }
  }
  applyApposition(context, appositive);
  if (commaWord === ',' && isComma(parts[next]) && !isAnotherApposition(context, parts, next, appositive))
    next++;
  return { nominal: appositive.result ?? nominal, next };
}

/** "X, founder and chairman of Y": both offices are his. */
function stackOffices(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  appositive: Appositive,
): number {
  const conjunction = parts[at];
  const phrase = parts[at + 1];
  if (conjunction?.kind !== 'conjunction' || phrase?.kind !== 'phrase' || !appositive.description?.title)
    return at;
  const other = phrase.members[0] as Nominal;
  if (!other.title || other.title.plural || !other.bare || parts[at + 2]?.kind === 'verb') return at;
  const next = attachOf(context, parts, at + 2, other);
  if (other.of.length > 0 && appositive.description.of.length === 0)
    appositive.description.of.push(...other.of);
  applyApposition(context, { ...appositive, description: other });
  return next;
}

function isComma(part: Element | undefined): boolean {
  return part?.kind === 'mark' && part.word === ',';
}

function isAnotherApposition(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  appositive: Appositive,
): boolean {
  const phrase = parts[at + 1];
  if (phrase?.kind !== 'phrase' || !appositive.person) return false;
  return isAppositive(context, appositive.person, phrase.members[0] as Nominal, true) !== undefined;
}

/** Two bare descriptions before "and" are a list rather than an apposition. */
function isList(parts: readonly Element[], at: number, appositive: Appositive): boolean {
  if (appositive.kind !== 'place') return false;
  const after = parts[at];
  if (after?.kind === 'conjunction') return true;
  return (
    isComma(after) &&
    parts[at + 1]?.kind === 'conjunction' &&
    parts[at + 2]?.kind === 'phrase' &&
    parts[at + 3]?.kind !== 'verb'
  );
}

/** The place of the next conjunct's phrase after "," or "and", if the list goes on. */
function findConjunct(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  verbSeen: boolean,
  count: number,
): number | undefined {
  let next = at;
  if (isComma(parts[next])) next++;
  const conjunction = parts[next];
  if (conjunction?.kind === 'conjunction' && /^(and|or|&|nor)$/.test(conjunction.word)) {
    const after = parts[next + 1]?.kind === 'adverb' ? next + 2 : next + 1;
    if (parts[after]?.kind !== 'phrase') return undefined;
    return startsClause(context, parts, after, verbSeen) ? undefined : after;
  }
  const along = parts[next];
  if (along?.kind === 'preposition' && /^(alongside|plus)$/.test(along.word) && count < 3 && !verbSeen)
    return undefined;
  if (next === at || parts[next]?.kind !== 'phrase') return undefined;
  return listGoesOn(context, parts, next, verbSeen) ? next : undefined;
}

/** After a comma: more conjuncts follow up to "and". */
function listGoesOn(
  context: SentenceContext,
  parts: readonly Element[],
  from: number,
  verbSeen: boolean,
): boolean {
  for (let at = from; at < Math.min(parts.length, from + 24); at++) {
    const part = parts[at] as Element;
    if (part.kind === 'conjunction') {
      return (
        /^(and|or|&)$/.test(part.word) &&
        parts[at + 1]?.kind === 'phrase' &&
        !startsClause(context, parts, at + 1, verbSeen)
      );
    }
    if (
      part.kind === 'phrase' ||
      isComma(part) ||
      (part.kind === 'preposition' && /^(of|for)$/.test(part.word))
    )
      continue;
    return false;
  }
  return false;
}

/** A phrase that a finite verb follows opens a clause of its own when one has a verb already. */
function startsClause(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  verbSeen: boolean,
): boolean {
  const phrase = parts[at] as PhraseElement;
  if (phrase.members[0]?.date) return true;
  if (!verbSeen) return false;
  for (let next = at + 1; next < Math.min(parts.length, at + 8); next++) {
    const part = parts[next] as Element;
    if (part.kind === 'verb') return part.group.shape === 'finite';
    const passes =
      part.kind === 'adverb' ||
      part.kind === 'date' ||
      part.kind === 'phrase' ||
      (part.kind === 'preposition' && part.word !== 'by');
    if (!passes) return false;
    if (part.kind === 'phrase' && parts[next - 1]?.kind !== 'preposition') return false;
  }
  return context.tokens.length === 0;
}
