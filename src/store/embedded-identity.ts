import type { Database } from 'better-sqlite3';
import type { Identity } from '../resolve/cluster/identify.ts';
import type { Appearance, Statement } from '../resolve/cluster/node.ts';
import { applyCandidates, createLinksOf } from './embedded-close.ts';
import { applyContradictions } from './embedded-contradictions.ts';
import { createEntityWriter, type Appearance as Kept } from './embedded-entities.ts';
import {
  createDecisions,
  createEntityOfNode,
  createLinks,
  createMerged,
  createNodesOf,
} from './embedded-identity-tables.ts';
import { type ClaimEnds, createClaimMover } from './embedded-moves.ts';
import { applyOrigins } from './embedded-origins.ts';
import type { IdentityStore, Stages } from './store.ts';

/** Where an entity appears, and the entity that it belongs to. */
interface Place {
  readonly document: number;
  readonly iri: string;
  readonly seed: string;
  readonly entity: number;
}

interface AppearanceRow {
  readonly iri: string;
  readonly seed: string;
  readonly data: string;
  readonly published: string | null;
}

const inOrder = 'FROM appearance a JOIN document d ON d.id = a.document ORDER BY d.iri, a.seed';
const allAppearances = `SELECT d.iri, a.seed, a.data, d.published ${inOrder}`;
const allPlaces = `SELECT a.document, d.iri, a.seed, a.entity ${inOrder}`;

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
  const entityOfNode = createEntityOfNode(db);
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
        applyCandidates(db, identity.links, entityOfNode);
        applyOrigins(db, stages);
        applyContradictions(db, stages);
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
    entityOfNode,
    linksOf: createLinksOf(db),
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
  const rows = db.prepare<[], { document: string; relation: string; ends: string }>(
    'SELECT d.iri AS document, c.relation, c.ends FROM claim c JOIN document d ON d.id = c.document',
  );
  const statements: Statement[] = [];
  for (const { document, relation, ends } of rows.iterate()) {
    const { subject, object } = JSON.parse(ends) as ClaimEnds;
    statements.push({ document, relation, subject, object });
  }
  return statements;
}

/** Moves appearances and claims to the entities that they belong to now. */
function apply(db: Database, stages: Stages, { canonicalOf }: Identity): void {
  const entities = createEntityWriter(db, stages.fold);
  const move = db.prepare('UPDATE appearance SET entity = ? WHERE document = ? AND seed = ?');
  const moveClaims = createClaimMover(db, stages, entities);
  const dataOf = db
    .prepare<[number, string], string>('SELECT data FROM appearance WHERE document = ? AND seed = ?')
    .pluck();
  const touched = new Set<number>();
  const moved = new Set<number>();
  // All at once, since what is read is changed meanwhile; without their data, which few of them need.
  for (const row of db.prepare<[], Place>(allPlaces).all()) {
    const to = entities.rowOf(canonicalOf(row.iri, row.seed));
    if (to === row.entity) continue;
    const appearance = JSON.parse(dataOf.get(row.document, row.seed) ?? '{}') as Kept;
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
