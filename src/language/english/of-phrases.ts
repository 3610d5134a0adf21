import { linkBase } from './bases.ts';
import { linkBody } from './body-links.ts';
import type { SentenceContext } from './context.ts';
import { type Element, isComma, type PhraseElement } from './element.ts';
import { singular } from './inflection.ts';
import type { Nominal } from './nominal.ts';
import { linkAside, linkPlaceIn, linkState, nameTheCity } from './place-links.ts';
import { servants } from './servants.ts';
import { bearers, envoys } from './unit.ts';

/** Gives a noun phrase its "of …" (of a title "for …" and "to …" as well); returns where the parts go on. */
export function attachOf(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  nominal: Nominal,
): number {
  const preposition = parts[at];
  const phrase = parts[at + 1];
  linkAside(context, parts, at, nominal);
  if (preposition?.kind !== 'preposition' || phrase?.kind !== 'phrase' || nominal.date) return at;
  nameSubject(context, preposition.word, phrase, nominal);
  const senders = giveSenders(context, parts, at, nominal);
  if (senders !== undefined) return senders;
  if (preposition.word !== 'of' && !takesPhrase(context, nominal, preposition.word, phrase)) {
    return linkPlaceIn(context, preposition.word, phrase, nominal, at, parts);
  }
  let inner = phrase.members[0] as Nominal;
  linkBase(context, inner, inner.mention);
  let next = attachOf(context, parts, at + 2, inner);
  const sentTo = preposition.word !== 'of' && goesTo.test(nominal.title?.title.title ?? '');
  if (!sentTo) nominal.of.push(inner);
  for (
    let list = nextName(context, parts, next, inner);
    list !== undefined;
    list = nextName(context, parts, next, inner)
  ) {
    inner = (parts[list] as PhraseElement).members[0] as Nominal;
    if (!sentTo) nominal.of.push(inner);
    next = attachOf(context, parts, list + 1, inner);
  }
  nominal.end = Math.max(nominal.end, inner.end);
  nameTheCity(context, nominal);
  if (preposition.word === 'of') {
    giveBearers(context, nominal);
    linkState(context, nominal);
    for (const body of nominal.of) linkBody(context, 'of', nominal, body);
  }
  const after = parts[next];
  const where = parts[next + 1];
  if (after?.kind === 'preposition' && where?.kind === 'phrase' && !nominal.title)
    linkPlaceIn(context, after.word, where, nominal, next, parts);
  return nominal.title && preposition.word === 'of' ? attachOf(context, parts, next, nominal) : next;
}

/** Offices whose "to …" and "for …" tell where they serve rather than whom. */
const goesTo =
  /(?:envoy|ambassador|plenipotentiary|high commissioner|consul|consul general|representative|rapporteur|coordinator|delegate|mediator|senator|^mp|^mep|lawmaker|candidate)$/;

/** "agreement on border security": the longer wording is a name of it as well. */
function nameSubject(context: SentenceContext, word: string, phrase: PhraseElement, nominal: Nominal): void {
  const mention = nominal.mention === undefined ? undefined : context.draft.mentions[nominal.mention];
  if (mention?.class !== 'Agreement' || !/^(on|for|of)$/.test(word) || phrase.members[0]?.date) return;
  const end = phrase.members[0]?.end ?? mention.end;
  const longer = context.draft.document.text.slice(mention.start, end).replace(/\s+/g, ' ');
  const aliases = [...(mention.aliases ?? []), longer.replace(/^(?:a|an|the) /i, '')];
  context.draft.mentions[mention.id] = { ...mention, aliases };
}

