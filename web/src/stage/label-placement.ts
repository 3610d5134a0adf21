/** A rectangle on the screen in CSS pixels; `x`, `y` is its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label that wants a place: its candidate rectangles, the best first. */
export interface Candidate {
  readonly id: string;
  readonly places: readonly Rectangle[];
  /** Placed whether or not there is room: what is selected must be named. */
  readonly must: boolean;
}

const cell = 64;

/** Tells whether a rectangle meets one that was added before; looks only into the cells it touches. */
export interface Occupancy {
  add(rectangle: Rectangle): void;
  meets(rectangle: Rectangle): boolean;
}

function cellsOf(rectangle: Rectangle): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(rectangle.x / cell); x <= Math.floor((rectangle.x + rectangle.width) / cell); x++) {
    for (
      let y = Math.floor(rectangle.y / cell);
      y <= Math.floor((rectangle.y + rectangle.height) / cell);
      y++
    ) {
      keys.push(`${x},${y}`);
    }
  }
  return keys;
}

const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** An empty screen. */
export function emptyScreen(): Occupancy {
  const cells = new Map<string, Rectangle[]>();
  return {
    add(rectangle) {
      for (const key of cellsOf(rectangle)) {
        const held = cells.get(key);
        if (held) held.push(rectangle);
        else cells.set(key, [rectangle]);
      }
    },
    meets(rectangle) {
      return cellsOf(rectangle).some((key) => cells.get(key)?.some((one) => meet(one, rectangle)));
    },
  };
}

/**
 * Finds a place for each label, in the order given, such that no two meet; a label that finds none
 * is left out, unless it must be there.
 *
 *   placeLabels([{ id: 'a', places: [{ x: 0, y: 0, width: 9, height: 9 }], must: false }], emptyScreen())
 */
export function placeLabels(
  candidates: readonly Candidate[],
  screen: Occupancy,
): ReadonlyMap<string, number> {
  const placed = new Map<string, number>();
  for (const candidate of candidates) {
    const free = candidate.places.findIndex((place) => !screen.meets(place));
    const index = free < 0 && candidate.must ? 0 : free;
    const place = candidate.places[index];
    if (!place) continue;
    placed.set(candidate.id, index);
    screen.add(place);
  }
  return placed;
}
