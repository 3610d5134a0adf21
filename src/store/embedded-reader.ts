import type { Database } from 'better-sqlite3';
import type { Document } from '../model/document.ts';
import type { ClassName } from '../model/entity.ts';
import type { Appearance } from './embedded-entities.ts';
import { readByIri } from './embedded-quads.ts';
import type { DocumentRecord, Store } from './store.ts';

interface DocumentRow {
  readonly iri: string;
  readonly key: string;
  readonly text: string;
  readonly lang: string;
  readonly stated: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly claims: number;
  readonly origin: string;
}

const select =
  'SELECT iri, key, text, lang, stated_lang AS stated, title, url, publisher, published, claims, origin FROM document';

const countAll = `SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM entity) AS entities,
  (SELECT count(*) FROM claim) AS claims,
  (SELECT count(*) FROM (SELECT DISTINCT relation, source, target FROM asserted)) AS facts`;

/** The documents as they were read, in order of IRI, and what they mention. */
export function createDocumentReader(
  db: Database,
): Pick<Store, 'documents' | 'document' | 'mentions' | 'counts'> {
  const one = db.prepare<[string], DocumentRow>(`${select} WHERE iri = ?`);
  const counts = db.prepare<[], ReturnType<Store['counts']>>(countAll);
  function* documents(): Generator<DocumentRecord> {
    for (const row of readByIri<DocumentRow>(db, select)) yield toRecord(row);
  }
  return {
    documents,
    document(iri) {
      const row = one.get(iri);
      return row === undefined ? undefined : toRecord(row);
    },
    mentions: createMentions(db),
    counts: () => counts.get() ?? { documents: 0, entities: 0, claims: 0, facts: 0 },
  };
}

function createMentions(db: Database): Store['mentions'] {
  const appearances = db.prepare<[string], { entity: string; class: ClassName; data: string }>(
    `SELECT e.iri AS entity, e.class, a.data FROM document d JOIN appearance a ON a.document = d.id
     JOIN entity e ON e.id = a.entity WHERE d.iri = ?`,
  );
  return (document) =>
    appearances
      .all(document)
      .flatMap((row) =>
        (JSON.parse(row.data) as Appearance).mentions.map(([start, end]) => ({
          start,
          end,
          entity: row.entity,
          class: row.class,
        })),
      )
      .sort((a, b) => a.start - b.start || b.end - a.end || (a.entity < b.entity ? -1 : 1));
}

function toRecord(row: DocumentRow): DocumentRecord {
  const document: Document = {
    id: row.key,
    text: row.text,
    ...(row.stated !== null && { lang: row.stated }),
    ...(row.title !== null && { title: row.title }),
    ...(row.url !== null && { url: row.url }),
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.published !== null && { published: row.published }),
  };
  return { iri: row.iri, document, lang: row.lang, claims: row.claims, origin: row.origin };
}
