import type { ClassName } from '../../model/entity.ts';
import type { Entry, Gazetteer } from './gazetteer.ts';
import { genericOf } from './generics.ts';
import type { Memory } from './memory.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Adjacent tokens that make one name, nationality word or title; `[from, to)` are token places. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'demonym' | 'title';
  readonly class: ClassName;
  /** The table's entries for exactly these words, the likeliest first. */
  readonly entry?: Entry;
  /** Key of the state that the wording carries: "Egyptian Foreign Ministry". */
  readonly polity?: string;
  /** A head noun without a name, with a capital: "the Ministry". */
  readonly bare?: boolean;
  readonly score: number;
}

/** People who act for the body that is named before them: "Al-Shabaab gunmen". */
export const bearers = new Set(
  'fighter gunman militant rebel insurgent attacker bomber soldier troop troops jet warplane drone settler force'.split(
    ' ',
  ),
);

const joiners = new Set('al el bin ibn bint ben de van von der da di du abu ould ul dos del'.split(' '));
const closedClasses = [
  'det',
  'preposition',
  'conjunction',
  'pronoun',
  'subordinator',
  'adverb',
  'modal',
  'negation',
  'adjective',
  'relative',
];

/** What the passes over one sentence share. */
export interface NameContext {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly gazetteer: Gazetteer;
  readonly vocabulary: Vocabulary;
  readonly memory: Memory;
}

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

function findHits({ tokens, words, gazetteer }: NameContext): readonly Unit[] {
  const hits: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const unit =
      (tokens[at] as Token).tag === 'date'
        ? undefined
        : gazetteer.phrases
            .longestMatches(words, at)
            .map((match) => toHit(tokens, match.from, match.to, match.values))
            .find((hit) => hit !== undefined);
    if (unit) hits.push(unit);
    at = unit ? unit.to : at + 1;
  }
  return hits;
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

/** Names with a head noun: "Central Bank of Libya", "Egyptian Foreign Ministry", "Beirut Port". */
function findHeaded(context: NameContext, hits: readonly Unit[]): readonly Unit[] {
  const { tokens, words, gazetteer } = context;
  const hitAt = new Map<number, Unit>();
  for (const hit of hits) for (let at = hit.from; at < hit.to; at++) hitAt.set(at, hit);
  const found: Unit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { capital, tag } = tokens[at] as Token;
    const match = capital && tag !== 'date' ? gazetteer.head(words, at) : undefined;
    const whole = hitAt.get(at);
    if (!match || !(tokens[match.to - 1] as Token).capital) continue;
    if (whole && whole.to > match.to && whole.kind === 'name') continue;
    if (match.head.ambiguous && whole?.kind === 'title') continue;
    const last = lastHead(context, match.to, hitAt) ?? match;
    const left = extendLeft(context, hitAt, at, found.at(-1)?.to ?? 0);
    const right = extendRight(context, last.to, last.head.class);
    if (whole?.kind === 'name' && whole.from === left && whole.to >= right) continue;
    const demonym = hitAt.get(left);
    const polity = demonym && demonym.class === 'Polity' ? demonym.polity : hitAt.get(right - 1)?.polity;
    const bare = left === at && right === match.to;
    if (bare && /^(Artifact|NamedEvent|Place)$/.test(match.head.class) && tokens[at - 1]?.tag !== 'noun')
      continue;
    found.push({
      from: left,
      to: right,
      kind: 'name',
      class: last.head.class,
      ...(polity === undefined ? {} : { polity }),
      bare,
      score: 0.85,
    });
    at = right - 1;
  }
  return found;
}

/** A later head in the same run of capitals: "Treaty Organization", "League Summit". */
function lastHead(context: NameContext, from: number, hitAt: ReadonlyMap<number, Unit>) {
  const { tokens, words, gazetteer } = context;
  let last: ReturnType<Gazetteer['head']>;
  for (let at = from; tokens[at]?.capital && hitAt.get(at)?.kind !== 'title'; at++) {
    const match = gazetteer.head(words, at);
    if (match && (tokens[match.to - 1] as Token).capital) last = match;
  }
  return last;
}

