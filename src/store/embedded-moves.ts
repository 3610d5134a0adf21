import type { Database } from 'better-sqlite3';
import type { EntityWriter } from './embedded-entities.ts';
import type { Stages } from './store.ts';

/** The entities of a claim as its document names them, kept in `claim.ends` whatever is joined later. */
export interface ClaimEnds {
  readonly subject: string;
  readonly object: string;
  readonly attributedTo?: string;
  readonly place?: string;
}

interface ClaimRow {
  readonly id: number;
  readonly relation: string;
  readonly ends: string;
  readonly subject: number;
  readonly object: number;
}

/** Points the claims of a document to the entities that its appearances belong to now. */
export function createClaimMover(
  db: Database,
  stages: Stages,
  entities: EntityWriter,
): (document: number) => void {
  const rowsOf = db.prepare<[number], { seed: string; entity: number; iri: string }>(
    'SELECT a.seed, a.entity, e.iri FROM appearance a JOIN entity e ON e.id = a.entity WHERE a.document = ?',
  );
  const claims = db.prepare<[number], ClaimRow>(
    'SELECT id, relation, ends, subject, object FROM claim WHERE document = ?',
  );
  const update = db.prepare(
    `UPDATE claim SET subject = @subject, object = @object, source = @source, target = @target,
     attributed_to = @attributedTo, place = @place WHERE id = @id`,
  );
  return (document) => {
    const rows = new Map(rowsOf.all(document).map((row) => [row.seed, row]));
    const rowOf = (seed: string | undefined): number | null =>
      seed === undefined ? null : (rows.get(seed)?.entity ?? null);
    for (const claim of claims.all(document)) {
      const ends = JSON.parse(claim.ends) as ClaimEnds;
      const subject = rowOf(ends.subject) ?? claim.subject;
      const object = rowOf(ends.object) ?? claim.object;
      for (const row of [claim.subject, claim.object]) entities.countClaim(row, -1);
      for (const row of [subject, object]) entities.countClaim(row, 1);
      const [from, to] = [rows.get(ends.subject)?.iri ?? '', rows.get(ends.object)?.iri ?? ''];
      const turned = stages.isSymmetric(claim.relation) && to < from;
      update.run({
        id: claim.id,
        subject,
        object,
        source: turned ? object : subject,
        target: turned ? subject : object,
        attributedTo: rowOf(ends.attributedTo),
        place: rowOf(ends.place),
      });
    }
  };
}
