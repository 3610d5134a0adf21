import { inflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { SilaError } from '../errors.ts';
import { createCloseTo, createLinksOf, readReasonedLinks } from './embedded-close.ts';
import { createContradicted } from './embedded-contradictions.ts';
import { type EntityRow, entityColumns, toEntity } from './embedded-entities.ts';
import { createDecisions, createLinks } from './embedded-identity-tables.ts';
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
  const record = db.prepare<[string], { record: Buffer; origin: string }>(
    'SELECT record, origin FROM document WHERE iri = ?',
  );
  const edgesOf = createFactEdges(db, stages);
  const renamed = db.prepare<[string], { seed: string; iri: string }>(
    `SELECT a.seed, e.iri FROM document d JOIN appearance a ON a.document = d.id JOIN entity e ON e.id = a.entity
     WHERE d.iri = ? AND a.seed <> e.iri`,
  );
  const contradicted = createContradicted(db);
  const closeTo = createCloseTo(db);
  const [links, decisions, linksOf] = [createLinks(db), createDecisions(db), createLinksOf(db)];
  function* facts(): Generator<string> {
    const merged = readMerged(db);
    let next = merged.next();
    for (const row of readByIri<EntityRow>(db, `SELECT ${entityColumns} FROM entity`)) {
      for (; !next.done && next.value.iri < row.iri; next = merged.next()) {
        yield stages.merger(next.value.iri, next.value.canonical);
      }
      yield* stages.facts(toEntity(row), edgesOf(row.id), closeTo(row.id, row.iri));
    }
    for (; !next.done; next = merged.next()) yield stages.merger(next.value.iri, next.value.canonical);
  }
  return (graph) => {
    if (graph === 'facts') return facts();
    if (graph === 'identity') {
      return stages.identityRecord(readReasonedLinks(db, links.all(), linksOf), decisions.all());
    }
    const row = record.get(graph.document);
    if (row !== undefined) {
      const lines = inflateSync(row.record).toString('utf8').split('\n');
      const isCopy = row.origin !== graph.document;
      if (isCopy) lines.push(stages.repetition(graph.document, row.origin));
      const pairs = contradicted(graph.document);
      for (const { claim, other } of pairs) lines.push(stages.opposition(graph.document, claim, other));
      const names = new Map(renamed.all(graph.document).map(({ seed, iri }) => [seed, iri]));
      const isKept = names.size === 0 && !isCopy && pairs.length === 0;
      return isKept ? lines : stages.rename(lines, names);
    }
    throw new SilaError('store', `${graph.document}: no such document in this workspace. See: sila query`);
  };
}

/** Names that live on as another's, in order. */
function readMerged(db: Database): Generator<{ iri: string; canonical: string }> {
  return readByIri(db, 'SELECT iri, canonical FROM (SELECT seed AS iri, canonical FROM merged)');
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
