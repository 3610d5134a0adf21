import type Sigma from 'sigma';
import type { Picture } from '../data/visual.ts';
import type { DrawnEdge, Tone } from './edge-drawing.ts';
import { curveBetween, type Disc, distanceTo } from './edge-geometry.ts';
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

/** Where every entity's disc is on the screen now. */
export function discsNow(
  sigma: Sigma,
  picture: Picture,
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Disc> {
  const discs = new Map<string, Disc>();
  for (const node of picture.nodes.values()) {
    const place = places.get(node.id);
    if (place) discs.set(node.id, { ...sigma.graphToViewport(place), radius: sigma.scaleSize(node.size) });
  }
  return discs;
}

/** The entities to be drawn now; those far outside the screen are left out. */
export function nodesNow(
  sigma: Sigma,
  picture: Picture,
  discs: ReadonlyMap<string, Disc>,
  focus: Focus,
): DrawnNode[] {
  const { width, height } = sigma.getDimensions();
  const nodes: DrawnNode[] = [];
  for (const node of picture.nodes.values()) {
    const disc = discs.get(node.id);
    if (!disc || disc.x < -120 || disc.y < -60 || disc.x > width + 120 || disc.y > height + 60) continue;
    nodes.push({ node, disc, tone: nodeTone(node.id, focus) });
  }
  return nodes;
}

/** The edges as they are to be drawn now, those that stand out last; with `strongOnly` no others. */
export function edgesNow(
  sigma: Sigma,
  picture: Picture,
  discs: ReadonlyMap<string, Disc>,
  focus: Focus,
  strongOnly = false,
): DrawnEdge[] {
  const edges: DrawnEdge[] = [];
  const scale = Math.max(0.8, Math.min(1.2, sigma.scaleSize(1)));
  for (const edge of picture.edges.values()) {
    const source = discs.get(edge.source);
    const target = discs.get(edge.target);
    if (!source || !target || (strongOnly && !focus.strongEdges.has(edge.id))) continue;
    const curve = curveBetween(source, target, edge.bend, edge.directed ? 4 : 0);
    edges.push({ edge, curve, tone: edgeTone(edge.id, focus), width: edge.width * scale });
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
