import type { DrawnEdge } from './edge-drawing.ts';
import { angleAt, pointAt, uprightAngle } from './edge-geometry.ts';
import type { StageTheme } from './graph-stage.ts';
import { type Candidate, type Occupancy, placeLabels, type Rectangle } from './label-placement.ts';
import type { Pen } from './pen.ts';
import { labelText, writeCentred } from './text-drawing.ts';

interface Slot {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly box: Rectangle;
}

const size = 11.5;

/** The font of edge labels. */
export function edgeFont(theme: StageTheme, strong: boolean): string {
  return `${strong ? 600 : 400} ${size}px ${theme.font}`;
}

function slotsOf({ curve }: DrawnEdge, width: number): Slot[] {
  const length = Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y);
  if (length < width + 8) return [];
  return [0.5, 0.4, 0.6, 0.3, 0.7].map((t) => {
    const { x, y } = pointAt(curve, t);
    const angle = uprightAngle(angleAt(curve, t));
    const wide = Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * size;
    const high = Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * size;
    // A slanted label covers its bounding rectangle only in part; take somewhat less of it.
    return {
      x,
      y,
      angle,
      box: { x: x - wide * 0.45, y: y - high * 0.45, width: wide * 0.9, height: high * 0.9 },
    };
  });
}

/**
 * Writes the labels of edges along their lines where there is room, those that stand out first.
 * Text is written whole, in its own direction; the line turns, the letters stay joined.
 */
export function writeEdgeLabels(
  context: Pen,
  drawn: readonly DrawnEdge[],
  theme: StageTheme,
  screen: Occupancy,
  measure: (text: string, font: string) => number,
): void {
  const ordered = [...drawn].sort(
    (a, b) => Number(b.tone === 'strong') - Number(a.tone === 'strong') || b.edge.origins - a.edge.origins,
  );
  const slots = new Map<string, { drawn: DrawnEdge; text: string; width: number; slots: Slot[] }>();
  const candidates: Candidate[] = [];
  for (const one of ordered) {
    if (one.tone === 'dim') continue;
    const text = labelText(one.edge.label);
    const width = measure(text, edgeFont(theme, one.tone === 'strong')) + 6;
    const found = slotsOf(one, width);
    slots.set(one.edge.id, { drawn: one, text, width, slots: found });
    candidates.push({ id: one.edge.id, places: found.map((slot) => slot.box), must: false });
  }
  for (const [id, index] of placeLabels(candidates, screen)) {
    const entry = slots.get(id);
    const slot = entry?.slots[index];
    if (!entry || !slot) continue;
    const strong = entry.drawn.tone === 'strong';
    context.save();
    context.translate(slot.x, slot.y);
    context.rotate(slot.angle);
    // The line is interrupted under its label, or its dashes would read as letters.
    context.fillStyle = theme.background;
    context.fillRect(-entry.width / 2, -size * 0.62, entry.width, size * 1.24);
    writeCentred(context, entry.text, 0, 0, {
      font: edgeFont(theme, strong),
      color: strong ? theme.accent : theme.faint,
      halo: theme.background,
    });
    context.restore();
  }
}
