import type { Mention } from '../../model/reading.ts';
import { linkBase } from './bases.ts';
import {
  bodilyRoles,
  isBodyAfterAll,
  isPersonAfterAll,
  joinBodies,
  makePerson,
  meanSame,
  namesBody,
} from './body-appositions.ts';
import { linkOwnBody, ownedBodies } from './body-links.ts';
import { addLink, type SentenceContext } from './context.ts';
import { linkKin } from './kinship.ts';
import type { Nominal } from './nominal.ts';
import { wordingEnd } from './post-mentions.ts';
import { linkTitle } from './title-links.ts';
import { isNational, linkTrade } from './trades.ts';

/** Two noun phrases side by side that mean one thing, or a place and where it lies. */
export interface Appositive {
  readonly kind?: 'person' | 'body' | 'alias' | 'bodied' | 'place' | 'other';
  readonly person?: Nominal;
  readonly description?: Nominal;
  /** Which of the two goes on as the argument. */
  readonly result?: Nominal;
  readonly place?: { readonly inner: number; readonly outer: number };
}

/** Whether the second phrase stands in apposition to the first; `comma` tells how they are parted. */
export function isAppositive(
  context: SentenceContext,
  first: Nominal,
  second: Nominal,
  comma: boolean,
): Appositive | undefined {
  if (comma && isPersonAfterAll(first, second, mentionOf(context, first))) makePerson(context, first);
  const a = mentionOf(context, first);
  const b = mentionOf(context, second);
  const named = comma && a?.class === 'Person' && a.kind === 'name';
  if (named && (isNational(context, second) || (!second.date && describes(second, b)))) {
    return { kind: 'person', person: first, description: second, result: first };
  }
  const bareName = b?.class === 'Person' && b.kind === 'name' && (!b.office || isKin(context, first));
  if (bareName && second.possessors.length === 0 && namesHolder(first, a, comma, isOne(context, first))) {
    return { kind: 'person', person: second, description: first, result: second };
  }
  if (comma && b && holdsBoth(first, second, b)) {
    return { kind: 'person', person: second, description: first, result: second };
  }
  if (comma && a?.kind === 'name' && a.score < 0.6 && b?.class === 'Place' && b.kind === 'description') {
    context.draft.mentions[a.id] = { ...a, class: 'Place' };
    return { kind: 'other', person: first, description: second, result: first };
  }
  if (comma && b && namesBody(context, first, second, a, b))
    return { kind: 'alias', person: second, description: first, result: second };
  if (comma && isBodyAfterAll(a, b, second))
    return { kind: 'bodied', person: first, description: second, result: first };
  if (b && names(first, second, a, b))
    return { kind: 'body', person: second, description: first, result: second };
  if (
    comma &&
    a?.class === 'Organization' &&
    a.kind === 'description' &&
    isOne(context, second) &&
    b?.class === a.class
  )
    return { kind: 'other', person: first, description: second, result: first };
  if (!comma || a?.kind !== 'name') return undefined;
  if (isBodyDescription(context, second, a, b)) {
    return { kind: 'other', person: first, description: second, result: first };
  }
  const lies = /^(Place|Facility)$/.test(a.class) && b?.kind === 'name' && /^(Place|Polity)$/.test(b.class);
  return lies && second.bare
    ? { kind: 'place', place: { inner: a.id, outer: b.id }, result: first }
    : undefined;
}

/** "the Egyptian minister, X" and "its general counsel, X": an office whose holder follows. */
function namesHolder(first: Nominal, mention: Mention | undefined, comma: boolean, isOne: boolean): boolean {
  const { title, possessors } = first;
  if (title)
    return (
      !title.plural && (first.definite || isOne || possessors.length > 0 || first.of.length > 0 || !comma)
    );
  const role = first.action?.possessor === 'role';
  if (!comma || first.plural || possessors.length === 0 || (first.action && !role)) return false;
  return !mention || (mention.kind === 'description' && mention.class !== 'Organization');
}

/** "its envoy to Nicaragua, Archbishop X", "his French counterpart, Minister Y": who has the one title has the other. */
function holdsBoth(first: Nominal, second: Nominal, b: Mention): boolean {
  const { title } = first;
  if (!title || title.plural || b.class !== 'Person' || b.kind !== 'name' || !b.office) return false;
  return second.possessors.length === 0 && first.possessors.length > 0;
}

