import { type Appositive, applyApposition, isAppositive } from './apposition.ts';
import type { SentenceContext } from './context.ts';
import { type Element, isComma } from './element.ts';
import type { Nominal } from './nominal.ts';
import { attachOf } from './of-phrases.ts';

export function findApposition(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  nominal: Nominal,
  verbSeen: boolean,
): { nominal: Nominal; next: number } | undefined {
  const comma = parts[at];
  const commaWord = comma?.kind === 'mark' ? comma.word : '';
  const also = commaWord === ',' && parts[at + 1]?.kind === 'adverb' ? 1 : 0;
  const phraseAt = commaWord === ',' ? at + 1 + also : at;
  const phrase = parts[phraseAt];
  if (phrase?.kind !== 'phrase' || (commaWord !== ',' && comma !== phrase)) return undefined;
  const inner = phrase.members[0] as Nominal;
  const appositive: Appositive | undefined = isAppositive(context, nominal, inner, commaWord === ',');
  if (!appositive) return undefined;
  let next = attachOf(context, parts, phraseAt + 1, inner);
  if (isList(parts, next, appositive)) return undefined;
  // "…, his lawyer said": the phrase is the subject of the report.
  const follower = parts[next];
  if (verbSeen && commaWord === ',' && follower?.kind === 'verb' && follower.group.shape === 'finite')
    return undefined;
  next = stackOffices(context, parts, next, appositive);
  const affiliation = parts[next];
  const body = parts[next + 1];
  if (
    affiliation?.kind === 'preposition' &&
    /^(at|with|for|in)$/.test(affiliation.word) &&
    body?.kind === 'phrase' &&
    (inner.title || inner.action)
  ) {
    const mention = body.members[0]?.mention;
    if (mention !== undefined && context.draft.mentions[mention]?.class === 'Organization') {
      inner.adjuncts.push({ slot: affiliation.word, nominal: body.members[0] as Nominal });
      if (affiliation.word !== 'in') inner.of.push(body.members[0] as Nominal);
      next = attachOf(context, parts, next + 2, body.members[0] as Nominal);
    }
  }
  applyApposition(context, appositive);
  if (commaWord === ',' && isComma(parts[next]) && !isAnotherApposition(context, parts, next, appositive))
    next++;
  return { nominal: appositive.result ?? nominal, next };
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
  if (!other.title || other.title.plural || !other.bare || parts[at + 2]?.kind === 'verb') return at;
  const next = attachOf(context, parts, at + 2, other);
  if (other.of.length > 0 && appositive.description.of.length === 0)
    appositive.description.of.push(...other.of);
  applyApposition(context, { ...appositive, description: other });
  return next;
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
