import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Point } from './layout.ts';

/** What is to be settled: places a node, `x0, y0, x1, y1, …`, and pairs of node numbers. */
export interface SettleJob {
  readonly places: Float32Array;
  readonly pairs: Uint32Array;
  /** A 1 for each node that must stay where it is. */
  readonly fixed: Uint8Array;
}

/** How far settling has come. */
export interface Settled {
  readonly places: Float32Array;
  /** 0..1; 1 is the end. */
  readonly progress: number;
}

const nodeWidth = 10;
const edgeWidth = 3;
const mostRounds = 300;
// At rest when a round moves entities by less than this share of the drawing's width, on average.
const restless = 0.0006;
/** Milliseconds of work between two reports. */
const stretch = 300;
/** The whole may take this long: a layout that is nearly good now is better than a good one later. */
const patience = 25_000;

function toMatrices({ places, pairs, fixed }: SettleJob): { nodes: Float32Array; edges: Float32Array } {
  const order = places.length / 2;
  const nodes = new Float32Array(order * nodeWidth);
  for (let i = 0; i < order; i++) {
    const row = [places[i * 2] ?? 0, places[i * 2 + 1] ?? 0, 0, 0, 0, 0, 1, 1, 1, fixed[i] ?? 0];
    nodes.set(row, i * nodeWidth);
  }
  const edges = new Float32Array((pairs.length / 2) * edgeWidth);
  for (let i = 0; i < pairs.length / 2; i++) {
    const ends = [(pairs[i * 2] ?? 0) * nodeWidth, (pairs[i * 2 + 1] ?? 0) * nodeWidth] as const;
    edges.set([...ends, 1], i * edgeWidth);
    for (const end of ends) nodes[end + 6] = (nodes[end + 6] ?? 0) + 1;
  }
  return { nodes, edges };
}

function readPlaces(nodes: Float32Array): Float32Array {
  const places = new Float32Array((nodes.length / nodeWidth) * 2);
  for (let i = 0; i < places.length / 2; i++) {
    places[i * 2] = nodes[i * nodeWidth] ?? 0;
    places[i * 2 + 1] = nodes[i * nodeWidth + 1] ?? 0;
  }
  return places;
}

/** Mean distance moved as a share of the drawing's width, over a sample of the nodes. */
function movement(before: Float32Array, nodes: Float32Array): number {
  let sum = 0;
  let widest = 1;
  for (let i = 0; i < nodes.length; i += nodeWidth) {
    const x = nodes[i] ?? 0;
    const y = nodes[i + 1] ?? 0;
    sum += Math.hypot(x - (before[i] ?? 0), y - (before[i + 1] ?? 0));
    widest = Math.max(widest, Math.abs(x), Math.abs(y));
  }
  return sum / (nodes.length / nodeWidth) / (2 * widest);
}

/**
 * Settles a graph by force (ForceAtlas2), reporting now and then; the same job gives the same places,
 * unless it is so big that time ends it.
 *
 *   for (const { places, progress } of settle(job)) postMessage({ places, progress });
 */
export function* settle(job: SettleJob): Generator<Settled, void> {
  const { nodes, edges } = toMatrices(job);
  const order = nodes.length / nodeWidth;
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(order, 1)),
    barnesHutOptimize: order > 1000,
    barnesHutTheta: 1.2,
  };
  const start = performance.now();
  let since = start;
  for (let round = 1; round <= mostRounds && order > 1; round++) {
    const before = nodes.slice();
    iterate(settings, nodes, edges);
    const now = performance.now();
    if (now - start > patience || movement(before, nodes) < restless) break;
    if (now - since < stretch) continue;
    since = now;
    yield {
      places: readPlaces(nodes),
      progress: Math.min(0.99, Math.max(round / mostRounds, (now - start) / patience)),
    };
  }
  yield { places: readPlaces(nodes), progress: 1 };
}

interface Settleable {
  readonly nodes: ReadonlyMap<string, unknown>;
  readonly edges: ReadonlyMap<string, { readonly source: string; readonly target: string }>;
}

/** The job of settling a graph whose entities begin at `starts`; those in `fixed` stay. */
export function toJob(
  data: Settleable,
  starts: ReadonlyMap<string, Point>,
  fixed: ReadonlySet<string>,
): SettleJob {
  const ids = [...data.nodes.keys()];
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const places = new Float32Array(ids.length * 2);
  ids.forEach((id, i) => {
    const { x, y } = starts.get(id) ?? { x: 0, y: 0 };
    places.set([x, y], i * 2);
  });
  const seen = new Set<number>();
  const pairs: number[] = [];
  for (const { source, target } of data.edges.values()) {
    const a = numberOf.get(source);
    const b = numberOf.get(target);
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * ids.length + Math.max(a, b);
    if (seen.has(key)) continue;
    seen.add(key);
    pairs.push(a, b);
  }
  return {
    places,
    pairs: Uint32Array.from(pairs),
    fixed: Uint8Array.from(ids, (id) => Number(fixed.has(id))),
  };
}

/** The places of a job's nodes by id. */
export function fromPlaces(ids: Iterable<string>, places: Float32Array): Map<string, Point> {
  let i = 0;
  const points = new Map<string, Point>();
  for (const id of ids) {
    points.set(id, { x: places[i * 2] ?? 0, y: places[i * 2 + 1] ?? 0 });
    i += 1;
  }
  return points;
}