function extendLeft(
  context: NameContext,
  hitAt: ReadonlyMap<number, Unit>,
  at: number,
  least: number,
): number {
  const { tokens, vocabulary } = context;
  let left = at;
  while (left > least) {
    const token = tokens[left - 1] as Token;
    const hit = hitAt.get(left - 1);
    if (hit?.kind === 'title' && !isNameWord(hit)) break;
    if (token.word === '-' || (token.word === '&' && tokens[left - 2]?.capital)) {
      left--;
      continue;
    }
    if (!token.capital) break;
    if (left === 1 && !hit && isOrdinary(vocabulary, token.word) && !isNamePart(vocabulary, token.word))
      break;
    left--;
  }
  return left;
}

/** Titles that are ordinary parts of names as well: "Justice Party", "National Guard". */
function isNameWord(hit: Unit): boolean {
  const title = hit.entry?.title;
  return (
    title?.kind === 'descriptor' ||
    title?.kind === 'profession' ||
    /^(justice|major|general|guard|national|labour|labor|defender)$/.test(title?.title ?? '')
  );
}

function isNamePart(vocabulary: Vocabulary, word: string): boolean {
  return (
    vocabulary.is(word, 'adjective') &&
    !/^(former|new|last|next|other|same|senior|top|late|several|few|many)$/.test(word)
  );
}

function extendRight(context: NameContext, to: number, headClass: ClassName): number {
  const { tokens } = context;
  let end = to;
  const capital = (at: number) => tokens[at]?.capital === true;
  if (/^(of|for)$/.test(tokens[end]?.word ?? '')) {
    const next = tokens[end + 1]?.word === 'the' ? end + 2 : end + 1;
    if (!capital(next)) return end;
    end = next + 1;
    while (capital(end)) end++;
    while (/^(and|of)$/.test(tokens[end]?.word ?? '') && capital(end + 1) && headClass === 'Organization') {
      if (
        tokens[end]?.word === 'and' &&
        !context.vocabulary.action((tokens[end + 1] as Token).word) &&
        context.gazetteer.phrases.longestMatch(context.words, end + 1)
      )
        break;
      end += 2;
      while (capital(end)) end++;
    }
  }
  return end;
}

/** Whether a word at the start of a sentence is an ordinary word rather than a name. */
export function isOrdinary(vocabulary: Vocabulary, word: string): boolean {
  return (
    closedClasses.some((wordClass) => vocabulary.is(word, wordClass)) ||
    vocabulary.is(word, 'number') ||
    vocabulary.verbs(word).length > 0 ||
    vocabulary.action(word) !== undefined ||
    vocabulary.verbs(word.replace(/s$/, '')).length > 0
  );
}

function findRuns(context: NameContext, units: readonly Unit[]): readonly Unit[] {
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
    const to = runEnd(context, at, limit);
    if (to > at) {
      const run =
        joinTitle(context, at, to, unit) ??
        joinPlace(context, all, at, to) ??
        toRun(context, at, extendOver(context, to, unit, at), all.at(-1));
      if (run) all.push(run);
      at = run ? run.to : to;
      while (units[next] && (units[next] as Unit).from < at) next++;
    } else at++;
  }
  return all;
}

/** A place or demonym that begins a personal name: "Jordan Bardella", "Israel Katz". */
function joinPerson(context: NameContext, unit: Unit, after: Unit | undefined): Unit | undefined {
  const { tokens, gazetteer } = context;
  const first = tokens[unit.from] as Token;
  if (unit.to - unit.from > 1 || unit.bare || unit.class === 'Organization') return undefined;
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
  if (!(tokens[next.from] as Token).capital) return undefined;
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
  const personal =
    gazetteer.isGivenName(first) || gazetteer.isFamilyName(first) || /^(al|el|abu)-/.test(first);
  if (personal || (before.kind === 'demonym' && to - from > 1) || before.class === 'Organization')
    return undefined;
  all.pop();
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
  if (isFamilyTitle(context, unit)) return unit.to;
  if (unit.kind !== 'name') return to;
  if (unit.class === 'Organization') return to;
  const given = context.gazetteer.isGivenName((context.tokens[from] as Token).word);
  return given ? runEnd(context, unit.to, context.tokens.length) : to;
}

