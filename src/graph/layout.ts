import { createRequire } from 'node:module';

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  /** Its pull, such as the number of independent reports; 1 or more. */
  readonly weight: number;
}

export interface LayoutOptions {
  /** Where entities stood before; the others begin on a spiral in the order of their ids. */
  readonly before?: ReadonlyMap<string, Position>;
  /** Called between steps with the share done, 0..1. */
  readonly onProgress?: (share: number) => void;
  /** Ends the work early; the positions reached so far are returned. */
  readonly signal?: AbortSignal;
}

type Iterate = (settings: object, nodes: Float32Array, edges: Float32Array) => void;

// The public call cannot be taken up where it left off: it forgets how fast each node was moving.
const iterate: Iterate = createRequire(import.meta.url)('graphology-layout-forceatlas2/iterate.js');

/** Numbers a node and an edge take in the matrices: x, y, forces, mass (6), convergence (7), size (8). */
const nodeWidth = 10;
const edgeWidth = 3;
const mostIterations = 400;
/** At rest when a step moves entities by less than this share of the drawing's width, on average. */
const restless = 0.0005;
/** How long one uninterrupted stretch of work may last, in milliseconds: others run in between. */
const stretch = 40;
const spacing = 10;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Places entities so that those with edges between them stand near each other (ForceAtlas2). The same input
 * gives the same positions. It yields to other work every few steps, so that a server goes on answering.
 *
 *   await layoutGraph(['a', 'b'], [{ source: 'a', target: 'b', weight: 1 }]) // Map { 'a' => { x, y }, … }
 */
export async function layoutGraph(
  ids: Iterable<string>,
  edges: Iterable<LayoutEdge>,
  options: LayoutOptions = {},
): Promise<ReadonlyMap<string, Position>> {
  const order = [...new Set(ids)].sort();
  const nodes = placeNodes(order, options.before ?? new Map());
  const links = linkNodes(order, edges, nodes);
  const settings = settingsFor(order.length);
  let since = performance.now();
  for (let done = 0; order.length > 1 && done < mostIterations && !options.signal?.aborted; done++) {
    const before = nodes.slice();
    iterate(settings, nodes, links);
    if (movement(before, nodes) < restless) break;
    if (performance.now() - since < stretch) continue;
    options.onProgress?.(done / mostIterations);
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
  options.onProgress?.(1);
  return readPositions(order, nodes);
}

function settingsFor(order: number): object {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0.5,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(order, 1)),
    barnesHutOptimize: order > 2000,
    barnesHutTheta: 1.2,
  };
}

function placeNodes(order: readonly string[], before: ReadonlyMap<string, Position>): Float32Array {
  const nodes = new Float32Array(order.length * nodeWidth);
  for (const [i, id] of order.entries()) {
    const radius = spacing * Math.sqrt(i + 0.5);
    const angle = i * goldenAngle;
    const { x, y } = before.get(id) ?? { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, 1, 0], i * nodeWidth);
  }
  return nodes;
}

/** The matrix of edges, parallel ones joined; a node's mass grows by the weights of its edges. */
function linkNodes(order: readonly string[], edges: Iterable<LayoutEdge>, nodes: Float32Array): Float32Array {
  const placeOf = new Map(order.map((id, i) => [id, i * nodeWidth]));
  const weights = new Map<number, number>();
  for (const { source, target, weight } of edges) {
    const a = placeOf.get(source);
    const b = placeOf.get(target);
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * nodes.length + Math.max(a, b);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const links = new Float32Array(weights.size * edgeWidth);
  for (const [i, [key, weight]] of [...weights].sort(([a], [b]) => a - b).entries()) {
    const ends = [Math.floor(key / nodes.length), key % nodes.length] as const;
    links.set([...ends, weight], i * edgeWidth);
    for (const end of ends) nodes[end + 6] = (nodes[end + 6] ?? 0) + weight;
  }
  return links;
}

/** Mean distance that nodes moved, as a share of the width of the drawing. */
function movement(before: Float32Array, after: Float32Array): number {
  let sum = 0;
  let widest = 1;
  for (let i = 0; i < after.length; i += nodeWidth) {
    const x = after[i] ?? 0;
    const y = after[i + 1] ?? 0;
    sum += Math.hypot(x - (before[i] ?? 0), y - (before[i + 1] ?? 0));
    widest = Math.max(widest, Math.abs(x), Math.abs(y));
  }
  return sum / (after.length / nodeWidth) / (2 * widest);
}

function readPositions(order: readonly string[], nodes: Float32Array): Map<string, Position> {
  const round = (value = 0): number => Math.round(value * 100) / 100;
  return new Map(
    order.map((id, i) => [id, { x: round(nodes[i * nodeWidth]), y: round(nodes[i * nodeWidth + 1]) }]),
  );
}
