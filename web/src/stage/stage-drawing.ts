import type { Picture } from '../data/visual.ts';
import { mix } from './color.ts';
import { drawEdge } from './edge-drawing.ts';
import { writeEdgeLabels } from './edge-labels.ts';
import type { Point } from './layout.ts';
import { drawNodes } from './node-drawing.ts';
import { discsNow, edgeAt, edgesNow, nodesNow } from './scene.ts';
import type { Stage } from './stage-state.ts';

/**
 * Whether edges are drawn as patterned curves. Past some number these would hold up panning: plain
 * lines on the GPU take over, and only what stands out is patterned.
 */
export function isPatterned(picture: Picture): boolean {
  return picture.edges.size <= 1500;
}

/** The edge under a point on the screen, or undefined. */
export function edgeUnder(stage: Stage, point: Point, reach: number): string | undefined {
  if (isPatterned(stage.picture)) return edgeAt(stage.edges, point, reach);
  const discs = discsNow(stage.sigma, stage.picture, stage.places);
  return edgeAt(edgesNow(stage.sigma, stage.picture, discs, stage.focus), point, reach);
}

/** Draws everything but the discs, as it is to be seen now. */
export function draw(stage: Stage): void {
  const { sigma, under, over, theme, picture } = stage;
  const { width, height } = sigma.getDimensions();
  under.clearRect(0, 0, width, height);
  over.clearRect(0, 0, width, height);
  const discs = discsNow(sigma, picture, stage.places);
  stage.edges = edgesNow(sigma, picture, discs, stage.focus, !isPatterned(picture));
  for (const edge of stage.edges) drawEdge(under, edge, theme);
  const nodes = nodesNow(sigma, picture, discs, stage.focus);
  const screen = drawNodes(over, nodes, theme, stage.measure, { width, height });
  writeEdgeLabels(over, stage.edges, theme, screen, stage.measure);
}

/** Paints what is seen on a canvas of its own, at a scale. */
export function paint(stage: Stage, scale: number): HTMLCanvasElement {
  const { sigma } = stage;
  const { width, height } = sigma.getDimensions();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(scale, scale);
  context.fillStyle = stage.theme.background;
  context.fillRect(0, 0, width, height);
  // Drawn afresh at the wanted scale: copying the screen would give soft letters.
  const discs = discsNow(sigma, stage.picture, stage.places);
  for (const edge of edgesNow(sigma, stage.picture, discs, stage.focus)) drawEdge(context, edge, stage.theme);
  const nodes = nodesNow(sigma, stage.picture, discs, stage.focus);
  for (const { node, disc, tone } of nodes) {
    const color = stage.theme.classes[node.class] ?? stage.theme.edge;
    context.fillStyle = tone === 'dim' ? mix(color, stage.theme.background, 0.72) : color;
    context.beginPath();
    context.arc(disc.x, disc.y, disc.radius, 0, Math.PI * 2);
    context.fill();
  }
  const screen = drawNodes(context, nodes, stage.theme, stage.measure, { width, height });
  writeEdgeLabels(context, stage.edges, stage.theme, screen, stage.measure);
  return canvas;
}
