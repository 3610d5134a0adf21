import { genericOf } from './generics.ts';
import { isPortfolioWord } from './portfolios.ts';
import { isCompany, toRun } from './run-classes.ts';
import { runEnd } from './run-ends.ts';
import type { Token } from './tokens.ts';
import type { NameContext, Unit } from './unit.ts';

/** Adds to the known names the runs of capitalised words between them. */
export function findRuns(context: NameContext, units: readonly Unit[]): readonly Unit[] {
  const { tokens } = context;
  const all: Unit[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; ) {
    const unit = units[next];
    if (unit && unit.from <= at) {
      const joined = unit.kind === 'title' ? undefined : joinPerson(context, unit, units[next + 1]);
      all.push(joined ?? unit);
      next++;
      at = Math.max(at, (joined ?? unit).to);
      while (units[next] && (units[next] as Unit).from < at) next++;
      continue;
    }
    const limit = unit?.from ?? tokens.length;
    const to = splitAfterOffice(context, at, runEnd(context, at, limit), all.at(-1));
    if (to > at) {
      const run =
        joinTitle(context, at, to, unit) ??
        joinPlace(context, all, at, to) ??
        joinOf(context, at, to) ??
        toRun(context, at, extendOver(context, to, unit, at), all.at(-1));
      if (run) all.push(run);
      at = run ? run.to : to;
      while (units[next] && (units[next] as Unit).from < at) next++;
    } else at++;
  }
  return all;
}

/** "Speaker of the Mazhilis Yerlan Koshanov": a given name inside the run begins the holder's name. */
function splitAfterOffice(context: NameContext, from: number, to: number, before: Unit | undefined): number {
  const { tokens, gazetteer } = context;
  const of = tokens[from - 1]?.word === 'the' ? from - 2 : from - 1;
  if (to - from < 3 || before?.kind !== 'title' || before.to !== of || tokens[of]?.word !== 'of') return to;
  for (let at = from + 1; at < to - 1; at++) if (gazetteer.isGivenName((tokens[at] as Token).word)) return at;
  const title = tokens[before.from] as Token;
  const alone = title.capital && tokens[before.from - 1]?.tag !== 'det' && tokens[from - 1]?.word === 'the';
  const spoken = context.vocabulary.verbs(tokens[to]?.word ?? '').some(({ form }) => form === 'past');
  return alone && spoken && !isCompany(tokens[to - 1] as Token) ? to - 2 : to;
}

/** A place or demonym that begins a personal name: "Jordan Bardella", "Israel Katz". */
function joinPerson(context: NameContext, unit: Unit, after: Unit | undefined): Unit | undefined {
  const { tokens, gazetteer } = context;
  const first = tokens[unit.from] as Token;
  if (unit.to - unit.from > 1 || unit.bare) return undefined;
  if (!gazetteer.isGivenName(first.word)) return undefined;
  const to = runEnd(context, unit.to, after?.from ?? tokens.length);
  if (to === unit.to || context.vocabulary.verbs((tokens[unit.to] as Token).word).length > 0)
    return undefined;
  return { from: unit.from, to, kind: 'name', class: 'Person', score: 0.85 };
}

const ministerial =
  /(minister|secretary|commissioner|adviser|advisor|coordinator|spokesman|spokeswoman|undersecretary)$/;

/** A capitalised portfolio before its title: "Social Affairs Minister". */
function joinTitle(
  { tokens, gazetteer }: NameContext,
  from: number,
  to: number,
  next: Unit | undefined,
): Unit | undefined {
  if (!next || next.from !== to || next.kind !== 'title' || !ministerial.test(next.entry?.label ?? ''))
    return undefined;
  const words = tokens.slice(from, to).map(({ word }) => word);
  if (!(tokens[next.from] as Token).capital && !words.every(isPortfolioWord)) return undefined;
  if (gazetteer.isGivenName((tokens[from] as Token).word)) return undefined;
  return { ...next, from };
}

