import type { Contradiction } from '../../model/contradiction.ts';
import type { Timing } from '../../model/relation.ts';
import { liesApart } from './places.ts';
import { type ContradictionInput, gapBetween, type Period, pairNearest, type Told } from './told.ts';

/** Days that are told of one occasion are no farther apart; else there were two. */
const nearDays = 3;

/**
 * Claims of two documents that tell one happening of different days or different places. What happens but once
 * is one happening; an occasion is one where both documents looked back on it and told of days close together.
 */
export function findDiscrepancies(
  group: readonly Told[],
  timing: Timing | undefined,
  entityOf: ContradictionInput['entityOf'],
): readonly (readonly [Told, Told, Contradiction['kind']])[] {
  if (timing !== 'once' && timing !== 'occasion') return [];
  const told = group.filter(({ status }) => status === 'asserted' || status === 'claimed');
  const dated = told.filter(({ earliest }) => earliest !== undefined);
  const placed = told.filter(({ place }) => place !== undefined);
  const isPair = (one: Told, other: Told): boolean =>
    one.id < other.id && one.document !== other.document && one.origin !== other.origin;
  const days = daysByDocument(dated);
  const dates = pairNearest(
    dated,
    dated,
    (one, other) => isPair(one, other) && differInDate(one, other, timing, days),
  );
  const places = pairNearest(
    placed,
    placed,
    (one, other) => isPair(one, other) && differInPlace(one, other, timing, entityOf),
  );
  return [
    ...dates.map(([a, b]) => [a, b, 'date'] as const),
    ...places.map(([a, b]) => [a, b, 'place'] as const),
  ];
}

function dayOf({ earliest = Number.NaN, latest = Number.NaN }: Told): Period {
  return { from: earliest, to: latest };
}

function daysByDocument(dated: readonly Told[]): ReadonlyMap<string, readonly Period[]> {
  const days = new Map<string, Period[]>();
  for (const told of dated) days.set(told.document, [...(days.get(told.document) ?? []), dayOf(told)]);
  return days;
}

function differInDate(
  one: Told,
  other: Told,
  timing: Timing,
  days: ReadonlyMap<string, readonly Period[]>,
): boolean {
  const [a, b] = [dayOf(one), dayOf(other)];
  const gap = gapBetween(a, b);
  if (gap <= 0) return false;
  if (timing === 'once') return true;
  const lookedBack = [one, other].every(
    ({ published = Number.POSITIVE_INFINITY }) => published >= Math.max(a.to, b.to),
  );
  // A document that tells of both days tells of two happenings.
  const tellsBoth = [one, other].some(({ document }) => {
    const own = days.get(document) ?? [];
    return own.some((day) => gapBetween(day, a) <= 0) && own.some((day) => gapBetween(day, b) <= 0);
  });
  return gap <= nearDays && lookedBack && !tellsBoth;
}

function differInPlace(
  one: Told,
  other: Told,
  timing: Timing,
  entityOf: ContradictionInput['entityOf'],
): boolean {
  if (timing === 'occasion' && !isSameDay(one, other)) return false;
  const [here, there] = [one.place, other.place].map((id) => (id === undefined ? undefined : entityOf(id)));
  return here !== undefined && there !== undefined && liesApart(here.links, there.links);
}

function isSameDay(one: Told, other: Told): boolean {
  const [a, b] = [dayOf(one), dayOf(other)];
  return a.from === a.to && b.from === b.to && a.from === b.from;
}
