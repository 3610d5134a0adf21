import type { Timing } from '../../model/relation.ts';
import { overlap, type Period, pairNearest, periodOf, type Told } from './told.ts';

/** A document speaks of happenings of its last days where it names no date. */
const recent = 30;

/** Claims of one relation between the same two that some documents say and others deny of one time. */
export function findDenials(
  group: readonly Told[],
  timing: Timing | undefined,
): readonly (readonly [Told, Told])[] {
  const denied = group.filter(({ status }) => status === 'denied');
  const said = group.filter(({ status }) => status === 'asserted' || status === 'claimed');
  if (denied.length === 0 || said.length === 0) return [];
  return pairNearest(
    said,
    denied,
    (one, other) =>
      !isOneSaying(one, other) && overlap(sayingPeriod(one, timing), denyingPeriod(other, timing)),
  );
}

/** One sentence of one speaker says and denies at once only where it was read two ways. */
function isOneSaying(one: Told, other: Told): boolean {
  return one.told !== undefined && one.told === other.told && one.by === other.by;
}

function sayingPeriod(told: Told, timing: Timing | undefined): Period {
  return timing === 'state' ? periodOf(told, recent / 2, recent / 2) : periodOf(told, recent, 0);
}

/** Who says that a thing never happened speaks of all days before; of what may happen again, of the last ones. */
function denyingPeriod(told: Told, timing: Timing | undefined): Period {
  if (timing === 'once') return periodOf(told, Number.POSITIVE_INFINITY, 0);
  return sayingPeriod(told, timing);
}
