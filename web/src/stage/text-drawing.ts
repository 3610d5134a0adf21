import { directionOf, showControls } from '../text/direction.ts';
import type { Pen } from './pen.ts';

/** How a label is written. Sizes are in CSS pixels; `halo` is painted behind the letters. */
export interface Lettering {
  readonly font: string;
  readonly color: string;
  readonly halo: string;
}

const longest = 42;

/**
 * The text of a label: controls made visible, and cut with an ellipsis at a space when it is long.
 *
 *   labelText('وزارة الخارجية') === 'وزارة الخارجية'
 */
export function labelText(text: string): string {
  const shown = showControls(text.replace(/\s+/g, ' ').trim());
  if (shown.length <= longest) return shown;
  const cut = shown.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : longest)}…`;
}

/**
 * Writes a whole string centred at a point, in the direction of its first strong character: the
 * browser then shapes and orders it. Letter by letter, Arabic falls apart.
 */
export function writeCentred(context: Pen, text: string, x: number, y: number, lettering: Lettering): void {
  context.font = lettering.font;
  context.direction = directionOf(text);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = lettering.halo;
  context.strokeText(text, x, y);
  context.fillStyle = lettering.color;
  context.fillText(text, x, y);
}

/** Remembers how wide a text is in a font; measuring is the dear part of placing labels. */
export function textMeasure(context: CanvasRenderingContext2D): (text: string, font: string) => number {
  const widths = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    context.direction = directionOf(text);
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
}
