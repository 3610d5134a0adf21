import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { SilaError } from '../errors.ts';
import type { Claim, Evidence } from '../model/claim.ts';
import type { ClaimEnds } from './embedded-moves.ts';
import type { Stages } from './store.ts';

/** Adds a claim of a document as a numbered row, given those of the document's entities; gives those of its ends. */
export type ClaimInsert = (
  claim: Claim,
  id: number,
  document: number,
  rows: ReadonlyMap<string, number>,
) => { subject: number; object: number };

export function createClaimInsert(db: Database, stages: Stages): ClaimInsert {
  const insert = db.prepare(
    `INSERT INTO claim VALUES (@id, @iri, @document, @relation, @subject, @object, @source, @target, @status,
     @attributedTo, @place, @date, @earliest, @latest, @confidence, @event, @extractor, @told, @evidence, @ends, @told)`,
  );
  return (claim, id, document, rows) => {
    const rowOf = (iri: string): number => {
      const row = rows.get(iri);
      if (row !== undefined) return row;
      throw new SilaError(
        'store',
        `claim ${claim.id}: its entity ${iri} is not in the document. Resolve it first.`,
      );
    };
    const subject = rowOf(claim.subject);
    const object = rowOf(claim.object);
    const turned = stages.isSymmetric(claim.relation) && claim.object < claim.subject;
    insert.run({
      id,
      iri: claim.id,
      document,
      relation: claim.relation,
      subject,
      object,
      source: turned ? object : subject,
      target: turned ? subject : object,
      status: claim.status,
      attributedTo: claim.attributedTo === undefined ? null : rowOf(claim.attributedTo),
      place: claim.place === undefined ? null : rowOf(claim.place),
      date: claim.date?.value ?? null,
      earliest: claim.date?.earliest ?? null,
      latest: claim.date?.latest ?? null,
      confidence: claim.confidence,
      event: claim.event ?? null,
      extractor: claim.extractor,
      told: wordingOf(claim.evidence, stages.fold),
      evidence: JSON.stringify(claim.evidence),
      ends: JSON.stringify(endsOf(claim)),
    });
    return { subject, object };
  };
}

function endsOf({ subject, object, attributedTo, place }: Claim): ClaimEnds {
  return {
    subject,
    object,
    ...(attributedTo !== undefined && { attributedTo }),
    ...(place !== undefined && { place }),
  };
}

/** The words of the first evidence; where two documents share them, one has them from the other. */
function wordingOf(evidence: readonly Evidence[], fold: (text: string) => string): string {
  return createHash('sha256')
    .update(fold(evidence[0]?.text ?? ''))
    .digest('base64url')
    .slice(0, 16);
}
