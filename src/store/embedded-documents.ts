import type { Database } from 'better-sqlite3';
import type { Document } from '../model/document.ts';
import { createClaimInsert } from './embedded-claim-writer.ts';
import { createEntityWriter, type EntityWriter } from './embedded-entities.ts';
import { contentHash } from './prepared.ts';
import type { Appearance, PreparedDocument } from './rows.ts';
import type { PutResult, Stages } from './store.ts';

export interface DocumentWriter {
  isCurrent(document: Document, fingerprint: string): boolean;
  /** What is said of a document that is current; it failed no more. */
  unchanged(document: Document): PutResult;
  /** Must run inside a step that ends with `settle`. */
  put(document: Document, prepared: PreparedDocument, fingerprint: string): PutResult;
  /** Must run inside a step that ends with `settle`. */
  remove(id: string): boolean;
  /** Brings the entities in step with the documents. */
  settle(): void;
  /** Forgets what a step that failed had counted. */
  forget(): void;
}

interface Kept {
  readonly id: number;
  readonly hash: string;
  readonly fingerprint: string;
  readonly claims: number;
}

export function createDocumentWriter(db: Database, stages: Stages): DocumentWriter {
  const kept = db.prepare<[string], Kept>('SELECT id, hash, fingerprint, claims FROM document WHERE key = ?');
  const clearFailure = db.prepare('DELETE FROM failure WHERE source = ? OR source = ?');
  const entities = createEntityWriter(db, stages.fold);
  const withdraw = createWithdraw(db, entities);
  const insert = createInsert(db, entities);
  const claimNumbers = createClaimNumbers(db);
  const unsettle = db.prepare("INSERT OR REPLACE INTO setting VALUES ('identity', 'stale')");
  return {
    isCurrent(document, fingerprint) {
      const row = kept.get(document.id);
      return row?.fingerprint === fingerprint && row.hash === contentHash(document);
    },
    unchanged(document) {
      clearFailure.run(document.id, document.url ?? document.id);
      return { state: 'unchanged', claims: kept.get(document.id)?.claims ?? 0 };
    },
    put(document, prepared, fingerprint) {
      const row = kept.get(document.id);
      clearFailure.run(document.id, document.url ?? document.id);
      unsettle.run();
      const numberOf = claimNumbers(row?.id);
      const uncount = row === undefined ? () => {} : withdraw(row.id);
      const count = insert(document, prepared, fingerprint, row?.id, numberOf);
      // Last, when nothing can fail any more.
      uncount();
      count();
      return { state: row === undefined ? 'added' : 'replaced', claims: prepared.claims.length };
    },
    remove(id) {
      const row = kept.get(id);
      if (row === undefined) return false;
      unsettle.run();
      withdraw(row.id)();
      return true;
    },
    settle: entities.settle,
    forget: entities.forget,
  };
}

/** Takes out all that a document had brought in; what it gives uncounts it. */
function createWithdraw(db: Database, entities: EntityWriter): (document: number) => () => void {
  const appearances = db.prepare<[number], { entity: number; data: string }>(
    'SELECT entity, data FROM appearance WHERE document = ?',
  );
  const ends = db.prepare<[number], { subject: number; object: number }>(
    'SELECT subject, object FROM claim WHERE document = ?',
  );
  const deletions = [
    'appearance WHERE document',
    'claim WHERE document',
    'wording WHERE document',
    'document WHERE id',
  ].map((from) => db.prepare(`DELETE FROM ${from} = ?`));
  return (document) => {
    const [gone, claims] = [appearances.all(document), ends.all(document)];
    for (const deletion of deletions) deletion.run(document);
    return () => {
      for (const { entity, data } of gone) entities.count(entity, JSON.parse(data) as Appearance, -1);
      for (const { subject, object } of claims) {
        entities.countClaim(subject, -1);
        entities.countClaim(object, -1);
      }
    };
  };
}

/**
 * Numbers the claims of a document that is about to be stored: those that it had keep their row numbers, all others
 * take higher ones than any claim has, so that the numbers tell what is new.
 */
function createClaimNumbers(db: Database): (document: number | undefined) => (claim: string) => number {
  const highest = db.prepare<[], number | null>('SELECT max(id) FROM claim').pluck();
  const rows = db.prepare<[number], { iri: string; id: number }>(
    'SELECT iri, id FROM claim WHERE document = ?',
  );
  return (document) => {
    let last = highest.get() ?? 0;
    const before = new Map(document === undefined ? [] : rows.all(document).map(({ iri, id }) => [iri, id]));
    return (claim) => {
      const known = before.get(claim);
      if (known !== undefined) return known;
      last += 1;
      return last;
    };
  };
}

/** Writes the rows of a document; what it gives counts them. */
type Insert = (
  document: Document,
  prepared: PreparedDocument,
  fingerprint: string,
  id: number | undefined,
  numberOf: (claim: string) => number,
) => () => void;

function createInsert(db: Database, entities: EntityWriter): Insert {
  const insertDocument = db.prepare(
    'INSERT INTO document VALUES (@id, @iri, @key, @text, @lang, @stated, @title, @url, @publisher, @published, @hash, @fingerprint, @claims, @record, @iri)',
  );
  const insertWording = db.prepare('INSERT INTO wording VALUES (?, ?, ?)');
  const insertAppearance = db.prepare('INSERT INTO appearance VALUES (?, ?, ?, ?)');
  const insertClaim = createClaimInsert(db);
  return (document, prepared, fingerprint, id, numberOf) => {
    const values = { ...documentRow(document, prepared, fingerprint), id: id ?? null };
    const row = Number(insertDocument.run(values).lastInsertRowid);
    insertWording.run(row, prepared.bands, prepared.shingles);
    const rows = new Map<string, number>();
    for (const { seed, data } of prepared.entities) {
      const number = entities.rowOf(seed);
      rows.set(seed, number);
      insertAppearance.run(row, seed, number, data);
    }
    const ends = prepared.claims.map((claim) => insertClaim(claim, numberOf(claim.iri), row, rows));
    return () => {
      for (const { seed, appearance } of prepared.entities) {
        entities.count(rows.get(seed) ?? 0, appearance, 1);
      }
      for (const { subject, object } of ends) {
        entities.countClaim(subject, 1);
        entities.countClaim(object, 1);
      }
    };
  };
}

function documentRow(document: Document, prepared: PreparedDocument, fingerprint: string) {
  return {
    iri: prepared.iri,
    key: document.id,
    text: document.text,
    lang: prepared.lang,
    stated: document.lang ?? null,
    title: document.title ?? null,
    url: document.url ?? null,
    publisher: document.publisher ?? null,
    published: document.published ?? null,
    hash: prepared.hash,
    fingerprint,
    claims: prepared.claims.length,
    record: prepared.record,
  };
}
