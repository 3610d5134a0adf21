import type { Quad } from 'n3';
import { dataPrefixes } from '../graph/iris.ts';
import { toContext } from '../ontology/context.ts';
import { loadClasses, loadRelations } from '../ontology/load.ts';
import { groupBy } from './group.ts';
import { type Compact, createCompact, type JsonNode } from './jsonld-compact.ts';

/** A JSON-LD context: terms and prefixes. */
export type Context = Readonly<Record<string, unknown>>;

/** The ontology's terms, and prefixes for data IRIs that begin with `base`. */
export function dataContext(base: string): Context {
  const ontology = JSON.parse(toContext(loadClasses(), loadRelations())) as { '@context': Context };
  return { ...ontology['@context'], ...dataPrefixes(base) };
}

/**
 * Quads as one compact JSON-LD document, a part at a time. The context stands in it, so that it can be read
 * offline; named graphs are nested in the default one.
 */
export async function* jsonldParts(
  parts: Iterable<readonly Quad[]> | AsyncIterable<readonly Quad[]>,
  context: Context,
): AsyncGenerator<string, void, undefined> {
  const compact = createCompact(context);
  yield `{\n"@context": ${JSON.stringify(context)},\n"graph": [\n`;
  let separator = '';
  for await (const part of parts) {
    for (const node of compactNodes(part, compact)) {
      yield `${separator}${JSON.stringify(node)}`;
      separator = ',\n';
    }
  }
  yield '\n]\n}\n';
}

function compactNodes(quads: readonly Quad[], compact: Compact): readonly JsonNode[] {
  return [...groupBy(quads, (quad) => quad.graph.value)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([graph, members]) => {
      const nodes = [...groupBy(members, (quad) => quad.subject.id)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, about]) => compact.node(about));
      return graph === '' ? nodes : [{ id: compact.iri(graph), graph: nodes }];
    });
}
