import type { ClaimFilter } from './store.ts';

/** A condition on `claim c JOIN document d`, with its parameters in order. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** Claims with their documents, as every filtered query reads them. */
export const claimsWithDocuments = 'claim c JOIN document d ON d.id = c.document';

const row = '(SELECT id FROM entity WHERE iri = ?)';
const listed = 'IN (SELECT value FROM json_each(?))';

/** One condition a key of the filter; a list becomes one JSON parameter, so that no list is too long. */
const builders: {
  readonly [Key in keyof ClaimFilter]-?: (
    value: NonNullable<ClaimFilter[Key]>,
    filter: ClaimFilter,
  ) => Condition | undefined;
} = {
  entity: (iri) => ({ sql: `(c.source = ${row} OR c.target = ${row})`, parameters: [iri, iri] }),
  subject: (iri) => ({ sql: `c.subject = ${row}`, parameters: [iri] }),
  object: (iri) => ({ sql: `c.object = ${row}`, parameters: [iri] }),
  among: (iris) => both(`SELECT id FROM entity WHERE iri ${listed}`, iris),
  relation: (id) => ({ sql: 'c.relation = ?', parameters: [id] }),
  relations: (ids) => oneOf('c.relation', ids),
  status: (statuses) => oneOf('c.status', statuses),
  document: (iri) => ({ sql: 'd.iri = ?', parameters: [iri] }),
  classes: (names) => both(`SELECT id FROM entity WHERE class ${listed}`, names),
  publishers: (names) => oneOf("coalesce(d.publisher, '')", names),
  langs: (codes) => oneOf('d.lang', codes),
  from: (day, filter) => dated('c.latest >= ?', day, filter),
  to: (day, filter) => dated('c.earliest <= ?', day, filter),
  confidence: (least) => ({ sql: 'c.confidence >= ?', parameters: [least] }),
  undated: () => undefined,
  limit: () => undefined,
  offset: () => undefined,
};

function oneOf(column: string, values: readonly string[]): Condition {
  return { sql: `${column} ${listed}`, parameters: [JSON.stringify(values)] };
}

function both(rows: string, values: readonly string[]): Condition {
  const list = JSON.stringify(values);
  return { sql: `c.source IN (${rows}) AND c.target IN (${rows})`, parameters: [list, list] };
}

function dated(comparison: string, day: string, filter: ClaimFilter): Condition {
  const sql = filter.undated === false ? comparison : `(c.date IS NULL OR ${comparison})`;
  return { sql, parameters: [day] };
}

/** The WHERE clause of a filter: `1` when it asks for nothing. */
export function toCondition(filter: ClaimFilter): Condition {
  const parts = (Object.keys(builders) as (keyof ClaimFilter)[]).map((key) => build(key, filter));
  const conditions = parts.filter((part) => part !== undefined);
  return {
    sql: conditions.length === 0 ? '1' : conditions.map((part) => part.sql).join(' AND '),
    parameters: conditions.flatMap((part) => part.parameters),
  };
}

function build<Key extends keyof ClaimFilter>(key: Key, filter: ClaimFilter): Condition | undefined {
  const value = filter[key];
  if (value === undefined) return undefined;
  // The compiler cannot see that one key picks both the builder and its value.
  const builder = builders[key] as (value: ClaimFilter[Key], filter: ClaimFilter) => Condition | undefined;
  return builder(value, filter);
}
