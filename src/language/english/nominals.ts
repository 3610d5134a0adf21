import type { Mention } from '../../model/reading.ts';
import { linkBody } from './body-links.ts';
import { actionOf, countOf, readOther } from './common-nouns.ts';
import { addMention, type SentenceContext, spanOf } from './context.ts';
import { lemmaKey } from './fold.ts';
import { genericOf } from './generics.ts';
import { isPlural, singular } from './inflection.ts';
import { linkKin } from './kinship.ts';
import { type Base, type Nominal, pronounNominal } from './nominal.ts';
import { bodyServed } from './servants.ts';
import { linkTitle } from './title-links.ts';
import { findTitles, type TitlePhrase } from './titles.ts';
import type { Token } from './tokens.ts';
import { bearers, envoys, type Unit } from './unit.ts';
import { mentionUnit } from './unit-mentions.ts';

/** Reads the noun phrase between two token places; its mention and the links of its titles are added. */
export function readNominal(context: SentenceContext, from: number, to: number): Nominal {
  const { tokens } = context;
  const genitive = lastGenitive(tokens, from, to);
  const possessors =
    genitive === undefined ? readPossessive(context, from) : [readNominal(context, from, genitive)];
  const start = genitive === undefined ? from : genitive + 1;
  const head = tokens[to - 1] as Token;
  const first = tokens[start] as Token;
  const titles = findTitles(context, start, to);
  const person = findPerson(context, start, to);
  const lemma = person ? head.text : headLemma(context, start, to);
  const base = {
    from,
    to,
    ...spanOf(context, from, to),
    lemma,
    lemmas: phraseLemmas(context, start, to, lemma),
    possessors,
    of: [],
    fellows: [],
    appositions: [],
    adjuncts: [],
    plural: isPlural(head.word),
    definite:
      /^(the|this|these|those|that|both|his|her|its|their)$/.test(first.word) ||
      genitive !== undefined ||
      context.words[from - 1] === 'whose',
    bare: first.tag !== 'det' && genitive === undefined,
    date: tokens.slice(start, to).every(({ tag }) => tag === 'date'),
    adjective:
      tokens.slice(start, to).every(({ tag }) => tag === 'adjective' || tag === 'adverb') &&
      !context.unitAt.get(to - 1),
    negative: /^(no|neither|none)$/.test(first.word),
  };
  if (person) {
    const mention = readPerson(context, start, person, titles, possessors);
    if (titles.length === 0 && genitive === person.from - 1)
      for (const owner of possessors) linkBody(context, "'s", { ...base, mention }, owner);
    return { ...base, mention };
  }
  const title = titles.at(-1);
  if (title && title.to === to) return readTitled(context, base, title);
  return readOther(context, base, start);
}

function lastGenitive(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = to - 2; at > from; at--) if (tokens[at]?.tag === 'genitive') return at;
  return undefined;
}

function readPossessive(context: SentenceContext, from: number): Nominal[] {
  const token = context.tokens[from] as Token;
  const features = context.vocabulary.features(token.word, 'possessive');
  if (features === undefined || token.tag !== 'det') return [];
  return [pronounNominal(context, from, features)];
}

function headLemma(context: SentenceContext, start: number, to: number): string {
  const words = context.words.slice(start, to).map(singular);
  for (let at = Math.max(0, words.length - 3); at < words.length; at++) {
    const phrase = words.slice(at).join(' ');
    if (context.vocabulary.action(phrase)) return phrase;
    const raw = context.words.slice(start + at, to).join(' ');
    if (context.vocabulary.action(raw)) return raw;
  }
  return words.at(-1) ?? '';
}

function phraseLemmas(context: SentenceContext, start: number, to: number, lemma: string): readonly string[] {
  const found: string[] = [];
  for (let at = Math.max(start, to - 4); at < to; at++) {
    const raw = context.words.slice(at, to).join(' ');
    if (raw !== lemma && (context.cueNouns.has(lemmaKey(raw)) || at === to - 1)) found.push(raw);
  }
  return [...new Set([...found.filter((raw) => raw.includes(' ')), lemma, ...found])];
}

function findPerson(context: SentenceContext, from: number, to: number): Unit | undefined {
  const last = context.unitAt.get(to - 1);
  if (last?.kind === 'name' && last.class === 'Person' && last.from >= from) return last;
  return undefined;
}

function readPerson(
  context: SentenceContext,
  start: number,
  person: Unit,
  titles: readonly TitlePhrase[],
  possessors: readonly Nominal[],
): number {
  const id = mentionUnit(context, person);
  const owners = possessors.flatMap(({ mention }) => (mention === undefined ? [] : [mention]));
  for (const title of titles) {
    linkTitle(context, id, title, { owners });
    linkKin(context, id, title, owners);
  }
  const offices = titles.filter(({ title }) => title.kind === 'office' || title.title === 'counterpart');
  const polity = titles.flatMap(({ owners: units }) => units).find((unit) => unit.kind === 'demonym')?.polity;
  const gender = titles.find((title) => title.gender)?.gender;
  const mention = context.draft.mentions[id] as Mention;
  const office = offices.at(-1)?.title.title;
  context.draft.mentions[id] = {
    ...mention,
    ...(polity && !mention.polity ? { polity } : {}),
    ...(office ? { office } : {}),
    ...(gender && !mention.gender ? { gender } : {}),
  };
  if (titles.length === 0) nationality(context, id, start, person.from);
  return id;
}

/** A nationality word right before a name or a noun of trade: "Lebanese journalist X". */
function nationality(context: SentenceContext, id: number, start: number, to: number): void {
  const unit = context.unitAt.get(start) ?? context.unitAt.get(start + 1);
  if (unit?.kind !== 'demonym' || unit.to > to || unit.from < start) return;
  const cue = spanOf(context, unit.from, unit.to);
  context.draft.links.push({ relation: 'citizen-of', subject: id, object: mentionUnit(context, unit), cue });
}

function readTitled(context: SentenceContext, base: Base, title: TitlePhrase): Nominal {
  const served = bodyServed(context, title, base.to);
  if (served !== undefined) return { ...base, mention: served };
  const owner = title.owners.at(-1);
  const possessor = base.possessors[0]?.mention;
  const polity =
    owner?.polity ?? (possessor === undefined ? undefined : context.draft.mentions[possessor]?.polity);
  const gender = title.gender ?? genericOf(title.title.title)?.gender;
  const mention = addMention(context, {
    ...spanOf(context, base.from, base.to),
    class: 'Person',
    kind: 'description',
    name: title.title.title,
    office: title.title.title,
    ...(polity ? { polity } : {}),
    ...(gender ? { gender } : {}),
    ...countOf(context, base, title.plural),
    score: 0.7,
  });
  for (const unit of title.owners) mentionUnit(context, unit);
  const acts =
    bearers.has(title.title.title) || (title.plural && envoys.has(title.title.title.split(' ').at(-1) ?? ''));
  const bearer = owner && acts ? mentionUnit(context, owner) : undefined;
  const minor =
    title.former || title.status !== undefined || /^(deputy|vice|assistant|acting)\b/.test(title.title.title);
  const action = minor ? undefined : actionOf(context, base);
  if (bearer !== undefined) return { ...base, mention: bearer };
  return { ...base, mention, title, ...(action ? { action } : {}) };
}
