import type { Triple } from './n-triples.ts';
import type { Shape } from './pattern-query.ts';
import type { SparqlAnswer, Term } from './sparql.ts';

const naming = /\?(\w+)\s+rdfs:label\s+\?(\w+)/g;
const projection = /\bSELECT\s+(?:DISTINCT\s+)?((?:\?\w+\s+)+)(?=WHERE\b|\{|GROUP\b)/i;

/**
 * The columns of a query that hold an entity's name, with the variable that holds the entity.
 *
 *   namedColumns('SELECT ?name { ?one rdfs:label ?name }').get('name') === 'one'
 */
export function namedColumns(query: string): ReadonlyMap<string, string> {
  return new Map([...query.matchAll(naming)].map(([, entity = '', name = '']) => [name, entity]));
}

/**
 * A query that answers names, made to answer the entities as well, so that they can be opened and
 * drawn. One that counts is left as it is.
 *
 *   withEntities('SELECT ?name { ?one rdfs:label ?name }') === 'SELECT ?one ?name { ?one rdfs:label ?name }'
 */
export function withEntities(query: string): string {
  const found = projection.exec(query);
  const [, columns = ''] = found ?? [];
  const grouped = /\bGROUP\s+BY\b/i.test(query.slice(query.lastIndexOf('}')));
  if (!found || grouped) return query;
  const named = namedColumns(query);
  const asked = new Set([...columns.matchAll(/\?(\w+)/g)].map(([, name = '']) => name));
  const wider = columns.replace(/\?(\w+)/g, (column, name: string) => {
    const entity = named.get(name);
    return entity === undefined || asked.has(entity) ? column : `?${entity} ${column}`;
  });
  const start = found.index + found[0].length - columns.length;
  return query.slice(0, start) + wider + query.slice(start + columns.length);
}

/**
 * The statements that the rows of an answer make, each once; of a relation that holds either way round,
 * in the way in which it came first.
 */
export function triplesOfRows(
  answer: SparqlAnswer,
  shapes: readonly Shape[],
  isSymmetric: (relation: string) => boolean,
): readonly Triple[] {
  const triples = new Map<string, Triple>();
  for (const row of answer.results?.bindings ?? []) {
    for (const shape of shapes) {
      const [subject, relation, object] = [row[shape.subject], row[shape.relation], row[shape.object]];
      if (subject?.type !== 'uri' || relation?.type !== 'uri' || object?.type !== 'uri') continue;
      const ends = [subject.value, object.value];
      const key = [relation.value, ...(isSymmetric(relation.value) ? ends.sort() : ends)].join(' ');
      if (triples.has(key)) continue;
      triples.set(key, {
        subject,
        predicate: relation.value,
        object,
      });
    }
  }
  return [...triples.values()];
}

/** Whether every term of a column is of a kind, and there is one. */
function every(answer: SparqlAnswer, name: string, is: (term: Term) => boolean): boolean {
  const terms = (answer.results?.bindings ?? []).flatMap((row) => row[name] ?? []);
  return terms.length > 0 && terms.every(is);
}

/**
 * What statements an answer makes when nobody said: a column of relations joins the nearest column of
 * entities before it with the nearest behind it.
 */
export function guessShapes(
  answer: SparqlAnswer,
  isEntity: (iri: string) => boolean,
  isRelation: (iri: string) => boolean,
): readonly Shape[] {
  const columns = answer.head.vars ?? [];
  const iris = (is: (iri: string) => boolean) => (term: Term) => term.type === 'uri' && is(term.value);
  const entities = new Set(columns.filter((name) => every(answer, name, iris(isEntity))));
  return columns.flatMap((relation, i) => {
    if (!every(answer, relation, iris(isRelation))) return [];
    const subject = columns.slice(0, i).findLast((name) => entities.has(name));
    const object = columns.slice(i + 1).find((name) => entities.has(name));
    return subject === undefined || object === undefined ? [] : [{ subject, relation, object }];
  });
}
