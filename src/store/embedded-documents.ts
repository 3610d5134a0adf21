import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Extraction } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Resolution } from '../model/resolution.ts';
import { createClaimInsert } from './embedded-claim-writer.ts';
import { type Appearance, createEntityWriter, type EntityWriter } from './embedded-entities.ts';
import { createSettling } from './embedded-settled.ts';
import type { PutResult, Stages } from './store.ts';

export interface DocumentWriter {
  isCurrent(document: Document, fingerprint: string): boolean;
  /** Must run inside a transaction. */
  put(document: Document, extraction: Extraction, fingerprint: string, force: boolean): PutResult;
  /** Must run inside a transaction. */
  remove(id: string): boolean;
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
  const insert = createInsert(db, entities, stages);
  const claimNumbers = createClaimNumbers(db);
  const settling = createSettling(db);
  const isCurrent = (row: Kept | undefined, document: Document, fingerprint: string) =>
    row !== undefined && row.fingerprint === fingerprint && row.hash === contentHash(document);
  return {
    isCurrent: (document, fingerprint) => isCurrent(kept.get(document.id), document, fingerprint),
    put(document, extraction, fingerprint, force) {
      const row = kept.get(document.id);
      clearFailure.run(document.id, document.url ?? document.id);
      if (!force && row !== undefined && isCurrent(row, document, fingerprint)) {
        return { state: 'unchanged', claims: row.claims };
      }
      settling.unsettle('stale');
      const numberOf = claimNumbers(row?.id);
      const touched = row === undefined ? new Set<number>() : withdraw(row.id);
      const resolution = stages.resolve(document, extraction);
      for (const entity of insert(document, resolution, fingerprint, row?.id, numberOf)) touched.add(entity);
      for (const entity of touched) entities.refresh(entity);
      return { state: row === undefined ? 'added' : 'replaced', claims: resolution.claims.length };
    },
    remove(id) {
      const row = kept.get(id);
      if (row === undefined) return false;
      settling.unsettle('stale');
      for (const entity of withdraw(row.id)) entities.refresh(entity);
      return true;
    },
  };
}

function contentHash(document: Document): string {
  const { id, text, lang, title, url, publisher, published } = document;
  const parts = [id, text, lang, title, url, publisher, published].map((part) => part ?? null);
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Takes out all that a document had brought in; gives the entities whose rows must be made anew. */
function createWithdraw(db: Database, entities: EntityWriter): (document: number) => Set<number> {
  const appearances = db.prepare<[number], { entity: number; data: string }>(
    'SELECT entity, data FROM appearance WHERE document = ?',
  );
  const ends = db.prepare<[number], { subject: number; object: number }>(
    'SELECT subject, object FROM claim WHERE document = ?',
  );
  const deletions = ['appearance WHERE document', 'claim WHERE document', 'document WHERE id'].map((from) =>
    db.prepare(`DELETE FROM ${from} = ?`),
  );
  return (document) => {
    const touched = new Set<number>();
    for (const { entity, data } of appearances.all(document)) {
      entities.count(entity, JSON.parse(data) as Appearance, -1);
      touched.add(entity);
    }
    for (const { subject, object } of ends.all(document)) {
      entities.countClaim(subject, -1);
      entities.countClaim(object, -1);
    }
    for (const deletion of deletions) deletion.run(document);
    return touched;
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

type Insert = (
  document: Document,
  resolution: Resolution,
  fingerprint: string,
  id: number | undefined,
  numberOf: (claim: string) => number,
) => Set<number>;

function createInsert(db: Database, entities: EntityWriter, stages: Stages): Insert {
  const insertDocument = db.prepare(
    'INSERT INTO document VALUES (@id, @iri, @key, @text, @lang, @stated, @title, @url, @publisher, @published, @hash, @fingerprint, @claims, @record, @shingles, @iri)',
  );
  const insertAppearance = db.prepare('INSERT INTO appearance VALUES (?, ?, ?, ?)');
  const insertClaim = createClaimInsert(db, stages);
  return (document, resolution, fingerprint, id, numberOf) => {
    const row = Number(
      insertDocument.run({
        ...documentRow(document, resolution, fingerprint),
        id: id ?? null,
        shingles: Buffer.from(stages.shingles(document.text).buffer),
        record: deflateSync(stages.record(document, resolution).join('\n')),
      }).lastInsertRowid,
    );
    const rows = new Map<string, number>();
    for (const entity of resolution.entities) {
      const number = entities.rowOf(entity.id);
      const appearance = toAppearance(entity);
      rows.set(entity.id, number);
      entities.count(number, appearance, 1);
      insertAppearance.run(row, entity.id, number, JSON.stringify(appearance));
    }
    for (const claim of resolution.claims) {
      const { subject, object } = insertClaim(claim, numberOf(claim.id), row, rows);
      entities.countClaim(subject, 1);
      entities.countClaim(object, 1);
    }
    return new Set(rows.values());
  };
}

function documentRow(document: Document, resolution: Resolution, fingerprint: string) {
  return {
    iri: resolution.document,
    key: document.id,
    text: document.text,
    lang: resolution.lang,
    stated: document.lang ?? null,
    title: document.title ?? null,
    url: document.url ?? null,
    publisher: document.publisher ?? null,
    published: document.published ?? null,
    hash: contentHash(document),
    fingerprint,
    claims: resolution.claims.length,
  };
}

function toAppearance(entity: Entity): Appearance {
  return {
    class: entity.class,
    label: entity.label,
    names: entity.names,
    mentions: entity.mentions.map(({ start, end }) => [start, end] as const),
    ...(entity.sameAs !== undefined && { sameAs: entity.sameAs }),
    ...(entity.links !== undefined && { links: entity.links }),
  };
}
