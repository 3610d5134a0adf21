import { mix } from './color.ts';
import { drawEdge } from './edge-drawing.ts';
import { writeEdgeLabels } from './edge-labels.ts';
import { drawNodes } from './node-drawing.ts';
import { edgesNow, nodesNow } from './scene.ts';
import type { Stage } from './stage-state.ts';

// Past this many edges, patterned curves on a canvas would hold up panning: plain lines on the GPU take over.
export const patternedEdges = 1500;

/** Draws everything but the discs, as it is to be seen now. */
export function draw(stage: Stage): void {
  const { sigma, under, over, theme, picture } = stage;
  const { width, height } = sigma.getDimensions();
  under.clearRect(0, 0, width, height);
  over.clearRect(0, 0, width, height);
  stage.edges = edgesNow(sigma, picture, stage.places, stage.focus);
  const patterned = picture.edges.size <= patternedEdges;
  for (const edge of stage.edges) {
    if (patterned || edge.tone === 'strong') drawEdge(under, edge, theme);
  }
  const screen = drawNodes(over, nodesNow(sigma, picture, stage.places, stage.focus), theme, stage.measure);
  const named = patterned ? stage.edges : stage.edges.filter((edge) => edge.tone === 'strong');
  writeEdgeLabels(over, named, theme, screen, stage.measure);
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
  for (const edge of stage.edges) drawEdge(context, edge, stage.theme);
  const nodes = nodesNow(sigma, stage.picture, stage.places, stage.focus);
  for (const { node, disc, tone } of nodes) {
    const color = stage.theme.classes[node.class] ?? stage.theme.edge;
    context.fillStyle = tone === 'dim' ? mix(color, stage.theme.background, 0.72) : color;
    context.beginPath();
    context.arc(disc.x, disc.y, disc.radius, 0, Math.PI * 2);
    context.fill();
  }
  const screen = drawNodes(context, nodes, stage.theme, stage.measure);
  writeEdgeLabels(context, stage.edges, stage.theme, screen, stage.measure);
  return canvas;
}
