import type { Mention } from '../../model/reading.ts';
import { isParty } from './body-links.ts';
import { addLink, type SentenceContext, spanOf } from './context.ts';
import { linkCounterpart } from './counterparts.ts';
import { ownBody } from './own-bodies.ts';
import { mentionPost } from './post-mentions.ts';
import type { TitlePhrase } from './titles.ts';
import type { Unit } from './unit.ts';
import { mentionUnit } from './unit-mentions.ts';

/** Who else belongs to a title than the names before it. */
export interface TitleContext {
  /** Mentions of its possessors and of what follows "of". */
  readonly owners?: readonly number[];
  /** Token place where its wording with "of …" ends. */
  readonly to?: number;
  /** A thing possesses it, whether or not the thing is mentioned as an entity. */
  readonly possessed?: boolean;
}

/** Titles that are no office of anybody's. */
const unofficial =
  /(partner|nominee|candidate|hopeful|heir|contender|challenger|rival|designate|drug lord|kingpin|bandit leader|mob boss|crime boss|cartel boss)$/;

/** Offices that a nationality word ties to the state; with others it is the bearer's nationality. */
const ofState =
  /(minister|president|king|queen|emir|prince|princess|premier|chancellor|ambassador|envoy|secretary|governor|spokes|army|chief|defen[cs]e|prosecutor|speaker|parliament|\bmp\b|lawmaker|senator|official|judge|sultan|commander|intelligence|police|general|attorney|negotiator|diplomat|leader|commissioner|consul|representative|central bank|ruler|monarch|head|justice|mufti|pope|caliph|counsellor|councillor|attach|delegate|deputy|legislator|congress|ombudsman|marshal|admiral|mediator|first lady)/;

/** Offices that parties win for their members. */
const elected =
  /^(mp|mep|senator|lawmaker|legislator|candidate|councillor|councilor|congressman|congresswoman|parliamentarian|deputy|delegate|assemblyman|nominee|presidential candidate)$/;

/** Offices of firms, clubs and stages. */
const ofFirm =
  /(founder|ceo|executive|owner|chairman|chairwoman|chairperson|manager|coach|captain|editor|partner|candidate|director|trustee|skipper|curator|anchor|champion|kingpin|lord|leader|principal|head teacher)$/;

/** A nationality word before it is the bearer's own: "the Italian coach". */
function isPrivate(title: string): boolean {
  return ofFirm.test(title) && !ofState.test(title);
}

/** "boarded the tanker X and arrested its captain": the ship has no name among bodies and states. */
function isVessel(context: SentenceContext, title: TitlePhrase, owner: number): boolean {
  const mention = context.draft.mentions[owner] as Mention;
  if (!/^(captain|skipper|pilot|crewman|helmsman)$/.test(title.title.title) || !mention.impersonal)
    return false;
  return context.draft.mentions.some(
    ({ class: className, sentence }) => className === 'Artifact' && sentence === mention.sentence,
  );
}

/** A trade that somebody has in a body, "pastor of the New Baptist Church", is a post as well. */
function isHeld(context: SentenceContext, title: TitlePhrase, more: TitleContext): boolean {
  if (!/^(profession|honorific|rank)$/.test(title.title.kind)) return false;
  if (more.possessed) return true;
  return (more.owners ?? []).some((owner) => context.draft.mentions[owner]?.class === 'Organization');
}

/** States what a title says of a person: office and body, or nationality and trade. */
export function linkTitle(
  context: SentenceContext,
  person: number,
  title: TitlePhrase,
  more: TitleContext = {},
): void {
  if (title.plural || title.status === 'claimed') return;
  const bodies = title.owners.some((unit) => unit.class === 'Organization' && unit.kind === 'name');
  const outer = (more.owners ?? []).filter(
    (owner) =>
      !(bodies && context.draft.mentions[owner]?.class === 'Polity') && !isVessel(context, title, owner),
  );
  const owners = [...title.owners.map((unit) => mentionUnit(context, unit)), ...outer];
  const polity = title.owners.find((unit) => unit.kind === 'demonym');
  const ofPeer = owners.some((owner) => context.draft.mentions[owner]?.class === 'Polity');
  if (
    title.title.title === 'counterpart' ||
    (ofPeer && /^(opposite number|colleague)$/.test(title.title.title))
  ) {
    linkCounterpart(context, person, title, owners);
    return;
  }
  const held = title.title.kind === 'office' || isHeld(context, title, more);
  if (!held && /^(profession|descriptor|honorific)$/.test(title.title.kind)) {
    linkNationality(context, person, title, polity);
    return;
  }
  if (held && polity && isPrivate(title.title.title) && owners.length === 1) {
    linkNationality(context, person, title, polity);
    return;
  }
  if (!held || title.former || unofficial.test(title.title.title)) return;
  if (title.title.title === 'member') {
    for (const owner of owners) linkMember(context, person, owner, title);
    return;
  }
  const post = mentionPost(context, title, more.to);
  const cue = spanOf(context, title.from, title.to);
  const status = title.status ? { status: title.status } : {};
  addLink(context, { relation: 'holds-position', subject: person, object: post, cue, ...status });
  for (const owner of [...owners, ...ownBody(context, title)]) linkOwner(context, person, post, owner, title);
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
    if (unit.class !== 'Organization' || unit.bare || title.former) continue;
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
  let body = context.draft.mentions[owner] as Mention;
  if (
    body.class === 'Place' &&
    body.kind === 'name' &&
    /(mayor|governor|council|prefect|wali|police|chief minister|premier|first minister|administrator)/.test(
      title.title.title,
    )
  ) {
    // A city or province that somebody governs acts.
    body = { ...body, class: 'Polity' };
    context.draft.mentions[owner] = body;
  }
  if (body.class !== 'Organization' && body.class !== 'Polity') return;
  if (/^(opposition|security)$/i.test(body.name)) return;
  if (body.class === 'Organization' && elected.test(title.title.title) && isParty(body)) {
    linkMember(context, person, owner, title);
    return;
  }
  const cue = spanOf(context, title.from, title.to);
  const status = title.status ? { status: title.status } : {};
  addLink(context, { relation: 'post-in', subject: post, object: owner, cue, ...status });
  const name = title.title.title;
  const leads =
    title.title.heads &&
    leadsBody(context, title, body) &&
    !/^(deputy|vice|acting)/.test(name) &&
    (body.class === 'Organization' || name === 'leader');
  if (leads) addLink(context, { relation: 'leads', subject: person, object: owner, cue, ...status });
}

/** The body stands right before the title, possesses it or follows "of": not in "EU trade commissioner". */
function leadsBody(context: SentenceContext, title: TitlePhrase, body: Mention): boolean {
  if (title.title.title === 'commissioner') return false;
  const own = context.words.slice(title.from, title.to);
  if (own.some((word) => /^(deputy|vice|assistant|acting)$/.test(word))) return false;
  const before = body.end <= (context.tokens[title.from]?.start ?? 0);
  if (before && context.words[title.to] === 'of') return false;
  const start = context.tokens[title.from]?.start ?? 0;
  const end = context.tokens[title.to - 1]?.end ?? 0;
  if (body.start < start || body.end > end) return true;
  const words = title.title.title.split(' ').length;
  if (body.start >= (context.tokens[title.to - words]?.start ?? end)) return true;
  return (context.tokens[title.to - words - 1]?.end ?? 0) === body.end;
}
