import type { Database } from 'better-sqlite3';
import { type Appearance, createEntityWriter, type EntityWriter } from './embedded-entities.ts';
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

/** An appearance, by the row of its document and its name there, and the entity that it belongs to from now on. */
export interface Move {
  readonly document: number;
  readonly seed: string;
  /** Local name of the entity's IRI. */
  readonly to: string;
}

/** Moves appearances and the claims of their documents to other entities; must run inside a transaction. */
export function createMover(db: Database, stages: Stages): (moves: readonly Move[]) => void {
  const entities = createEntityWriter(db, stages.fold);
  const moveClaims = createClaimMover(db, stages, entities);
  const find = db.prepare<[number, string], { entity: number; data: string }>(
    'SELECT entity, data FROM appearance WHERE document = ? AND seed = ?',
  );
  const move = db.prepare('UPDATE appearance SET entity = ? WHERE document = ? AND seed = ?');
  return (moves) => {
    const touched = new Set<number>();
    for (const { document, seed, to } of moves) {
      const row = find.get(document, seed);
      if (row === undefined) continue;
      const appearance = JSON.parse(row.data) as Appearance;
      const entity = entities.rowOf(to);
      entities.count(row.entity, appearance, -1);
      entities.count(entity, appearance, 1);
      move.run(entity, document, seed);
      touched.add(row.entity).add(entity);
    }
    for (const document of new Set(moves.map((each) => each.document))) moveClaims(document);
    for (const entity of touched) entities.refresh(entity);
  };
}

/** Points the claims of a document to the entities that its appearances belong to now. */
function createClaimMover(db: Database, stages: Stages, entities: EntityWriter): (document: number) => void {
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
