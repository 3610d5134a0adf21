import { type Appositive, applyApposition, isAppositive } from './apposition.ts';
import type { SentenceContext } from './context.ts';
import { type Element, isComma } from './element.ts';
import type { Nominal } from './nominal.ts';
import { attachOf } from './of-phrases.ts';
import { wholeOf } from './partitives.ts';

/** The apposition that begins at a place, if one does, and where the parts go on after it. */
export function findApposition(
  context: SentenceContext,
  parts: readonly Element[],
  from: number,
  nominal: Nominal,
  verbSeen: boolean,
): { nominal: Nominal; next: number } | undefined {
  const at = skipAlias(context, parts, from);
  const comma = parts[at];
  const commaWord = comma?.kind === 'mark' ? comma.word : '';
  const also = commaWord === ',' && parts[at + 1]?.kind === 'adverb' ? 1 : 0;
  const phraseAt = commaWord === ',' ? at + 1 + also : at;
  const phrase = parts[phraseAt];
  if (phrase?.kind !== 'phrase' || (commaWord !== ',' && comma !== phrase)) return undefined;
  const first = phrase.members[0] as Nominal;
  const whole = wholeOf(context, parts, phraseAt, first);
  const inner = whole ?? first;
  const known: Appositive | undefined = isAppositive(context, nominal, inner, commaWord === ',');
  const enclosed = !known && commaWord === ',' && !verbSeen && describesSubject(context, nominal, inner);
  if (!known && !enclosed) return undefined;
  let next = attachOf(context, parts, phraseAt + (whole ? 3 : 1), inner);
  if (enclosed && !(isComma(parts[next]) && verbComes(parts, next + 1))) return undefined;
  const appositive: Appositive = known ?? {
    kind: 'other',
    person: nominal,
    description: inner,
    result: nominal,
  };
  if (isList(parts, next, appositive)) return undefined;
  // "…, his lawyer said": the phrase is the subject of the report.
  const follower = parts[next];
  if (verbSeen && commaWord === ',' && follower?.kind === 'verb' && follower.group.shape === 'finite')
    return undefined;
  // "X, Africa's largest carrier, …" needs its second comma.
  if (appositive.kind === 'other' && inner.possessors.length > 0 && parts[next]?.kind !== 'mark')
    return undefined;
  if (appositive.kind === 'alias' && !isComma(parts[next])) return undefined;
  // "Having met the king, X left": the name is the subject of what follows.
  const dangling =
    !verbSeen && parts.slice(0, at).some((part) => part.kind === 'verb' && part.group.shape === 'ing');
  if (dangling && commaWord === ',' && appositive.result === inner) return undefined;
  next = stackOffices(context, parts, next, appositive);
  next = attachBody(context, parts, next, inner);
  applyApposition(context, appositive);
  if (commaWord === ',' && isComma(parts[next]) && !isAnotherApposition(context, parts, next, appositive))
    next++;
  return { nominal: appositive.result ?? nominal, next };
}

/** "The United States, the island's chief supplier, urged…": a common noun beside a name. */
function describesSubject(context: SentenceContext, nominal: Nominal, inner: Nominal): boolean {
  const name = nominal.mention === undefined ? undefined : context.draft.mentions[nominal.mention];
  if (name?.kind !== 'name' || nominal.date || inner.date || inner.bare) return false;
  return context.tokens[inner.to - 1]?.capital === false && !context.unitAt.get(inner.to - 1);
}

function verbComes(parts: readonly Element[], at: number): boolean {
  let place = at;
  while (parts[place]?.kind === 'adverb' || parts[place]?.kind === 'date') place++;
  const part = parts[place];
  return part?.kind === 'verb' && part.group.shape === 'finite';
}

/** "X, alias "Y", a commander…", "X, 54, a miner": what stands between a name and its description. */
function skipAlias(context: SentenceContext, parts: readonly Element[], at: number): number {
  const first = parts[at + 1];
  if (!isComma(parts[at]) || first === undefined || first.kind === 'mark') return at;
  if (!/^(alias|aka|a\.k\.a\.|nicknamed|dubbed|nom)$/.test(context.words[first.from] ?? '')) return at;
  for (let next = at + 2; next < Math.min(parts.length, at + 8); next++)
    if (isComma(parts[next])) return next;
  return at;
}

/** Those who serve in a body, "a commander in the Quds Force", hold their office of it. */
const inBody = /(commander|officer|fighter|figure|soldier|general|colonel|lieutenant|sergeant|commissioner)$/;

/** "a researcher at the Carnegie Endowment": the body belongs to the description. */
function attachBody(context: SentenceContext, parts: readonly Element[], at: number, inner: Nominal): number {
  const preposition = parts[at];
  const body = parts[at + 1];
  if (preposition?.kind !== 'preposition' || !/^(at|with|for|in)$/.test(preposition.word)) return at;
  if (body?.kind !== 'phrase' || !(inner.title || inner.action)) return at;
  const nominal = body.members[0] as Nominal;
  const mention = nominal.mention === undefined ? undefined : context.draft.mentions[nominal.mention];
  if (mention?.class !== 'Organization') return at;
  inner.adjuncts.push({ slot: preposition.word, nominal });
  if (preposition.word !== 'in' || inBody.test(inner.title?.title.title ?? '')) inner.of.push(nominal);
  return attachOf(context, parts, at + 2, nominal);
}

/** "X, founder and chairman of Y": both offices are his. */
function stackOffices(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  appositive: Appositive,
): number {
  const conjunction = parts[at];
  const phrase = parts[at + 1];
  if (conjunction?.kind !== 'conjunction' || phrase?.kind !== 'phrase' || !appositive.description?.title)
    return at;
  const other = phrase.members[0] as Nominal;
  if (!other.title || other.title.plural || parts[at + 2]?.kind === 'verb') return at;
  // "a cousin of X and the owner of Y," is closed by a comma, or else a second person follows.
  if (!other.bare && !closes(parts, at + 2)) return at;
  const next = attachOf(context, parts, at + 2, other);
  if (other.bare && other.of.length > 0 && appositive.description.of.length === 0)
    appositive.description.of.push(...other.of);
  applyApposition(context, { ...appositive, description: other });
  return next;
}

/** Whether a comma or stop comes after the phrase with its "of …". */
function closes(parts: readonly Element[], from: number): boolean {
  for (let at = from; at < parts.length; at++) {
    const part = parts[at] as Element;
    if (part.kind === 'mark') return true;
    if (part.kind !== 'phrase' && !(part.kind === 'preposition' && /^(of|for|to|at)$/.test(part.word)))
      return false;
  }
  return true;
}

function isAnotherApposition(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  appositive: Appositive,
): boolean {
  const phrase = parts[at + 1];
  if (phrase?.kind !== 'phrase' || !appositive.person) return false;
  return isAppositive(context, appositive.person, phrase.members[0] as Nominal, true) !== undefined;
}

/** Two bare descriptions before "and" are a list rather than an apposition. */
function isList(parts: readonly Element[], at: number, appositive: Appositive): boolean {
  if (appositive.kind !== 'place') return false;
  const after = parts[at];
  if (after?.kind === 'conjunction') return true;
  return (
    isComma(after) &&
    parts[at + 1]?.kind === 'conjunction' &&
    parts[at + 2]?.kind === 'phrase' &&
    parts[at + 3]?.kind !== 'verb'
  );
}