/** "a Polish journalist, X": one of many, whose name follows. */
function isOne(context: SentenceContext, nominal: Nominal): boolean {
  return /^(an?|one|another)$/.test(context.words[nominal.from] ?? '');
}

/** "his party, X", "its Spanish arm, Y": the body that somebody has, then its name. */
function names(first: Nominal, second: Nominal, a: Mention | undefined, b: Mention): boolean {
  const owned = ownedBodies.test(first.lemma) || first.action?.possessor === 'role';
  if (first.possessors.length === 0 || first.plural || !owned) return false;
  if (b.kind !== 'name' || !second.bare || second.possessors.length > 0 || a?.kind === 'pronoun')
    return false;
  return b.class === 'Organization' || (b.class === 'Person' && b.score < 0.75 && !b.office);
}

/** "X, an ally of Syria": what a body or state is. */
function isBodyDescription(
  context: SentenceContext,
  second: Nominal,
  a: Mention,
  b: Mention | undefined,
): boolean {
  if (second.plural || second.bare || second.from >= second.to - 1 || isProper(context, second, b))
    return false;
  const lower = context.tokens[second.to - 1]?.capital === false;
  if (a.class !== 'Person' && second.title && !bodilyRoles.test(second.title.title.title)) return false;
  const role = context.vocabulary.action(second.lemma)?.possessor === 'role' && a.class !== 'Person';
  return (
    (second.possessors.length === 0 || lower) && (second.action !== undefined || role || b?.class === a.class)
  );
}

/** "his wife", "the president's brother". */
function isKin(context: SentenceContext, nominal: Nominal): boolean {
  return nominal.title !== undefined && context.vocabulary.is(nominal.title.title.title, 'kin');
}

/** A name of its own rather than a description with a name in it: "the Abu Dhabi oil company". */
function isProper(context: SentenceContext, nominal: Nominal, mention: Mention | undefined): boolean {
  return mention?.kind === 'name' && context.tokens[nominal.to - 1]?.capital === true;
}

function mentionOf(context: SentenceContext, nominal: Nominal): Mention | undefined {
  return nominal.mention === undefined ? undefined : context.draft.mentions[nominal.mention];
}

function describes(nominal: Nominal, mention: Mention | undefined): boolean {
  if (nominal.title) return !nominal.title.plural && mention?.kind !== 'name';
  if (mention?.kind === 'name' && mention.class === 'Person') return false;
  if (/^\d+$/.test(nominal.lemma)) return true;
  return mention === undefined && !nominal.action && !nominal.plural && !nominal.bare && !nominal.definite;
}

/** Adds the links that an apposition states. */
export function applyApposition(
  context: SentenceContext,
  { kind, person, description, place }: Appositive,
): void {
  if (place) {
    const { mentions } = context.draft;
    const cue = {
      start: (mentions[place.inner] as Mention).start,
      end: (mentions[place.outer] as Mention).end,
    };
    addLink(context, { relation: 'located-in', subject: place.inner, object: place.outer, cue });
    return;
  }
  if (person && description && !person.appositions.includes(description))
    person.appositions.push(description);
  const id = person?.mention;
  if (!person || id === undefined || !description) return;
  if (kind === 'alias') {
    joinBodies(context, description, person);
    return;
  }
  if (kind === 'bodied')
    context.draft.mentions[id] = { ...(context.draft.mentions[id] as Mention), class: 'Organization' };
  if (kind === 'body') {
    const mention = context.draft.mentions[id] as Mention;
    context.draft.mentions[id] = { ...mention, class: 'Organization' };
    linkOwnBody(context, description.possessors, description.lemma, id, description.to - 1);
    return;
  }
  linkBase(context, description, id);
  meanSame(context, person, description);
  if (!description.title) {
    linkTrade(context, id, description);
    return;
  }
  const owners = [...description.of, ...description.possessors]
    .map(({ mention }) => mention)
    .filter((mention) => mention !== undefined);
  const end = wordingEnd(context, description);
  const possessed = description.possessors.some(({ mention, bare }) => mention === undefined && !bare);
  linkTitle(context, id, description.title, { owners, to: end, possessed });
  linkKin(context, id, description.title, owners);
}
