import { DataFactory, type Quad, type Quad_Object, Writer } from 'n3';
import { prefixes, rdf } from './vocabulary.ts';

/** Triples under a heading; those of one subject stand together. */
export interface Section {
  readonly heading: string;
  readonly quads: readonly Quad[];
}

const { namedNode, quad } = DataFactory;

/** A node that is described property by property; `undefined` values are left out. */
export type Description = readonly (readonly [predicate: string, value: Quad_Object | undefined])[];

/**
 * The quads of a described node, its classes first.
 *
 *   describe('https://w3id.org/sila/ns#Person', [owl.Class], [[rdfs.label, literal('person', 'en')]])
 */
export function describe(subject: string, types: readonly string[], description: Description): Quad[] {
  const node = namedNode(subject);
  const quads: Quad[] = types.map((type) => quad(node, namedNode(rdf.type), namedNode(type)));
  for (const [predicate, value] of description) {
    if (value !== undefined) {
      quads.push(quad(node, namedNode(predicate), value));
    }
  }
  return quads;
}

/**
 * Writes sections as Turtle for people to read: a comment on top, the prefixes that are used,
 * a heading over each section, a blank line between subjects. The same input gives the same bytes.
 */
export function writeTurtle(comment: string, sections: readonly Section[]): string {
  const bodies = sections.map(({ heading, quads }) => `# ${heading}\n\n${writeQuads(quads)}`);
  const text = bodies.join('\n');
  const used = Object.entries(prefixes).filter(([prefix]) =>
    new RegExp(`(^|[\\s(^])${prefix}:\\w`).test(text),
  );
  const head = used.map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  return `${comment.replace(/^/gm, '# ')}\n\n${head.join('\n')}\n\n${text}`;
}

function writeQuads(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes: { ...prefixes } });
  writer.addQuads([...quads]);
  let text = '';
  writer.end((error, result: string) => {
    if (error) throw error;
    text = result;
  });
  const body = text.replace(/^@prefix [^\n]*\n/gm, '').trimStart();
  return body.replace(/\.\n(?=\S)/g, '.\n\n');
}

/**
 * An RDF list of IRIs, to be written by `writeTurtle` as `(a b c)`.
 * The writer's own lists are terms that only a writer understands, which its types do not say.
 */
export function list(iris: readonly string[]): Quad_Object {
  const writer = new Writer({ prefixes: { ...prefixes } });
  return writer.list(iris.map((iri) => DataFactory.namedNode(iri))) as unknown as Quad_Object;
}
