import type {
  ClaimFilter,
  Edge,
  EntityView,
  GraphColumns,
  NeighbourhoodView,
  NodeView,
  Overview,
  Position,
  Status,
  StatusCounts,
  Store,
  StoredEntity,
} from '../index.ts';
import { classNames, statuses } from '../index.ts';
import { toEdgeView, toNodeView } from './views.ts';

/** Where entities stand, by id. */
export type Positions = ReadonlyMap<string, Position>;

/** An entity with what one can expand it by. */
export function viewEntity(store: Store, entity: StoredEntity, positions: Positions): EntityView {
  const { relations } = store.neighbourhood(entity.id, { limit: 0 });
  const status = Object.fromEntries(
    statuses.map((one) => [one, store.countClaims({ entity: entity.id, status: [one] })]),
  ) as StatusCounts;
  return {
    ...toNodeView(entity, positions.get(entity.id)),
    documents: entity.documents,
    mentions: entity.mentions,
    sameAs: entity.sameAs ?? [],
    iri: `${store.base}e/${entity.id}`,
    relations,
    status,
  };
}

/** An entity with a page of its neighbours, and the edges among those shown. */
export function viewNeighbourhood(
  store: Store,
  positions: Positions,
  entity: StoredEntity,
  filter: ClaimFilter,
  { limit, offset }: { limit: number; offset: number },
): NeighbourhoodView {
  const { edges, neighbours, relations } = store.neighbourhood(entity.id, { ...filter, limit, offset });
  const ids = [...new Set(edges.flatMap((edge) => [edge.source, edge.target]))].filter(
    (id) => id !== entity.id,
  );
  // What is asked of one relation concerns the entity; its neighbours show all that joins them.
  const { relations: _, ...open } = filter;
  const between = store
    .edges({ ...open, among: ids })
    .filter((edge) => edge.source !== entity.id && edge.target !== entity.id);
  const shown = [...edges, ...between];
  return {
    entity: entity.id,
    nodes: nodesOf(store, positions, [entity.id, ...ids]),
    edges: shown.map(toEdgeView),
    relations,
    offset,
    total: { nodes: neighbours + 1, edges: countEdges(store, entity.id, filter) + between.length },
    truncated: offset + ids.length < neighbours,
  };
}

function countEdges(store: Store, entity: string, filter: ClaimFilter): number {
  return store.edges({ ...filter, entity }).length;
}

/** The entities of some ids, in their order, with their positions. */
export function nodesOf(store: Store, positions: Positions, ids: readonly string[]): readonly NodeView[] {
  return ids.flatMap((id) => {
    const entity = store.entity(id);
    return entity ? [toNodeView(entity, positions.get(id))] : [];
  });
}

/** Those of some entities that there are, in the order in which they are named, and the edges among them. */
export function graphAmong(
  store: Store,
  ids: readonly string[],
  limit: number,
  filter: ClaimFilter,
): Overview {
  const found = [...new Set(ids)].flatMap((id) => store.entity(id) ?? []);
  const nodes = found.slice(0, limit);
  const edges = store.edges({ ...filter, among: nodes.map((node) => node.id) });
  return { nodes, edges, total: { nodes: found.length, edges: edges.length } };
}

/** The overview by columns. */
export function toColumns(
  { nodes, edges, total }: Overview,
  positions: Positions,
  communities: ReadonlyMap<string, number>,
): GraphColumns {
  const placeOf = new Map(nodes.map((node, i) => [node.id, i]));
  const relations = [...new Set(edges.map((edge) => edge.relation))].sort();
  const publishers = [...new Set(edges.flatMap((edge) => edge.publishers))].sort();
  const publisherPlace = new Map(publishers.map((publisher, i) => [publisher, i]));
  const placed = nodes.length > 0 && nodes.every((node) => positions.has(node.id));
  const grouped = nodes.length > 0 && nodes.every((node) => communities.has(node.id));
  return {
    nodes: {
      id: nodes.map((node) => node.id),
      label: nodes.map((node) => node.label),
      class: nodes.map((node) => classNames.indexOf(node.class)),
      degree: nodes.map((node) => node.degree),
      x: placed ? nodes.map((node) => positions.get(node.id)?.x ?? 0) : [],
      y: placed ? nodes.map((node) => positions.get(node.id)?.y ?? 0) : [],
      community: grouped ? nodes.map((node) => communities.get(node.id) ?? 0) : [],
    },
    edges: {
      source: edges.map((edge) => placeOf.get(edge.source) ?? 0),
      target: edges.map((edge) => placeOf.get(edge.target) ?? 0),
      relation: edges.map((edge) => relations.indexOf(edge.relation)),
      status: statusColumns(edges),
      claims: edges.map((edge) => edge.claims),
      documents: edges.map((edge) => edge.documents),
      origins: edges.map((edge) => edge.origins),
      confidence: edges.map((edge) => Math.round(edge.confidence * 100)),
      publishers: edges.map((edge) => edge.publishers.map((publisher) => publisherPlace.get(publisher) ?? 0)),
      firstDate: edges.map((edge) => edge.firstDate ?? ''),
      lastDate: edges.map((edge) => edge.lastDate ?? ''),
      undated: edges.map((edge) => edge.undated),
    },
    classes: classNames,
    relations,
    publishers,
    total,
    truncated: nodes.length < total.nodes,
  };
}

function statusColumns(edges: readonly Edge[]): GraphColumns['edges']['status'] {
  const column = (status: Status): readonly number[] => edges.map((edge) => edge.status[status]);
  return {
    asserted: column('asserted'),
    planned: column('planned'),
    denied: column('denied'),
    claimed: column('claimed'),
    uncertain: column('uncertain'),
  };
}
