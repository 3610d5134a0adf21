import type { Database } from 'better-sqlite3';
import type { IdentityDecision, IdentityLink, IdentityReason } from '../model/identity.ts';
import { type EntityRow, entityColumns, type Appearance as Kept, toEntity } from './embedded-entities.ts';
import type { IdentityStore } from './store.ts';

interface LinkRow extends Omit<IdentityLink, 'reasons'> {
  readonly reasons: string;
}

/** The comparisons that joined or might, as they were last worked out. */
export function createLinks(db: Database) {
  const select = 'SELECT l.a, l.b, l.state, l.score, l.reasons FROM identity_link l';
  const all = db.prepare<[], LinkRow>(`${select} ORDER BY score DESC, a, b`);
  const of = db.prepare<[{ entity: string }], LinkRow>(
    `WITH own AS (SELECT a.seed AS id FROM appearance a JOIN entity e ON e.id = a.entity WHERE e.iri = @entity
       UNION SELECT a.seed || '@' || d.iri FROM appearance a JOIN entity e ON e.id = a.entity
         JOIN document d ON d.id = a.document WHERE e.iri = @entity)
     ${select} WHERE l.a IN own OR l.b IN own ORDER BY score DESC, a, b`,
  );
  const toLink = (row: LinkRow): IdentityLink => ({
    ...row,
    reasons: JSON.parse(row.reasons) as IdentityReason[],
  });
  return {
    all: () => all.all().map(toLink),
    of: (entity: string) => of.all({ entity }).map(toLink),
  };
}

/** What people decided, the lesser id first. */
export function createDecisions(db: Database) {
  const all = db.prepare<[], Omit<IdentityDecision, 'note'> & { note: string | null }>(
    'SELECT a, b, verdict, decided_by AS by, decided_at AS at, note FROM identity_decision ORDER BY a, b',
  );
  const set = db.prepare(
    'INSERT OR REPLACE INTO identity_decision VALUES (@a, @b, @verdict, @by, @at, @note)',
  );
  const drop = db.prepare('DELETE FROM identity_decision WHERE a = ? AND b = ?');
  return {
    all: (): readonly IdentityDecision[] =>
      all.all().map(({ note, ...decision }) => ({ ...decision, ...(note !== null && { note }) })),
    set({ a, b, ...rest }: IdentityDecision) {
      const [one, other] = a < b ? [a, b] : [b, a];
      set.run({ note: null, ...rest, a: one, b: other });
    },
    drop(a: string, b: string): boolean {
      const [one, other] = a < b ? [a, b] : [b, a];
      return drop.run(one, other).changes > 0;
    },
  };
}

/** The names before joining that make up an entity, each with its documents. */
export function createNodesOf(db: Database): IdentityStore['nodesOf'] {
  const rows = db.prepare<[string], { seed: string; document: string; data: string }>(
    `SELECT a.seed, d.iri AS document, a.data FROM appearance a JOIN entity e ON e.id = a.entity
     JOIN document d ON d.id = a.document WHERE e.iri = ? ORDER BY a.seed, d.iri`,
  );
  return (entity) => {
    const nodes = new Map<string, { names: Set<string>; documents: string[] }>();
    for (const { seed, document, data } of rows.all(entity)) {
      const node = nodes.get(seed) ?? { names: new Set<string>(), documents: [] };
      nodes.set(seed, node);
      const { label, names } = JSON.parse(data) as Kept;
      for (const name of [label, ...names]) node.names.add(name);
      node.documents.push(document);
    }
    return [...nodes].map(([id, { names, documents }]) => ({ id, names: [...names], documents }));
  };
}

/** The entity that a name before joining is part of. */
export function createEntityOfNode(db: Database): IdentityStore['entityOfNode'] {
  const columns = entityColumns.replace(/\w+/gu, 'e.$&');
  const find = db.prepare<[string, string], EntityRow>(
    `SELECT ${columns} FROM appearance a JOIN entity e ON e.id = a.entity JOIN document d ON d.id = a.document
     WHERE a.seed = ? AND (? IN ('', d.iri)) ORDER BY d.iri LIMIT 1`,
  );
  return (id) => {
    const [seed = '', document = ''] = id.split('@');
    const row = find.get(seed, document);
    return row === undefined ? undefined : toEntity(row);
  };
}

/** Names that live on as another entity's. */
export function createMerged(db: Database): IdentityStore['merged'] {
  const one = db.prepare<[string], string>('SELECT canonical FROM merged WHERE seed = ?').pluck();
  const all = db.prepare<[], { seed: string; canonical: string }>(
    'SELECT seed, canonical FROM merged ORDER BY seed',
  );
  return {
    into: (iri) => one.get(iri),
    all: () => new Map(all.all().map(({ seed, canonical }) => [seed, canonical])),
  };
}
