import type { ClassName } from '../../model/entity.ts';
import { type SentenceContext, spanOf } from './context.ts';
import type { Base } from './nominal.ts';

/** "a 30 million euro grant agreement": the sum is no part of the name. */
export function afterSum({ tokens }: SentenceContext, from: number, to: number): number {
  let at = from;
  while (
    at < to - 1 &&
    (tokens[at]?.tag === 'number' ||
      /^(million|billion|thousand|trillion|crore|lakh|euros?|dollars?|pounds?|yen|yuan|rupees?|won|rubles?|dirhams?|riyals?|dinars?|francs?|naira|rand|pesos?|m|bn|-)$/.test(
        tokens[at]?.word ?? '',
      ))
  )
    at++;
  return at;
}

/** "the company": the body named before that the noun fits, by its own name so that the two are known as one. */
export function earlierBody(
  context: SentenceContext,
  base: Base,
  start: number,
  className: ClassName,
): string | undefined {
  const seated = /-(?:based|headquartered)$/.test(context.words[start + 1] ?? '') ? 1 : 0;
  const plain = base.to - start === 2 + seated && /^(the|this|that)$/.test(context.words[start] ?? '');
  if (className !== 'Organization' || base.plural || !plain || base.possessors.length > 0) return undefined;
  return context.memory.lastBody(base.lemma);
}

/** "the justice ministry" goes by more than its head, should nothing before it be meant. */
export function fullerName(
  context: SentenceContext,
  base: Base,
  start: number,
  earlier: string | undefined,
): { aliases?: readonly string[] } {
  const { tokens } = context;
  let from = base.to - 1;
  while (from > start && /^(noun|adjective|name)$/.test(tokens[from - 1]?.tag ?? '')) from--;
  if (earlier !== undefined || base.plural || from === base.to - 1) return {};
  const { start: begin, end } = spanOf(context, from, base.to);
  return { aliases: [context.draft.document.text.slice(begin, end).replace(/\s+/g, ' ')] };
}
