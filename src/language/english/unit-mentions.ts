import { addMention, type SentenceContext, spanOf } from './context.ts';
import type { Unit } from './names.ts';
import type { Token } from './tokens.ts';

/** The mention that a unit makes: a nationality word mentions its state. */
export function mentionUnit(context: SentenceContext, unit: Unit): number {
  const { entry } = unit;
  const span = spanOf(context, unit.from, unit.to);
  const polity = unit.polity === undefined ? {} : { polity: unit.polity };
  const named = entry !== undefined && unit.kind !== 'title';
  const text = context.draft.document.text.slice(span.start, span.end);
  return addMention(context, {
    ...span,
    ...polity,
    class: unit.class,
    kind: unit.bare ? 'description' : 'name',
    name: unit.kind === 'demonym' && entry ? entry.label : text.replace(/\s+/g, ' '),
    ...(named && entry.key ? { key: entry.key } : {}),
    ...(unit.class === 'Person' ? gender(context, unit) : {}),
    number: 'sg',
    score: unit.score,
  });
}

function gender(context: SentenceContext, unit: Unit): { gender?: 'm' | 'f' } {
  const first = (context.tokens[unit.from] as Token).word;
  const found = context.gazetteer.givenGender(first);
  return found ? { gender: found } : {};
}
