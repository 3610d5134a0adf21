import { dataIri, dataName } from '../graph/iris.ts';
import type { ImportedEdge, ImportedNode, ImportedView } from '../model/api.ts';
import type { ClassName } from '../model/entity.ts';
import { classNames } from '../model/entity.ts';
import { classIri, owl, rdf, relationId } from '../ontology/vocabulary.ts';
import type { Store } from '../store/store.ts';
import type { ResultTerm } from './results.ts';
import { parseRow } from './tsv.ts';

/** What imported graphs say, ready to be asked for what touches some entities. */
export interface ImportedFacts {
  readonly graphs: ImportedView['graphs'];
  /** The statements that touch any of some entities or things, `limit` of them at most, each end named. */
  touching(
    ids: readonly string[],
    limit: number,
    language: string,
  ): Omit<ImportedView, 'graphs' | 'entities'>;
}

interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: ResultTerm;
  readonly graph: string;
}

/** Properties by which others name things, the better first. */
const naming = [
  'http://www.w3.org/2000/01/rdf-schema#label',
  'http://www.w3.org/2004/02/skos/core#prefLabel',
  'https://schema.org/name',
  'http://schema.org/name',
  'http://xmlns.com/foaf/0.1/name',
  'http://purl.org/dc/terms/title',
];

/** What others call our classes, by the local name of theirs. */
const classesElsewhere: Readonly<Record<string, ClassName>> = {
  Human: 'Person',
  Q5: 'Person',
  Corporation: 'Organization',
  GovernmentOrganization: 'Organization',
  Q43229: 'Organization',
  Country: 'Polity',
  State: 'Polity',
  Q6256: 'Polity',
  City: 'Place',
  Event: 'NamedEvent',
};

/**
 * Reads the graphs that people imported or wrote. Their things are ours where they bear the IRI of an entity, or one
 * that an entity or the graph itself says to be the same; all others keep their IRIs as ids.
 *
 *   readImported(store).touching(['p7k2'], 100, 'ar').edges
 */
export function readImported(store: Store): ImportedFacts {
  const graphs = store
    .writtenGraphs()
    .filter((graph) => graph !== '')
    .map((graph) => ({ graph, lines: store.writtenQuads(graph) ?? [] }));
  const statements = graphs.flatMap(({ graph, lines }) => readLines(lines, graph));
  const idOf = identities(store, statements);
  const names = new Map<string, Map<string, string>>();
  const classes = new Map<string, ClassName>();
  const edges = new Map<string, ImportedEdge>();
  const byEnd = new Map<string, ImportedEdge[]>();
  for (const { subject, predicate, object, graph } of statements) {
    const id = idOf(subject);
    if (object.type === 'literal') keepName(names, id, predicate, object);
    else if (predicate === rdf.type) keepClass(classes, id, object.value);
    else if (predicate !== owl.sameAs) {
      const [target, relation] = [idOf(object.value), relationId(predicate) ?? predicate];
      const key = `${id} ${relation} ${target} ${graph}`;
      if (edges.has(key) || target === id) continue;
      const edge: ImportedEdge = { source: id, target, relation, graph };
      edges.set(key, edge);
      for (const end of [id, target]) {
        const held = byEnd.get(end);
        if (held) held.push(edge);
        else byEnd.set(end, [edge]);
      }
    }
  }
  const nodeOf = (id: string, language: string): ImportedNode => {
    const own = names.get(id);
    const of = classes.get(id);
    const label = own?.get(language) ?? own?.get('en') ?? own?.values().next().value ?? localName(id);
    return { id, label, degree: byEnd.get(id)?.length ?? 0, ...(of === undefined ? {} : { class: of }) };
  };
  return {
    graphs: graphs.map(({ graph, lines }) => ({ graph, statements: lines.length })),
    touching(ids, limit, language) {
      const found = [...new Set(ids.flatMap((id) => byEnd.get(id) ?? []))];
      const shown = found.slice(0, limit);
      const ends = [...new Set(shown.flatMap(({ source, target }) => [source, target]))];
      return {
        nodes: ends.filter(isForeign).map((id) => nodeOf(id, language)),
        edges: shown,
        total: found.length,
        truncated: shown.length < found.length,
      };
    },
  };
}

/** Whether an id is the IRI of a thing that is no entity of the workspace. */
const isForeign = (id: string): boolean => id.includes(':');

function readLines(lines: readonly string[], graph: string): Statement[] {
  return lines.flatMap((line) => {
    const parts = statementLine.exec(line);
    if (parts === null) return [];
    const { s, p, o } = parseRow(parts.slice(1, 4).join('\t'), ['s', 'p', 'o']);
    if (s?.type !== 'uri' || p?.type !== 'uri' || o === undefined || o.type === 'bnode') return [];
    return [{ subject: String(s.value), predicate: String(p.value), object: o, graph }];
  });
}

/** Subject, predicate and object of a canonical line. A tab in a text is escaped there. */
const statementLine = /^(\S+) (\S+) (.+?) (?:<[^>]*> )?\.$/su;

/** The id of a thing by its IRI. */
function identities(store: Store, statements: readonly Statement[]): (value: unknown) => string {
  const own = new Map<string, string>();
  for (const { id, sameAs = [] } of store.entities()) {
    for (const link of sameAs) own.set(link, id);
  }
  const direct = (iri: string): string | undefined => {
    const name = dataName(iri);
    return iri === dataIri(store.base, name) ? store.entity(name)?.id : own.get(iri);
  };
  for (const { subject, predicate, object } of statements) {
    if (predicate !== owl.sameAs || object.type !== 'uri') continue;
    const [one, other] = [subject, String(object.value)];
    const id = direct(one) ?? direct(other);
    if (id !== undefined) own.set(one, id).set(other, id);
  }
  return (value) => direct(String(value)) ?? String(value);
}

function keepName(
  names: Map<string, Map<string, string>>,
  id: string,
  predicate: string,
  object: ResultTerm,
): void {
  if (!naming.includes(predicate)) return;
  const language = object['xml:lang']?.slice(0, 2).toLowerCase() ?? '';
  const held = names.get(id) ?? new Map<string, string>();
  if (!held.has(language)) held.set(language, String(object.value));
  names.set(id, held);
}

function keepClass(classes: Map<string, ClassName>, id: string, type: unknown): void {
  const iri = String(type);
  const name = localName(iri);
  const found =
    classNames.find((one) => iri === classIri(one) || name === one) ??
    (Object.hasOwn(classesElsewhere, name) ? classesElsewhere[name] : undefined);
  if (found !== undefined) classes.set(id, found);
}

function localName(iri: string): string {
  const local = iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  return local === '' ? iri : decodeURIComponentSafely(local);
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
