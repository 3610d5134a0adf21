import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Dataset } from '../data/dataset.ts';
import { sizeOf } from '../data/visual.ts';
import type { ViewState } from '../state/view-state.ts';
import { arrange, type Point } from './layout.ts';
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
  /** The places of all entities of a dataset: those known stay, new ones are put beside their neighbours. */
  update(view: ViewState, data: Dataset, aspect: number): ReadonlyMap<string, Point>;
}

function spread(data: Dataset): Map<string, Point> {
  const points = [...data.nodes.values()].flatMap(({ id, x, y }) =>
    x === undefined || y === undefined ? [] : [{ id, x, y }],
  );
  const width = Math.max(...points.map((one) => one.x)) - Math.min(...points.map((one) => one.x));
  const scale = (46 * Math.sqrt(points.length)) / Math.max(1e-6, width);
  return new Map(points.map(({ id, x, y }) => [id, { x: x * scale, y: y * scale }]));
}

// An iteration takes a time that grows with the entities; together they should take about a second.
const iterationsTimesEntities = 400_000;

/** ForceAtlas2 for a big graph that the server has not laid out yet; what is known stays. */
function settle(data: Dataset, known: ReadonlyMap<string, Point>): Map<string, Point> {
  const graph = new UndirectedGraph();
  let index = 0;
  for (const id of data.nodes.keys()) {
    const angle = index * 2.399963;
    const start = known.get(id) ?? {
      x: Math.cos(angle) * 12 * Math.sqrt(index),
      y: Math.sin(angle) * 12 * Math.sqrt(index),
    };
    graph.addNode(id, { ...start, fixed: known.has(id) });
    index += 1;
  }
  for (const { source, target } of data.edges.values()) {
    if (source !== target) graph.mergeEdge(source, target);
  }
  const iterations = Math.max(20, Math.min(200, Math.round(iterationsTimesEntities / graph.order)));
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
  const placed = forceAtlas2(graph, { iterations, settings });
  return new Map(Object.entries(placed).map(([id, { x = 0, y = 0 }]) => [id, { x, y }]));
}

/**
 * Places over a function that measures labels in CSS pixels. A graph too big to arrange here is
 * shown at the positions that the server stored, or settled by force if there are none yet.
 */
export function createPlaces(widthOf: (text: string) => number): Places {
  let base = '';
  let known = new Map<string, Point>();
  return {
    update(view, data, aspect) {
      if (baseOf(view) !== base) known = new Map();
      base = baseOf(view);
      for (const [id, [x, y]] of Object.entries(view.pinned)) known.set(id, { x, y });
      if (data.nodes.size > arranged) {
        for (const [id, point] of spread(data)) if (!known.has(id)) known.set(id, point);
      }
      if ([...data.nodes.keys()].every((id) => known.has(id))) return known;
      if (data.nodes.size > arranged) {
        known = new Map([...known, ...settle(data, known)]);
        return known;
      }
      const boxOf = (id: string) => {
        const node = data.nodes.get(id);
        const size = sizeOf(node?.degree ?? 1) * 2;
        const width = widthOf(labelText(node?.label ?? ''));
        return { width: Math.max(size, width) + 12, height: size + 26 };
      };
      const placed = arrange(data, { known, boxOf, aspect });
      known = new Map([...known, ...placed]);
      return known;
    },
  };
}