/** A title that ends a name: "Nawar Sheikh", "Basel Khatib". */
function isFamilyTitle({ tokens }: NameContext, unit: Unit): boolean {
  const kind = unit.entry?.title?.kind;
  return (
    /^(honorific|profession|descriptor)$/.test(kind ?? '') &&
    tokens[unit.from]?.capital === true &&
    !tokens[unit.to]?.capital
  );
}

function runEnd({ tokens, vocabulary }: NameContext, from: number, limit: number): number {
  const first = tokens[from];
  if (!first?.capital || first.tag === 'date') return from;
  if (
    isSentenceStart(tokens, from) &&
    isOrdinary(vocabulary, first.word) &&
    !isNameAnyway(tokens, from, vocabulary)
  )
    return from;
  if (closedClasses.some((wordClass) => vocabulary.is(first.word, wordClass)) && from + 1 >= limit)
    return from;
  let to = from + 1;
  while (to < limit) {
    const token = tokens[to] as Token;
    if (token.capital && token.tag !== 'date') to++;
    else if (joiners.has(token.word) && to + 1 < limit && tokens[to + 1]?.capital) to += 2;
    else if (token.word === '.' && tokens[to - 1]?.text.length === 1 && tokens[to + 1]?.capital) to += 2;
    else break;
  }
  return Math.min(to, limit);
}

function isNameAnyway(tokens: readonly Token[], from: number, vocabulary: Vocabulary): boolean {
  const word = (tokens[from] as Token).word;
  if (closedClasses.some((wordClass) => vocabulary.is(word, wordClass))) return false;
  return tokens[from + 1]?.capital === true && vocabulary.verbs(word).every(({ form }) => form === 'base');
}

function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).every((token) => token.tag === 'mark');
}

function toRun(context: NameContext, from: number, to: number, before: Unit | undefined): Unit | undefined {
  const { tokens, gazetteer, memory } = context;
  const words = tokens.slice(from, to).map(({ word }) => word);
  const text = (tokens[from] as Token).text;
  const make = (name: ClassName, score: number): Unit => ({ from, to, kind: 'name', class: name, score });
  if (before && before.to === from && before.kind === 'title' && !before.entry?.plural)
    return make('Person', 0.9);
  const known = memory.classOf(words);
  if (known) return make(known, 0.8);
  const single = to - from === 1;
  const bearer = gazetteer.phrases.get([tokens[to]?.word ?? '']).find(({ kind }) => kind === 'title')
    ?.title?.title;
  if (bearer && bearers.has(bearer)) return make('Organization', 0.8);
  if (single && isSentenceStart(tokens, from) && memory.isCommon(words[0] as string)) return undefined;
  if (single && /^[A-Z][A-Z\d-]{1,7}$/.test(text)) return make('Organization', 0.7);
  if (words.some((word) => gazetteer.isGivenName(word)) && !(single && !isSpeaking(context, to)))
    return make('Person', single ? 0.6 : 0.9);
  if (
    /^(al|el|abu|bin|ibn|abd|abdel|abdul)\b/.test(words.slice(single ? 0 : 1).join(' ')) &&
    !isPlacePosition(tokens, from)
  ) {
    return make('Person', 0.75);
  }
  if (isPlacePosition(tokens, from)) return make('Place', 0.6);
  if (tokens[from - 1]?.word === 'the') return make('Organization', 0.45);
  if (isSpeaking(context, to)) return make('Person', 0.6);
  if (words.some((word) => gazetteer.isFamilyName(word)) || !single)
    return make('Person', single ? 0.5 : 0.6);
  return make('Organization', 0.35);
}

function isPlacePosition(tokens: readonly Token[], from: number): boolean {
  return /^(in|near|at|from|outside|around|into|towards?)$/.test(tokens[from - 1]?.word ?? '');
}

function isSpeaking({ tokens, vocabulary }: NameContext, to: number): boolean {
  const readings = vocabulary.verbs(tokens[to]?.word ?? '');
  return readings.some(({ lemma, form }) => form !== 'base' && vocabulary.verbIs(lemma, 'inverts'));
}
