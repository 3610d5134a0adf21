import type { Database } from 'better-sqlite3';
import type { Stages } from './store.ts';

/** Documents or claims, by their rows, that turned out to have another origin. */
export interface OriginChanges {
  readonly of: 'document' | 'claim';
  readonly origins: readonly (readonly [row: number, origin: string])[];
}

interface WordedRow {
  readonly id: number;
  readonly iri: string;
  readonly origin: string;
  readonly shingles: Buffer;
}

/**
 * Works out which documents tell one report, and the origin of every claim: that of its document; claims told in
 * the very same words share the least of their documents' origins. Only reads.
 */
export function findOriginChanges(db: Database, stages: Pick<Stages, 'origins'>): readonly OriginChanges[] {
  const rows = db.prepare<[], WordedRow>('SELECT id, iri, origin, shingles FROM document').all();
  const found = stages.origins(
    rows.map(({ iri, shingles }) => ({ document: iri, shingles: toNumbers(shingles) })),
  );
  const originOf = new Map(rows.map(({ id, iri }) => [id, found.get(iri) ?? iri]));
  const changed = rows.flatMap(({ id, origin }) => {
    const now = originOf.get(id) ?? origin;
    return now === origin ? [] : [[id, now] as const];
  });
  return [
    { of: 'document', origins: changed },
    { of: 'claim', origins: findClaimOrigins(db, originOf) },
  ];
}

function findClaimOrigins(db: Database, originOf: ReadonlyMap<number, string>): OriginChanges['origins'] {
  const claims = db.prepare<[], { id: number; document: number; told: string; origin: string }>(
    'SELECT id, document, told, origin FROM claim',
  );
  const least = new Map<string, string>();
  for (const { document, told } of claims.iterate()) {
    const [own = '', known] = [originOf.get(document), least.get(told)];
    if (known === undefined || own < known) least.set(told, own);
  }
  const changed: (readonly [number, string])[] = [];
  for (const { id, told, origin } of claims.iterate()) {
    const now = least.get(told) ?? origin;
    if (now !== origin) changed.push([id, now]);
  }
  return changed;
}

/** Gives documents and claims their origins; must run inside a transaction. */
export function createOriginWriter(db: Database): (changes: OriginChanges) => void {
  const update = {
    document: db.prepare('UPDATE document SET origin = ? WHERE id = ?'),
    claim: db.prepare('UPDATE claim SET origin = ? WHERE id = ?'),
  };
  return ({ of, origins }) => {
    for (const [row, origin] of origins) update[of].run(origin, row);
  };
}

/** The bytes may lie at any place of a buffer, numbers only at some. */
function toNumbers(bytes: Buffer): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
