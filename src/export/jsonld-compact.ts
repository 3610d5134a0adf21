import type { Literal, Quad, Term } from 'n3';
import { rdf, xsd } from '../ontology/vocabulary.ts';
import { groupBy } from './group.ts';
import { createShortener } from './turtle.ts';

export type JsonNode = Readonly<Record<string, unknown>>;

/** Writes terms and nodes short, as a context allows. */
export interface Compact {
  /** An IRI or a blank node as the value of `id`. */
  iri(iri: string): string;
  /** All that is said of one subject in one graph. */
  node(quads: readonly Quad[]): JsonNode;
}

/** What a context says of a property. */
interface PropertyTerm {
  readonly name: string;
  /** How its values are read: `@id`, `@vocab`, a datatype's IRI, `@language` for a map by language. */
  readonly reads?: string;
}

/**
 * Compacts by a context whose terms map to prefixed names, as Sila's own does. What no term covers is written
 * in full, as `{"@id": …}` or `{"@value": …}`, which means the same under every context.
 */
export function createCompact(context: JsonNode): Compact {
  const { namespaces, properties, words } = readContext(context);
  const shorten = createShortener(namespaces);
  const short = (iri: string): string => {
    const found = shorten(iri);
    return found.startsWith('<') ? iri : found;
  };
  const word = (iri: string): string => words.get(iri) ?? short(iri);
  const idOf = (term: Term): string =>
    term.termType === 'BlankNode' ? `_:${term.value}` : short(term.value);

  function entry(predicate: string, objects: readonly Term[]): readonly [string, unknown][] {
    const term = properties.get(predicate);
    const fits = (object: Term) => term !== undefined && isReadAs(object, term.reads);
    const plain = objects.filter(fits);
    const other = objects.filter((object) => !fits(object));
    const entries: [string, unknown][] = [];
    if (term !== undefined && plain.length > 0) {
      const values = plain.map((object) => {
        if (object.termType === 'Literal') return object.value;
        return term.reads === '@vocab' ? word(object.value) : idOf(object);
      });
      entries.push([term.name, term.reads === '@language' ? byLanguage(plain) : oneOrMany(values)]);
    }
    if (other.length > 0) entries.push([predicate, oneOrMany(other.map((object) => inFull(object, idOf)))]);
    return entries;
  }

  return {
    iri: short,
    node(quads) {
      const subject = quads[0]?.subject;
      const entries: [string, unknown][] = subject === undefined ? [] : [['id', idOf(subject)]];
      for (const [predicate, about] of [...groupBy(quads, (quad) => quad.predicate.value)].sort(byKey)) {
        const objects = about.map((quad) => quad.object);
        if (predicate !== rdf.type || objects.some((object) => object.termType === 'Literal')) {
          entries.push(...entry(predicate, objects));
        } else {
          const types = objects.map((object) =>
            object.termType === 'BlankNode' ? idOf(object) : word(object.value),
          );
          entries.splice(1, 0, ['type', oneOrMany(types.sort())]);
        }
      }
      return Object.fromEntries(entries);
    },
  };
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const oneOrMany = <T>(values: readonly T[]): T | readonly T[] =>
  values.length === 1 && values[0] !== undefined ? values[0] : values;

/** Sorts a context into namespaces, terms for properties, and terms for any IRI. */
function readContext(context: JsonNode) {
  const isNamespace = (value: unknown): value is string =>
    typeof value === 'string' && /^[a-z]+:.*[/#]$/u.test(value);
  const namespaces = Object.fromEntries(
    Object.entries(context).filter((pair): pair is [string, string] => isNamespace(pair[1])),
  );
  const expand = (curie: string): string => {
    const [prefix = '', local = ''] = curie.split(':', 2);
    return `${namespaces[prefix] ?? `${prefix}:`}${local}`;
  };
  const properties = new Map<string, PropertyTerm>();
  const words = new Map<string, string>();
  for (const [name, value] of Object.entries(context)) {
    const definition = value as string | number | Readonly<Record<string, string>>;
    if (typeof definition === 'number' || name in namespaces) continue;
    const id = typeof definition === 'string' ? definition : (definition['@id'] ?? '');
    if (id.startsWith('@')) continue;
    if (typeof definition === 'string') words.set(expand(id), name);
    const reads = typeof definition === 'string' ? xsd.string : readsAs(definition, expand);
    properties.set(expand(id), { name, reads });
  }
  return { namespaces, properties, words };
}

function readsAs(definition: Readonly<Record<string, string>>, expand: (curie: string) => string): string {
  if (definition['@container'] === '@language') return '@language';
  const type = definition['@type'] ?? xsd.string;
  return type.startsWith('@') || type === xsd.string ? type : expand(type);
}

function isReadAs(object: Term, reads: string | undefined): boolean {
  if (reads === '@id') return object.termType === 'NamedNode' || object.termType === 'BlankNode';
  if (reads === '@vocab') return object.termType === 'NamedNode';
  if (object.termType !== 'Literal') return false;
  return reads === '@language'
    ? object.language !== ''
    : object.language === '' && object.datatype.value === reads;
}

function byLanguage(literals: readonly Term[]): JsonNode {
  const groups = groupBy(literals, (literal) => (literal as Literal).language);
  return Object.fromEntries(
    [...groups].map(([language, group]) => [language, oneOrMany(group.map(({ value }) => value))]),
  );
}

function inFull(object: Term, idOf: (term: Term) => string): JsonNode {
  if (object.termType !== 'Literal') return { '@id': idOf(object) };
  const { value, language, datatype } = object;
  if (language !== '') return { '@value': value, '@language': language };
  return datatype.value === xsd.string ? { '@value': value } : { '@value': value, '@type': datatype.value };
}
