import type { Gazetteer } from './gazetteer.ts';
import { extendRight } from './name-tails.ts';
import type { Token } from './tokens.ts';
import { isOrdinary, type NameContext, type Unit } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Names with a head noun: "Central Bank of Libya", "Egyptian Foreign Ministry", "Beirut Port". */
export function findHeaded(context: NameContext, hits: readonly Unit[]): readonly Unit[] {
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
    if (isPersonal(context, hitAt, at) || isSurname(context, hitAt, at, match)) continue;
    if (whole?.kind === 'title' && (match.head.ambiguous || whole.to > match.to)) continue;
    const last = lastHead(context, match.to, hitAt) ?? match;
    const left = extendLeft(context, hitAt, at, found.at(-1)?.to ?? 0);
    const leads = left === at && headFirst.test(words[at] ?? '') && hitAt.get(last.to)?.kind !== 'title';
    const right = extendRight(context, last.to, last.head.class, leads);
    if (whole?.kind === 'name' && whole.from === left && whole.to >= right) continue;
    const demonym = hitAt.get(left);
    const polity = demonym && demonym.class === 'Polity' ? demonym.polity : hitAt.get(right - 1)?.polity;
    const bare = left === at && right === match.to;
    if (bare && /^(Artifact|NamedEvent|Place)$/.test(match.head.class) && tokens[at - 1]?.tag !== 'noun')
      continue;
    const heads = hitAt.get(right)?.kind === 'title' || tokens[right]?.tag === 'genitive';
    found.push({
      from: left,
      to: right,
      kind: 'name',
      class: heads && /league$/.test(words[last.to - 1] ?? '') ? 'Organization' : last.head.class,
      ...(polity === undefined ? {} : { polity }),
      bare,
      score: 0.85,
    });
    at = right - 1;
  }
  return found;
}

/** "Prime Minister Andre Holding": a head that is a surname here. */
function isPersonal(
  { tokens, gazetteer }: NameContext,
  hitAt: ReadonlyMap<number, Unit>,
  at: number,
): boolean {
  const title = hitAt.get(at - 2);
  return (
    title?.kind === 'title' &&
    title.entry?.title?.kind !== 'descriptor' &&
    !title.entry?.plural &&
    !tokens[at + 1]?.capital &&
    gazetteer.isGivenName(tokens[at - 1]?.word ?? '') &&
    tokens[at - 1]?.capital === true
  );
}

/** "Oswald Weeks": a happening in the plural after one given name is a surname. */
function isSurname(
  { tokens, gazetteer }: NameContext,
  hitAt: ReadonlyMap<number, Unit>,
  at: number,
  match: NonNullable<ReturnType<Gazetteer['head']>>,
): boolean {
  const given = tokens[at - 1];
  return (
    match.plural &&
    match.head.class === 'NamedEvent' &&
    given?.capital === true &&
    gazetteer.isGivenName(given.word) &&
    !hitAt.has(at - 1) &&
    !tokens[at - 2]?.capital &&
    !tokens[at + 1]?.capital
  );
}

/** Heads that stand before the name they head. */
const headFirst = /^(?:radio|hotel|camp|villa|fort|operation|club|cafe|café|banco|grupo|stade|palais)$/;

/** A later head in the same run of capitals: "Treaty Organization", "League Summit". */
function lastHead(context: NameContext, from: number, hitAt: ReadonlyMap<number, Unit>) {
  const { tokens, words, gazetteer } = context;
  let last: ReturnType<Gazetteer['head']>;
  for (
    let at = from;
    isInRun(tokens, at) && (hitAt.get(at)?.kind !== 'title' || isOwners(tokens, at + 1));
    at++
  ) {
    const match = gazetteer.head(words, at);
    if (match && (tokens[match.to - 1] as Token).capital) last = match;
  }
  return last;
}

/** "Officers' Federation": owners in the plural are a part of the name. */
function isOwners(tokens: readonly Token[], genitive: number): boolean {
  const owner = tokens[genitive - 1];
  return (
    /^['’]$/.test(tokens[genitive]?.word ?? '') &&
    owner?.capital === true &&
    /s$/.test(owner.word) &&
    tokens[genitive + 1]?.capital === true
  );
}

function isInRun(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true || isOwners(tokens, at);
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
    const owner = tokens[left]?.tag === 'mark' || /^['’]s?$/.test(tokens[left]?.word ?? '');
    if (hit?.kind === 'title' && !hit.entry?.plural && !isNameWord(hit) && !owner) break;
    if (token.word === "'" && tokens[left - 2]?.capital && tokens[left]?.capital) {
      left--;
      continue;
    }
    if (token.word === '-' || (token.word === '&' && tokens[left - 2]?.capital)) {
      left--;
      continue;
    }
    if (/^['’]s?$/.test(token.word) && ownsName(context, hitAt, left - 1)) {
      left--;
      continue;
    }
    if (/^\d+(?:st|nd|rd|th)$/.test(token.word)) {
      left--;
      continue;
    }
    if (!token.capital || vocabulary.is(token.word, 'det')) break;
    if (left === 1 && !hit && isOrdinary(vocabulary, token.word) && !isNamePart(vocabulary, token.word))
      break;
    left--;
  }
  return tokens[left]?.word === "'" ? left + 1 : left;
}

/** "Public Prosecutor's Office", "Women's League": the owner is a part of the name. */
function ownsName({ tokens }: NameContext, hitAt: ReadonlyMap<number, Unit>, genitive: number): boolean {
  const owner = tokens[genitive - 1];
  if (!owner?.capital || !tokens[genitive + 1]?.capital) return false;
  return (
    hitAt.get(genitive - 1)?.kind === 'title' ||
    (isOwners(tokens, genitive) && !hitAt.has(genitive - 1)) ||
    /^(people|peoples|women|men|children|workers|teachers|farmers|writers|doctors|nurses|lawyers|journalists|students|citizens|veterans|consumers|employers|traders|pilots|drivers)$/.test(
      owner.word,
    )
  );
}

/** Whether a title is an ordinary part of names as well: "Justice Party", "National Guard". */
export function isNameWord(hit: Unit): boolean {
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
