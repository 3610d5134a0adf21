import { DataFactory, type Quad, type Quad_Object } from 'n3';
import { rdf, sila } from '../ontology/vocabulary.ts';
import { asTriple } from './terms.ts';

const parts: readonly string[] = [rdf.subject, rdf.predicate, rdf.object];

/**
 * Assertions in the form of RDF 1.2: instead of a subject, a predicate and an object, each reifies one triple
 * term. What is no assertion stays as it is.
 *
 *   a:77c0 rdf:reifies <<( e:p7k2 sila:metWith e:p81d )>> .
 */
export function toReifiers(quads: readonly Quad[]): Quad[] {
  const assertions = new Map<string, Map<string, Quad>>();
  for (const quad of quads) {
    const known = assertions.get(nodeKey(quad)) ?? new Map<string, Quad>();
    if (isAssertion(quad) || parts.includes(quad.predicate.value)) {
      known.set(quad.predicate.value, quad);
      assertions.set(nodeKey(quad), known);
    }
  }
  return quads.flatMap((quad) => {
    if (!parts.includes(quad.predicate.value)) return [quad];
    const whole = assertions.get(nodeKey(quad));
    const [subject, predicate, object] = parts.map((part) => whole?.get(part)?.object);
    if (!whole?.has(rdf.type) || !subject || !predicate || !object) return [quad];
    // The three become one, in the place of the first.
    if (quad.predicate.value !== rdf.subject) return [];
    const term = DataFactory.quad(subject as Quad['subject'], predicate as Quad['predicate'], object);
    return [DataFactory.quad(quad.subject, DataFactory.namedNode(rdf.reifies), asObject(term), quad.graph)];
  });
}

/** The other way round: the reifiers that are assertions with their subject, predicate and object. */
export function fromReifiers(quads: readonly Quad[]): Quad[] {
  if (!quads.some((quad) => quad.predicate.value === rdf.reifies)) return [...quads];
  const assertions = new Set(quads.filter(isAssertion).map(nodeKey));
  return quads.flatMap((quad) => {
    const term = quad.predicate.value === rdf.reifies ? asTriple(quad.object) : undefined;
    if (term === undefined || !assertions.has(nodeKey(quad))) return [quad];
    const said = [term.subject, term.predicate, term.object];
    return said.map((one, i) =>
      DataFactory.quad(quad.subject, DataFactory.namedNode(parts[i] ?? ''), one as Quad_Object, quad.graph),
    );
  });
}

const nodeKey = ({ subject, graph }: Quad): string => `${graph.value} ${subject.id}`;

function isAssertion({ predicate, object }: Quad): boolean {
  return predicate.value === rdf.type && object.value === sila.Assertion;
}

/** The declarations of the library lag behind RDF 1.2, in which a triple term can be an object. */
function asObject(term: Quad): Quad_Object {
  return term as unknown as Quad_Object;
}
