import type { Mention } from '../../model/reading.ts';
import type { Title } from '../lexicon.ts';
import { addLink, addMention, type SentenceContext, spanOf } from './context.ts';
import type { Unit } from './names.ts';
import type { Nominal } from './nominals.ts';
import type { Token } from './tokens.ts';
import { mentionUnit } from './unit-mentions.ts';

/** A title with what stands before it: "former Egyptian foreign minister". Token places, `[from, to)`. */
export interface TitlePhrase {
  /** Where the post's own wording begins, "former", "new" and the like left out. */
  readonly from: number;
  readonly to: number;
  readonly title: Title;
  readonly plural: boolean;
  readonly gender?: 'm' | 'f';
  /** Names and nationality words inside: "Egyptian", "Hezbollah". */
  readonly owners: readonly Unit[];
  /** No longer held. */
  readonly former: boolean;
  readonly status?: 'planned' | 'claimed';
  readonly deputyOf?: boolean;
}

const stripped = new Set(
  'new outgoing current visiting senior top longtime veteran newly-appointed newly-elected powerful embattled incumbent his her its their our my'.split(
    ' ',
  ),
);

/** The titles between two token places, in order. */
export function findTitles(context: SentenceContext, from: number, to: number): readonly TitlePhrase[] {
  const { tokens, unitAt } = context;
  const found: TitlePhrase[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const unit = unitAt.get(at);
    if (!unit || unit.from !== at || unit.kind !== 'title' || !unit.entry?.title || unit.to > to) continue;
    if (!endsHere(context, unit.to, to)) continue;
    found.push(makeTitle(context, start, unit));
    start = unit.to;
    at = unit.to - 1;
    while (tokens[start]?.word === '-' || tokens[start]?.word === ',') start++;
  }
  return found;
}

/** A title word counts only before another title, a name, or the end: not in "general elections". */
function endsHere(context: SentenceContext, at: number, to: number): boolean {
  if (at >= to) return true;
  const next = context.unitAt.get(at);
  if (next) return true;
  const token = context.tokens[at] as Token;
  return /^(designate|elect|-|,|genitive)$/.test(token.word) || token.tag === 'genitive';
}

function makeTitle(context: SentenceContext, start: number, unit: Unit): TitlePhrase {
  const { tokens, unitAt, vocabulary } = context;
  let from = start;
  let former = false;
  let status: TitlePhrase['status'];
  const owners: Unit[] = [];
  for (let at = start; at < unit.from; at++) {
    const { word, tag } = tokens[at] as Token;
    const inner = unitAt.get(at);
    if (inner && inner.from === at && inner.class !== 'Person' && inner.kind !== 'title') owners.push(inner);
    if (vocabulary.is(word, 'former')) former = true;
    else if (vocabulary.is(word, 'designate')) status = 'planned';
    else if (vocabulary.is(word, 'alleged')) status = 'claimed';
    else if (!stripped.has(word) && tag !== 'det' && tag !== 'genitive' && tag !== 'number') continue;
    if (!owners.length) from = at + 1;
  }
  if (/^(designate|elect)$/.test(tokens[unit.to]?.word ?? '') || tokens[unit.to + 1]?.word === 'designate')
    status = 'planned';
  if (/-(designate|elect)$/.test(unit.entry?.label ?? '')) status = 'planned';
  const { plural, gender, title } = unit.entry ?? {};
  return {
    from,
    to: unit.to,
    title: title as Title,
    plural: plural === true,
    ...(gender ? { gender } : {}),
    owners,
    former,
    ...(status ? { status } : {}),
  };
}

