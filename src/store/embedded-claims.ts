import type { Database } from 'better-sqlite3';
import type { Evidence, Status } from '../model/claim.ts';
import { claimsWithDocuments, toCondition } from './embedded-filter.ts';
import type { ClaimFilter, StoredClaim } from './store.ts';

interface ClaimRow {
  readonly iri: string;
  readonly document: string;
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
  readonly status: Status;
  readonly attributedTo: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly confidence: number;
  readonly event: string | null;
  readonly extractor: string;
  readonly origin: string;
  readonly evidence: string;
}

const select = `SELECT c.iri, d.iri AS document, c.relation, s.iri AS subject, o.iri AS object, c.status,
  b.iri AS attributedTo, p.iri AS place, c.date, c.earliest, c.latest, c.confidence, c.event, c.extractor,
  c.origin, c.evidence
  FROM ${claimsWithDocuments} JOIN entity s ON s.id = c.subject JOIN entity o ON o.id = c.object
  LEFT JOIN entity b ON b.id = c.attributed_to LEFT JOIN entity p ON p.id = c.place`;

export interface ClaimReader {
  /** Surest first, then by IRI. */
  claims(filter: ClaimFilter): readonly StoredClaim[];
  countClaims(filter: ClaimFilter): number;
  claim(iri: string): StoredClaim | undefined;
  claimMark(): number;
  claimsAfter(
    mark: number,
    limit: number,
  ): { readonly claims: readonly StoredClaim[]; readonly total: number };
}

export function createClaimReader(db: Database): ClaimReader {
  const one = db.prepare<[string], ClaimRow>(`${select} WHERE c.iri = ?`);
  const mark = db.prepare<[], number | null>('SELECT max(id) FROM claim').pluck();
  const after = db.prepare<[number, number], ClaimRow>(`${select} WHERE c.id > ? ORDER BY c.id LIMIT ?`);
  const countAfter = db.prepare<[number], number>('SELECT count(*) FROM claim WHERE id > ?').pluck();
  return {
    claims(filter) {
      const { sql, parameters } = toCondition(filter);
      return db
        .prepare<unknown[], ClaimRow>(
          `${select} WHERE ${sql} ORDER BY c.confidence DESC, c.iri LIMIT ? OFFSET ?`,
        )
        .all(...parameters, filter.limit ?? -1, filter.offset ?? 0)
        .map(toClaim);
    },
    countClaims(filter) {
      const { sql, parameters } = toCondition(filter);
      const count = db.prepare<unknown[], number>(`SELECT count(*) FROM ${claimsWithDocuments} WHERE ${sql}`);
      return count.pluck().get(...parameters) ?? 0;
    },
    claim(iri) {
      const row = one.get(iri);
      return row === undefined ? undefined : toClaim(row);
    },
    claimMark: () => mark.get() ?? 0,
    claimsAfter: (from, limit) => ({
      claims: after.all(from, limit).map(toClaim),
      total: countAfter.get(from) ?? 0,
    }),
  };
}

function toClaim(row: ClaimRow): StoredClaim {
  const { date, earliest, latest } = row;
  return {
    id: row.iri,
    relation: row.relation,
    subject: row.subject,
    object: row.object,
    status: row.status,
    ...(row.attributedTo !== null && { attributedTo: row.attributedTo }),
    ...(row.place !== null && { place: row.place }),
    ...(date !== null && earliest !== null && latest !== null && { date: { value: date, earliest, latest } }),
    confidence: row.confidence,
    ...(row.event !== null && { event: row.event }),
    evidence: JSON.parse(row.evidence) as Evidence[],
    extractor: row.extractor,
    document: row.document,
    origin: row.origin,
  };
}
