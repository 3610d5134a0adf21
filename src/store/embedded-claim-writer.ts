import type { Database } from 'better-sqlite3';
import { SilaError } from '../errors.ts';
import type { PreparedClaim } from './rows.ts';

/** Adds a claim of a document as a numbered row, given those of the document's entities; gives those of its ends. */
export type ClaimInsert = (
  claim: PreparedClaim,
  id: number,
  document: number,
  rows: ReadonlyMap<string, number>,
) => { subject: number; object: number };

export function createClaimInsert(db: Database): ClaimInsert {
  const insert = db.prepare(`INSERT INTO claim VALUES (${Array.from({ length: 21 }, () => '?').join(', ')})`);
  return (claim, id, document, rows) => {
    const rowOf = (seed: string): number => {
      const row = rows.get(seed);
      if (row !== undefined) return row;
      throw new SilaError(
        'store',
        `claim ${claim.iri}: its entity ${seed} is not in the document. Resolve it first.`,
      );
    };
    const { iri, relation, ends, status, date, earliest, latest, confidence, event, extractor, told } = claim;
    const [subject, object] = [rowOf(ends.subject), rowOf(ends.object)];
    const [source, target] = claim.turned ? [object, subject] : [subject, object];
    const by = ends.attributedTo === undefined ? null : rowOf(ends.attributedTo);
    const place = ends.place === undefined ? null : rowOf(ends.place);
    insert.run(
      ...[id, iri, document, relation, subject, object, source, target, status, by, place],
      ...[date, earliest, latest, confidence, event, extractor],
      // Its own origin as long as no other tells the same.
      ...[told, claim.evidence, JSON.stringify(ends), told],
    );
    return { subject, object };
  };
}
