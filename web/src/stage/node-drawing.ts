import { classSymbols, importedSymbol, symbolSize } from '../data/symbols.ts';
import type { VisualNode } from '../data/visual.ts';
import type { Curve, Disc } from './edge-geometry.ts';
import type { StageTheme } from './graph-stage.ts';
import {
  type Candidate,
  emptyScreen,
  type Occupancy,
  placeLabels,
  type Rectangle,
} from './label-placement.ts';
import { clearestFirst } from './label-sides.ts';
import { outline, type Pen } from './pen.ts';
import { labelText, writeCentred } from './text-drawing.ts';

/** How much an entity stands out at the moment. */
export type NodeTone = 'plain' | 'near' | 'strong' | 'dim';

/** What is drawn of one entity, over its disc. */
export interface DrawnNode {
  readonly node: VisualNode;
  readonly disc: Disc;
  readonly tone: NodeTone;
  /** Its edges, where they are drawn as curves: its name keeps clear of them. */
  readonly curves?: readonly Curve[];
}

const symbols = new Map(
  Object.entries({ ...classSymbols, Term: importedSymbol }).map(([name, path]) => [name, outline(path)]),
);

function drawSymbol(context: Pen, { node, disc, tone }: DrawnNode): void {
  const path = symbols.get(node.class);
  if (!path || disc.radius < 6) return;
  const side = disc.radius * 1.18;
  context.save();
  context.globalAlpha = tone === 'dim' ? 0.55 : 1;
  context.translate(disc.x - side / 2, disc.y - side / 2);
  context.scale(side / symbolSize, side / symbolSize);
  context.lineWidth = 2.2;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.strokeStyle = '#fff';
  context.stroke(path);
  context.restore();
}

// On smaller discs the sign would be as big as the entity.
const badgeRadius = 8.5;

function drawRings(context: Pen, drawn: DrawnNode, theme: StageTheme): void {
  const { node, disc, tone } = drawn;
  context.save();
  if (tone === 'strong') {
    context.beginPath();
    context.arc(disc.x, disc.y, disc.radius + 4, 0, Math.PI * 2);
    context.lineWidth = 2.5;
    context.strokeStyle = theme.accent;
    context.stroke();
  }
  if (node.imported) {
    context.beginPath();
    context.arc(disc.x, disc.y, disc.radius + 2.5, 0, Math.PI * 2);
    context.setLineDash([4, 3]);
    context.lineWidth = 1.5;
    context.strokeStyle = theme.faint;
    context.stroke();
    context.setLineDash([]);
  }
  if (node.more && tone !== 'dim' && disc.radius >= badgeRadius) {
    // A small plus: there is more to expand than is shown.
    const x = disc.x + disc.radius * 0.78;
    const y = disc.y - disc.radius * 0.78;
    context.beginPath();
    context.arc(x, y, 4.6, 0, Math.PI * 2);
    context.fillStyle = theme.background;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = theme.faint;
    context.stroke();
    context.beginPath();
    context.moveTo(x - 2.3, y);
    context.lineTo(x + 2.3, y);
    context.moveTo(x, y - 2.3);
    context.lineTo(x, y + 2.3);
    context.stroke();
  }
  context.restore();
}

const fontSize = (node: VisualNode): number => (node.size >= 16 ? 14 : 12.5);

/** The font of an entity's label. */
export function nodeFont(node: VisualNode, theme: StageTheme, tone: NodeTone): string {
  return `${tone === 'strong' || node.size >= 16 ? 600 : 500} ${fontSize(node)}px ${theme.font}`;
}

function placesOf({ node, disc, tone, curves = [] }: DrawnNode, width: number): Rectangle[] {
  const height = fontSize(node) * 1.35;
  const below = {
    x: disc.x - width / 2,
    y: disc.y + disc.radius + (tone === 'strong' ? 8 : 2),
    width,
    height,
  };
  const places = [
    below,
    { ...below, y: disc.y - disc.radius - height - 3 },
    { ...below, x: disc.x + disc.radius + 4, y: disc.y - height / 2 },
    { ...below, x: disc.x - disc.radius - 4 - width, y: disc.y - height / 2 },
  ];
  return clearestFirst(places, curves);
}

function drawChip(context: Pen, place: Rectangle, theme: StageTheme): void {
  context.beginPath();
  context.roundRect(place.x - 3, place.y - 1, place.width + 6, place.height + 2, 5);
  context.fillStyle = theme.chip;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = theme.accent;
  context.stroke();
}

const edgeDepth = 250;

// More names than these cannot be read at once, and measuring all of a big graph's would hold it up.
const mostNames = 400;

const rank: Readonly<Record<NodeTone, number>> = { strong: 0, near: 1, plain: 2, dim: 3 };

/** Those that stand out first, then the best connected. */
function inOrder(nodes: readonly DrawnNode[]): readonly DrawnNode[] {
  return [...nodes].sort((a, b) => rank[a.tone] - rank[b.tone] || b.node.degree - a.node.degree);
}

function writeLabels(
  context: Pen,
  nodes: readonly DrawnNode[],
  theme: StageTheme,
  screen: Occupancy,
  measure: (text: string, font: string) => number,
): void {
  const ordered = inOrder(nodes);
  const entries = new Map<string, { drawn: DrawnNode; text: string; places: Rectangle[] }>();
  const candidates: Candidate[] = ordered.slice(0, mostNames).map((drawn) => {
    const text = labelText(drawn.node.label);
    const places = placesOf(drawn, measure(text, nodeFont(drawn.node, theme, drawn.tone)) + 6);
    entries.set(drawn.node.id, { drawn, text, places });
    return { id: drawn.node.id, places, must: drawn.tone === 'strong' };
  });
  for (const [id, index] of placeLabels(candidates, screen)) {
    const entry = entries.get(id);
    const place = entry?.places[index];
    if (!entry || !place) continue;
    const { node, tone } = entry.drawn;
    context.globalAlpha = tone === 'dim' ? 0.4 : 1;
    if (tone === 'strong') drawChip(context, place, theme);
    writeCentred(context, entry.text, place.x + place.width / 2, place.y + place.height / 2, {
      font: nodeFont(node, theme, tone),
      color: tone === 'strong' ? theme.accent : theme.ink,
      halo: tone === 'strong' ? theme.chip : theme.background,
    });
  }
  context.globalAlpha = 1;
}

/**
 * Draws what stands over the discs: symbols, rings, and names without collisions. Gives back the
 * screen with the space they take, for the labels of edges.
 */
export function drawNodes(
  context: Pen,
  nodes: readonly DrawnNode[],
  theme: StageTheme,
  measure: (text: string, font: string) => number,
  size: { readonly width: number; readonly height: number },
): Occupancy {
  const screen = emptyScreen();
  // Beyond the sides nothing is free: a name is rather put on the other side than cut off.
  screen.add({ x: -edgeDepth, y: 0, width: edgeDepth, height: size.height });
  screen.add({ x: size.width, y: 0, width: edgeDepth, height: size.height });
  // Among thousands of discs a name would find no place; there it may lie over small ones.
  const obstacles = nodes.length > mostNames ? nodes.filter(({ tone }) => tone === 'strong') : nodes;
  for (const { disc } of obstacles) {
    const side = disc.radius * 2;
    screen.add({ x: disc.x - disc.radius, y: disc.y - disc.radius, width: side, height: side });
  }
  for (const node of nodes) {
    drawSymbol(context, node);
    drawRings(context, node, theme);
  }
  writeLabels(context, nodes, theme, screen, measure);
  return screen;
}
