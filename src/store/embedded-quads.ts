import { inflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { SilaError } from '../errors.ts';
import { type EntityRow, entityColumns, toEntity } from './embedded-entities.ts';
import type { FactEdge, Stages, Store } from './store.ts';

const page = 500;

/** Reads a table in order of IRI, a page at a time, so that writing may go on meanwhile. */
export function* readByIri<Row extends { readonly iri: string }>(
  db: Database,
  select: string,
): Generator<Row, void, undefined> {
  const next = db.prepare<[string, number], Row>(`${select} WHERE iri > ? ORDER BY iri LIMIT ?`);
  let last = '';
  for (;;) {
    const rows = next.all(last, page);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.iri;
  }
}

/** The facts follow from the claims each time they are read; the records are kept as they were written. */
export function createQuadReader(db: Database, stages: Stages): Store['quads'] {
  const record = db.prepare<[string], Buffer>('SELECT record FROM document WHERE iri = ?').pluck();
  const edgesOf = createFactEdges(db, stages);
  function* facts(): Generator<string> {
    for (const row of readByIri<EntityRow>(db, `SELECT ${entityColumns} FROM entity`)) {
      yield* stages.facts(toEntity(row), edgesOf(row.id));
    }
  }
  return (graph) => {
    if (graph === 'facts') return facts();
    const bytes = record.get(graph.document);
    if (bytes !== undefined) return inflateSync(bytes).toString('utf8').split('\n');
    throw new SilaError('store', `${graph.document}: no such document in this workspace. See: sila query`);
  };
}

/** Direct edges that leave an entity, those of symmetric relations either way round. */
function createFactEdges(db: Database, stages: Stages): (entity: number) => FactEdge[] {
  const out = db.prepare<[number], FactEdge>(
    'SELECT DISTINCT a.relation, o.iri AS object FROM asserted a JOIN entity o ON o.id = a.object WHERE a.subject = ?',
  );
  const back = db.prepare<[number], FactEdge>(
    'SELECT DISTINCT a.relation, s.iri AS object FROM asserted a JOIN entity s ON s.id = a.subject WHERE a.object = ?',
  );
  return (entity) => {
    const edges = out.all(entity);
    const known = new Set(edges.map((edge) => `${edge.relation} ${edge.object}`));
    for (const edge of back.all(entity)) {
      const isNew = !known.has(`${edge.relation} ${edge.object}`);
      if (isNew && stages.isSymmetric(edge.relation)) edges.push(edge);
    }
    return edges;
  };
}
