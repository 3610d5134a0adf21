import type { ClassName } from '../../../src/model/entity.ts';
import { type Status, statuses } from '../state/statuses.ts';
import type { Sizes } from '../state/view-state.ts';
import type { Dataset, GraphEdge } from './dataset.ts';

/** How an entity is drawn. `size` is the radius in CSS pixels; `x`, `y` are graph coordinates. */
export interface VisualNode {
  readonly id: string;
  readonly label: string;
  /** `Term` is what a query constructed and is no entity of the workspace. */
  readonly class: ClassName | 'Term';
  /** Its community, 0 the largest, where those give the colour in place of the class. */
  readonly group?: number;
  readonly size: number;
  readonly degree: number;
  readonly x?: number;
  readonly y?: number;
  readonly pinned: boolean;
  /** Whether only imported graphs speak of it: drawn with a ring of dashes. */
  readonly imported?: boolean;
  /** Neighbours that are not in the view, at least: its claims less its edges here; 0 when all are. */
  readonly more: boolean;
}

/** How an edge is drawn: one channel a meaning. */
export interface VisualEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly label: string;
  /** The line's pattern. */
  readonly status: Status;
  /** Drawn double. */
  readonly disputed: boolean;
  /** Stated by an imported graph: drawn with an open diamond. */
  readonly imported?: boolean;
  /** Stroke width in CSS pixels, by origins. */
  readonly width: number;
  readonly origins: number;
  readonly directed: boolean;
  /** How far the curve bows out, in shares of its length; 0 is straight, seen from source to target. */
  readonly bend: number;
}

/** The picture to draw, before it has positions for all. */
export interface Picture {
  readonly nodes: ReadonlyMap<string, VisualNode>;
  readonly edges: ReadonlyMap<string, VisualEdge>;
}

/**
 * The status that an edge is drawn with: of those shown, the one that says most.
 *
 *   leadingStatus({ asserted: 0, claimed: 2, planned: 1, uncertain: 0, denied: 0 }, []) === 'claimed'
 */
export function leadingStatus(counts: Readonly<Record<Status, number>>, off: readonly Status[]): Status {
  return statuses.find((status) => counts[status] > 0 && !off.includes(status)) ?? 'uncertain';
}

/** Stroke width in CSS pixels for a number of independent origins: 1.2 for one, 5 at most. */
export function widthOf(origins: number): number {
  return Math.min(5, 1.2 + Math.log2(Math.max(1, origins)) * 0.9);
}

/** Radius in CSS pixels for a number of claims: between 9 and 24. */
export function sizeOf(degree: number): number {
  return Math.min(24, 9 + Math.sqrt(Math.max(0, degree - 1)) * 1.6);
}

function measured(claims: number, links: number, sizes: Sizes | undefined): number {
  if (sizes === 'equal') return sizeOf(6);
  return sizeOf(sizes === 'links' ? links : claims);
}

function bends(edges: Iterable<GraphEdge>): Map<string, number> {
  const pairs = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const key = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const pair = pairs.get(key);
    if (pair) pair.push(edge);
    else pairs.set(key, [edge]);
  }
  const bend = new Map<string, number>();
  for (const pair of pairs.values()) {
    const sorted = [...pair].sort((a, b) => (a.id < b.id ? -1 : 1));
    sorted.forEach((edge, i) => {
      const offset = (i - (sorted.length - 1) / 2) * Math.min(0.32, 1 / sorted.length);
      bend.set(edge.id, edge.source < edge.target ? offset : -offset);
    });
  }
  return bend;
}

/** Up to how many edges are drawn as patterned curves; more would hold up panning. */
export const mostPatterned = 1500;

/** What the derivation needs to know beside the data. */
export interface VisualOptions {
  readonly statusesOff: readonly Status[];
  readonly pinned: Readonly<Record<string, readonly [number, number]>>;
  readonly relationLabel: (relation: string) => string;
  readonly isSymmetric: (relation: string) => boolean;
  readonly formatNumber: (value: number) => string;
  /** What the size of an entity stands for; claims when not given. */
  readonly sizes?: Sizes;
  /** Communities by entity, when they give the colours. */
  readonly groups?: ReadonlyMap<string, number> | undefined;
}

/** Names edges, each combination of relation and origins once: a big graph has few of them. */
function namer({
  relationLabel,
  formatNumber,
}: VisualOptions): (relation: string, origins: number) => string {
  const known = new Map<string, string>();
  return (relation, origins) => {
    const key = `${origins} ${relation}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const name = relationLabel(relation);
    const label = origins > 1 ? `${name} · ${formatNumber(origins)}` : name;
    known.set(key, label);
    return label;
  };
}

/**
 * Derives how each entity and edge is drawn. An edge's label is its relation, and the number of its
 * independent origins when there are several: `التقى · ٣`.
 */
export function toPicture(data: Dataset, options: VisualOptions): Picture {
  // Lines of a big graph are drawn straight.
  const bend = data.edges.size > mostPatterned ? new Map<string, number>() : bends(data.edges.values());
  const nameOf = namer(options);
  const here = new Map<string, { claims: number; links: number }>();
  const edges = new Map<string, VisualEdge>();
  for (const edge of data.edges.values()) {
    for (const end of [edge.source, edge.target]) {
      const sums = here.get(end);
      if (sums) {
        sums.claims += edge.claims;
        sums.links += 1;
      } else here.set(end, { claims: edge.claims, links: 1 });
    }
    const name = nameOf(edge.relation, edge.origins);
    edges.set(edge.id, {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      relation: edge.relation,
      label: name,
      ...(edge.imported === undefined ? {} : { imported: true }),
      // Others state it as a fact; that there is no sentence for it is told by its sign.
      status: edge.imported === undefined ? leadingStatus(edge.status, options.statusesOff) : 'asserted',
      disputed: edge.disputed,
      width: widthOf(edge.origins),
      origins: edge.origins,
      directed: !options.isSymmetric(edge.relation),
      bend: bend.get(edge.id) ?? 0,
    });
  }
  const nodes = new Map<string, VisualNode>();
  for (const node of data.nodes.values()) {
    const pin = options.pinned[node.id];
    const group = options.groups?.get(node.id);
    const x = pin?.[0] ?? node.x;
    const y = pin?.[1] ?? node.y;
    nodes.set(node.id, {
      id: node.id,
      label: node.label,
      class: node.class,
      size: measured(node.degree, here.get(node.id)?.links ?? 0, options.sizes),
      degree: node.degree,
      ...(node.imported ? { imported: true } : {}),
      ...(x === undefined || y === undefined ? {} : { x, y }),
      ...(group === undefined ? {} : { group }),
      pinned: pin !== undefined,
      more: ((node.imported ? here.get(node.id)?.links : here.get(node.id)?.claims) ?? 0) < node.degree,
    });
  }
  return { nodes, edges };
}
