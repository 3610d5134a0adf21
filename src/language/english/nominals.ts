import type { ClassName } from '../../model/entity.ts';
import type { Mention } from '../../model/reading.ts';
import { addMention, type SentenceContext, spanOf } from './context.ts';
import { lemmaKey } from './fold.ts';
import { genericOf } from './generics.ts';
import { isPlural, singular } from './inflection.ts';
import { bearers, type Unit } from './names.ts';
import { findTitles, linkTitle, type TitlePhrase } from './titles.ts';
import type { Token } from './tokens.ts';
import { mentionUnit } from './unit-mentions.ts';
import type { ActionNoun } from './vocabulary.ts';

/** A noun phrase: its head, what it mentions, and what belongs to it. */
export interface Nominal {
  readonly from: number;
  /** End of the core, before "of …" and the like. */
  readonly to: number;
  start: number;
  end: number;
  /** Dictionary form of the head. */
  readonly lemma: string;
  /** The head with what stands before it, longest first, where packs use it as a cue. */
  readonly lemmas: readonly string[];
  mention?: number;
  /** The head names an action. */
  readonly action?: ActionNoun;
  /** A title is the head: "the Egyptian foreign minister". */
  readonly title?: TitlePhrase;
  /** Possessors and nationality words before the head. */
  readonly possessors: Nominal[];
  readonly of: Nominal[];
  /** What stands in apposition and heads a clause of its own: "an ally of Syria". */
  readonly appositions: Nominal[];
  /** Adjuncts of an apposition: "a researcher at …". */
  readonly adjuncts: { readonly slot: string; readonly nominal: Nominal }[];
  readonly plural: boolean;
  readonly definite: boolean;
  readonly bare: boolean;
  readonly date: boolean;
  readonly adjective: boolean;
  readonly negative: boolean;
}

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
    appositions: [],
    adjuncts: [],
    plural: isPlural(head.word),
    definite:
      /^(the|this|these|those|that|both|his|her|its|their)$/.test(first.word) || genitive !== undefined,
    bare: first.tag !== 'det' && genitive === undefined,
    date: tokens.slice(start, to).every(({ tag }) => tag === 'date'),
    adjective:
      tokens.slice(start, to).every(({ tag }) => tag === 'adjective' || tag === 'adverb') &&
      !context.unitAt.get(to - 1),
    negative: /^(no|neither|none)$/.test(first.word),
  };
  if (person) return { ...base, mention: readPerson(context, start, person, titles, possessors) };
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

/** A pronoun as a noun phrase of its own. */
export function pronounNominal(context: SentenceContext, at: number, features: string): Nominal {
  const span = spanOf(context, at, at + 1);
  const word = (context.tokens[at] as Token).word;
  const [form, number, person] = /^[mfn]\./.test(features)
    ? features.split('.')
    : [undefined, ...features.split('.')];
  const mention = addMention(context, {
    ...span,
    class: form === 'n' ? 'Organization' : 'Person',
    kind: 'pronoun',
    ...(form === 'm' || form === 'f' ? { gender: form } : {}),
    ...(number === 'pl' || number === 'sg' ? { number } : {}),
    person: person === '1' ? 1 : person === '2' ? 2 : 3,
    score: 0.6,
  });
  return { ...plain(at, at + 1, span, word), mention };
}

function plain(from: number, to: number, span: { start: number; end: number }, lemma: string): Nominal {
  return {
    from,
    to,
    ...span,
    lemma,
    lemmas: [lemma],
    possessors: [],
    of: [],
    appositions: [],
    adjuncts: [],
    plural: false,
    definite: true,
    bare: true,
    date: false,
    adjective: false,
    negative: false,
  };
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
  const named = owners.filter((owner) => context.draft.mentions[owner]?.kind === 'name');
  for (const title of titles) linkTitle(context, id, title, { owners: named });
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

type Base = Omit<Nominal, 'mention' | 'title' | 'action'>;

function readTitled(context: SentenceContext, base: Base, title: TitlePhrase): Nominal {
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
  const bearer = owner && bearers.has(title.title.title) ? mentionUnit(context, owner) : undefined;
  const action = actionOf(context, base);
  if (bearer !== undefined) return { ...base, mention: bearer };
  return { ...base, mention, title, ...(action ? { action } : {}) };
}

function countOf(
  context: SentenceContext,
  base: Base,
  plural: boolean,
): { number: 'sg' | 'pl' | 'du'; count?: number } {
  if (!plural) return { number: 'sg' };
  const words = context.words.slice(base.from, base.to);
  if (words.includes('two') || words.includes('both')) return { number: 'pl', count: 2 };
  const small = ['three', 'four', 'five', 'six'].findIndex((word) => words.includes(word));
  return small >= 0 ? { number: 'pl', count: small + 3 } : { number: 'pl' };
}

function readOther(context: SentenceContext, base: Base, start: number): Nominal {
  const { unitAt } = context;
  const last = unitAt.get(base.to - 1);
  if (last && last.kind !== 'title') return readNamed(context, base, start, last);
  const action = actionOf(context, base);
  const units = innerUnits(context, start, base.to);
  for (const unit of units) mentionUnit(context, unit);
  const headed = readHeaded(context, base, start, units);
  if (action) {
    const agents = units.filter((unit) => unit.kind !== 'title').map((unit) => unitNominal(context, unit));
    return { ...base, possessors: [...base.possessors, ...agents], action, ...headed };
  }
  return { ...base, ...headed };
}

/** Nouns of action, and every noun that packs use as a cue. */
function actionOf(context: SentenceContext, { lemma, lemmas }: Base): ActionNoun | undefined {
  const known = context.vocabulary.action(lemma);
  if (known || !lemmas.some((phrase) => context.cueNouns.has(lemmaKey(phrase)))) return known;
  const role = context.gazetteer.phrases.get([lemma]).some(({ kind }) => kind === 'title');
  return { noun: lemma, verbs: [], possessor: role ? 'role' : 'agent' };
}

function innerUnits(context: SentenceContext, from: number, to: number): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = from; at < to; at++) {
    const unit = context.unitAt.get(at);
    if (unit && unit.from === at && unit.kind !== 'title') units.push(unit);
  }
  return units;
}

