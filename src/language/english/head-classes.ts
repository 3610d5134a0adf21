import type { ClassName } from '../../model/entity.ts';
import type { SentenceContext } from './context.ts';
import { genericOf } from './generics.ts';
import { singular } from './inflection.ts';

/** What the noun that ends between two token places refers to, where it is no name. */
export function headOf(
  context: SentenceContext,
  start: number,
  to: number,
): { class: ClassName; gender?: 'm' | 'f' } | undefined {
  const generic = genericOf(singular(context.words[to - 1] ?? '')) ?? genericOf(context.words[to - 1] ?? '');
  if (generic) return generic;
  for (let at = start; at < to; at++) {
    const match = context.gazetteer.head(context.words, at);
    if (match?.to === to && (!match.head.ambiguous || isNamedMission(context, start, match.head.head)))
      return { class: match.head.class };
  }
  return undefined;
}

/** "the United Nations mission", "the NATO force": a head of many meanings after a body's name. */
function isNamedMission(context: SentenceContext, start: number, head: string): boolean {
  if (context.memory.lastBody(head) !== undefined && context.words[start] === 'the') return true;
  const unit = context.unitAt.get(start);
  return /^(mission|force|centre|center|delegation|contingent)$/.test(head) && unit?.class === 'Organization';
}
