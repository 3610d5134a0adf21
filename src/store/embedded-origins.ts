import type { Database } from 'better-sqlite3';
import type { Stages } from './store.ts';

interface WordedRow {
  readonly iri: string;
  readonly origin: string;
  readonly shingles: Buffer;
}

/**
 * Works out which documents tell one report, and gives every claim the origin of its document; claims told
 * in the very same words share the least of their documents' origins.
 */
export function applyOrigins(db: Database, stages: Stages): void {
  const rows = db.prepare<[], WordedRow>('SELECT iri, origin, shingles FROM document').all();
  const origins = stages.origins(
    rows.map(({ iri, shingles }) => ({ document: iri, shingles: toNumbers(shingles) })),
  );
  const update = db.prepare('UPDATE document SET origin = ? WHERE iri = ?');
  for (const { iri, origin } of rows) {
    const found = origins.get(iri) ?? iri;
    if (found !== origin) update.run(found, iri);
  }
  db.exec(`CREATE TEMP TABLE told_origin AS SELECT c.told, min(d.origin) AS origin
      FROM claim c JOIN document d ON d.id = c.document GROUP BY c.told;
    CREATE INDEX temp.told_of ON told_origin (told);
    UPDATE claim SET origin = (SELECT t.origin FROM told_origin t WHERE t.told = claim.told)
      WHERE origin <> (SELECT t.origin FROM told_origin t WHERE t.told = claim.told);
    DROP TABLE told_origin`);
}

/** The bytes may lie at any place of a buffer, numbers only at some. */
function toNumbers(bytes: Buffer): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
