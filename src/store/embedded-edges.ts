import type { Database } from 'better-sqlite3';
import { type Status, statuses } from '../model/claim.ts';
import type { LanguageCode } from '../model/document.ts';
import { type EntityRow, entityColumns, toEntity } from './embedded-entities.ts';
import { claimsWithDocuments, toCondition } from './embedded-filter.ts';
import type { ClaimFilter, Edge, Neighbourhood, Overview } from './store.ts';

interface EdgeRow {
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly claims: number;
  readonly documents: number;
  readonly origins: number;
  readonly publishers: string;
  readonly langs: string;
  readonly confidence: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly undated: number;
  readonly sample: string;
}

const statusColumns = statuses.map((status) => `sum(c.status = '${status}') AS ${status}`).join(', ');
const edgeColumns = `s.iri AS source, t.iri AS target, c.relation, count(*) AS claims,
  count(DISTINCT c.document) AS documents, count(DISTINCT c.origin) AS origins, ${statusColumns},
  json_group_array(DISTINCT d.publisher) AS publishers, json_group_array(DISTINCT d.lang) AS langs,
  max(c.confidence) AS confidence, min(c.earliest) AS firstDate, max(c.latest) AS lastDate,
  sum(c.date IS NULL) AS undated, json_group_array(c.iri ORDER BY c.confidence DESC, c.iri) AS sample`;
const sampled = 3;

export interface EdgeReader {
  edges(filter: ClaimFilter): readonly Edge[];
  neighbourhood(entity: string, filter: ClaimFilter): Neighbourhood;
  graphOverview(limit: number, filter?: ClaimFilter): Overview;
}

export function createEdgeReader(db: Database, isSymmetric: (relation: string) => boolean): EdgeReader {
  const edges = (filter: ClaimFilter): Edge[] => {
    const { sql, parameters } = toCondition(filter);
    return db
      .prepare<unknown[], EdgeRow & Record<Status, number>>(
        `SELECT ${edgeColumns} FROM ${claimsWithDocuments}
         JOIN entity s ON s.id = c.source JOIN entity t ON t.id = c.target WHERE ${sql}
         GROUP BY c.source, c.relation, c.target
         ORDER BY origins DESC, claims DESC, source, c.relation, target LIMIT ? OFFSET ?`,
      )
      .all(...parameters, filter.limit ?? -1, filter.offset ?? 0)
      .map(toEdge);
  };
  return {
    edges,
    neighbourhood: (entity, filter) => readNeighbourhood(db, entity, filter, edges, isSymmetric),
    graphOverview: (limit, filter = {}) => readOverview(db, limit, filter, edges),
  };
}

function toEdge(row: EdgeRow & Record<Status, number>): Edge {
  const { asserted, planned, denied, claimed, uncertain } = row;
  const publishers = JSON.parse(row.publishers) as (string | null)[];
  return {
    source: row.source,
    target: row.target,
    relation: row.relation,
    claims: row.claims,
    documents: row.documents,
    origins: row.origins,
    status: { asserted, planned, denied, claimed, uncertain },
    publishers: publishers.filter((name) => name !== null).sort(),
    langs: (JSON.parse(row.langs) as LanguageCode[]).sort(),
    confidence: row.confidence,
    ...(row.firstDate !== null && { firstDate: row.firstDate }),
    ...(row.lastDate !== null && { lastDate: row.lastDate }),
    undated: row.undated,
    sample: (JSON.parse(row.sample) as string[]).slice(0, sampled),
  };
}

function readNeighbourhood(
  db: Database,
  entity: string,
  filter: ClaimFilter,
  edges: (filter: ClaimFilter) => Edge[],
  isSymmetric: (relation: string) => boolean,
): Neighbourhood {
  const { limit, offset = 0, ...conditions } = filter;
  const all = edges({ ...conditions, entity });
  const other = (edge: Edge) => (edge.source === entity ? edge.target : edge.source);
  const ranked = [...new Set(all.map(other))];
  const page = new Set(ranked.slice(offset, limit === undefined ? undefined : offset + limit));
  const { relations: _, ...open } = conditions;
  return {
    entity,
    edges: all.filter((edge) => page.has(other(edge))),
    neighbours: ranked.length,
    relations: countRelations(db, entity, open, isSymmetric),
  };
}

function countRelations(
  db: Database,
  entity: string,
  filter: ClaimFilter,
  isSymmetric: (relation: string) => boolean,
): Neighbourhood['relations'] {
  const { sql, parameters } = toCondition({ ...filter, entity });
  const rows = db
    .prepare<unknown[], { relation: string; out: number; other: number }>(
      `SELECT DISTINCT c.relation, c.source = e.id AS out, CASE WHEN c.source = e.id THEN c.target ELSE c.source END
       AS other FROM ${claimsWithDocuments} JOIN entity e ON e.iri = ? WHERE ${sql}`,
    )
    .all(entity, ...parameters);
  const groups = new Map<
    string,
    { relation: string; direction: 'out' | 'in' | 'both'; others: Set<number> }
  >();
  for (const { relation, out, other } of rows) {
    const direction = isSymmetric(relation) ? 'both' : out === 1 ? 'out' : 'in';
    const key = `${relation} ${direction}`;
    const group = groups.get(key) ?? { relation, direction, others: new Set<number>() };
    groups.set(key, group);
    group.others.add(other);
  }
  return [...groups.values()]
    .map(({ relation, direction, others }) => ({ relation, direction, neighbours: others.size }))
    .sort(
      (a, b) => b.neighbours - a.neighbours || (a.relation + a.direction < b.relation + b.direction ? -1 : 1),
    );
}

function readOverview(
  db: Database,
  limit: number,
  filter: ClaimFilter,
  edges: (filter: ClaimFilter) => Edge[],
): Overview {
  const { limit: _limit, offset: _offset, ...conditions } = filter;
  const { sql, parameters } = toCondition(conditions);
  const ends = `SELECT c.source AS id FROM ${claimsWithDocuments} WHERE ${sql}
    UNION SELECT c.target FROM ${claimsWithDocuments} WHERE ${sql}`;
  const nodes = db
    .prepare<unknown[], EntityRow>(
      `SELECT ${entityColumns} FROM entity WHERE id IN (${ends}) ORDER BY degree DESC, iri LIMIT ?`,
    )
    .all(...parameters, ...parameters, limit)
    .map(toEntity);
  const count = (query: string, times: readonly (string | number)[]) =>
    db
      .prepare<unknown[], number>(`SELECT count(*) FROM (${query})`)
      .pluck()
      .get(...times) ?? 0;
  const total = {
    nodes: count(ends, [...parameters, ...parameters]),
    edges: count(
      `SELECT 1 FROM ${claimsWithDocuments} WHERE ${sql} GROUP BY c.source, c.relation, c.target`,
      parameters,
    ),
  };
  const kept = nodes.map((node) => node.id);
  const among = nodes.length === total.nodes ? edges(conditions) : edges({ ...conditions, among: kept });
  return { nodes, edges: among, total };
}
