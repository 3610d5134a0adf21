import type { Database } from 'better-sqlite3';
import type { ClassName } from '../model/entity.ts';
import { type EntityRow, entityColumns, toEntity } from './embedded-entities.ts';
import type { StoredEntity } from './store.ts';

/** The shortest word that the trigram index knows. */
const indexed = 3;

export interface EntityReader {
  entity(iri: string): StoredEntity | undefined;
  /** By degree, greatest first. */
  entities(filter?: { class?: ClassName; limit?: number; offset?: number }): readonly StoredEntity[];
  search(query: string, limit: number): readonly StoredEntity[];
}

export function createEntityReader(db: Database, fold: (text: string) => string): EntityReader {
  const one = db.prepare<[string], EntityRow>(`SELECT ${entityColumns} FROM entity WHERE iri = ?`);
  const list = db.prepare<[{ class: string | null; limit: number; offset: number }], EntityRow>(
    `SELECT ${entityColumns} FROM entity WHERE @class IS NULL OR class = @class
     ORDER BY degree DESC, iri LIMIT @limit OFFSET @offset`,
  );
  const merged = db.prepare<[string], string>('SELECT canonical FROM merged WHERE seed = ?').pluck();
  return {
    entity(iri) {
      const row = one.get(iri) ?? one.get(merged.get(iri) ?? '');
      return row === undefined ? undefined : toEntity(row);
    },
    entities: ({ class: of, limit, offset } = {}) =>
      list.all({ class: of ?? null, limit: limit ?? -1, offset: offset ?? 0 }).map(toEntity),
    search: createSearch(db, fold),
  };
}

/**
 * Every word of the query must be in the names. A whole name counts most, then the beginning of a name,
 * then the beginning of a word, then any part; among equals the entity with more claims comes first.
 */
function createSearch(db: Database, fold: (text: string) => string): EntityReader['search'] {
  return (query, limit) => {
    const folded = fold(query).replaceAll('|', ' ').trim();
    const words = folded.split(' ').filter((word) => word !== '');
    if (words.length === 0) return [];
    const long = words.filter((word) => [...word].length >= indexed);
    const short = words.filter((word) => !long.includes(word));
    const conditions = short.map(() => 'instr(search, ?) > 0');
    const match = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
    if (match !== '') conditions.unshift('id IN (SELECT rowid FROM name_index WHERE name_index MATCH ?)');
    const rows = db
      .prepare<unknown[], EntityRow>(
        `SELECT ${entityColumns} FROM entity WHERE ${conditions.join(' AND ')}
         ORDER BY CASE WHEN instr(search, '|' || ? || '|') > 0 THEN 0 WHEN instr(search, '|' || ?) > 0 THEN 1
           WHEN instr(search, ' ' || ?) > 0 THEN 2 ELSE 3 END, degree DESC, iri LIMIT ?`,
      )
      .all(...(match === '' ? [] : [match]), ...short, folded, folded, folded, limit);
    return rows.map(toEntity);
  };
}
