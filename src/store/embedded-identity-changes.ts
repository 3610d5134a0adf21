import type { Database } from 'better-sqlite3';
import type { Identity } from '../resolve/cluster/identify.ts';
import type { Appearance, Statement } from '../resolve/cluster/node.ts';
import { type DerivedRow, findRowChanges, type RowChanges } from './embedded-derived.ts';
import type { Appearance as Kept } from './embedded-entities.ts';
import { createDecisions } from './embedded-identity-tables.ts';
import type { ClaimEnds, Move } from './embedded-moves.ts';
import type { Stages } from './store.ts';

interface AppearanceRow {
  readonly iri: string;
  readonly seed: string;
  readonly data: string;
  readonly published: string | null;
}

/** Where an entity appears, and the entity that it belongs to. */
interface Place {
  readonly document: number;
  readonly iri: string;
  readonly seed: string;
  readonly entity: string;
}

/**
 * Tells who is who from all documents and decisions, and what must change in the workspace so that each name belongs
 * to the entity that it should; moves come in order of document. Only reads.
 */
export function findIdentityChanges(
  db: Database,
  stages: Pick<Stages, 'identify'>,
): readonly ({ readonly moves: readonly Move[] } | RowChanges)[] {
  const identity = stages.identify({
    appearances: readAppearances(db),
    statements: readStatements(db),
    decisions: createDecisions(db).all(),
  });
  const { moves, merged } = findMoves(db, identity);
  return [
    { moves },
    findRowChanges(db, 'merged', merged),
    findRowChanges(db, 'identity_link', linkRows(identity)),
    findRowChanges(db, 'identity_close', closeRows(identity)),
  ];
}

function* readAppearances(db: Database): Generator<Appearance> {
  const rows = db.prepare<[], AppearanceRow>(
    `SELECT d.iri, a.seed, a.data, d.published FROM appearance a JOIN document d ON d.id = a.document
     ORDER BY d.iri, a.seed`,
  );
  for (const row of rows.iterate()) {
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

/** The appearances that belong elsewhere, and the names that live on as one other entity's and are none themselves. */
function findMoves(
  db: Database,
  { canonicalOf }: Identity,
): { readonly moves: readonly Move[]; readonly merged: readonly DerivedRow[] } {
  const places = db.prepare<[], Place>(
    `SELECT a.document, d.iri, a.seed, e.iri AS entity FROM appearance a JOIN document d ON d.id = a.document
     JOIN entity e ON e.id = a.entity ORDER BY a.document, a.seed`,
  );
  const moves: Move[] = [];
  const entities = new Set<string>();
  const bySeed = new Map<string, string | undefined>();
  for (const { document, iri, seed, entity } of places.iterate()) {
    const to = canonicalOf(iri, seed);
    if (to !== entity) moves.push({ document, seed, to });
    entities.add(to);
    bySeed.set(seed, !bySeed.has(seed) || bySeed.get(seed) === to ? to : undefined);
  }
  const merged: DerivedRow[] = [];
  for (const [seed, to] of bySeed) if (to !== undefined && !entities.has(seed)) merged.push([seed, to]);
  return { moves, merged };
}

function* linkRows({ links }: Identity): Generator<DerivedRow> {
  for (const { a, b, state, score, reasons } of links) yield [a, b, state, score, JSON.stringify(reasons)];
}

/** Which entities might be one, each pair by its best comparison; the links come best first. */
function* closeRows({ links, canonicalOfNode }: Identity): Generator<DerivedRow> {
  for (const { a, b, state, score, reasons } of links) {
    if (state !== 'maybe') continue;
    const [one, other] = [canonicalOfNode(a), canonicalOfNode(b)].sort();
    if (one === undefined || other === undefined || one === other) continue;
    yield [one, other, score, JSON.stringify(reasons)];
  }
}