function readNamed(context: SentenceContext, base: Base, start: number, last: Unit): Nominal {
  for (const unit of innerUnits(context, start, base.to)) mentionUnit(context, unit);
  if (last.kind === 'demonym' && last.entry && !last.entry.plural && base.definite === false) {
    return { ...base, adjective: true, mention: mentionUnit(context, last) };
  }
  return { ...base, mention: mentionUnit(context, last) };
}

function unitNominal(context: SentenceContext, unit: Unit): Nominal {
  const mention = mentionUnit(context, unit);
  return {
    ...plain(unit.from, unit.to, spanOf(context, unit.from, unit.to), unit.entry?.label ?? ''),
    mention,
  };
}

/** A common noun that names with what stands before it ("Israeli army") or refers ("the group"). */
function readHeaded(
  context: SentenceContext,
  base: Base,
  start: number,
  units: readonly Unit[],
): { mention?: number } {
  const found = headOf(context, start, base.to);
  if (!found) return {};
  const unit = units.at(-1);
  const from = unit ? unit.from : start;
  const owned = unit ?? (base.possessors[0]?.mention === undefined ? undefined : base.possessors[0]);
  if (unit && unit.kind === 'name' && bearers.has(base.lemma)) return { mention: mentionUnit(context, unit) };
  const alone =
    base.bare &&
    found.class === 'Organization' &&
    base.to - base.from === 1 &&
    (!base.plural || base.lemma === 'police');
  const names = alone || (unit !== undefined && isNamedBy(found.class, base));
  const polity = unit?.polity ?? polityOf(context, owned);
  const span = names ? spanOf(context, from, base.to) : spanOf(context, base.from, base.to);
  const modified = found.class === 'Agreement' && base.to - start > (base.bare ? 1 : 2);
  const possessor = ownName(context, base, found.class);
  const kind = names || modified || possessor !== undefined ? 'name' : 'description';
  const own = modified && !names ? spanOf(context, base.bare ? start : start + 1, base.to) : span;
  return {
    mention: addMention(context, {
      ...own,
      class: found.class,
      kind,
      ...(kind === 'name' ? (possessor === undefined ? {} : { name: possessor }) : { name: base.lemma }),
      ...(found.gender ? { gender: found.gender } : {}),
      ...(polity ? { polity } : {}),
      ...countOf(context, base, base.plural),
      ...(base.plural && /^(side|party)$/.test(base.lemma) ? { anyAgent: true as const } : {}),
      score: kind === 'name' ? 0.7 : 0.6,
    }),
  };
}

/** "Libya's eastern-based parliament" goes by the name "Libya's parliament". */
function ownName(context: SentenceContext, base: Base, className: ClassName): string | undefined {
  const owner = base.possessors[0]?.mention;
  const mention = owner === undefined ? undefined : context.draft.mentions[owner];
  if (className !== 'Organization' || base.plural || mention?.kind !== 'name' || !/^(Polity|Organization)$/.test(mention.class)) {
    return undefined;
  }
  return `${mention.name}'s ${base.lemma}`;
}

function polityOf(context: SentenceContext, owned: Unit | Nominal | undefined): string | undefined {
  if (owned === undefined) return undefined;
  if ('mention' in owned && owned.mention !== undefined) return context.draft.mentions[owned.mention]?.polity;
  return 'polity' in owned ? owned.polity : undefined;
}

function isNamedBy(found: ClassName, base: Base): boolean {
  return found === 'Organization' || found === 'Facility' || (found !== 'Person' && !base.plural);
}

function headOf(
  context: SentenceContext,
  start: number,
  to: number,
): { class: ClassName; gender?: 'm' | 'f' } | undefined {
  const generic = genericOf(singular(context.words[to - 1] ?? '')) ?? genericOf(context.words[to - 1] ?? '');
  if (generic) return generic;
  for (let at = start; at < to; at++) {
    const match = context.gazetteer.head(context.words, at);
    if (match?.to === to && !match.head.ambiguous) return { class: match.head.class };
  }
  return undefined;
}
