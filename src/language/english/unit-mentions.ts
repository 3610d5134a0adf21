import { addMention, type SentenceContext, spanOf } from './context.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './unit.ts';

/** The mention that a unit makes: a nationality word mentions its state. */
export function mentionUnit(context: SentenceContext, unit: Unit): number {
  const { entry } = unit;
  const span = spanOf(context, unit.from, unit.to);
  const polity = unit.polity === undefined ? {} : { polity: unit.polity };
  const named = entry !== undefined && unit.kind !== 'title';
  const text = context.draft.document.text.slice(span.start, span.end);
  const single = unit.to - unit.from === 1 && unit.class === 'Organization' && !unit.bare && !entry;
  const full = single ? context.memory.fullName(context.words[unit.from] ?? '') : undefined;
  return addMention(context, {
    ...span,
    ...polity,
    class: acts(context, unit) ? 'Polity' : unit.class,
    kind: unit.bare && context.tokens[unit.from - 1]?.tag === 'det' ? 'description' : 'name',
    name: unit.kind === 'demonym' && entry ? entry.label : text.replace(/\s+/g, ' '),
    ...(named && entry.key ? { key: entry.key } : {}),
    ...(entry?.capital && unit.polity !== undefined && unit.class === 'Place'
      ? { capitalOf: unit.polity }
      : {}),
    ...(unit.class === 'Person' ? gender(context, unit) : {}),
    number: 'sg',
    ...(full === undefined ? {} : { aliases: [full] }),
    score: unit.score,
  });
}

/** A capital stands for its state unless the words before it make it a place: "in Madrid". */
function acts(context: SentenceContext, unit: Unit): boolean {
  if (unit.entry?.capital !== true || unit.class !== 'Place' || unit.polity === undefined) return false;
  const before = context.tokens[unit.from - 1]?.word ?? '';
  if (
    /^(in|at|near|outside|around|across|inside|of|central|eastern|western|northern|southern|capital)$/.test(
      before,
    )
  )
    return false;
  const after = context.tokens[unit.to];
  return !(after?.word === ',' && context.unitAt.get(unit.to + 1)?.polity === unit.polity);
}

function gender(context: SentenceContext, unit: Unit): { gender?: 'm' | 'f' } {
  const first = (context.tokens[unit.from] as Token).word;
  const found = context.gazetteer.givenGender(first);
  return found ? { gender: found } : {};
}