/** A place or nationality that begins a name of something else: "Scotland Yard", "Saudi Aramco". */
function joinPlace(
  { tokens, gazetteer }: NameContext,
  all: Unit[],
  from: number,
  to: number,
): Unit | undefined {
  const before = all.at(-1);
  if (!before || before.to !== from || before.bare || before.class === 'Person' || before.kind === 'title')
    return undefined;
  const first = (tokens[from] as Token).word;
  if (before.class === 'Organization') return undefined;
  const personal =
    gazetteer.isGivenName(first) || gazetteer.isFamilyName(first) || /^(al|el|abu)-/.test(first);
  if (personal && before.kind === 'name') {
    all.pop();
    return { from: before.from, to, kind: 'name', class: 'Person', score: 0.75 };
  }
  if (personal || (before.kind === 'demonym' && to - from > 1)) return undefined;
  // "Ambassador of Turkmenistan to Kazakhstan Batyr Annayev"
  const holder = before.class === 'Polity' && /^(of|to)$/.test(tokens[before.from - 1]?.word ?? '');
  if (holder && to - from > 1 && all.slice(-4).some(({ kind }) => kind === 'title'))
    return { from, to, kind: 'name', class: 'Person', score: 0.7 };
  all.pop();
  const named =
    genericOf((tokens[to - 1] as Token).word)?.class ??
    (isCompany(tokens[to - 1] as Token) || tokens[before.from - 1]?.word === 'the'
      ? 'Organization'
      : undefined);
  if (!named && before.class === 'Place' && before.kind === 'name' && before.entry?.capital !== true) {
    return { from: before.from, to, kind: 'name', class: 'Person', score: 0.6 };
  }
  const polity = before.polity === undefined ? {} : { polity: before.polity };
  return {
    from: before.from,
    to,
    kind: 'name',
    class: genericOf((tokens[to - 1] as Token).word)?.class ?? 'Organization',
    ...polity,
    score: 0.5,
  };
}

/** A run that a place name continues when it began with a given name: "Ahmed Baghdad". */
function extendOver(context: NameContext, to: number, unit: Unit | undefined, from: number): number {
  if (!unit || unit.from !== to || unit.to - unit.from > 1) return to;
  if (isChapter(context, from, unit)) return unit.to;
  if (isFamilyTitle(context, unit, from)) return unit.to;
  if (unit.kind !== 'name') return to;
  if (unit.class === 'Organization') return to;
  const given = context.gazetteer.isGivenName((context.tokens[from] as Token).word);
  return given ? runEnd(context, unit.to, context.tokens.length) : to;
}

/** "Earthlife Namibia", "Airtel Nigeria": one unknown word before a state is a body's name in that state. */
function isChapter(
  { tokens, gazetteer, memory, vocabulary }: NameContext,
  from: number,
  unit: Unit,
): boolean {
  const first = tokens[from] as Token;
  if (unit.kind !== 'name' || unit.class !== 'Polity' || unit.from !== from + 1) return false;
  if (/^\p{Lu}+$/u.test(first.text) || /^['’]/.test(tokens[unit.to]?.word ?? '')) return false;
  if (gazetteer.isGivenName(first.word) || gazetteer.isFamilyName(first.word)) return false;
  if (memory.classOf([first.word]) === 'Person' || vocabulary.is(first.word, 'adjective')) return false;
  const before = tokens[from - 1];
  return (
    !before ||
    !vocabulary.verbs(before.word).some(({ lemma }) => /^(tell|ask|inform|warn|remind)$/.test(lemma))
  );
}

const surnames =
  /^(?:shah|khan|sultan|king|prince|malik|pasha|bey|agha|bishop|pope|abbot|major|cardinal|marshal|judge|mayor|dean|baron|duke|count|chancellor|page|shaikh|sheikh|mirza|emir|amir|deacon)$/;

/** A title that ends a name: "Nawar Sheikh", "Basel Khatib". */
function isFamilyTitle({ tokens, gazetteer }: NameContext, unit: Unit, from: number): boolean {
  const kind = unit.entry?.title?.kind;
  const given = unit.to - unit.from === 1 && gazetteer.isGivenName((tokens[from] as Token).word);
  return (
    (/^(honorific|profession|descriptor)$/.test(kind ?? '') ||
      (given && surnames.test(unit.entry?.label ?? ''))) &&
    tokens[unit.from]?.capital === true &&
    !tokens[unit.to]?.capital
  );
}

/** "Voice of America": an unknown word with "of" and a name. */
function joinOf(context: NameContext, from: number, to: number): Unit | undefined {
  const { tokens, gazetteer, memory } = context;
  const { word } = tokens[from] as Token;
  const after = tokens[to + 1]?.word === 'the' ? to + 2 : to + 1;
  if (to - from > 1 || tokens[to]?.word !== 'of' || !tokens[after]?.capital || memory.classOf([word]))
    return undefined;
  if (gazetteer.isGivenName(word) || gazetteer.isFamilyName(word)) return undefined;
  const next = gazetteer.phrases.longestMatch(context.words, after)?.values;
  if (next?.some(({ kind }) => kind === 'title')) return undefined;
  let end = after + 1;
  while (tokens[end]?.capital) end++;
  return { from, to: end, kind: 'name', class: 'Organization', score: 0.5 };
}
