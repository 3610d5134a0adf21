import type { Picture, VisualEdge } from '../data/visual.ts';
import type { Point } from './layout.ts';

/** The edges of a big graph as numbers: one object an edge would take seconds and hundreds of megabytes. */
export interface LineData {
  /** The edges, those with the most origins first. */
  readonly edges: readonly VisualEdge[];
  /** Source x, y and target x, y of each edge in graph coordinates. */
  readonly ends: Float32Array;
  /** Takes over where the entities are now. */
  place(places: ReadonlyMap<string, Point>): void;
}

/** Those that several report before the rest; within each as they come. */
function strongestFirst(edges: Iterable<VisualEdge>): readonly VisualEdge[] {
  const strong: VisualEdge[] = [];
  const others: VisualEdge[] = [];
  for (const edge of edges) (edge.origins > 1 ? strong : others).push(edge);
  return [...strong.sort((a, b) => b.origins - a.origins), ...others];
}

/** The edges of a picture as lines between places; an entity without a place stands in the middle. */
export function toLines(picture: Picture, places: ReadonlyMap<string, Point>): LineData {
  const ids = [...picture.nodes.keys()];
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const edges = strongestFirst(picture.edges.values());
  const nodes = new Uint32Array(edges.length * 2);
  edges.forEach((edge, i) => {
    nodes[i * 2] = indexOf.get(edge.source) ?? 0;
    nodes[i * 2 + 1] = indexOf.get(edge.target) ?? 0;
  });
  const ends = new Float32Array(nodes.length * 2);
  const xs = new Float32Array(ids.length);
  const ys = new Float32Array(ids.length);
  const place = (next: ReadonlyMap<string, Point>): void => {
    ids.forEach((id, i) => {
      const at = next.get(id);
      xs[i] = at?.x ?? 0;
      ys[i] = at?.y ?? 0;
    });
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] ?? 0;
      ends[i * 2] = xs[node] ?? 0;
      ends[i * 2 + 1] = ys[node] ?? 0;
    }
  };
  place(places);
  return { edges, ends, place };
}

/**
 * The edge whose line passes nearest to a point, within `reach`; all in graph coordinates.
 *
 *   nearestLine(toLines(picture, places), { x: 5, y: 1 }, 2)?.id === 'a~met-with~b'
 */
export function nearestLine({ edges, ends }: LineData, point: Point, reach: number): VisualEdge | undefined {
  let best = -1;
  let least = reach * reach;
  for (let i = 0; i < edges.length; i++) {
    const x = ends[i * 4] ?? 0;
    const y = ends[i * 4 + 1] ?? 0;
    const dx = (ends[i * 4 + 2] ?? 0) - x;
    const dy = (ends[i * 4 + 3] ?? 0) - y;
    const squared = dx * dx + dy * dy;
    const along = squared === 0 ? 0 : ((point.x - x) * dx + (point.y - y) * dy) / squared;
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const offX = point.x - x - t * dx;
    const offY = point.y - y - t * dy;
    const distance = offX * offX + offY * offY;
    if (distance > least) continue;
    least = distance;
    best = i;
  }
  return edges[best];
}
