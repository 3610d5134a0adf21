import { type Box, separate } from './separation.ts';

/** A place in graph coordinates: CSS pixels at zoom 1, y upwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Body {
  readonly id: string;
  readonly fixed: boolean;
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** What is to be placed: entities and the pairs that are linked. */
export interface Placeable {
  readonly nodes: ReadonlyMap<string, { readonly id: string; readonly degree: number }>;
  readonly edges: ReadonlyMap<string, { readonly source: string; readonly target: string }>;
}

/** What a layout is to respect. */
export interface LayoutOptions {
  /** Positions to keep: those of entities already seen. */
  readonly known: ReadonlyMap<string, Point>;
  /** Width and height in CSS pixels that an entity takes with its label. */
  readonly boxOf: (id: string) => { readonly width: number; readonly height: number };
  /** Width over height of the place that the graph is shown in. */
  readonly aspect: number;
}

const springLength = 92;
const rounds = 260;
// Entities further apart leave each other alone, so that unlinked parts do not drive each other off.
const reach = 380;
const gravity = 0.17;

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return (value >>> 0) / 2 ** 32;
}

function firstPlace(id: string, index: number, anchors: readonly Point[]): Point {
  const angle = hash(id) * Math.PI * 2;
  if (anchors.length > 0) {
    const x = anchors.reduce((sum, one) => sum + one.x, 0) / anchors.length;
    const y = anchors.reduce((sum, one) => sum + one.y, 0) / anchors.length;
    return { x: x + Math.cos(angle) * springLength, y: y + Math.sin(angle) * springLength };
  }
  const radius = 30 * Math.sqrt(index + 1);
  const turn = index * 2.399963;
  return { x: Math.cos(turn) * radius, y: Math.sin(turn) * radius };
}

function toBodies(picture: Placeable, known: ReadonlyMap<string, Point>, stretch: number): Body[] {
  const neighbours = new Map<string, Point[]>();
  for (const edge of picture.edges.values()) {
    for (const [from, to] of [
      [edge.source, edge.target],
      [edge.target, edge.source],
    ] as const) {
      const place = known.get(to);
      if (place) neighbours.set(from, [...(neighbours.get(from) ?? []), place]);
    }
  }
  const ordered = [...picture.nodes.values()].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return ordered.map((node, i) => {
    const place = known.get(node.id);
    const start = place ?? firstPlace(node.id, i, neighbours.get(node.id) ?? []);
    return { id: node.id, fixed: place !== undefined, x: start.x / stretch, y: start.y, dx: 0, dy: 0 };
  });
}

function repel(bodies: readonly Body[]): void {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i] as Body;
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j] as Body;
      const x = a.x - b.x || 0.01 * (i - j);
      const y = a.y - b.y || 0.01;
      const squared = Math.max(25, x * x + y * y);
      if (squared > reach * reach) continue;
      const force = (springLength * springLength * 0.9) / squared;
      a.dx += x * force;
      a.dy += y * force;
      b.dx -= x * force;
      b.dy -= y * force;
    }
  }
}

function attract(pairs: readonly (readonly [Body, Body, number])[]): void {
  for (const [a, b, weight] of pairs) {
    const x = a.x - b.x;
    const y = a.y - b.y;
    const force = (Math.hypot(x, y) / springLength) * weight;
    a.dx -= x * force;
    a.dy -= y * force;
    b.dx += x * force;
    b.dy += y * force;
  }
}

function move(bodies: readonly Body[], heat: number): void {
  for (const body of bodies) {
    body.dx -= body.x * gravity;
    body.dy -= body.y * gravity;
    const length = Math.hypot(body.dx, body.dy) || 1;
    const step = Math.min(length, heat);
    if (!body.fixed) {
      body.x += (body.dx / length) * step;
      body.y += (body.dy / length) * step;
    }
    body.dx = 0;
    body.dy = 0;
  }
}

function pairsOf(picture: Placeable, bodies: readonly Body[]): (readonly [Body, Body, number])[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const degree = new Map<string, number>();
  const seen = new Map<string, readonly [Body, Body]>();
  for (const edge of picture.edges.values()) {
    const a = byId.get(edge.source);
    const b = byId.get(edge.target);
    const key = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    if (!a || !b || a === b || seen.has(key)) continue;
    seen.set(key, [a, b]);
    for (const one of [a.id, b.id]) degree.set(one, (degree.get(one) ?? 0) + 1);
  }
  // A hub's many edges each pull less, or its neighbours would be dragged into one heap.
  return [...seen.values()].map(([a, b]) => {
    const least = Math.min(degree.get(a.id) ?? 1, degree.get(b.id) ?? 1);
    return [a, b, 1 / Math.sqrt(Math.max(1, least))] as const;
  });
}

/** Turns a layout on its side when that suits the place better: a tall one in a wide place, and so on. */
function fillAspect(bodies: readonly Body[], aspect: number): readonly Body[] {
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const width = extent(bodies.map((body) => body.x));
  const height = extent(bodies.map((body) => body.y));
  const fits = (w: number, h: number): number => Math.abs(Math.log(Math.max(1, w) / Math.max(1, h) / aspect));
  if (fits(width, height) <= fits(height, width)) return bodies;
  return bodies.map((body) => ({ ...body, x: body.y, y: -body.x }));
}

/**
 * Places the entities of a small picture (up to some hundreds): springs and repulsion, then labels
 * are pushed apart. Known positions stay; the same picture always gives the same places.
 *
 *   arrange(picture, { known: new Map(), boxOf, aspect: 1.6 }).get('p1') → { x: …, y: … }
 */
export function arrange(picture: Placeable, options: LayoutOptions): ReadonlyMap<string, Point> {
  // Labels are wide and low, so entities side by side need more room than one above the other.
  const stretch = Math.max(1, Math.min(1.7, options.aspect * 1.2));
  const bodies = toBodies(picture, options.known, stretch);
  if (bodies.some((body) => !body.fixed)) {
    const pairs = pairsOf(picture, bodies);
    const span = Math.max(60, 14 * Math.sqrt(bodies.length));
    for (let round = 0; round < rounds; round++) {
      repel(bodies);
      attract(pairs);
      move(bodies, span * (1 - round / rounds) ** 1.5 + 0.5);
    }
  }
  const turned = options.known.size === 0 ? fillAspect(bodies, options.aspect / stretch) : bodies;
  const boxes: Box[] = turned.map((body) => ({
    id: body.id,
    x: body.x * stretch,
    y: body.y,
    ...options.boxOf(body.id),
    fixed: body.fixed,
  }));
  return separate(boxes);
}
