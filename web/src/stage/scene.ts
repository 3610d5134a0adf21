import type Sigma from 'sigma';
import type { Picture, VisualNode } from '../data/visual.ts';
import type { DrawnEdge, Tone } from './edge-drawing.ts';
import { type Curve, curveBetween, type Disc, distanceTo } from './edge-geometry.ts';
import type { Emphasis } from './graph-stage.ts';
import type { Point } from './layout.ts';
import type { DrawnNode, NodeTone } from './node-drawing.ts';

/** Which entities and edges stand out, worked out once when the emphasis or the picture changes. */
export interface Focus {
  readonly active: boolean;
  readonly strongNodes: ReadonlySet<string>;
  readonly nearNodes: ReadonlySet<string>;
  readonly strongEdges: ReadonlySet<string>;
}

/**
 * Works out what stands out: a selected entity with its neighbours and edges, a selected edge with
 * its ends, a path; `hovered` is the id of an entity or edge under the pointer.
 */
export function focusOf(picture: Picture, emphasis: Emphasis, hovered: string | undefined): Focus {
  const strongNodes = new Set<string>();
  const nearNodes = new Set<string>();
  const strongEdges = new Set<string>(emphasis.path);
  const selected = emphasis.selection?.id;
  for (const id of [selected, hovered]) {
    if (id === undefined) continue;
    if (picture.nodes.has(id)) strongNodes.add(id);
    if (picture.edges.has(id)) strongEdges.add(id);
  }
  const subject = hovered !== undefined && picture.nodes.has(hovered) ? hovered : selected;
  for (const edge of picture.edges.values()) {
    if (edge.source === subject || edge.target === subject) strongEdges.add(edge.id);
    if (!strongEdges.has(edge.id)) continue;
    nearNodes.add(edge.source).add(edge.target);
  }
  const active = strongNodes.size + strongEdges.size > 0;
  return { active, strongNodes, nearNodes, strongEdges };
}

/** The tone of an entity under a focus. */
export function nodeTone(id: string, focus: Focus): NodeTone {
  if (focus.strongNodes.has(id)) return 'strong';
  if (focus.nearNodes.has(id)) return 'near';
  return focus.active ? 'dim' : 'plain';
}

function edgeTone(id: string, focus: Focus): Tone {
  if (focus.strongEdges.has(id)) return 'strong';
  return focus.active ? 'dim' : 'plain';
}

/** Finds an entity's disc on the screen as it is now; each is worked out once, and only if asked for. */
export type Discs = (id: string) => Disc | undefined;

/** The discs of a picture under the present camera. */
export function discsNow(sigma: Sigma, picture: Picture, places: ReadonlyMap<string, Point>): Discs {
  const known = new Map<string, Disc>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const node = picture.nodes.get(id);
    const place = places.get(id);
    if (!node || !place) return undefined;
    const disc = { ...sigma.graphToViewport(place), radius: sigma.scaleSize(node.size) };
    known.set(id, disc);
    return disc;
  };
}

const ranked = new WeakMap<Picture, readonly VisualNode[]>();

/** The entities of a picture, the best connected first; sorted once a picture. */
function byDegree(picture: Picture): readonly VisualNode[] {
  const before = ranked.get(picture);
  if (before) return before;
  const sorted = [...picture.nodes.values()].sort((a, b) => b.degree - a.degree);
  ranked.set(picture, sorted);
  return sorted;
}

// Symbols and names of more could not be read, and would hold up every frame; their discs are drawn all the same.
const mostDrawn = 1500;
const beyond = { x: 120, y: 60 };

/** The curves at each entity that stand out no less than the others; those that are dimmed may lie under a name. */
function curvesByEnd(edges: readonly DrawnEdge[]): ReadonlyMap<string, readonly Curve[]> {
  const byEnd = new Map<string, Curve[]>();
  for (const { edge, curve, tone } of edges) {
    if (tone === 'dim') continue;
    for (const end of [edge.source, edge.target]) {
      const held = byEnd.get(end);
      if (held) held.push(curve);
      else byEnd.set(end, [curve]);
    }
  }
  return byEnd;
}

/** The entities to be drawn now, those in sight; of very many the best connected, and what stands out. */
export function nodesNow(
  sigma: Sigma,
  picture: Picture,
  places: ReadonlyMap<string, Point>,
  discs: Discs,
  focus: Focus,
  edges: readonly DrawnEdge[],
): DrawnNode[] {
  const { width, height } = sigma.getDimensions();
  const curves = curvesByEnd(edges);
  const corner = sigma.viewportToGraph({ x: -beyond.x, y: height + beyond.y });
  const opposite = sigma.viewportToGraph({ x: width + beyond.x, y: -beyond.y });
  const nodes: DrawnNode[] = [];
  const draw = (node: VisualNode): void => {
    const disc = discs(node.id);
    const own = curves.get(node.id);
    if (disc) nodes.push({ node, disc, tone: nodeTone(node.id, focus), ...(own ? { curves: own } : {}) });
  };
  let left = mostDrawn;
  for (const node of byDegree(picture)) {
    const place = places.get(node.id);
    if (!place || place.x < corner.x || place.x > opposite.x) continue;
    if (place.y < corner.y || place.y > opposite.y) continue;
    const out = focus.strongNodes.has(node.id) || focus.nearNodes.has(node.id);
    if (left <= 0 && !out) continue;
    left -= 1;
    draw(node);
  }
  return nodes;
}

/** The edges as they are to be drawn now, those that stand out last; with `strongOnly` no others. */
export function edgesNow(
  sigma: Sigma,
  picture: Picture,
  discs: Discs,
  focus: Focus,
  strongOnly = false,
): DrawnEdge[] {
  const edges: DrawnEdge[] = [];
  const zoom = sigma.scaleSize(1);
  const scale = Math.max(0.8, Math.min(1.2, zoom));
  const head = Math.max(0.4, Math.min(1, zoom / 0.75));
  const wanted = strongOnly
    ? [...focus.strongEdges].flatMap((id) => picture.edges.get(id) ?? [])
    : picture.edges.values();
  for (const edge of wanted) {
    const source = discs(edge.source);
    const target = discs(edge.target);
    if (!source || !target) continue;
    const curve = curveBetween(source, target, edge.bend, edge.directed ? 4 : 0);
    edges.push({ edge, curve, tone: edgeTone(edge.id, focus), width: edge.width * scale, head });
  }
  const order: Readonly<Record<Tone, number>> = { dim: 0, plain: 1, strong: 2 };
  return edges.sort((a, b) => order[a.tone] - order[b.tone]);
}

/** The edge within `reach` CSS pixels of a point on the screen, the nearest. */
export function edgeAt(edges: readonly DrawnEdge[], point: Point, reach: number): string | undefined {
  let best: string | undefined;
  let least = reach;
  for (const { edge, curve } of edges) {
    const distance = distanceTo(curve, point);
    if (distance > least) continue;
    least = distance;
    best = edge.id;
  }
  return best;
}
