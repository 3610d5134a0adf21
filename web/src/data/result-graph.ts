import type { ClassName } from '../../../src/model/entity.ts';
import type { Triple } from './n-triples.ts';
import { localName, type SparqlAnswer, type Term } from './sparql.ts';
import { type Picture, sizeOf, type VisualEdge, type VisualNode } from './visual.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an entity of a result is called, and what it is. */
export interface EntityName {
  readonly label: string;
  readonly class: ClassName | 'Term';
}

const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const label = 'http://www.w3.org/2000/01/rdf-schema#label';

/**
 * The id of an entity by its IRI, which begins with the workspace's base; undefined for any other IRI.
 *
 *   entityId('https://example.org/e/p4k2', 'https://example.org/') === 'p4k2'
 */
export function entityId(iri: string, base: string): string | undefined {
  const start = `${base}e/`;
  return iri.startsWith(start) ? decodeURIComponent(iri.slice(start.length)) : undefined;
}

/** The ids of all entities in an answer's rows, each once, in their order. */
export function entitiesOfRows(answer: SparqlAnswer, base: string): readonly string[] {
  const ids = (answer.results?.bindings ?? []).flatMap((row) =>
    Object.values(row).flatMap((term) => entityOfTerm(term, base) ?? []),
  );
  return [...new Set(ids)];
}

/** The ids of all entities in a graph, each once, in their order. */
export function entitiesOfTriples(triples: readonly Triple[], base: string): readonly string[] {
  const ids = triples.flatMap(({ subject, object }) =>
    [subject, object].flatMap((term) => entityOfTerm(term, base) ?? []),
  );
  return [...new Set(ids)];
}

const entityOfTerm = (term: Term, base: string): string | undefined =>
  term.type === 'uri' ? entityId(term.value, base) : undefined;

interface Naming {
  readonly base: string;
  readonly names: ReadonlyMap<string, EntityName>;
  readonly vocabulary: Vocabulary;
}

function keyOf(term: Term, base: string): string {
  return entityOfTerm(term, base) ?? term.value;
}

function labelsIn(triples: readonly Triple[], base: string): ReadonlyMap<string, string> {
  return new Map(
    triples
      .filter((triple) => triple.predicate === label && triple.object.type === 'literal')
      .map((triple) => [keyOf(triple.subject, base), triple.object.value]),
  );
}

function toNode(term: Term, degree: number, labels: ReadonlyMap<string, string>, naming: Naming): VisualNode {
  const id = keyOf(term, naming.base);
  const known = naming.names.get(id);
  const fallback = naming.vocabulary.iri(term.value) ?? localName(term.value);
  return {
    id,
    label: known?.label ?? labels.get(id) ?? fallback,
    class: known?.class ?? 'Term',
    size: sizeOf(degree),
    degree,
    pinned: false,
    more: false,
  };
}

/** A graph that a query constructed, as it is drawn; `left` counts statements that are no edges. */
export interface ResultPicture {
  readonly picture: Picture;
  readonly left: number;
}

/**
 * Makes a picture of a constructed graph: an edge a statement between two things. Statements whose
 * object is a text, a number or a class are not drawn; labels among them name what is drawn.
 */
export function toResultPicture(triples: readonly Triple[], naming: Naming): ResultPicture {
  const labels = labelsIn(triples, naming.base);
  const drawn = triples.filter(({ object, predicate }) => object.type !== 'literal' && predicate !== type);
  const terms = new Map<string, { term: Term; degree: number }>();
  for (const { subject, object } of drawn) {
    for (const term of [subject, object]) {
      const held = terms.get(keyOf(term, naming.base));
      terms.set(keyOf(term, naming.base), { term, degree: (held?.degree ?? 0) + 1 });
    }
  }
  const either = new Set(naming.vocabulary.symmetric.map(naming.vocabulary.iriOf));
  const edges = drawn.map(({ subject, predicate, object }, i): VisualEdge => {
    const [source, target] = [keyOf(subject, naming.base), keyOf(object, naming.base)];
    return {
      id: `${source} ${predicate} ${target}`,
      source,
      target,
      relation: localName(predicate),
      label: naming.vocabulary.iri(predicate) ?? localName(predicate),
      status: 'asserted',
      disputed: false,
      width: 1.4,
      origins: 1,
      directed: !either.has(predicate),
      bend: ((i % 3) - 1) * 0.12,
    };
  });
  const nodes = [...terms.values()].map(({ term, degree }) => toNode(term, degree, labels, naming));
  return {
    picture: {
      nodes: new Map(nodes.map((one) => [one.id, one])),
      edges: new Map(edges.map((one) => [one.id, one])),
    },
    left: triples.length - drawn.length,
  };
}
