import { createRequire } from 'node:module';
import type { Quad } from 'n3';
import { toLines } from '../graph/canonical.ts';
import { dataPrefixes } from '../graph/iris.ts';
import { toContext } from '../ontology/context.ts';
import { loadClasses, loadRelations } from '../ontology/load.ts';

interface Processor {
  fromRDF(nquads: string, options: { format: string }): Promise<object[]>;
  compact(input: object, context: object, options: { graph: boolean }): Promise<{ graph?: object[] }>;
}

// The package has no types, and its default export is not seen under nodenext.
const processor: Processor = createRequire(import.meta.url)('jsonld');

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
  parts: Iterable<readonly Quad[]>,
  context: Context,
): AsyncGenerator<string, void, undefined> {
  yield `{\n"@context": ${JSON.stringify(context)},\n"graph": [\n`;
  let separator = '';
  for (const part of parts) {
    for (const node of await compactNodes(part, context)) {
      yield `${separator}${JSON.stringify(node)}`;
      separator = ',\n';
    }
  }
  yield '\n]\n}\n';
}

async function compactNodes(quads: readonly Quad[], context: Context): Promise<readonly object[]> {
  const nquads = toLines(quads)
    .map((line) => `${line}\n`)
    .join('');
  const expanded = await processor.fromRDF(nquads, { format: 'application/n-quads' });
  const compact = await processor.compact(expanded, { '@context': context }, { graph: true });
  // The ontology's context writes `graph` for `@graph`.
  return compact.graph ?? [];
}
