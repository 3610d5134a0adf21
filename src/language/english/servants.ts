import { addMention, type SentenceContext, spanOf } from './context.ts';
import { genericOf } from './generics.ts';
import { singular } from './inflection.ts';
import type { TitlePhrase } from './titles.ts';
import { mentionUnit } from './unit-mentions.ts';

/** People who, in the plural, act for the body that they serve: "FBI agents", "army officers". */
export const servants = new Set(
  'officer agent guard detective trooper operative marine sailor patrolman ranger policeman'.split(' '),
);

/** Services whose name goes only together with their people: "border guards". */
const unnamed = /^(border|immigration|customs|riot|prison|security|park|intelligence|presidential)$/;

const services = /^(police|army|navy|militia|gendarmerie|coast guard|coastguard|military)$/;

/** "Police officers", "Greek coast guard officers", "FBI agents": the body that acts through them. */
export function bodyServed(context: SentenceContext, title: TitlePhrase, to: number): number | undefined {
  const last = singular(context.words[to - 1] ?? '');
  if (!title.plural || title.former || !servants.has(last)) return undefined;
  const named = title.owners.find((unit) => unit.class === 'Organization' && unit.kind === 'name');
  if (named && !unnamed.test(context.words[named.from] ?? '')) return mentionUnit(context, named);
  if (last === 'policeman') return mentionService(context, title, to - 1, to, ['police']);
  const before = context.words[to - 2] ?? '';
  const two = `${context.words[to - 3] ?? ''} ${before}`;
  if (unnamed.test(before)) return mentionService(context, title, to - 2, to, []);
  if (services.test(two)) return mentionService(context, title, to - 3, to - 1, []);
  return services.test(before) && genericOf(before)?.class === 'Organization'
    ? mentionService(context, title, to - 2, to - 1, [])
    : undefined;
}

function mentionService(
  context: SentenceContext,
  title: TitlePhrase,
  from: number,
  to: number,
  aliases: readonly string[],
): number {
  const state = title.owners.find((unit) => unit.kind === 'demonym' && unit.to === from);
  if (state) mentionUnit(context, state);
  return addMention(context, {
    ...spanOf(context, state?.from ?? from, to),
    class: 'Organization',
    kind: 'name',
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(state?.polity ? { polity: state.polity } : {}),
    score: 0.7,
  });
}
