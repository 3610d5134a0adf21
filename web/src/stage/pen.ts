/** What the stage draws with: the part of a canvas's context that it uses, so that an SVG can take its place. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'quadraticCurveTo'
  | 'arc'
  | 'roundRect'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'strokeText'
  | 'setLineDash'
  | 'globalAlpha'
  | 'strokeStyle'
  | 'fillStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'direction'
  | 'textAlign'
  | 'textBaseline'
>;

const outlines = new WeakMap<Path2D, string>();

/** A path for the pen that an SVG can write too: a `Path2D` does not tell what it was made of. */
export function outline(path: string): Path2D {
  const made = new Path2D(path);
  outlines.set(made, path);
  return made;
}

/** What an outline was made of; empty for a path that was not made by `outline`. */
export function outlineOf(path: Path2D): string {
  return outlines.get(path) ?? '';
}
