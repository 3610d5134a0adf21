import type { Curve } from './edge-geometry.ts';
import { pointAt } from './edge-geometry.ts';
import type { Rectangle } from './label-placement.ts';
import type { Point } from './layout.ts';

/** Whether a segment meets a rectangle: what is left of it after cutting by each side in turn. */
function crosses(a: Point, b: Point, { x, y, width, height }: Rectangle): boolean {
  let [from, to] = [0, 1];
  const cuts = [
    [a.x - b.x, a.x - x],
    [b.x - a.x, x + width - a.x],
    [a.y - b.y, a.y - y],
    [b.y - a.y, y + height - a.y],
  ] as const;
  for (const [slope, room] of cuts) {
    if (slope === 0 && room < 0) return false;
    if (slope < 0) from = Math.max(from, room / slope);
    if (slope > 0) to = Math.min(to, room / slope);
  }
  return from <= to;
}

const steps = 6;

function crossed(curve: Curve, place: Rectangle): boolean {
  for (let i = 0; i < steps; i++) {
    if (crosses(pointAt(curve, i / steps), pointAt(curve, (i + 1) / steps), place)) return true;
  }
  return false;
}

/**
 * The places of a label, those that fewest of the entity's own edges run through first; places with
 * equally many keep their order.
 *
 *   clearestFirst([below, above], [edgeThatLeavesDownwards]) → [above, below]
 */
export function clearestFirst(places: readonly Rectangle[], curves: readonly Curve[]): Rectangle[] {
  const counts = new Map(places.map((place) => [place, curves.filter((one) => crossed(one, place)).length]));
  return [...places].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
}