/** "fighters from the Taliban", "negotiators from the two countries": those who sent them act through them. */
function giveSenders(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  nominal: Nominal,
): number | undefined {
  const preposition = parts[at];
  const phrase = parts[at + 1];
  if (preposition?.kind !== 'preposition' || phrase?.kind !== 'phrase') return undefined;
  if (!nominal.plural && !bearers.has(singular(nominal.lemma))) return undefined;
  if (nominal.possessors.length > 0 || !/^(from|with)$/.test(preposition.word)) return undefined;
  const head = singular(nominal.lemma);
  const sent = preposition.word === 'from' && envoys.has(head);
  if (preposition.word === 'from' && /^(jet|drone|warplane)$/.test(head)) return undefined;
  if (!sent && !bearers.has(head) && !servants.has(head) && !/^(troop|force)$/.test(head)) return undefined;
  const inner = phrase.members[0] as Nominal;
  const named = (other: Nominal) => {
    const mention = other.mention === undefined ? undefined : context.draft.mentions[other.mention];
    return mention?.kind === 'name' && /^(Organization|Polity)$/.test(mention.class);
  };
  if (!named(inner)) return undefined;
  nominal.mention = inner.mention as number;
  let next = attachOf(context, parts, at + 2, inner);
  for (
    let list = nextName(context, parts, next, inner);
    list !== undefined;
    list = nextName(context, parts, next, inner)
  ) {
    const other = (parts[list] as PhraseElement).members[0] as Nominal;
    if (sent && named(other)) nominal.fellows.push(other);
    next = attachOf(context, parts, list + 1, other);
  }
  nominal.end = Math.max(nominal.end, inner.end);
  return next;
}

/** "gunmen of the Five Seasons gang": the body acts through them. */
function giveBearers(context: SentenceContext, nominal: Nominal): void {
  const owner = nominal.of[0]?.mention;
  const mention = owner === undefined ? undefined : context.draft.mentions[owner];
  if (mention?.class !== 'Organization' || !nominal.plural) return;
  const head = singular(nominal.lemma);
  const armed =
    mention.kind === 'name' && /(gang|cartel|militia|mafia|cell|clan|brigades?|faction)$/i.test(mention.name);
  if (bearers.has(head) || servants.has(head) || (head === 'member' && armed))
    nominal.mention = owner as number;
}

/** "envoy for Yemen", "ambassador to Egypt", "secretary-general for water". */
function takesPhrase(
  context: SentenceContext,
  nominal: Nominal,
  word: string,
  phrase: PhraseElement,
): boolean {
  if (!nominal.title || !/^(for|to|in|at)$/.test(word) || !takes(nominal, word)) return false;
  const inner = phrase.members[0];
  const mention = inner?.mention === undefined ? undefined : context.draft.mentions[inner.mention];
  if (mention?.class === 'Person' && word === 'for' && mention.score < 0.75)
    context.draft.mentions[mention.id] = { ...mention, class: 'Place' };
  if (word === 'to' && inner?.title && !inner.title.plural) return true;
  return mention?.kind === 'name' || (inner?.bare === true && word === 'for');
}

function takes(nominal: Nominal, word: string): boolean {
  const title = nominal.title?.title.title ?? '';
  if (
    /(envoy|ambassador|plenipotentiary|commissioner|representative|consul|rapporteur|adviser|advisor|delegate|aide|assistant)$/.test(
      title,
    )
  )
    return word === 'to' || word === 'for' || word === 'in';
  return (
    word === 'for' &&
    /(^mp|^mep|senator|lawmaker|congressman|congresswoman|councillor|legislator|candidate|minister|secretary|commissioner|coordinator|spokesman|spokeswoman|spokesperson|director|candidate|secretary-general|secretary general|director-general|director general|undersecretary|chief|envoy|mediator|officer)$/.test(
      title,
    )
  );
}

/** The place of the next name in "of Egypt, Jordan and Libya". */
function nextName(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  inner: Nominal,
): number | undefined {
  const joins = (place: number) =>
    parts[place]?.kind === 'conjunction' && isPeer(context, parts, place + 1, inner);
  if (joins(at) && parts[at + 2]?.kind !== 'verb') return at + 1;
  if (!isComma(parts[at]) || !isPeer(context, parts, at + 1, inner)) return undefined;
  for (let place = at + 2; place < Math.min(parts.length, at + 20); place += 2) {
    const oxford = isComma(parts[place]) && parts[place + 1]?.kind === 'conjunction' ? place + 1 : place;
    if (joins(oxford)) return at + 1;
    if (!isComma(parts[place]) || !isPeer(context, parts, place + 1, inner)) return undefined;
  }
  return undefined;
}

/** A name like the one before, so that the two can be joined under one "of". */
function isPeer(context: SentenceContext, parts: readonly Element[], at: number, inner: Nominal): boolean {
  const phrase = parts[at];
  if (phrase?.kind !== 'phrase' || inner.mention === undefined) return false;
  const other = phrase.members[0] as Nominal;
  if (other.mention === undefined || other.title || other.action || inner.title) return false;
  const kind = (id: number) => context.draft.mentions[id]?.kind;
  return kind(inner.mention) === 'name' && kind(other.mention) === 'name';
}
