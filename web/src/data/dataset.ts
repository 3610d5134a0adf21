import type { EdgeView, GraphColumns, NodeView } from '../../../src/model/api.ts';
import type { Status } from '../state/statuses.ts';

/** An entity with the community that the server counts it to. */
export interface GraphNode extends NodeView {
  readonly community?: number;
}

/** All entities and edges that were loaded for a view, whatever the filters. */
export interface Dataset {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, EdgeView>;
}

/** A dataset with nothing in it. */
export const emptyDataset: Dataset = { nodes: new Map(), edges: new Map() };

interface Part {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly EdgeView[];
}

/**
 * Joins what several answers brought: an entity or an edge counts once, and edges with an end that
 * no answer brought are left out.
 *
 *   mergeParts([{ nodes: [a, b], edges: [ab] }, { nodes: [b, c], edges: [bc] }]).nodes.size === 3
 */
export function mergeParts(parts: readonly Part[]): Dataset {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, EdgeView>();
  for (const part of parts) {
    for (const node of part.nodes) {
      const before = nodes.get(node.id);
      nodes.set(node.id, before ? { ...before, ...node } : node);
    }
  }
  for (const part of parts) {
    for (const edge of part.edges) {
      if (nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.id, edge);
    }
  }
  return { nodes, edges };
}

function readNodes(columns: GraphColumns): GraphNode[] {
  const { id, label, degree, x, y, community } = columns.nodes;
  return id.map((one, i) => {
    const name = label[i] ?? one;
    const px = x[i];
    const py = y[i];
    const group = community[i];
    return {
      id: one,
      label: name,
      class: columns.classes[columns.nodes.class[i] ?? 0] ?? 'Artifact',
      names: [name],
      degree: degree[i] ?? 0,
      ...(px === undefined || py === undefined ? {} : { x: px, y: py }),
      ...(group === undefined ? {} : { community: group }),
    };
  });
}

function readEdge(columns: GraphColumns, i: number): EdgeView {
  const { edges, nodes, relations, publishers } = columns;
  const source = nodes.id[edges.source[i] ?? -1] ?? '';
  const target = nodes.id[edges.target[i] ?? -1] ?? '';
  const relation = relations[edges.relation[i] ?? -1] ?? '';
  const of = (one: Status): number => edges.status[one][i] ?? 0;
  const status = {
    asserted: of('asserted'),
    claimed: of('claimed'),
    planned: of('planned'),
    uncertain: of('uncertain'),
    denied: of('denied'),
  };
  const first = edges.firstDate[i];
  const last = edges.lastDate[i];
  return {
    id: `${source}~${relation}~${target}`,
    source,
    target,
    relation,
    status,
    claims: edges.claims[i] ?? 0,
    documents: edges.documents[i] ?? 0,
    origins: edges.origins[i] ?? 0,
    confidence: (edges.confidence[i] ?? 0) / 100,
    publishers: (edges.publishers[i] ?? []).map((one) => publishers[one] ?? ''),
    langs: [],
    ...(first ? { firstDate: first } : {}),
    ...(last ? { lastDate: last } : {}),
    undated: edges.undated[i] ?? 0,
    disputed: status.asserted > 0 && status.denied > 0,
  };
}

/** Turns the overview's columns into entities and edges. */
export function readColumns(columns: GraphColumns): Part {
  return {
    nodes: readNodes(columns),
    edges: columns.edges.source.map((_, i) => readEdge(columns, i)),
  };
}
