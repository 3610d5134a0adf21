import type { EdgeView, GraphColumns, ImportedView, NodeView } from '../../../src/model/api.ts';
import type { ClassName } from '../../../src/model/entity.ts';
import type { Status } from '../state/statuses.ts';

/** An entity with the community that the server counts it to, or a thing of an imported graph. */
export interface GraphNode extends Omit<NodeView, 'class'> {
  /** `Term` is a thing that an imported graph speaks of without saying what it is. */
  readonly class: ClassName | 'Term';
  readonly community?: number;
  /** Whether only imported graphs speak of it; its id is its IRI then. */
  readonly imported?: boolean;
}

/** An edge that our documents state, or one of an imported graph. */
export interface GraphEdge extends EdgeView {
  /** The IRI of the imported graph that states it; it has no claims then. */
  readonly imported?: string;
}

/** All entities and edges that were loaded for a view, whatever the filters. */
export interface Dataset {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
}

/** A dataset with nothing in it. */
export const emptyDataset: Dataset = { nodes: new Map(), edges: new Map() };

interface Part {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * Joins what several answers brought: an entity or an edge counts once, and edges with an end that
 * no answer brought are left out.
 *
 *   mergeParts([{ nodes: [a, b], edges: [ab] }, { nodes: [b, c], edges: [bc] }]).nodes.size === 3
 */
export function mergeParts(parts: readonly Part[]): Dataset {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const part of parts) {
    for (const node of part.nodes) {
      const before = nodes.size === 0 ? undefined : nodes.get(node.id);
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

const noClaims = { asserted: 0, claimed: 0, planned: 0, uncertain: 0, denied: 0 };

/** Turns what imported graphs state into edges, each named by its graph too: ours may state the same. */
export function readImported({ entities, nodes, edges }: ImportedView): Part {
  const things = nodes.map(
    (node): GraphNode => ({
      ...node,
      class: node.class ?? 'Term',
      names: [node.label],
      imported: true,
    }),
  );
  return {
    nodes: [...entities, ...things],
    edges: edges.map(({ source, relation, target, graph }) => ({
      id: [source, relation, target, graph].map((part) => part.replaceAll('~', '%7E')).join('~'),
      source,
      target,
      relation,
      imported: graph,
      status: noClaims,
      claims: 0,
      documents: 0,
      origins: 0,
      confidence: 1,
      publishers: [],
      langs: [],
      undated: 1,
      disputed: false,
    })),
  };
}

/** Whether an edge's id has a fourth part: the imported graph that states it. */
export function isImportedEdge(id: string): boolean {
  return id.split('~').length === 4;
}

/**
 * What a graph is called for short: a file that was imported by its name, any other by its address.
 *
 *   graphName('https://w3id.org/sila/kg/import/others.ttl') === 'others.ttl'
 */
export function graphName(iri: string): string {
  const [, file] = /\/import\/([^/]+)$/u.exec(iri) ?? [];
  if (file === undefined) return iri.replace(/^https?:\/\/(www\.)?/u, '');
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
