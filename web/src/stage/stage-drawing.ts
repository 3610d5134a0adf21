import { mostPatterned, type Picture } from '../data/visual.ts';
import { mix } from './color.ts';
import { drawEdge } from './edge-drawing.ts';
import { writeEdgeLabels } from './edge-labels.ts';
import type { Point } from './layout.ts';
import { nearestLine } from './line-data.ts';
import { type DrawnNode, drawNodes } from './node-drawing.ts';
import type { Pen } from './pen.ts';
import { type Discs, discsNow, edgeAt, edgesNow, nodesNow, nodeTone } from './scene.ts';
import type { Stage } from './stage-state.ts';
import { SvgPen } from './svg-pen.ts';
import { discColor } from './theme.ts';

/**
 * Whether edges are drawn as patterned curves. Past some number these would hold up panning: plain
 * lines on the GPU take over, and only what stands out is patterned.
 */
export function isPatterned(picture: Picture): boolean {
  return picture.edges.size <= mostPatterned;
}

/** The edge under a point on the screen, or undefined. */
export function edgeUnder(stage: Stage, point: Point, reach: number): string | undefined {
  const { data } = stage.lines;
  if (!data) return edgeAt(stage.edges, point, reach);
  const at = stage.sigma.viewportToGraph(point);
  const beside = stage.sigma.viewportToGraph({ x: point.x + reach, y: point.y });
  return nearestLine(data, at, Math.hypot(beside.x - at.x, beside.y - at.y))?.id;
}

// What cannot follow the hand is worse than what is missing while it moves.
const mostMoving = 30_000;

/** Many lines over each other would leave nothing of the graph to be seen. */
const opacityOf = (lines: number): number => Math.max(0.12, Math.min(0.5, 90 / Math.sqrt(lines)));

/** Draws everything but the discs, as it is to be seen now; of a big graph's edges the chief ones while `moving`. */
export function draw(stage: Stage, moving = false): void {
  const { sigma, under, over, theme, picture } = stage;
  const number = stage.lines.data?.edges.length ?? 0;
  stage.lines.draw(theme.edge, opacityOf(number), moving ? mostMoving : number);
  const { width, height } = sigma.getDimensions();
  under.clearRect(0, 0, width, height);
  over.clearRect(0, 0, width, height);
  const discs = discsNow(sigma, picture, stage.places);
  stage.edges = edgesNow(sigma, picture, discs, stage.focus, !isPatterned(picture));
  for (const edge of stage.edges) drawEdge(under, edge, theme);
  const nodes = nodesNow(sigma, picture, stage.places, discs, stage.focus, stage.edges);
  const screen = drawNodes(over, nodes, theme, stage.measure, { width, height });
  writeEdgeLabels(over, stage.edges, theme, screen, stage.measure);
}

/** Every entity, as a picture needs it: there no GPU draws the discs of the many. */
function allNow({ picture, focus }: Stage, discs: Discs): DrawnNode[] {
  return [...picture.nodes.values()].flatMap((node) => {
    const disc = discs(node.id);
    return disc ? [{ node, disc, tone: nodeTone(node.id, focus) }] : [];
  });
}

/** Draws what is seen with a pen, on the background; afresh, since copying the screen would give soft letters. */
function render(stage: Stage, pen: Pen): void {
  const { sigma, theme } = stage;
  const { width, height } = sigma.getDimensions();
  pen.fillStyle = theme.background;
  pen.fillRect(0, 0, width, height);
  const discs = discsNow(sigma, stage.picture, stage.places);
  const edges = edgesNow(sigma, stage.picture, discs, stage.focus);
  for (const edge of edges) drawEdge(pen, edge, theme);
  const nodes = allNow(stage, discs);
  for (const { node, disc, tone } of nodes) {
    const color = discColor(node, theme);
    pen.fillStyle = tone === 'dim' ? mix(color, theme.background, 0.72) : color;
    pen.beginPath();
    pen.arc(disc.x, disc.y, disc.radius, 0, Math.PI * 2);
    pen.fill();
  }
  const screen = drawNodes(pen, nodes, theme, stage.measure, { width, height });
  const labelled = isPatterned(stage.picture) ? edges : stage.edges;
  writeEdgeLabels(pen, labelled, theme, screen, stage.measure);
}

/** Paints what is seen on a canvas of its own, at a scale. */
export function paint(stage: Stage, scale: number): HTMLCanvasElement {
  const { width, height } = stage.sigma.getDimensions();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(scale, scale);
  render(stage, context);
  return canvas;
}

/** What is seen as an SVG file, with its text as text. */
export function toSvg(stage: Stage): string {
  const { width, height } = stage.sigma.getDimensions();
  const pen = new SvgPen();
  render(stage, pen);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${pen.markup()}
</svg>
`;
}
