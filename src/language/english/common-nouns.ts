import type { ClassName } from '../../model/entity.ts';
import { linkOwnBody } from './body-links.ts';
import { addMention, type SentenceContext, spanOf } from './context.ts';
import { afterSum, earlierBody, fullerName } from './descriptions.ts';
import { lemmaKey } from './fold.ts';
import { headOf } from './head-classes.ts';
import { singular } from './inflection.ts';
import type { Base, Nominal } from './nominal.ts';
import { plain } from './nominal.ts';
import { bearers, type Unit } from './unit.ts';
import { mentionUnit } from './unit-mentions.ts';
import type { ActionNoun } from './vocabulary.ts';

/** Number of a description, and how many it stands for where it says so: 2 in "both sides". */
export function countOf(
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

/** Reads a noun phrase whose head is neither a person nor a title. */
export function readOther(context: SentenceContext, base: Base, start: number): Nominal {
  const { unitAt } = context;
  const last = unitAt.get(base.to - 1);
  if (last && last.kind !== 'title') return readNamed(context, base, start, last);
  const action = actionOf(context, base);
  const units = innerUnits(context, start, base.to);
  for (const unit of units) mentionUnit(context, unit);
  const headed =
    /^(citizenship|nationality|passport)$/.test(base.lemma) && units[0]
      ? { mention: mentionUnit(context, units[0]) }
      : readHeaded(context, base, start, units);
  if (action) {
    const agents = units.filter((unit) => unit.kind !== 'title').map((unit) => unitNominal(context, unit));
    return { ...base, possessors: [...base.possessors, ...agents], action, ...headed };
  }
  return { ...base, ...headed };
}

/** Nouns of action, and every noun that packs use as a cue. */
export function actionOf(context: SentenceContext, { lemma, lemmas }: Base): ActionNoun | undefined {
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
  const mention = mentionUnit(context, last);
  const noun = singular(context.words[last.from - 1] ?? '');
  if (last.class === 'Organization' && last.from > start && base.possessors.length > 0)
    linkOwnBody(context, base.possessors, noun, mention, last.from - 1);
  if (last.bare) nameByOwner(context, base, mention);
  const role = roleBefore(context, base, last.from - 1);
  return { ...base, mention, ...(role ? { appositions: [role] } : {}) };
}

/** "the Vatican's ally Poland", "its partner Eni": the noun before the name says what it is to the owner. */
function roleBefore(context: SentenceContext, base: Base, at: number): Nominal | undefined {
  if (at < base.from || base.possessors.length === 0) return undefined;
  const lemma = singular(context.words[at] ?? '');
  const action = actionOf(context, { ...base, lemma, lemmas: [lemma] });
  if (action?.possessor !== 'role') return undefined;
  const noun = plain(at, at + 1, spanOf(context, at, at + 1), lemma);
  return { ...noun, possessors: base.possessors, action };
}

/** "Mexico's Senate": the owner tells which. */
function nameByOwner(context: SentenceContext, base: Base, id: number): void {
  const owner = base.possessors[0]?.mention;
  const body = owner === undefined ? undefined : context.draft.mentions[owner];
  const mention = context.draft.mentions[id];
  if (!mention || body?.kind !== 'name' || !/^(Polity|Organization)$/.test(body.class)) return;
  const aliases = [...(mention.aliases ?? []), `${body.name}'s ${mention.name}`];
  context.draft.mentions[id] = { ...mention, aliases, ...(body.polity ? { polity: body.polity } : {}) };
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
  if (!found || base.negative) return {};
  // "74 people" are nobody in particular.
  if (found.class === 'Person' && base.plural && units.length === 0 && base.possessors.length === 0) {
    if (countOf(context, base, true).count === undefined) return {};
  }
  const unit = units.at(-1);
  const from = unit ? unit.from : start;
  const owned = unit ?? (base.possessors[0]?.mention === undefined ? undefined : base.possessors[0]);
  if (unit && bearers.has(base.lemma) && (unit.kind === 'name' || /^(jet|drone|warplane)$/.test(base.lemma)))
    return { mention: mentionUnit(context, unit) };
  const itself = base.lemma === 'delegation' || (found.class === 'Polity' && unit?.kind === 'demonym');
  if (unit && itself && !base.plural) return { mention: mentionUnit(context, unit) };
  const alone =
    base.bare &&
    found.class === 'Organization' &&
    base.to - base.from === 1 &&
    (!base.plural || base.lemma === 'police');
  const names = alone || (unit !== undefined && isNamedBy(found.class, base));
  const polity = unit?.polity ?? polityOf(context, owned);
  const span = names ? spanOf(context, from, base.to) : spanOf(context, base.from, base.to);
  const modified =
    (found.class === 'Agreement' || (found.class === 'Facility' && base.possessors.length === 0)) &&
    base.to - start > (base.bare ? 1 : 2);
  const possessor = ownName(context, base, found.class);
  const kind = names || modified || possessor !== undefined ? 'name' : 'description';
  const earlier = kind === 'description' ? earlierBody(context, base, start, found.class) : undefined;
  const own =
    modified && !names
      ? spanOf(context, afterSum(context, base.bare ? start : start + 1, base.to), base.to)
      : span;
  return {
    mention: addMention(context, {
      ...own,
      class: found.class,
      kind,
      ...(kind === 'name'
        ? possessor === undefined
          ? {}
          : { aliases: [possessor] }
        : { name: earlier ?? base.lemma, ...fullerName(context, base, start, earlier) }),
      ...(found.gender ? { gender: found.gender } : {}),
      ...(polity ? { polity } : {}),
      ...(polity && base.lemma === 'government' ? { capitalOf: polity } : {}),
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
  if (
    className !== 'Organization' ||
    base.plural ||
    mention?.kind !== 'name' ||
    !/^(Polity|Organization)$/.test(mention.class)
  ) {
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
