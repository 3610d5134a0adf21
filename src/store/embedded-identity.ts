import type { Database } from 'better-sqlite3';
import type { IdentityDecision, IdentityLink, IdentityReason } from '../model/identity.ts';
import type { Identity } from '../resolve/cluster/identify.ts';
import type { Appearance, Statement } from '../resolve/cluster/node.ts';
import { createEntityWriter, type Appearance as Kept } from './embedded-entities.ts';
import { type ClaimEnds, createClaimMover } from './embedded-moves.ts';
import type { IdentityStore, Stages } from './store.ts';

interface AppearanceRow {
  readonly document: number;
  readonly iri: string;
  readonly seed: string;
  readonly entity: number;
  readonly data: string;
  readonly published: string | null;
}

const allAppearances = `SELECT a.document, d.iri, a.seed, a.entity, a.data, d.published
  FROM appearance a JOIN document d ON d.id = a.document ORDER BY d.iri, a.seed`;

/** Who is who in a workspace: worked out anew from all documents, and kept with its reasons. */
export function createIdentityKeeper(
  db: Database,
  stages: Stages,
  write: <T>(change: () => T) => T,
): IdentityStore {
  const isStale = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'identity'").pluck();
  const settle = db.prepare("INSERT OR REPLACE INTO setting VALUES ('identity', 'current')");
  const unsettle = db.prepare("INSERT OR REPLACE INTO setting VALUES ('identity', 'stale')");
  const links = createLinks(db);
  const decisions = createDecisions(db);
  return {
    identityIsCurrent: () => isStale.get() !== 'stale',
    identify() {
      if (isStale.get() !== 'stale') return;
      write(() => {
        const statements = readStatements(db);
        const identity = stages.identify({
          appearances: readAppearances(db),
          statements,
          decisions: decisions.all(),
        });
        apply(db, stages, identity);
        links.replace(identity.links);
        settle.run();
      });
    },
    identityLinks: (entity) => (entity === undefined ? links.all() : links.of(entity)),
    identityDecisions: decisions.all,
    decideIdentity: (decision) =>
      write(() => {
        decisions.set(decision);
        unsettle.run();
      }),
    withdrawIdentity: (a, b) =>
      write(() => {
        unsettle.run();
        return decisions.drop(a, b);
      }),
    nodesOf: createNodesOf(db),
    merged: createMerged(db),
  };
}

function* readAppearances(db: Database): Generator<Appearance> {
  for (const row of db.prepare<[], AppearanceRow>(allAppearances).iterate()) {
    const { mentions: _, ...kept } = JSON.parse(row.data) as Kept;
    yield {
      ...kept,
      document: row.iri,
      entity: row.seed,
      ...(row.published !== null && { published: row.published }),
    };
  }
}

function readStatements(db: Database): readonly Statement[] {
  return db
    .prepare<[], { document: string; relation: string; ends: string }>(
      'SELECT d.iri AS document, c.relation, c.ends FROM claim c JOIN document d ON d.id = c.document',
    )
    .all()
    .map(({ document, relation, ends }) => {
      const { subject, object } = JSON.parse(ends) as ClaimEnds;
      return { document, relation, subject, object };
    });
}

/** Moves appearances and claims to the entities that they belong to now. */
function apply(db: Database, stages: Stages, { canonicalOf }: Identity): void {
  const entities = createEntityWriter(db, stages.fold);
  const move = db.prepare('UPDATE appearance SET entity = ? WHERE document = ? AND seed = ?');
  const moveClaims = createClaimMover(db, stages, entities);
  const touched = new Set<number>();
  const moved = new Set<number>();
  for (const row of db.prepare<[], AppearanceRow>(allAppearances).all()) {
    const to = entities.rowOf(canonicalOf(row.iri, row.seed));
    if (to === row.entity) continue;
    const appearance = JSON.parse(row.data) as Kept;
    entities.count(row.entity, appearance, -1);
    entities.count(to, appearance, 1);
    move.run(to, row.document, row.seed);
    touched.add(row.entity).add(to);
    moved.add(row.document);
  }
  for (const document of moved) moveClaims(document);
  for (const entity of touched) entities.refresh(entity);
  db.exec(`DELETE FROM merged; INSERT INTO merged
    SELECT DISTINCT a.seed, e.iri FROM appearance a JOIN entity e ON e.id = a.entity
    WHERE a.seed <> e.iri AND a.seed NOT IN (SELECT iri FROM entity)
    GROUP BY a.seed HAVING count(DISTINCT e.iri) = 1`);
}

interface LinkRow extends Omit<IdentityLink, 'reasons'> {
  readonly reasons: string;
}

function createLinks(db: Database) {
  const insert = db.prepare('INSERT OR IGNORE INTO identity_link VALUES (@a, @b, @state, @score, @reasons)');
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
    replace(links: readonly IdentityLink[]) {
      db.exec('DELETE FROM identity_link');
      for (const link of links) insert.run({ ...link, reasons: JSON.stringify(link.reasons) });
    },
  };
}

function createDecisions(db: Database) {
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
function createNodesOf(db: Database): IdentityStore['nodesOf'] {
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

function createMerged(db: Database): IdentityStore['merged'] {
  const one = db.prepare<[string], string>('SELECT canonical FROM merged WHERE seed = ?').pluck();
  const all = db.prepare<[], { seed: string; canonical: string }>(
    'SELECT seed, canonical FROM merged ORDER BY seed',
  );
  return {
    into: (iri) => one.get(iri),
    all: () => new Map(all.all().map(({ seed, canonical }) => [seed, canonical])),
  };
}
