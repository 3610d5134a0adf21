import type { Database } from 'better-sqlite3';
import type { FacetCount, FacetsView } from '../model/api.ts';
import type { Status } from '../model/claim.ts';
import type { LanguageCode } from '../model/document.ts';
import type { ClassName } from '../model/entity.ts';
import { claimsWithDocuments, toCondition } from './embedded-filter.ts';
import type { ClaimFilter } from './store.ts';

/** Counts for each filter, each with all the other filters applied but not its own. */
export function readFacets(db: Database, filter: ClaimFilter): FacetsView {
  const { limit: _limit, offset: _offset, ...all } = filter;
  const { status: _s, ...noStatus } = all;
  const { relations: _r, relation: _one, ...noRelation } = all;
  const { classes: _c, ...noClass } = all;
  const { publishers: _p, ...noPublisher } = all;
  const { langs: _l, ...noLang } = all;
  const { from: _f, to: _t, undated: _u, ...noDate } = all;
  const { confidence: _least, ...noConfidence } = all;
  return {
    claims: counts(db, "'all'", all)[0]?.count ?? 0,
    statuses: byCount<Status>(counts(db, 'c.status', noStatus)),
    relations: byCount(counts(db, 'c.relation', noRelation)),
    classes: byCount<ClassName>(countClasses(db, noClass)),
    publishers: byCount(counts(db, "coalesce(d.publisher, '')", noPublisher)),
    langs: byCount<LanguageCode>(counts(db, 'd.lang', noLang)),
    ...countMonths(counts(db, "coalesce(substr(c.earliest, 1, 7), '')", noDate)),
    confidence: countConfidence(counts(db, 'min(9, CAST(c.confidence * 10 AS INTEGER))', noConfidence)),
  };
}

interface Count {
  readonly id: string;
  readonly count: number;
}

function counts(db: Database, key: string, filter: ClaimFilter): Count[] {
  const { sql, parameters } = toCondition(filter);
  return db
    .prepare<unknown[], Count>(
      `SELECT ${key} AS id, count(*) AS count FROM ${claimsWithDocuments} WHERE ${sql} GROUP BY 1`,
    )
    .all(...parameters);
}

function countClasses(db: Database, filter: ClaimFilter): Count[] {
  const { sql, parameters } = toCondition(filter);
  return db
    .prepare<unknown[], Count>(
      `SELECT class AS id, count(*) AS count FROM entity WHERE id IN (
         SELECT c.source FROM ${claimsWithDocuments} WHERE ${sql}
         UNION SELECT c.target FROM ${claimsWithDocuments} WHERE ${sql}) GROUP BY class`,
    )
    .all(...parameters, ...parameters);
}

function byCount<Id extends string = string>(rows: readonly Count[]): FacetCount<Id>[] {
  return rows
    .map(({ id, count }) => ({ id: id as Id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function countMonths(rows: readonly Count[]): Pick<FacetsView, 'months' | 'undated'> {
  return {
    months: rows
      .filter(({ id }) => id !== '')
      .map(({ id, count }) => ({ month: id, count }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    undated: rows.find(({ id }) => id === '')?.count ?? 0,
  };
}

function countConfidence(rows: readonly Count[]): number[] {
  return Array.from({ length: 10 }, (_, bucket) => rows.find(({ id }) => Number(id) === bucket)?.count ?? 0);
}
