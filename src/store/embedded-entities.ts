import type { Database } from 'better-sqlite3';
import { gazetteerNames } from '../language/gazetteer-links.ts';
import type { ClassName, Entity } from '../model/entity.ts';
import type { StoredEntity } from './store.ts';

/** What one document says of an entity, as kept in `appearance.data`. */
export interface Appearance extends Omit<Entity, 'id' | 'mentions'> {
  readonly mentions: readonly (readonly [start: number, end: number])[];
}

export interface EntityRow {
  readonly id: number;
  readonly iri: string;
  readonly class: ClassName;
  readonly names: string;
  readonly links: string;
  readonly mentions: number;
  readonly documents: number;
  readonly degree: number;
}

export const entityColumns = 'id, iri, class, names, links, mentions, documents, degree';

/** The stored form of a row; the label is the first name. */
export function toEntity(row: EntityRow): StoredEntity {
  const names = JSON.parse(row.names) as string[];
  const links = JSON.parse(row.links) as string[];
  return {
    id: row.iri,
    class: row.class,
    label: names[0] ?? row.iri,
    names,
    ...(links.length > 0 && { sameAs: links }),
    mentions: row.mentions,
    documents: row.documents,
    degree: row.degree,
  };
}

function candidatesOf({ links = [] }: Appearance): readonly string[] {
  return links.filter(({ accepted }) => !accepted).map(({ iri }) => iri);
}

/** Keeps the entity rows in step with what the documents say; all numbers are counts, so order leaves no trace. */
export interface EntityWriter {
  /** The row number of an entity, which is made when there is none. */
  rowOf(iri: string): number;
  count(entity: number, appearance: Appearance, sign: 1 | -1): void;
  countClaim(entity: number, sign: 1 | -1): void;
  /** Chooses class, label and names anew, or deletes the entity when no document mentions it. */
  refresh(entity: number): void;
}

export function createEntityWriter(db: Database, fold: (text: string) => string): EntityWriter {
  const find = db.prepare<[string], number>('SELECT id FROM entity WHERE iri = ?').pluck();
  const make = db.prepare(
    "INSERT INTO entity (iri, class, names, links, search, mentions, documents, degree) VALUES (?, '', '[]', '[]', '', 0, 0, 0)",
  );
  const bump = db.prepare(
    'INSERT INTO trait VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses',
  );
  const bumpCounts = db.prepare(
    'UPDATE entity SET documents = documents + ?, mentions = mentions + ? WHERE id = ?',
  );
  const bumpDegree = db.prepare('UPDATE entity SET degree = degree + ? WHERE id = ?');
  return {
    rowOf: (iri) => find.get(iri) ?? Number(make.run(iri).lastInsertRowid),
    count(entity, appearance, sign) {
      bump.run(entity, 'class', appearance.class, sign);
      bump.run(entity, 'label', appearance.label, sign);
      for (const name of appearance.names) bump.run(entity, 'name', name, sign);
      for (const link of appearance.sameAs ?? []) bump.run(entity, 'link', link, sign);
      for (const iri of candidatesOf(appearance)) bump.run(entity, 'candidate', iri, sign);
      bumpCounts.run(sign, sign * appearance.mentions.length, entity);
    },
    countClaim: (entity, sign) => bumpDegree.run(sign, entity),
    refresh: createRefresh(db, fold),
  };
}

function createRefresh(db: Database, fold: (text: string) => string): (entity: number) => void {
  const dropTraits = db.prepare('DELETE FROM trait WHERE entity = ? AND uses <= 0');
  const traits = db.prepare<[number], Trait>('SELECT kind, value, uses FROM trait WHERE entity = ?');
  const current = db.prepare<[number], { documents: number; search: string }>(
    'SELECT documents, search FROM entity WHERE id = ?',
  );
  const update = db.prepare('UPDATE entity SET class = ?, names = ?, links = ?, search = ? WHERE id = ?');
  const drop = db.prepare('DELETE FROM entity WHERE id = ?');
  const dropIndex = db.prepare('DELETE FROM name_index WHERE rowid = ?');
  const addIndex = db.prepare('INSERT INTO name_index (rowid, search) VALUES (?, ?)');
  return (entity) => {
    dropTraits.run(entity);
    const row = current.get(entity);
    if (row === undefined) return;
    const chosen = choose(traits.all(entity));
    // Bars mark where a name begins and ends, so that one search tells a whole name from a part of it.
    const names = [...chosen.names, ...chosen.links.flatMap(knownNames)];
    const search = row.documents === 0 ? '' : `|${[...new Set(names.map(fold))].join('|')}|`;
    if (search !== row.search && row.search !== '') dropIndex.run(entity);
    if (row.documents === 0) {
      drop.run(entity);
      return;
    }
    if (search !== row.search) addIndex.run(entity, search);
    update.run(chosen.class, JSON.stringify(chosen.names), JSON.stringify(chosen.links), search, entity);
  };
}

/** By what else a linked thing may be searched for: who types Portugal means البرتغال. */
function knownNames(link: string): readonly string[] {
  const names = gazetteerNames(link);
  return names === undefined ? [] : [names.ar, names.en].flatMap(({ label, aliases }) => [label, ...aliases]);
}

interface Trait {
  readonly kind: string;
  readonly value: string;
  readonly uses: number;
}

/** The commonest label leads, then the names by use; ties go by code point, so that order leaves no trace. */
function choose(traits: readonly Trait[]): { class: string; names: string[]; links: string[] } {
  const of = (kind: string) =>
    traits
      .filter((trait) => trait.kind === kind)
      .sort((a, b) => b.uses - a.uses || (a.value < b.value ? -1 : 1))
      .map((trait) => trait.value);
  const classes = of('class');
  return {
    class: classes.includes('Polity') ? 'Polity' : (classes[0] ?? ''),
    names: [...new Set([...of('label'), ...of('name')])],
    links: of('link').sort(),
  };
}
