import type { Quad } from 'n3';
import { sortLines } from '../graph/canonical.ts';
import type { Store } from '../store/store.ts';
import type { ExportFormat } from './formats.ts';
import { dataContext, jsonldParts } from './jsonld.ts';
import { writeNetwork } from './network.ts';
import { parseLines, stripGraphs, trigBlocks } from './rdf.ts';
import { xmlBody, xmlFoot, xmlHead } from './rdf-xml.ts';
import { type CsvTable, tableLines } from './tables.ts';
import { prefixLines, turtleBlock, turtlePrefixes } from './turtle.ts';

export interface ExportOptions {
  /** Which of the three tables CSV writes; `edges` by default. */
  readonly table?: CsvTable;
}

/**
 * Writes a workspace in a format, piece by piece; the same workspace always gives the same bytes.
 * Formats without named graphs get facts and records in one graph. N-Quads and N-Triples are sorted by
 * code point over the whole file, so they need the memory to hold it; GEXF and GraphML too; the others do not.
 *
 *   for await (const piece of exportGraph(store, 'trig')) process.stdout.write(piece);
 */
export async function* exportGraph(
  store: Store,
  format: ExportFormat,
  options: ExportOptions = {},
): AsyncGenerator<string, void, undefined> {
  const namespaces = turtlePrefixes(store.base);
  switch (format) {
    case 'nquads':
      yield* sortedLines(allLines(store));
      return;
    case 'ntriples':
      yield* sortedLines(withoutGraphs(allLines(store), store.base));
      return;
    case 'turtle':
      yield prefixLines(namespaces);
      for (const part of parts(store)) yield `\n${turtleBlock(stripGraphs(part), namespaces)}`;
      return;
    case 'trig':
      yield prefixLines(namespaces);
      for (const part of parts(store)) yield `\n${trigBlocks(part, namespaces)}`;
      return;
    case 'rdfxml':
      yield xmlHead(namespaces);
      for (const part of parts(store)) yield xmlBody(stripGraphs(part), namespaces);
      yield xmlFoot;
      return;
    case 'jsonld':
      yield* jsonldParts(parts(store), dataContext(store.base));
      return;
    case 'csv':
      yield* tableLines(store, options.table ?? 'edges');
      return;
    default:
      yield writeNetwork(store, format);
  }
}

const linesAPart = 2000;

/** The graph in parts that hold whole subjects: the facts some at a time, then each document's record. */
function* parts(store: Store): Generator<Quad[]> {
  let lines: string[] = [];
  let last = '';
  for (const line of store.quads('facts')) {
    const subject = line.slice(0, line.indexOf(' '));
    if (lines.length >= linesAPart && subject !== last) {
      yield parseLines(lines);
      lines = [];
    }
    last = subject;
    lines.push(line);
  }
  if (lines.length > 0) yield parseLines(lines);
  for (const { iri } of store.documents()) yield parseLines(store.quads({ document: iri }));
}

function* allLines(store: Store): Generator<string> {
  yield* store.quads('facts');
  for (const { iri } of store.documents()) yield* store.quads({ document: iri });
}

function* withoutGraphs(lines: Iterable<string>, base: string): Generator<string> {
  const end = ` <${base}g/`;
  for (const line of lines) {
    const at = line.lastIndexOf(end);
    const isGraph = at > 0 && /^[a-z0-9]+> \.$/.test(line.slice(at + end.length));
    yield isGraph ? `${line.slice(0, at)} .` : line;
  }
}

function* sortedLines(lines: Iterable<string>): Generator<string> {
  let last = '';
  for (const line of sortLines([...lines])) {
    if (line !== last) yield `${line}\n`;
    last = line;
  }
}
