import { toLines } from '../graph/canonical.ts';
import type { Store } from '../store/store.ts';
import type { RdfFormat } from './formats.ts';
import { dataContext, jsonldParts } from './jsonld.ts';
import { parseLines, stripGraphs } from './rdf.ts';
import { xmlBody, xmlFoot, xmlHead } from './rdf-xml.ts';
import { type Prefixes, prefixLines, turtleBlock, turtlePrefixes } from './turtle.ts';

/** Formats that hold one graph. */
export type GraphFormat = Exclude<RdfFormat, 'trig' | 'nquads'>;

const linesAPart = 2000;

/** Lines in parts that hold whole subjects, so that each can be written on its own. */
export function* linesInParts(lines: Iterable<string>): Generator<readonly string[]> {
  let part: string[] = [];
  let last = '';
  for (const line of lines) {
    const subject = line.slice(0, line.indexOf(' '));
    if (part.length >= linesAPart && subject !== last) {
      yield part;
      part = [];
    }
    last = subject;
    part.push(line);
  }
  if (part.length > 0) yield part;
}

/**
 * All lines of a graph by its IRI: `''` the default graph with the facts, a document's record, or a graph that
 * people wrote; undefined where there is none. The default graph is always there.
 */
export function graphLines(store: Store, graph: string): Iterable<string> | undefined {
  const written = store.writtenQuads(graph);
  if (graph === '') return together(store.quads('facts'), written ?? []);
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
  const namespaces: Prefixes = { ...turtlePrefixes(base), ...more };
  const parts = function* () {
    for (const part of linesInParts(lines)) yield stripGraphs(parseLines(part));
  };
  switch (format) {
    case 'turtle':
      yield prefixLines(namespaces);
      for (const part of parts()) yield `\n${turtleBlock(part, namespaces)}`;
      return;
    case 'ntriples':
      for (const part of parts()) for (const line of toLines(part)) yield `${line}\n`;
      return;
    case 'rdfxml':
      yield xmlHead(namespaces);
      for (const part of parts()) yield xmlBody(part, namespaces);
      yield xmlFoot;
      return;
    case 'jsonld':
      yield* jsonldParts(parts(), { ...dataContext(base), ...more });
  }
}
