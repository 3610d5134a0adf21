import { SilaError } from '../errors.ts';
import { dataIri } from '../graph/iris.ts';
import { statuses } from '../model/claim.ts';
import { classNames } from '../model/entity.ts';
import { loadRelations } from '../ontology/load.ts';
import type { LibraryQuery, ParameterType, QueryParameter } from '../ontology/queries.ts';
import { classIri, relationIri, statusIri, xsd } from '../ontology/vocabulary.ts';
import type { Store } from '../store/store.ts';

/**
 * A query of the library with values in the place of its parameters. Entities are given by IRI, id or name,
 * relations, statuses and classes by their ids, several with commas between them; `*` is any.
 * Throws a SilaError of kind `usage` for a value that is missing, unknown or malformed.
 *
 *   fillQuery(query, new Map([['who', 'علي أيوب']]), store)
 */
export function fillQuery(query: LibraryQuery, values: ReadonlyMap<string, string>, store: Store): string {
  const unknown = [...values.keys()].find((name) => !query.parameters.some((one) => one.name === name));
  if (unknown !== undefined) {
    const known = query.parameters.map(({ name }) => name).join(', ');
    throw new SilaError('usage', `${query.name}: has no parameter "${unknown}". Parameters: ${known}.`);
  }
  const terms = new Map(
    query.parameters.map((parameter) => {
      const value = values.get(parameter.name) ?? parameter.usual;
      const isMissing = value === undefined || (parameter.usual === undefined && value.trim() === '*');
      if (!isMissing) return [parameter.name, toTerms(value, parameter, store)] as const;
      const example = `--set ${parameter.name}=…`;
      throw new SilaError(
        'usage',
        `${query.name}: needs ${parameter.name} (${parameter.label.en}): ${example}`,
      );
    }),
  );
  if (query.template.includes('$symmetric')) terms.set('symmetric', symmetricList());
  return withoutIdleLines(query, values).replace(/\$(\w+)/gu, (_, name: string) => terms.get(name) ?? '');
}

/**
 * A line that ends with `# if who` serves one parameter, or some, and is left out while they are as usual: the
 * engine need not look for what nobody asks.
 */
function withoutIdleLines(
  { template, parameters }: LibraryQuery,
  values: ReadonlyMap<string, string>,
): string {
  const isGiven = (name: string) => {
    const value = values.get(name)?.trim();
    const usual = parameters.find((one) => one.name === name)?.usual;
    return value !== undefined && value !== usual && value !== '*';
  };
  return template
    .split('\n')
    .filter((line) => line.match(ownedLine)?.[1]?.split(' ').some(isGiven) ?? true)
    .join('\n')
    .replace(new RegExp(ownedLine, 'gmu'), '');
}

const ownedLine = / *# if ([\w ]+)$/u;

/** The relations that hold either way round, as the packs define them, with commas. */
function symmetricList(): string {
  return loadRelations()
    .filter((relation) => relation.symmetric)
    .map(({ id }) => `<${relationIri(id)}>`)
    .join(', ');
}

/** Types of which several values may be given, and anything by `*`. */
const lists: readonly ParameterType[] = ['entity', 'relation', 'status', 'class'];

function toTerms(value: string, parameter: QueryParameter, store: Store): string {
  if (!lists.includes(parameter.type)) return toTerm(value.trim(), parameter, store);
  if (value.trim() === '*') return 'UNDEF';
  const parts = parameter.type === 'entity' ? [value] : value.split(',');
  return parts.map((part) => toTerm(part.trim(), parameter, store)).join(' ');
}

function toTerm(value: string, { name, type }: QueryParameter, store: Store): string {
  const wrong = (wanted: string) => new SilaError('usage', `${name}: "${value}" is no ${wanted}`);
  switch (type) {
    case 'entity':
      return `<${entityIri(value, name, store)}>`;
    case 'relation':
      if (!/^[a-z][a-z0-9-]*$/u.test(value)) throw wrong('id of a relation, such as met-with.');
      return `<${relationIri(value)}>`;
    case 'status': {
      const status = statuses.find((one) => one === value);
      if (status === undefined) throw wrong(`status: ${statuses.join(', ')}.`);
      return `<${statusIri(status)}>`;
    }
    case 'class': {
      const of = classNames.find((one) => one.toLowerCase() === value.toLowerCase());
      if (of === undefined) throw wrong(`class: ${classNames.join(', ')}.`);
      return `<${classIri(of)}>`;
    }
    case 'day':
      if (!isDay(value)) throw wrong('day; write it as YYYY-MM-DD.');
      return `"${value}"^^<${xsd.date}>`;
    case 'count':
      if (!/^[1-9]\d{0,8}$/u.test(value)) throw wrong('whole number from 1.');
      return value;
    case 'share':
      if (!/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/u.test(value)) throw wrong('number from 0 to 1.');
      return `"${value}"^^<${xsd.decimal}>`;
    case 'language':
      if (!/^[a-z]{2,3}$/u.test(value)) throw wrong('language; write ar or en.');
      return `"${value}"`;
  }
}

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(value)
  );
}

/** An entity by its IRI, its id, or the best match of a name. */
function entityIri(value: string, name: string, store: Store): string {
  if (/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value)) return value;
  const found = store.search(value, 10);
  const entity = store.entity(value) ?? found.find(({ names }) => names.includes(value)) ?? found[0];
  if (entity !== undefined) return dataIri(store.base, entity.id);
  throw new SilaError('usage', `${name}: no entity is called "${value}". Look for its name with sila serve.`);
}
