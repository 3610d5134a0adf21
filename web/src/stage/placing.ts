import type { Dataset } from '../data/dataset.ts';
import { sizeOf } from '../data/visual.ts';
import type { ViewState } from '../state/view-state.ts';
import { arrange, type Point } from './layout.ts';
import { fromPlaces, type SettleJob, toJob } from './settling.ts';
import { labelText } from './text-drawing.ts';

// Up to here the graph is small enough to be arranged while one waits, with room for every name.
const arranged = 400;

/** What stays true of a graph while it grows: where it was begun. Another base is laid out afresh. */
export function baseOf(view: ViewState): string {
  if (view.path) return `path ${view.path.from} ${view.path.to}`;
  return view.expansions[0]?.entity ?? view.also[0] ?? `overview ${view.overview}`;
}

/** Keeps where the entities of the graph on show are. */
export interface Places {
  /**
   * The places of all entities of a dataset: those known stay, new ones are put beside their neighbours. The
   * entities of `chain`, a path from end to end, are put in a row.
   */
  update(
    view: ViewState,
    data: Dataset,
    aspect: number,
    chain?: readonly string[],
  ): ReadonlyMap<string, Point>;
  /** The work that a worker should do on what `update` only put somewhere; undefined when there is none. */
  job(): SettleJob | undefined;
  /** Takes places over that the worker found. */
  settle(places: Float32Array): ReadonlyMap<string, Point>;
}

// Stored and settled layouts come at any scale; this is the width that leaves an entity some room.
const room = 46;

function scaled(points: ReadonlyMap<string, Point>): Map<string, Point> {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x } of points.values()) {
    least = Math.min(least, x);
    most = Math.max(most, x);
  }
  const scale = (room * Math.sqrt(points.size)) / Math.max(1e-6, most - least);
  return new Map([...points].map(([id, { x, y }]) => [id, { x: x * scale, y: y * scale }]));
}

function stored(data: Dataset): Map<string, Point> {
  const points = new Map<string, Point>();
  for (const { id, x, y } of data.nodes.values()) {
    if (x !== undefined && y !== undefined) points.set(id, { x, y });
  }
  return scaled(points);
}

// Far enough for the names of the relations to be read on the lines between.
const rowStep = { across: 230, down: 130 };

/** Puts a chain in a row: across a wide place, down a narrow one. */
function inRow(chain: readonly string[], aspect: number): readonly (readonly [string, Point])[] {
  return chain.map((id, i) => {
    const along = i - (chain.length - 1) / 2;
    return [id, aspect < 0.9 ? { x: 0, y: (0 - along) * rowStep.down } : { x: along * rowStep.across, y: 0 }];
  });
}

/** A spiral with the best connected in its middle: something to see until the layout is there. */
function spiral(data: Dataset, known: ReadonlyMap<string, Point>): Map<string, Point> {
  const order = [...data.nodes.values()].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return new Map(
    order.map(({ id }, i) => {
      const radius = room * 0.5 * Math.sqrt(i + 0.5);
      const angle = i * Math.PI * (3 - Math.sqrt(5));
      return [id, known.get(id) ?? { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius }];
    }),
  );
}

/**
 * Places over a function that measures labels in CSS pixels. A graph too big to arrange here is
 * shown at the positions that the server stored; if there are none yet, it is put on a spiral and
 * `job` has the work of laying it out.
 */
export function createPlaces(widthOf: (text: string) => number): Places {
  let base = '';
  let known = new Map<string, Point>();
  let unsettled: { data: Dataset; fixed: ReadonlySet<string> } | undefined;
  const placeMany = (data: Dataset): void => {
    const fixed = new Set(known.keys());
    for (const [id, point] of stored(data)) if (!known.has(id)) known.set(id, point);
    if ([...data.nodes.keys()].every((id) => known.has(id))) return;
    unsettled = { data, fixed };
    known = spiral(data, known);
  };
  const placeFew = (data: Dataset, aspect: number): void => {
    const boxOf = (id: string) => {
      const node = data.nodes.get(id);
      const size = sizeOf(node?.degree ?? 1) * 2;
      const width = widthOf(labelText(node?.label ?? ''));
      return { width: Math.max(size, width) + 12, height: size + 26 };
    };
    known = new Map([...known, ...arrange(data, { known, boxOf, aspect })]);
  };
  return {
    update(view, data, aspect, chain = []) {
      if (baseOf(view) !== base) known = new Map(inRow(chain, aspect));
      base = baseOf(view);
      for (const [id, [x, y]] of Object.entries(view.pinned)) known.set(id, { x, y });
      if ([...data.nodes.keys()].every((id) => known.has(id))) return known;
      unsettled = undefined;
      if (data.nodes.size > arranged) placeMany(data);
      else placeFew(data, aspect);
      return known;
    },
    job: () => unsettled && toJob(unsettled.data, known, unsettled.fixed),
    settle(places) {
      if (!unsettled) return known;
      const found = fromPlaces(unsettled.data.nodes.keys(), places);
      // What was there before stays, and sets the scale.
      known = unsettled.fixed.size > 0 ? found : scaled(found);
      return known;
    },
  };
}
