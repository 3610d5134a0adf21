import type { GraphColumns, ImportedView, NeighbourhoodView, PathView } from '../../../src/model/api.ts';
import { type Dataset, mergeParts, readColumns, readImported } from './dataset.ts';
import type { GraphRequest } from './requests.ts';

/** A place where the graph on show is less than there is. */
export interface Shortfall {
  readonly kind: 'overview' | 'neighbourhood' | 'imported';
  readonly entity?: string;
  readonly relation?: string;
  /** Entities, or neighbours of the entity. */
  readonly shown: number;
  readonly total: number;
}

/** What the answers that are there make of a view's requests. */
export interface Coverage {
  readonly dataset: Dataset;
  readonly shortfalls: readonly Shortfall[];
  /** Whether every answer is there. */
  readonly complete: boolean;
  readonly path?: PathView;
}

function shortfallOf(request: GraphRequest, answer: unknown): Shortfall | undefined {
  if (request.kind === 'overview') {
    const { truncated, nodes, total } = answer as GraphColumns;
    return truncated ? { kind: 'overview', shown: nodes.id.length, total: total.nodes } : undefined;
  }
  if (request.kind === 'imported') {
    const { truncated, edges, total } = answer as ImportedView;
    return truncated ? { kind: 'imported', shown: edges.length, total } : undefined;
  }
  if (request.kind !== 'neighbourhood') return undefined;
  const { truncated, nodes, total } = answer as NeighbourhoodView;
  if (!truncated) return undefined;
  return {
    kind: 'neighbourhood',
    ...(request.entity === undefined ? {} : { entity: request.entity }),
    ...(request.relation === undefined ? {} : { relation: request.relation }),
    // The entity itself is among the nodes, and is no neighbour.
    shown: nodes.length - 1,
    total: total.nodes - 1,
  };
}

/** Joins the answers to a view's requests, and says where they fall short of what there is. */
export function cover(requests: readonly GraphRequest[], answers: ReadonlyMap<string, unknown>): Coverage {
  const there = requests.filter((request) => answers.has(request.path));
  const parts = there.map((request) => {
    const answer = answers.get(request.path);
    if (request.kind === 'overview' || request.kind === 'set') return readColumns(answer as GraphColumns);
    if (request.kind === 'imported') return readImported(answer as ImportedView);
    if (request.kind === 'among') {
      // Of its neighbours only those count that are shown anyway; edges without an end fall away.
      const { nodes, edges } = answer as NeighbourhoodView;
      return { nodes: nodes.slice(0, 1), edges };
    }
    return answer as NeighbourhoodView | PathView;
  });
  const path = there.find((request) => request.kind === 'path');
  return {
    dataset: mergeParts(parts),
    shortfalls: there.flatMap((request) => shortfallOf(request, answers.get(request.path)) ?? []),
    complete: there.length === requests.length,
    ...(path ? { path: answers.get(path.path) as PathView } : {}),
  };
}
