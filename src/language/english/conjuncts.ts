import type { SentenceContext } from './context.ts';
import { type Element, isComma, type PhraseElement } from './element.ts';

/** The place of the next conjunct's phrase after "," or "and", if the list goes on. */
export function findConjunct(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  verbSeen: boolean,
  count: number,
): number | undefined {
  let next = at;
  if (isComma(parts[next])) next++;
  const conjunction = parts[next];
  if (conjunction?.kind === 'conjunction' && /^(and|or|&|nor)$/.test(conjunction.word)) {
    const after = parts[next + 1]?.kind === 'adverb' ? next + 2 : next + 1;
    if (parts[after]?.kind !== 'phrase') return undefined;
    return startsClause(context, parts, after, verbSeen) ? undefined : after;
  }
  const along = parts[next];
  if (along?.kind === 'preposition' && /^(alongside|plus)$/.test(along.word) && count < 3 && !verbSeen)
    return undefined;
  if (next === at || parts[next]?.kind !== 'phrase') return undefined;
  return listGoesOn(context, parts, next, verbSeen) ? next : undefined;
}

/** After a comma: more conjuncts follow up to "and". */
function listGoesOn(
  context: SentenceContext,
  parts: readonly Element[],
  from: number,
  verbSeen: boolean,
): boolean {
  for (let at = from; at < Math.min(parts.length, from + 24); at++) {
    const part = parts[at] as Element;
    if (part.kind === 'conjunction') {
      return (
        /^(and|or|&)$/.test(part.word) &&
        parts[at + 1]?.kind === 'phrase' &&
        !startsClause(context, parts, at + 1, verbSeen)
      );
    }
    if (
      part.kind === 'phrase' ||
      isComma(part) ||
      (part.kind === 'preposition' && /^(of|for)$/.test(part.word))
    )
      continue;
    return false;
  }
  return false;
}

/** A phrase that a finite verb follows opens a clause of its own when one has a verb already. */
function startsClause(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  verbSeen: boolean,
): boolean {
  const phrase = parts[at] as PhraseElement;
  if (phrase.members[0]?.date) return true;
  if (!verbSeen) return false;
  for (let next = at + 1; next < Math.min(parts.length, at + 8); next++) {
    const part = parts[next] as Element;
    if (part.kind === 'verb') return part.group.shape === 'finite';
    const passes =
      part.kind === 'adverb' ||
      part.kind === 'date' ||
      part.kind === 'phrase' ||
      (part.kind === 'preposition' && part.word !== 'by');
    if (!passes) return false;
    if (part.kind === 'phrase' && parts[next - 1]?.kind !== 'preposition') return false;
  }
  return context.tokens.length === 0;
}
