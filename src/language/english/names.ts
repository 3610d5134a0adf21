import type { Entry, Gazetteer } from './gazetteer.ts';
import { findHeaded } from './headed-names.ts';
import { findRuns } from './name-runs.ts';
import { withPortfolio } from './portfolios.ts';
import type { Token } from './tokens.ts';
import type { NameContext, Unit } from './unit.ts';

/** Finds the names, nationality words and titles of a sentence, in order and without overlap. */
export function findUnits(context: NameContext): readonly Unit[] {
  const hits = findHits(context);
  const headed = findHeaded(context, hits);
  const runs = findRuns(context, [...headed, ...withoutOverlap(hits, headed)].sort(byPlace));
  return runs;
}

function byPlace(a: Unit, b: Unit): number {
  return a.from - b.from;
}

function withoutOverlap(units: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  const taken = new Set<number>();
  for (const other of others) for (let at = other.from; at < other.to; at++) taken.add(at);
  return units.filter((unit) => {
    for (let at = unit.from; at < unit.to; at++) if (taken.has(at)) return false;
    return true;
  });
}

function findHits({ tokens, words, gazetteer, memory }: NameContext): readonly Unit[] {
  const hits: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found =
      (tokens[at] as Token).tag === 'date' || memory.isAlias((tokens[at] as Token).text)
        ? undefined
        : gazetteer.phrases
            .longestMatches(words, at)
            .map((match) => toHit(tokens, match.from, match.to, match.values))
            .find((hit) => hit !== undefined && !ownsNext(tokens, hit));
    const unit = found && withPortfolio(tokens, found);
    while (unit && (hits.at(-1)?.to ?? 0) > unit.from && hits.length > 0) hits.pop();
    if (
      unit &&
      !isSurname(tokens, unit, memory) &&
      !isPatronym(tokens, unit) &&
      !isNameAfterTitle(gazetteer, tokens, unit, hits.at(-1))
    )
      hits.push(unit);
    at = unit ? unit.to : at + 1;
  }
  return hits;
}

/** "a member of parliament's energy committee": the owner inside the title owns what follows. */
function ownsNext(tokens: readonly Token[], hit: Unit): boolean {
  if (hit.kind !== 'title' || !/^['’]s?$/.test(tokens[hit.to]?.word ?? '')) return false;
  return tokens.slice(hit.from, hit.to).some(({ word }) => word === 'of');
}

/** "Mwanza" where the text has named a Joseph Mwanza: a person rather than the town. */
function isSurname(tokens: readonly Token[], unit: Unit, memory: NameContext['memory']): boolean {
  const { word } = tokens[unit.from] as Token;
  if (unit.kind !== 'name' || unit.to - unit.from > 1 || memory.classOf([word]) !== 'Person') return false;
  return !/^(in|at|near|from|to|of)$/.test(tokens[unit.from - 1]?.word ?? '');
}

/** "bin Sultan", "Abu Sheikh": a title after a particle of descent is a name. */
function isPatronym(tokens: readonly Token[], unit: Unit): boolean {
  return (
    unit.kind === 'title' &&
    tokens[unit.from]?.capital === true &&
    /^(bin|ibn|bint|ben|abu|umm|ould|abdel|abdul)$/.test(tokens[unit.from - 1]?.word ?? '')
  );
}

/** A title that is a given name here: "the poet Sultan Al Naimi". */
function isNameAfterTitle(
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  unit: Unit,
  before: Unit | undefined,
): boolean {
  if (
    unit.kind !== 'title' ||
    before?.kind !== 'title' ||
    before.to !== unit.from ||
    !tokens[unit.to]?.capital
  )
    return false;
  const word = (tokens[unit.from] as Token).word;
  return word !== 'sheikh' && before.entry?.title?.kind !== 'honorific' && gazetteer.isGivenName(word);
}

const rank: Readonly<Record<Entry['kind'], number>> = { name: 0, demonym: 1, title: 2 };

function toHit(
  tokens: readonly Token[],
  from: number,
  to: number,
  values: readonly Entry[],
): Unit | undefined {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const usable = values
    .filter(({ kind }) => kind === 'title' || (first.capital && (last.capital || last.word === 's')))
    .filter(
      ({ kind }) =>
        kind === 'title' || first.word.length > 2 || to - from > 1 || first.text === first.text.toUpperCase(),
    )
    .sort((a, b) => rank[a.kind] - rank[b.kind] || weight(a) - weight(b));
  const entry = usable[0];
  if (!entry || (entry.label === 'late' && !tokens[to]?.capital)) return undefined;
  return {
    from,
    to,
    kind: entry.kind,
    class: entry.class,
    entry,
    ...(entry.polity === undefined ? {} : { polity: entry.polity }),
    score: entry.common ? 0.7 : 0.95,
  };
}

function weight(entry: Entry): number {
  return (
    (entry.class === 'Polity' ? 0 : entry.capital ? 1 : entry.class === 'Place' ? 3 : 2) +
    (entry.common ? 0.5 : 0)
  );
}
