import { outlineOf, type Pen } from './pen.ts';

type Matrix = readonly [number, number, number, number, number, number];

interface Ink {
  matrix: Matrix;
  globalAlpha: number;
  strokeStyle: Pen['strokeStyle'];
  fillStyle: Pen['fillStyle'];
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  font: string;
  direction: CanvasDirection;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dashes: readonly number[];
}

const fresh: Ink = {
  matrix: [1, 0, 0, 1, 0, 0],
  globalAlpha: 1,
  strokeStyle: '#000',
  fillStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  font: '10px sans-serif',
  direction: 'ltr',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dashes: [],
};

const two = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * Text as SVG holds it; control characters, which XML does not allow, become U+FFFD.
 *
 *   escapeSvg('<') === '&lt;'
 */
export function escapeSvg(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };

/** `600 14px "IBM Plex"` as SVG attributes. */
function fontOf(font: string): string {
  const [, weight = '400', size = '10', family = 'sans-serif'] =
    /^(?:(\d+) )?([\d.]+)px (.+)$/.exec(font) ?? [];
  return `font-weight="${weight}" font-size="${size}" font-family="${escapeSvg(family)}"`;
}

/**
 * A pen that writes SVG elements. Text stays text, whole, with its direction: whatever shows the
 * file shapes it. Only what the stage uses of a canvas is there.
 *
 *   const pen = new SvgPen(); pen.fillRect(0, 0, 9, 9); pen.markup() // '<rect …/>'
 */
export class SvgPen implements Ink, Pen {
  matrix = fresh.matrix;
  globalAlpha = fresh.globalAlpha;
  strokeStyle = fresh.strokeStyle;
  fillStyle = fresh.fillStyle;
  lineWidth = fresh.lineWidth;
  lineCap = fresh.lineCap;
  lineJoin = fresh.lineJoin;
  font = fresh.font;
  direction = fresh.direction;
  textAlign = fresh.textAlign;
  textBaseline = fresh.textBaseline;
  dashes = fresh.dashes;
  private readonly kept: Ink[] = [];
  private readonly elements: string[] = [];
  private path = '';
  private halo: string | undefined;

  /** The elements drawn so far, a line each. */
  markup(): string {
    return this.elements.join('\n');
  }

  save(): void {
    const { matrix, globalAlpha, strokeStyle, fillStyle, lineWidth, lineCap, lineJoin } = this;
    const { font, direction, textAlign, textBaseline, dashes } = this;
    this.kept.push({
      ...{ matrix, globalAlpha, strokeStyle, fillStyle, lineWidth, lineCap, lineJoin },
      ...{ font, direction, textAlign, textBaseline, dashes },
    });
  }

  restore(): void {
    Object.assign(this, this.kept.pop());
  }

  translate(x: number, y: number): void {
    this.matrix = times(this.matrix, [1, 0, 0, 1, x, y]);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = times(this.matrix, [cos, sin, -sin, cos, 0, 0]);
  }

  scale(x: number, y: number): void {
    this.matrix = times(this.matrix, [x, 0, 0, y, 0, 0]);
  }

  setLineDash(dashes: Iterable<number>): void {
    this.dashes = [...dashes];
  }

  beginPath(): void {
    this.path = '';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${two(x)} ${two(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `L${two(x)} ${two(y)}`;
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path += `Q${two(cx)} ${two(cy)} ${two(x)} ${two(y)}`;
  }

  /** Whole circles only: the stage draws no other arcs. */
  arc(x: number, y: number, radius: number): void {
    const r = two(radius);
    this.path += `M${two(x - radius)} ${two(y)}a${r} ${r} 0 1 0 ${two(radius * 2)} 0a${r} ${r} 0 1 0 ${two(-radius * 2)} 0`;
  }

  roundRect(x: number, y: number, width: number, height: number, radii?: unknown): void {
    const r = Math.min(Number(radii ?? 0), width / 2, height / 2);
    const [w, h] = [two(width - 2 * r), two(height - 2 * r)];
    this.path +=
      `M${two(x + r)} ${two(y)}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}` +
      `h-${w}a${r} ${r} 0 0 1 ${-r} ${-r}v-${h}a${r} ${r} 0 0 1 ${r} ${-r}`;
  }

  closePath(): void {
    this.path += 'Z';
  }

  fill(): void {
    this.add(`<path d="${this.path}" fill="${String(this.fillStyle)}"`);
  }

  stroke(path?: Path2D): void {
    const d = path === undefined ? this.path : outlineOf(path);
    const dashes = this.dashes.length === 0 ? '' : ` stroke-dasharray="${this.dashes.map(two).join(' ')}"`;
    this.add(
      `<path d="${d}" fill="none" stroke="${String(this.strokeStyle)}" stroke-width="${two(this.lineWidth)}" stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"${dashes}`,
    );
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.add(
      `<rect x="${two(x)}" y="${two(y)}" width="${two(width)}" height="${two(height)}" fill="${String(this.fillStyle)}"`,
    );
  }

  /** Remembered as the halo of the text that is filled next. */
  strokeText(): void {
    this.halo = `stroke="${String(this.strokeStyle)}" stroke-width="${two(this.lineWidth)}" stroke-linejoin="round" paint-order="stroke"`;
  }

  fillText(text: string, x: number, y: number): void {
    const halo = this.halo === undefined ? '' : ` ${this.halo}`;
    this.halo = undefined;
    const middle = this.textBaseline === 'middle' ? ' dominant-baseline="central"' : '';
    this.add(
      `<text x="${two(x)}" y="${two(y)}" direction="${this.direction}" unicode-bidi="isolate" text-anchor="${anchors[this.textAlign] ?? 'start'}"${middle} ${fontOf(this.font)} fill="${String(this.fillStyle)}"${halo}`,
      escapeSvg(text),
    );
  }

  private add(open: string, content?: string): void {
    const alpha = this.globalAlpha === 1 ? '' : ` opacity="${two(this.globalAlpha)}"`;
    const still = this.matrix.every((value, i) => value === fresh.matrix[i]);
    const turn = still
      ? ''
      : ` transform="matrix(${this.matrix.map((value) => Number(value.toFixed(4))).join(' ')})"`;
    const name = /^<(\w+)/.exec(open)?.[1] ?? '';
    this.elements.push(`${open}${alpha}${turn}${content === undefined ? '/>' : `>${content}</${name}>`}`);
  }
}
