import type { Point } from './layout.ts';

/** A circle on the screen, in CSS pixels. */
export interface Disc extends Point {
  readonly radius: number;
}

/** A drawn edge: a quadratic curve between the rims of its entities, in CSS pixels, y downwards. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  readonly straight: boolean;
}

function towards(disc: Disc, point: Point, gap: number): Point {
  const x = point.x - disc.x;
  const y = point.y - disc.y;
  const length = Math.hypot(x, y) || 1;
  return {
    x: disc.x + (x / length) * (disc.radius + gap),
    y: disc.y + (y / length) * (disc.radius + gap),
  };
}

/**
 * The curve from one entity's rim to another's. `bend` is the bow in shares of the distance,
 * to the right of the way from source to target as seen on the screen; `gap` is left free at the target.
 *
 *   curveBetween({ x: 0, y: 0, radius: 5 }, { x: 100, y: 0, radius: 5 }, 0, 0).from → { x: 5, y: 0 }
 */
export function curveBetween(source: Disc, target: Disc, bend: number, gap: number): Curve {
  const x = target.x - source.x;
  const y = target.y - source.y;
  const control = {
    x: (source.x + target.x) / 2 - y * bend,
    y: (source.y + target.y) / 2 + x * bend,
  };
  return {
    from: towards(source, control, 1),
    control,
    to: towards(target, control, 1 + gap),
    straight: bend === 0,
  };
}

/** The point of a curve at `t` in 0..1. */
export function pointAt(curve: Curve, t: number): Point {
  const { from, control, to } = curve;
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
  };
}

/** The direction of a curve at `t`, in radians. */
export function angleAt(curve: Curve, t: number): number {
  const { from, control, to } = curve;
  const x = (1 - t) * (control.x - from.x) + t * (to.x - control.x);
  const y = (1 - t) * (control.y - from.y) + t * (to.y - control.y);
  return Math.atan2(y, x);
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const x = b.x - a.x;
  const y = b.y - a.y;
  const squared = x * x + y * y;
  const along = squared === 0 ? 0 : ((point.x - a.x) * x + (point.y - a.y) * y) / squared;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - t * x, point.y - a.y - t * y);
}

/** How far a point is from a curve, in CSS pixels. */
export function distanceTo(curve: Curve, point: Point): number {
  const steps = curve.straight ? 1 : 10;
  let best = Number.POSITIVE_INFINITY;
  let previous = curve.from;
  for (let i = 1; i <= steps; i++) {
    const next = pointAt(curve, i / steps);
    best = Math.min(best, distanceToSegment(point, previous, next));
    previous = next;
  }
  return best;
}

/**
 * The angle at which a label is written along a line, so that it never stands on its head.
 *
 *   uprightAngle(Math.PI) === 0
 */
export function uprightAngle(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI;
  if (angle < -Math.PI / 2) return angle + Math.PI;
  return angle;
}
