import type { SentenceContext } from './context.ts';
import type { Element } from './element.ts';
import type { Nominal } from './nominal.ts';

/** How much of a firm somebody holds: "a fifth of Petra Cement". */
const shares = /^(half|third|thirds|quarter|quarters|fifth|fifths|sixth|eighth|tenth|majority)$/;

/** What talks and visits are measured by: "nine hours of negotiations", "a fresh round of talks". */
const measures =
  /^(minute|hour|day|week|month|year|round|series|set|string|spate|bout|session|couple|dozen|number|flurry|rounds)$/;

/** "two of Taiwan's allies", "one of the founders": those of whom it is a part. */
export function wholeOf(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  nominal: Nominal,
): Nominal | undefined {
  const preposition = parts[at + 1];
  const phrase = parts[at + 2];
  if (preposition?.kind !== 'preposition' || preposition.word !== 'of' || phrase?.kind !== 'phrase')
    return undefined;
  const words = context.words.slice(nominal.from, nominal.to).join(' ');
  const measured = phrase.members[0] as Nominal;
  const owned = measured.mention === undefined ? undefined : context.draft.mentions[measured.mention];
  if (shares.test(nominal.lemma) && owned?.kind === 'name' && owned.class === 'Organization') return measured;
  if (measures.test(nominal.lemma) && measured.action?.possessor === 'mutual') return measured;
  if (!/^(?:one|two|three|four|five|six|some|several|many|most|both|all|none|a number)$/.test(words))
    return undefined;
  const inner = phrase.members[0] as Nominal;
  if (!inner.plural || !(inner.title || inner.action)) return undefined;
  if (words !== 'one') return inner;
  const { title, ...rest } = inner;
  return { ...rest, plural: false, definite: true, ...(title ? { title: { ...title, plural: false } } : {}) };
}
