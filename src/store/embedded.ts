import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { defaultBase } from '../config.ts';
import { SilaError } from '../errors.ts';
import { createClaimReader } from './embedded-claims.ts';
import { createContradictionReader } from './embedded-contradictions.ts';
import { createDocumentWriter } from './embedded-documents.ts';
import { createEdgeReader } from './embedded-edges.ts';
import { readFacets } from './embedded-facets.ts';
import { createGazetteerKeeper } from './embedded-gazetteer.ts';
import { createIdentityKeeper, type IdentityThread } from './embedded-identity.ts';
import { createKeeper } from './embedded-keeper.ts';
import { lockForWriting } from './embedded-lock.ts';
import { createQuadReader } from './embedded-quads.ts';
import { createDocumentReader } from './embedded-reader.ts';
import { prepareSchema } from './embedded-schema.ts';
import { createEntityReader } from './embedded-search.ts';
import { createWrittenGraphs } from './embedded-written.ts';
import type { Stages, Store } from './store.ts';

export interface EmbeddedOptions {
  /** Opens an existing workspace beside a writer; every write is then refused. */
  readonly readonly?: boolean;
  /** Where a new workspace's data IRIs begin; an existing one keeps its own. */
  readonly base?: string;
  /** Brings a workspace of an older layout up to date; its documents must then be read again. */
  readonly upgrade?: boolean;
  /** Where it is told who is who in a large workspace; in the thread that asks by default. */
  readonly identityThread?: IdentityThread;
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
  let unlock = () => {};
  try {
    if (!readonly) mkdirSync(folder, { recursive: true });
    if (!readonly) unlock = lockForWriting(folder);
    const db = openDatabase(path, readonly, options.upgrade);
    const base = settleBase(db, options.base, path);
    return assemble(db, stagesFor(base), base, unlock, options.identityThread);
  } catch (error) {
    unlock();
    throw explainFault(error, folder);
  }
}

/** What the disk or SQLite refuses, as an error that names the workspace; our own errors pass unchanged. */
function explainFault(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (error instanceof SilaError || code === undefined) return error;
  const cure = cures.find(([codes]) => codes.test(code))?.[1] ?? 'Choose another folder, or build again.';
  return new SilaError('store', `${folder}: ${(error as Error).message}. ${cure}`, { cause: error });
}

const cures: readonly (readonly [codes: RegExp, cure: string])[] = [
  [/^SQLITE_(?:NOTADB|CORRUPT)/, 'It is not a sound workspace. Delete the folder and build it again.'],
  [/^(?:SQLITE_FULL|ENOSPC)/, 'Free some space on the disk; what was reported as done is kept.'],
  [/^(?:EEXIST|ENOTDIR)/, 'A workspace is a folder. Choose another name.'],
  [/^(?:EACCES|EPERM|EROFS|SQLITE_(?:READONLY|CANTOPEN|PERM))/, 'Give yourself the right to write there.'],
  [/^SQLITE_BUSY/, 'Another process is using it. Wait until it ends.'],
];

function openDatabase(path: string, readonly: boolean, upgrade?: boolean): Database.Database {
  const db = new Database(path, { readonly });
  try {
    prepareSchema(db, path, upgrade);
    if (!readonly) {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
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

function assemble(
  db: Database.Database,
  stages: Stages,
  base: string,
  unlock: () => void,
  thread: IdentityThread | undefined,
): Store {
  const write = createWrite(db);
  const identity = createIdentityKeeper(db, stages, write, thread && { ...thread, base });
  const writer = createDocumentWriter(db, stages);
  return {
    base,
    readonly: db.readonly,
    together: write,
    isCurrent: writer.isCurrent,
    put: (document, extraction, fingerprint, force = false) => {
      const put = () => writer.put(document, extraction, fingerprint, force);
      return !force && writer.isCurrent(document, fingerprint) ? put() : write(put);
    },
    remove: (id) => write(() => writer.remove(id)),
    ...createKeeper(db, write),
    ...identity.store,
    ...createWrittenGraphs(db, write),
    ...createGazetteerKeeper(db, write),
    ...createDocumentReader(db),
    ...createEntityReader(db, stages.fold),
    ...createClaimReader(db),
    ...createContradictionReader(db),
    ...createEdgeReader(db, stages.isSymmetric),
    facets: (filter = {}) => readFacets(db, filter),
    quads: createQuadReader(db, stages),
    close() {
      identity.stop();
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
    const counted = db.transaction(() => {
      bump.run();
      return change();
    });
    try {
      return counted.immediate();
    } catch (error) {
      throw explainFault(error, dirname(db.name));
    }
  };
}
