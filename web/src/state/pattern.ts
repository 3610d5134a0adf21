import type { ClassName } from '../../../src/model/entity.ts';
import type { Status } from './statuses.ts';

/** A thing that is asked for: any, one of a class, or one certain entity. */
export interface PatternNode {
  readonly id: string;
  readonly class?: ClassName;
  readonly entity?: string;
  /** Where it stands on the board, in shares of its width and height. */
  readonly x: number;
  readonly y: number;
}

/** A claim that is asked for between two things. */
export interface PatternLink {
  readonly from: string;
  readonly to: string;
  /** Any when not given. */
  readonly relation?: string;
  /** Any when not given. */
  readonly status?: Status;
  /** First and last day, `YYYY-MM-DD`. */
  readonly first?: string;
  readonly last?: string;
}

/** A question drawn as things and the claims between them. */
export interface Pattern {
  readonly nodes: readonly PatternNode[];
  readonly links: readonly PatternLink[];
}

/** The pattern that a drawing begins with: someone, and something joined to them. */
export const freshPattern: Pattern = {
  nodes: [
    { id: 'a', class: 'Person', x: 0.24, y: 0.5 },
    { id: 'b', x: 0.76, y: 0.5 },
  ],
  links: [{ from: 'a', to: 'b' }],
};

/** The most things of a pattern: more would be no question that one can read. */
export const mostNodes = 8;

const spots = [
  [0.5, 0.2],
  [0.5, 0.8],
  [0.24, 0.2],
  [0.76, 0.8],
  [0.76, 0.2],
  [0.24, 0.8],
  [0.24, 0.5],
  [0.76, 0.5],
] as const;

function freeSpot(nodes: readonly PatternNode[]): readonly [number, number] {
  const free = spots.find(([x, y]) => nodes.every((node) => Math.hypot(node.x - x, node.y - y) > 0.2));
  return free ?? [0.5, 0.5];
}

/** The pattern with one more thing, which is its last; the same pattern when it is full. */
export function addNode(pattern: Pattern, at?: readonly [number, number]): Pattern {
  if (pattern.nodes.length >= mostNodes) return pattern;
  const id = [...'abcdefgh'].find((one) => pattern.nodes.every((node) => node.id !== one)) ?? 'a';
  const [x, y] = at ?? freeSpot(pattern.nodes);
  return { ...pattern, nodes: [...pattern.nodes, { id, x, y }] };
}

/** The pattern with a link more, from one thing to another or to a new one. */
export function addLink(
  pattern: Pattern,
  from: string,
  to: string | undefined,
  at?: readonly [number, number],
): Pattern {
  const grown = to === undefined ? addNode(pattern, at) : pattern;
  if (to === undefined && grown === pattern) return pattern;
  const end = to ?? grown.nodes.at(-1)?.id;
  if (end === undefined || end === from) return pattern;
  return { ...grown, links: [...grown.links, { from, to: end }] };
}

/** The pattern with another version of one of its things. */
export function setNode(pattern: Pattern, node: PatternNode): Pattern {
  return { ...pattern, nodes: pattern.nodes.map((one) => (one.id === node.id ? node : one)) };
}

/** The pattern with another version of the link at a place in its list. */
export function setLink(pattern: Pattern, index: number, link: PatternLink): Pattern {
  return { ...pattern, links: pattern.links.map((one, i) => (i === index ? link : one)) };
}

/** The pattern without a thing and its links. */
export function removeNode(pattern: Pattern, id: string): Pattern {
  return {
    nodes: pattern.nodes.filter((node) => node.id !== id),
    links: pattern.links.filter((link) => link.from !== id && link.to !== id),
  };
}

/** The pattern without the link at a place in its list. */
export function removeLink(pattern: Pattern, index: number): Pattern {
  return { ...pattern, links: pattern.links.filter((_, i) => i !== index) };
}
