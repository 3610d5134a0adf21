import type { Quad } from 'n3';
import { toLines } from '../graph/canonical.ts';
import { identityGraph } from '../graph/identity-record.ts';
import { graphIri } from '../graph/iris.ts';
import { parseLines } from '../graph/parse-lines.ts';
import type { Store } from '../store/store.ts';
import type { RdfFormat } from './formats.ts';
import { dataContext, jsonldParts } from './jsonld.ts';
import { linesInParts } from './lines-in-parts.ts';
import { stripGraphs } from './rdf.ts';
import { xmlBody, xmlFoot, xmlHead } from './rdf-xml.ts';
import { type Prefixes, prefixLines, turtleBlock, turtlePrefixes } from './turtle.ts';

/** Formats that hold one graph. */
export type GraphFormat = Exclude<RdfFormat, 'trig' | 'nquads'>;

/**
 * All lines of a graph by its IRI: `''` the default graph with the facts, a document's record, or a graph that
 * people wrote; undefined where there is none. The default graph is always there.
 */
export function graphLines(store: Store, graph: string): Iterable<string> | undefined {
  const written = store.writtenQuads(graph);
  if (graph === '') return together(store.quads('facts'), written ?? []);
  if (graph === graphIri(store.base, identityGraph)) {
    return together(store.quads('identity'), written ?? []);
  }
  const name = graph.startsWith(`${store.base}g/`) ? graph.slice(store.base.length + 2) : undefined;
  if (name !== undefined && store.document(name)) {
    return together(store.quads({ document: name }), written ?? []);
  }
  return written;
}

function* together(own: Iterable<string>, written: Iterable<string>): Generator<string> {
  yield* own;
  yield* written;
}

/**
 * One graph as text, piece by piece; the same graph gives the same bytes. `more` are prefixes beside those of
 * Sila's own graphs.
 */
export async function* graphPieces(
  lines: Iterable<string>,
  format: GraphFormat,
  base: string,
  more: Prefixes = {},
): AsyncGenerator<string, void, undefined> {
  const parts = function* () {
    for (const part of linesInParts(lines)) yield stripGraphs(parseLines(part));
  };
  yield* writeParts(parts(), format, base, more);
}

/** The same for triples that come in parts, each with whole subjects. */
export async function* writeParts(
  parts: Iterable<readonly Quad[]> | AsyncIterable<readonly Quad[]>,
  format: GraphFormat,
  base: string,
  more: Prefixes = {},
): AsyncGenerator<string, void, undefined> {
  const namespaces: Prefixes = { ...turtlePrefixes(base), ...more };
  switch (format) {
    case 'turtle':
      yield prefixLines(namespaces);
      for await (const part of parts) yield `\n${turtleBlock(part, namespaces)}`;
      return;
    case 'ntriples':
      for await (const part of parts) for (const line of toLines(part)) yield `${line}\n`;
      return;
    case 'rdfxml':
      yield xmlHead(namespaces);
      for await (const part of parts) yield xmlBody(part, namespaces);
      yield xmlFoot;
      return;
    case 'jsonld':
      yield* jsonldParts(parts, { ...dataContext(base), ...more });
  }
}
