import type { Database } from 'better-sqlite3';
import { SilaError } from '../errors.ts';
import { clearDerived, withoutKept } from './embedded-upgrade.ts';

/** Version of the workspace's layout on disk, kept in SQLite's `user_version`. */
export const formatVersion = 4;

const tables = `
CREATE TABLE setting (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE TABLE document (
  id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE, text TEXT NOT NULL,
  lang TEXT NOT NULL, stated_lang TEXT, title TEXT, url TEXT, publisher TEXT, published TEXT,
  hash TEXT NOT NULL, fingerprint TEXT NOT NULL, claims INTEGER NOT NULL, record BLOB NOT NULL,
  shingles BLOB NOT NULL, origin TEXT NOT NULL);
CREATE TABLE entity (
  id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, class TEXT NOT NULL, names TEXT NOT NULL,
  links TEXT NOT NULL, search TEXT NOT NULL, mentions INTEGER NOT NULL, documents INTEGER NOT NULL,
  degree INTEGER NOT NULL);
CREATE INDEX entity_degree ON entity (degree DESC, iri);
CREATE TABLE trait (
  entity INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, uses INTEGER NOT NULL,
  PRIMARY KEY (entity, kind, value)) WITHOUT ROWID;
CREATE TABLE appearance (
  document INTEGER NOT NULL, seed TEXT NOT NULL, entity INTEGER NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (document, seed)) WITHOUT ROWID;
CREATE INDEX appearance_entity ON appearance (entity);
CREATE INDEX appearance_seed ON appearance (seed);
CREATE TABLE claim (
  id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, document INTEGER NOT NULL, relation TEXT NOT NULL,
  subject INTEGER NOT NULL, object INTEGER NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL,
  status TEXT NOT NULL, attributed_to INTEGER, place INTEGER, date TEXT, earliest TEXT, latest TEXT,
  confidence REAL NOT NULL, event TEXT, extractor TEXT NOT NULL, origin TEXT NOT NULL, evidence TEXT NOT NULL,
  ends TEXT NOT NULL, told TEXT NOT NULL);
CREATE INDEX claim_told ON claim (told);
CREATE INDEX claim_document ON claim (document);
CREATE INDEX claim_source ON claim (source, relation, target);
CREATE INDEX claim_target ON claim (target, relation, source);
CREATE INDEX claim_subject ON claim (subject, status, relation, object);
CREATE INDEX claim_object ON claim (object, status, relation, subject);
CREATE TABLE failure (source TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE position (entity TEXT PRIMARY KEY, x REAL NOT NULL, y REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE decision (claim TEXT PRIMARY KEY, verdict TEXT NOT NULL, note TEXT) WITHOUT ROWID;
CREATE TABLE merged (seed TEXT PRIMARY KEY, canonical TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE identity_link (
  a TEXT NOT NULL, b TEXT NOT NULL, state TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL,
  PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX identity_link_b ON identity_link (b);
CREATE TABLE identity_close (
  a TEXT NOT NULL, b TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX identity_close_b ON identity_close (b);
CREATE TABLE contradiction (
  a TEXT NOT NULL, b TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX contradiction_b ON contradiction (b);
CREATE TABLE identity_decision (
  a TEXT NOT NULL, b TEXT NOT NULL, verdict TEXT NOT NULL, decided_by TEXT NOT NULL, decided_at TEXT NOT NULL,
  note TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE VIEW asserted AS SELECT * FROM claim WHERE status = 'asserted'
  AND iri NOT IN (SELECT claim FROM decision WHERE verdict = 'rejected');
CREATE VIRTUAL TABLE name_index USING fts5 (search, content = '', contentless_delete = 1,
  tokenize = 'trigram case_sensitive 1');
`;

/**
 * Brings a new database to the present layout, and one of an older layout where `upgrade` says so; its documents
 * must then be read again. Refuses one that a newer Sila wrote.
 * Throws a SilaError of kind `store`.
 */
export function prepareSchema(db: Database, path: string, upgrade = false): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version === formatVersion) return;
  if (version > formatVersion) {
    throw new SilaError(
      'store',
      `${path}: its format is version ${version}, this Sila reads version ${formatVersion}. ` +
        'Install the Sila that wrote it, or build the workspace again in another folder.',
    );
  }
  if (version > 0 && (db.readonly || !upgrade)) {
    throw new SilaError(
      'store',
      `${path}: an older Sila wrote it (format ${version}, now ${formatVersion}). ` +
        'Bring it up to date with: sila rebuild. Documents, decisions and written graphs are kept.',
    );
  }
  if (db.readonly) {
    throw new SilaError('store', `${path}: holds no workspace. Make one with: sila build <path>`);
  }
  db.transaction(() => {
    if (version > 0) clearDerived(db);
    db.exec(withoutKept(tables));
    db.pragma(`user_version = ${formatVersion}`);
  })();
}
