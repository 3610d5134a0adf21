/** A place on the screen or in the graph; for walking only directions matter. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** An arrow key as a direction; y grows upwards. */
export const arrows: Readonly<Record<string, Place>> = {
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/**
 * The neighbour that lies best in a direction: within 75° of it, near ones before far ones;
 * undefined when there is none.
 *
 *   stepTowards({ x: 0, y: 0 }, { x: 1, y: 0 }, new Map([['a', { x: 5, y: 1 }]])) === 'a'
 */
export function stepTowards(
  from: Place,
  direction: Place,
  neighbours: ReadonlyMap<string, Place>,
): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, place] of neighbours) {
    const x = place.x - from.x;
    const y = place.y - from.y;
    const distance = Math.hypot(x, y);
    const cosine = distance === 0 ? 0 : (x * direction.x + y * direction.y) / distance;
    if (cosine < 0.26) continue;
    const cost = distance / cosine ** 2;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}