/** States what a title says of a person: office and body, or nationality and trade. */
export function linkTitle(
  context: SentenceContext,
  person: number,
  title: TitlePhrase,
  more: { readonly owners?: readonly number[]; readonly to?: number } = {},
): void {
  if (title.plural) return;
  const owners = [...title.owners.map((unit) => mentionUnit(context, unit)), ...(more.owners ?? [])];
  const polity = title.owners.find((unit) => unit.kind === 'demonym');
  if (title.title.kind === 'profession' || title.title.kind === 'descriptor') {
    linkNationality(context, person, title, polity);
    return;
  }
  if (title.title.kind !== 'office' || title.former) return;
  if (title.title.title === 'member') {
    for (const owner of owners) linkMember(context, person, owner, title);
    return;
  }
  const post = mentionPost(context, title, more.to);
  const cue = spanOf(context, title.from, title.to);
  const status = title.status ? { status: title.status } : {};
  addLink(context, { relation: 'holds-position', subject: person, object: post, cue, ...status });
  for (const owner of owners) linkOwner(context, person, post, owner, title);
}

function linkNationality(
  context: SentenceContext,
  person: number,
  title: TitlePhrase,
  polity: Unit | undefined,
): void {
  const cue = spanOf(context, title.from, title.to);
  if (polity && title.title.title !== 'counterpart') {
    const object = mentionUnit(context, polity);
    addLink(context, { relation: 'citizen-of', subject: person, object, cue });
  }
  for (const unit of title.owners) {
    if (unit.class !== 'Organization' || title.former) continue;
    const relation = /^(activist|militant|fighter|member|lawmaker)$/.test(title.title.title)
      ? 'member-of'
      : 'works-for';
    addLink(context, { relation, subject: person, object: mentionUnit(context, unit), cue });
  }
}

function linkMember(context: SentenceContext, person: number, owner: number, title: TitlePhrase): void {
  if (context.draft.mentions[owner]?.class !== 'Organization') return;
  addLink(context, {
    relation: 'member-of',
    subject: person,
    object: owner,
    cue: spanOf(context, title.from, title.to),
  });
}

function linkOwner(
  context: SentenceContext,
  person: number,
  post: number,
  owner: number,
  title: TitlePhrase,
): void {
  const body = context.draft.mentions[owner] as Mention;
  if (body.class !== 'Organization' && body.class !== 'Polity') return;
  const cue = spanOf(context, title.from, title.to);
  const status = title.status ? { status: title.status } : {};
  addLink(context, { relation: 'post-in', subject: post, object: owner, cue, ...status });
  const name = title.title.title;
  const leads =
    title.title.heads &&
    !/^(deputy|vice|acting)/.test(name) &&
    (body.class === 'Organization' || name === 'leader');
  if (leads) addLink(context, { relation: 'leads', subject: person, object: owner, cue, ...status });
}

/** The post that a description names with its body: "the foreign minister of Jordan". */
export function statePost(context: SentenceContext, nominal: Nominal): void {
  const { title } = nominal;
  if (
    !title ||
    title.plural ||
    title.former ||
    title.title.kind !== 'office' ||
    title.title.title === 'member'
  )
    return;
  const named = [...nominal.of, ...nominal.possessors].flatMap(({ mention }) =>
    mention === undefined ? [] : [mention],
  );
  const owners = [...title.owners.map((unit) => mentionUnit(context, unit)), ...named];
  const bodies = owners.filter((owner) => {
    const body = context.draft.mentions[owner] as Mention;
    return body.kind === 'name' && (body.class === 'Organization' || body.class === 'Polity');
  });
  if (bodies.length === 0) return;
  const post = mentionPost(context, title, nominal.of.length > 0 ? endPlace(context, nominal) : title.to);
  for (const object of bodies)
    addLink(context, {
      relation: 'post-in',
      subject: post,
      object,
      cue: spanOf(context, title.from, title.to),
    });
}

/** The token place where a noun phrase with its "of …" ends. */
export function endPlace(context: SentenceContext, nominal: Nominal): number {
  let at = nominal.to;
  while (at < context.tokens.length && (context.tokens[at]?.end ?? 0) <= nominal.end) at++;
  return at;
}

/** The mention of the post that a title names; `to` is the end of its wording where "of …" follows. */
export function mentionPost(context: SentenceContext, title: TitlePhrase, to = title.to): number {
  return addMention(context, {
    ...spanOf(context, title.from, to),
    class: 'Post',
    kind: 'name',
    score: 0.85,
  });
}
