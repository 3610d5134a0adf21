import { z } from 'zod';
import { type ClaimFilter, classNames, statuses } from '../index.ts';

/** A local name of an IRI, or a number of a page: nothing that needs escaping. */
const name = z.string().regex(/^[\w-]{1,80}$/u, 'is no id');
const day = z.iso.date('is no day (YYYY-MM-DD)');
const count = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);
const offset = z.coerce.number().int().min(0).max(100_000_000).default(0);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A parameter that may be repeated; all its values are one list. */
const list = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(500);
const commaList = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (values) => (values as string[]).flatMap((value) => value.split(',')).filter(Boolean),
    list(item),
  );

/** Some entities. */
export const idList = z.preprocess(
  (value) =>
    [value]
      .flat()
      .flatMap((one) => String(one).split(','))
      .filter(Boolean),
  z.array(name).min(1).max(20_000),
);

/** The filters that most routes take. */
export const filterParameters = {
  status: commaList(z.enum(statuses)).optional(),
  relation: commaList(name).optional(),
  class: commaList(z.enum(classNames)).optional(),
  publisher: list(z.string().max(300)).optional(),
  lang: commaList(z.enum(['ar', 'en'])).optional(),
  from: day.optional(),
  to: day.optional(),
  undated: flag.optional(),
  confidence: z.coerce.number().min(0).max(1).optional(),
};

// The ends of a path are `from` and `to` as well, so that it cannot be filtered by day.
const { from: _from, to: _to, undated: _undated, ...withoutDays } = filterParameters;

/** What each route of the API takes. */
export const parameters = {
  none: z.strictObject({}),
  id: z.strictObject({ id: name }),
  search: z.strictObject({ q: z.string().max(300), limit: count(100, 20) }),
  filters: z.strictObject(filterParameters),
  graph: z.strictObject({ limit: count(100_000, 5_000), entity: idList.optional(), ...filterParameters }),
  imported: z.strictObject({
    entity: z.preprocess((value) => [value].flat(), z.array(z.string().min(1).max(2_000)).min(1).max(500)),
    limit: count(5_000, 500),
  }),
  neighbourhood: z.strictObject({ entity: name, limit: count(5_000, 50), offset, ...filterParameters }),
  claims: z.strictObject({
    entity: name.optional(),
    subject: name.optional(),
    object: name.optional(),
    document: name.optional(),
    limit: count(1_000, 50),
    offset,
    ...filterParameters,
  }),
  query: z.strictObject({
    name: z.string().regex(/^[a-z0-9-]{1,80}$/u, 'is no name of a query'),
    set: list(z.string().regex(/^\w+=/u, 'is no name=value').max(1_000)).optional(),
  }),
  contradictions: z.strictObject({
    claim: name.optional(),
    entity: name.optional(),
    edge: z
      .string()
      .regex(/^\w+~[a-z-]+~\w+$/u, 'is no edge; write source~relation~target')
      .optional(),
    limit: count(1_000, 50),
    offset,
  }),
  page: z.strictObject({ limit: count(1_000, 50), offset }),
  path: z.strictObject({ ...withoutDays, from: name, to: name, length: count(6, 6) }),
};

const lists = new Set(['status', 'relation', 'class', 'publisher', 'lang', 'set']);

/**
 * Reads query parameters by a schema. Throws a zod error for what is unknown, missing, repeated or malformed.
 *
 *   readParameters(parameters.id, new URLSearchParams('id=p4k2')) // { id: 'p4k2' }
 */
export function readParameters<T extends z.ZodType>(schema: T, search: URLSearchParams): z.output<T> {
  const raw: Record<string, string | string[]> = {};
  for (const key of new Set(search.keys())) {
    const values = search.getAll(key);
    const [only = ''] = values;
    raw[key] = lists.has(key) || values.length > 1 ? values : only;
  }
  return schema.parse(raw);
}

type Filters = z.output<typeof parameters.filters>;

/** The filter that the store understands. */
export function toClaimFilter(query: Filters): ClaimFilter {
  return {
    ...(query.status && { status: query.status }),
    ...(query.relation && { relations: query.relation }),
    ...(query.class && { classes: query.class }),
    ...(query.publisher && { publishers: query.publisher }),
    ...(query.lang && { langs: query.lang }),
    ...(query.from && { from: query.from }),
    ...(query.to && { to: query.to }),
    ...(query.undated !== undefined && { undated: query.undated }),
    ...(query.confidence !== undefined && { confidence: query.confidence }),
  };
}
