import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { defaultBase } from '../config.ts';
import { SilaError } from '../errors.ts';
import { createClaimReader } from './embedded-claims.ts';
import { createDocumentWriter } from './embedded-documents.ts';
import { createEdgeReader } from './embedded-edges.ts';
import { readFacets } from './embedded-facets.ts';
import { createKeeper } from './embedded-keeper.ts';
import { lockForWriting } from './embedded-lock.ts';
import { createQuadReader } from './embedded-quads.ts';
import { createDocumentReader } from './embedded-reader.ts';
import { prepareSchema } from './embedded-schema.ts';
import { createEntityReader } from './embedded-search.ts';
import type { Stages, Store } from './store.ts';

export interface EmbeddedOptions {
  /** Opens an existing workspace beside a writer; every write is then refused. */
  readonly readonly?: boolean;
  /** Where a new workspace's data IRIs begin; an existing one keeps its own. */
  readonly base?: string;
}

/**
 * Opens a workspace folder, a SQLite file with all that it holds. One process writes at a time, any number read.
 * Throws a SilaError of kind `store` when another process writes, when there is none to read,
 * or when a newer Sila wrote it.
 *
 *   const store = openEmbedded('sila-graph', (base) => stages, { readonly: true });
 */
export function openEmbedded(
  folder: string,
  stagesFor: (base: string) => Stages,
  options: EmbeddedOptions = {},
): Store {
  const readonly = options.readonly ?? false;
  const path = join(folder, 'sila.sqlite');
  if (readonly && !existsSync(path)) {
    throw new SilaError('store', `${folder}: holds no workspace. Make one with: sila build <path>`);
  }
  if (!readonly) mkdirSync(folder, { recursive: true });
  const unlock = readonly ? () => {} : lockForWriting(folder);
  try {
    const db = openDatabase(path, readonly);
    const base = settleBase(db, options.base, path);
    return assemble(db, stagesFor(base), base, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function openDatabase(path: string, readonly: boolean): Database.Database {
  const db = new Database(path, { readonly });
  try {
    prepareSchema(db, path);
    if (!readonly) {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
    }
    return db;
  } catch (error) {
    db.close();
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_NOTADB') throw error;
    throw new SilaError('store', `${path}: is not a workspace's database. Choose another folder.`, {
      cause: error,
    });
  }
}

/** A workspace's IRIs must not change under those who cite them, so the base is fixed when it is made. */
function settleBase(db: Database.Database, wanted: string | undefined, path: string): string {
  const read = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'base'").pluck();
  const kept = read.get();
  if (kept === undefined) {
    const base = wanted ?? defaultBase;
    if (!db.readonly) db.prepare("INSERT INTO setting VALUES ('base', ?)").run(base);
    return base;
  }
  if (wanted === undefined || wanted === kept) return kept;
  throw new SilaError(
    'store',
    `${path}: its IRIs begin with ${kept}, not ${wanted}. Leave out the base, or build in another folder.`,
  );
}

function assemble(db: Database.Database, stages: Stages, base: string, unlock: () => void): Store {
  const write = createWrite(db);
  const writer = createDocumentWriter(db, stages);
  return {
    base,
    readonly: db.readonly,
    isCurrent: writer.isCurrent,
    put: (document, extraction, fingerprint) =>
      writer.isCurrent(document, fingerprint)
        ? writer.put(document, extraction, fingerprint)
        : write(() => writer.put(document, extraction, fingerprint)),
    remove: (id) => write(() => writer.remove(id)),
    ...createKeeper(db, write),
    ...createDocumentReader(db),
    ...createEntityReader(db, stages.fold),
    ...createClaimReader(db),
    ...createEdgeReader(db, stages.isSymmetric),
    facets: (filter = {}) => readFacets(db, filter),
    quads: createQuadReader(db, stages),
    close() {
      db.close();
      unlock();
    },
  };
}

/** Runs a change as one transaction, on disk when it returns, and counts it in the revision. */
function createWrite(db: Database.Database): <T>(change: () => T) => T {
  const bump = db.prepare(
    "INSERT INTO setting VALUES ('revision', 1) ON CONFLICT DO UPDATE SET value = value + 1",
  );
  return (change) => {
    if (db.readonly) {
      throw new SilaError('store', `${db.name}: is open read-only. Open it for writing to change it.`);
    }
    return db
      .transaction(() => {
        bump.run();
        return change();
      })
      .immediate();
  };
}
