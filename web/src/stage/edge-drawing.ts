import { statusDashes, statusSymbols } from '../data/symbols.ts';
import type { VisualEdge } from '../data/visual.ts';
import { angleAt, type Curve, pointAt } from './edge-geometry.ts';
import type { StageTheme } from './graph-stage.ts';
import { outline, type Pen } from './pen.ts';

/** How much an edge stands out at the moment. */
export type Tone = 'plain' | 'strong' | 'dim';

/** What is drawn of one edge. */
export interface DrawnEdge {
  readonly edge: VisualEdge;
  readonly curve: Curve;
  readonly tone: Tone;
  /** Stroke width in CSS pixels at the present zoom. */
  readonly width: number;
  /** How big its arrow is beside the usual: on small discs a full one would be all that is seen. */
  readonly head: number;
}

const deniedMark = outline(statusSymbols.denied);

function trace(context: Pen, curve: Curve): void {
  context.beginPath();
  context.moveTo(curve.from.x, curve.from.y);
  if (curve.straight) context.lineTo(curve.to.x, curve.to.y);
  else context.quadraticCurveTo(curve.control.x, curve.control.y, curve.to.x, curve.to.y);
}

function colorOf({ edge, tone }: DrawnEdge, theme: StageTheme): string {
  if (tone === 'strong') return theme.accent;
  return edge.status === 'denied' ? theme.denied : theme.edge;
}

function drawArrow(context: Pen, curve: Curve, width: number, head: number): void {
  const size = (5 + width * 1.5) * head;
  const angle = angleAt(curve, 1);
  context.save();
  context.setLineDash([]);
  context.translate(curve.to.x, curve.to.y);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(size * 0.6, 0);
  context.lineTo(-size * 0.75, -size * 0.55);
  context.lineTo(-size * 0.4, 0);
  context.lineTo(-size * 0.75, size * 0.55);
  context.closePath();
  context.fill();
  context.restore();
}

function drawDenial(context: Pen, curve: Curve, background: string): void {
  const middle = pointAt(curve, 0.5);
  context.save();
  context.setLineDash([]);
  context.translate(middle.x - 8, middle.y - 8);
  context.scale(16 / 24, 16 / 24);
  context.lineCap = 'round';
  context.lineWidth = 8;
  const color = context.strokeStyle;
  context.strokeStyle = background;
  context.stroke(deniedMark);
  context.strokeStyle = color;
  context.lineWidth = 3;
  context.stroke(deniedMark);
  context.restore();
}

/** An open diamond, clear of the name on the middle: stated by others, with no sentence behind it. */
function drawImported(context: Pen, curve: Curve, background: string): void {
  const place = pointAt(curve, 0.2);
  context.save();
  context.setLineDash([]);
  context.translate(place.x, place.y);
  context.rotate(angleAt(curve, 0.2));
  context.beginPath();
  context.moveTo(6.5, 0);
  context.lineTo(0, 5);
  context.lineTo(-6.5, 0);
  context.lineTo(0, -5);
  context.closePath();
  context.fillStyle = background;
  context.fill();
  context.lineWidth = 1.5;
  context.stroke();
  context.restore();
}

/**
 * Draws one edge: width by origins, pattern by status, a double line when disputed, a cross when
 * denied, a diamond when imported, an arrow when its relation has a direction.
 */
export function drawEdge(context: Pen, drawn: DrawnEdge, theme: StageTheme): void {
  const { edge, curve, tone, width } = drawn;
  const color = colorOf(drawn, theme);
  context.save();
  context.globalAlpha = tone === 'dim' ? 0.22 : 1;
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineCap = edge.status === 'planned' || edge.status === 'uncertain' ? 'round' : 'butt';
  const line = edge.status === 'denied' ? 1 : tone === 'strong' ? width + 0.8 : width;
  context.setLineDash(statusDashes[edge.status].map((part) => (part < 1 ? part : part + line * 0.6)));
  context.lineWidth = edge.disputed ? line + 3.4 : line;
  trace(context, curve);
  context.stroke();
  if (edge.disputed) {
    context.setLineDash([]);
    context.lineWidth = Math.max(1.6, line * 0.8);
    context.strokeStyle = theme.background;
    context.globalAlpha = 1;
    context.stroke();
    context.globalAlpha = tone === 'dim' ? 0.22 : 1;
    context.strokeStyle = color;
  }
  if (edge.directed) drawArrow(context, curve, line, drawn.head);
  if (edge.imported) drawImported(context, curve, theme.background);
  if (edge.status === 'denied') drawDenial(context, curve, theme.background);
  context.restore();
}
