import type { Database } from 'better-sqlite3';
import type { Status } from '../model/claim.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Named, Told } from '../resolve/contradictions/told.ts';
import { findRowChanges, type RowChanges } from './embedded-derived.ts';
import type { ContradictionFilter, Stages, Store } from './store.ts';

interface ToldRow {
  readonly id: string;
  readonly document: string;
  readonly origin: string;
  readonly relation: string;
  readonly source: string;
  readonly target: string;
  readonly status: Status;
  readonly told: string;
  readonly by: string | null;
  readonly place: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly published: string | null;
}

/** Only what can contradict something is read: what several claims say of the same two, of posts, of their changes. */
const tellable = `SELECT c.iri AS id, d.iri AS document, d.origin, c.relation, s.iri AS source, t.iri AS target,
  c.status, c.told, b.iri AS by, p.iri AS place, c.earliest, c.latest, d.published
  FROM claim c JOIN document d ON d.id = c.document JOIN entity s ON s.id = c.source
  JOIN entity t ON t.id = c.target LEFT JOIN entity p ON p.id = c.place
  LEFT JOIN entity b ON b.id = c.attributed_to WHERE c.relation IN ('holds-position', 'appointed', 'dismissed', 'resigned-from', 'killed')
  OR (c.source, c.relation, c.target) IN
    (SELECT source, relation, target FROM claim GROUP BY source, relation, target HAVING count(*) > 1)`;

/** Works out which claims cannot both hold, and compares it with what was known before. Only reads. */
export function findContradictionChanges(db: Database, stages: Pick<Stages, 'contradictions'>): RowChanges {
  const entity = db.prepare<[string], { class: string; names: string; links: string }>(
    'SELECT class, names, links FROM entity WHERE iri = ?',
  );
  const entityOf = (id: string): Named | undefined => {
    const row = entity.get(id);
    return row && { class: row.class, names: JSON.parse(row.names), links: JSON.parse(row.links) };
  };
  const claims = db.prepare<[], ToldRow>(tellable).all().map(toTold);
  const rows = stages.contradictions({ claims, entityOf }).map(({ a, b, kind }) => [a, b, kind]);
  return findRowChanges(db, 'contradiction', rows);
}

function toTold({ by, place, earliest, latest, published, ...row }: ToldRow): Told {
  return {
    ...row,
    ...(by !== null && { by }),
    ...(place !== null && { place }),
    ...(earliest !== null && { earliest: toDay(earliest) }),
    ...(latest !== null && { latest: toDay(latest) }),
    ...(published !== null && { published: toDay(published) }),
  };
}

function toDay(date: string): number {
  return Date.parse(date.slice(0, 10)) / 86_400_000;
}

const joined = `FROM contradiction k JOIN claim x ON x.iri = k.a JOIN claim y ON y.iri = k.b`;
const row = '(SELECT id FROM entity WHERE iri = ?)';

/** The contradictions that were found, the surest claims first. */
export function createContradictionReader(
  db: Database,
): Pick<Store, 'contradictions' | 'countContradictions'> {
  return {
    contradictions(filter = {}) {
      const { sql, parameters } = toCondition(filter);
      return db
        .prepare<unknown[], Contradiction>(
          `SELECT k.a, k.b, k.kind ${joined} WHERE ${sql}
           ORDER BY x.confidence + y.confidence DESC, k.a, k.b LIMIT ? OFFSET ?`,
        )
        .all(...parameters, filter.limit ?? -1, filter.offset ?? 0);
    },
    countContradictions(filter = {}) {
      const { sql, parameters } = toCondition(filter);
      const count = db.prepare<unknown[], number>(`SELECT count(*) ${joined} WHERE ${sql}`);
      return count.pluck().get(...parameters) ?? 0;
    },
  };
}

interface Condition {
  readonly sql: string;
  readonly parameters: readonly string[];
}

function toCondition({ claim, entity, edge }: ContradictionFilter): Condition {
  const parts: Condition[] = [];
  if (claim !== undefined) parts.push({ sql: 'k.a = ? OR k.b = ?', parameters: [claim, claim] });
  if (entity !== undefined) {
    const sql = `${row} IN (x.source, x.target) OR ${row} IN (y.source, y.target)`;
    parts.push({ sql, parameters: [entity, entity] });
  }
  if (edge !== undefined) {
    const [source = '', relation = '', target = ''] = edge.split('~');
    const of = (side: string) =>
      `(${side}.relation = ? AND ${side}.source = ${row} AND ${side}.target = ${row})`;
    const parameters = [relation, source, target];
    parts.push({ sql: `${of('x')} OR ${of('y')}`, parameters: [...parameters, ...parameters] });
  }
  return {
    sql: parts.length === 0 ? '1' : parts.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

/** For each claim of a document, the claims that it cannot hold together with. */
export function createContradicted(
  db: Database,
): (document: string) => readonly { readonly claim: string; readonly other: string }[] {
  const pairs = db.prepare<[string, string], { claim: string; other: string }>(
    `SELECT c.iri AS claim, k.b AS other FROM document d JOIN claim c ON c.document = d.id
       JOIN contradiction k ON k.a = c.iri JOIN claim o ON o.iri = k.b WHERE d.iri = ?
     UNION SELECT c.iri, k.a FROM document d JOIN claim c ON c.document = d.id
       JOIN contradiction k ON k.b = c.iri JOIN claim o ON o.iri = k.a WHERE d.iri = ?`,
  );
  return (document) => pairs.all(document, document);
}
