import { MultiDirectedGraph } from 'graphology';
import { type Status, statuses } from '../model/claim.ts';
import type { ClassName } from '../model/entity.ts';

/** What the projection needs to know of an entity. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly class: ClassName;
  readonly degree: number;
  readonly documents: number;
}

/** What the projection needs to know of an edge: all claims of one relation between two entities. */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly claims: number;
  readonly documents: number;
  readonly origins: number;
  readonly publishers: readonly string[];
  readonly confidence: number;
  readonly firstDate?: string;
  readonly lastDate?: string;
  readonly status: Readonly<Record<Status, number>>;
}

export type NodeAttributes = Omit<GraphNode, 'id'> & { readonly x?: number; readonly y?: number };

export interface EdgeAttributes {
  readonly relation: string;
  /** The weightiest status there is, in the order of the statuses. */
  readonly status: Status;
  readonly claims: number;
  readonly documents: number;
  readonly origins: number;
  /** How many publishers tell it. */
  readonly publishers: number;
  readonly confidence: number;
  readonly firstDate?: string;
  readonly lastDate?: string;
}

/**
 * A projection of a graph for algorithms and for formats of network tools. An edge's key is
 * `source~relation~target`; edges whose ends are not among the nodes are left out.
 *
 *   toGraphology(store.entities(), store.edges({}), store.positions()).order
 */
export function toGraphology(
  nodes: Iterable<GraphNode>,
  edges: Iterable<GraphEdge>,
  positions: ReadonlyMap<string, { readonly x: number; readonly y: number }> = new Map(),
): MultiDirectedGraph<NodeAttributes, EdgeAttributes> {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const { id, label, class: of, degree, documents } of nodes) {
    graph.addNode(id, { label, class: of, degree, documents, ...positions.get(id) });
  }
  for (const edge of edges) {
    const { source, target, relation } = edge;
    if (!graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.addEdgeWithKey(`${source}~${relation}~${target}`, source, target, toAttributes(edge));
  }
  return graph;
}

function toAttributes(edge: GraphEdge): EdgeAttributes {
  return {
    relation: edge.relation,
    status: statuses.find((status) => edge.status[status] > 0) ?? 'uncertain',
    claims: edge.claims,
    documents: edge.documents,
    origins: edge.origins,
    publishers: edge.publishers.length,
    confidence: edge.confidence,
    ...(edge.firstDate !== undefined && { firstDate: edge.firstDate }),
    ...(edge.lastDate !== undefined && { lastDate: edge.lastDate }),
  };
}
