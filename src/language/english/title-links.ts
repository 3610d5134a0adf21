import type { Mention } from '../../model/reading.ts';
import { addLink, addMention, type SentenceContext, spanOf } from './context.ts';
import type { Nominal } from './nominal.ts';
import type { TitlePhrase } from './titles.ts';
import type { Unit } from './unit.ts';
import { mentionUnit } from './unit-mentions.ts';

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
