/** A label with its entity, to be kept clear of others; `x`, `y` is the centre. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it must stay where it is. */
  readonly fixed: boolean;
}

interface Movable {
  readonly box: Box;
  x: number;
  y: number;
}

function push(a: Movable, b: Movable): boolean {
  const overlapX = (a.box.width + b.box.width) / 2 - Math.abs(a.x - b.x);
  const overlapY = (a.box.height + b.box.height) / 2 - Math.abs(a.y - b.y);
  if (overlapX <= 0 || overlapY <= 0 || (a.box.fixed && b.box.fixed)) return false;
  const alongX = overlapX < overlapY;
  const overlap = (alongX ? overlapX : overlapY) + 0.5;
  const side = (alongX ? a.x - b.x : a.y - b.y) < 0 ? -1 : 1;
  const shareA = a.box.fixed ? 0 : b.box.fixed ? 1 : 0.5;
  const moveA = side * overlap * shareA;
  const moveB = -side * overlap * (1 - shareA);
  if (alongX) {
    a.x += moveA;
    b.x += moveB;
  } else {
    a.y += moveA;
    b.y += moveB;
  }
  return true;
}

/**
 * Pushes boxes apart, each as little as it takes, in a bounded number of rounds; fixed ones stay.
 *
 *   separate([{ id: 'a', x: 0, y: 0, width: 10, height: 10, fixed: true }, …]).get('a') → { x: 0, y: 0 }
 */
export function separate(boxes: readonly Box[]): ReadonlyMap<string, { x: number; y: number }> {
  const movable: Movable[] = boxes.map((box) => ({ box, x: box.x, y: box.y }));
  for (let round = 0; round < 80; round++) {
    let moved = false;
    movable.sort((a, b) => a.x - b.x || (a.box.id < b.box.id ? -1 : 1));
    const widest = movable.reduce((most, one) => Math.max(most, one.box.width), 0);
    for (let i = 0; i < movable.length; i++) {
      const a = movable[i] as Movable;
      for (let j = i + 1; j < movable.length; j++) {
        const b = movable[j] as Movable;
        if (b.x - a.x > widest * 1.5) break;
        if (push(a, b)) moved = true;
      }
    }
    if (!moved) break;
  }
  return new Map(movable.map(({ box, x, y }) => [box.id, { x, y }]));
}
