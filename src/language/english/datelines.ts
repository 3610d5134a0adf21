import { addLink, addMention, type SentenceContext, spanOf } from './context.ts';
import type { Unit } from './unit.ts';
import { mentionUnit } from './unit-mentions.ts';

/** "DAVOS, Switzerland - ": the place before the comma lies in the one after it. */
export function linkDateline(context: SentenceContext): void {
  const { tokens, unitAt } = context;
  const place = unitAt.get(0);
  const outer = place && tokens[place.to]?.word === ',' ? unitAt.get(place.to + 1) : undefined;
  if (!place || !outer || place.kind !== 'name' || outer.kind !== 'name' || !isRegion(outer)) return;
  if (!/^[A-Z\s.'’-]+$/.test(spanText(context, place)) || place.entry?.class === 'Polity') return;
  const known = place.class === 'Place';
  const subject = known
    ? mentionUnit(context, place)
    : addMention(context, {
        ...spanOf(context, place.from, place.to),
        class: 'Place',
        kind: 'name',
        number: 'sg',
        score: 0.6,
      });
  const cue = spanOf(context, place.from, outer.to);
  addLink(context, { relation: 'located-in', subject, object: mentionUnit(context, outer), cue });
}

function isRegion(unit: Unit): boolean {
  return (
    unit.entry !== undefined && (unit.class === 'Polity' || (unit.class === 'Place' && !unit.entry.capital))
  );
}

function spanText(context: SentenceContext, unit: Unit): string {
  const { start, end } = spanOf(context, unit.from, unit.to);
  return context.draft.document.text.slice(start, end);
}
