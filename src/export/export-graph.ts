import type { Quad } from 'n3';
import { SilaError } from '../errors.ts';
import { toLines } from '../graph/canonical.ts';
import { parseLines } from '../graph/parse-lines.ts';
import { toReifiers } from '../graph/reifiers.ts';
import type { LanguageCode } from '../model/document.ts';
import type { Store } from '../store/store.ts';
import { entityLines } from './follow-the-money.ts';
import type { ExportFormat, RdfFormat } from './formats.ts';
import { writeHtml } from './html.ts';
import { dataContext, jsonldParts } from './jsonld.ts';
import { linesInParts } from './lines-in-parts.ts';
import { writeNetwork } from './network.ts';
import { stripGraphs, trigBlocks } from './rdf.ts';
import { xmlBody, xmlFoot, xmlHead } from './rdf-xml.ts';
import { sortUnique } from './sorted-lines.ts';
import { type CsvTable, tableLines } from './tables.ts';
import { prefixLines, turtleBlock, turtlePrefixes } from './turtle.ts';

export interface ExportOptions {
  /** Which of the three tables CSV writes; `edges` by default. */
  readonly table?: CsvTable;
  /** Which language HTML is in; that of most of the documents by default. */
  readonly language?: LanguageCode;
  /** `1.2` writes assertions as reifiers of triple terms, in Turtle, TriG, N-Triples and N-Quads. */
  readonly rdf?: '1.1' | '1.2';
}

/**
 * Writes a workspace in a format, piece by piece; the same workspace always gives the same bytes.
 * Formats without named graphs get facts and records in one graph, and leave out the graphs that people wrote,
 * which could not be told apart there. N-Quads and N-Triples are sorted by code point over the whole file, in the
 * temporary folder where memory does not suffice. The memory stays flat, but for GEXF, GraphML, HTML and the table
 * of edges, which need the edges.
 * Throws a SilaError of kind `usage` for RDF 1.2 in a format that has no form for it.
 *
 *   for await (const piece of exportGraph(store, 'trig')) process.stdout.write(piece);
 */
export async function* exportGraph(
  store: Store,
  format: ExportFormat,
  options: ExportOptions = {},
): AsyncGenerator<string, void, undefined> {
  if (options.rdf === '1.2' && !newForms.includes(format)) {
    throw new SilaError('usage', `${format}: has no form for RDF 1.2. Formats: ${newForms.join(', ')}.`);
  }
  switch (format) {
    case 'html':
      yield* writeHtml(store, options.language);
      return;
    case 'csv':
      yield* tableLines(store, options.table ?? 'edges');
      return;
    case 'gexf':
    case 'graphml':
      yield* writeNetwork(store, format);
      return;
    case 'ftm':
      yield* entityLines(store);
      return;
    default:
      yield* rdfPieces(store, format, options.rdf === '1.2' ? toReifiers : undefined);
  }
}

const newForms: readonly ExportFormat[] = ['turtle', 'trig', 'ntriples', 'nquads'];

type Form = (quads: Quad[]) => Quad[];

async function* rdfPieces(
  store: Store,
  format: RdfFormat,
  form: Form | undefined,
): AsyncGenerator<string, void, undefined> {
  const namespaces = turtlePrefixes(store.base);
  const hasGraphs = format === 'trig' || format === 'nquads' || format === 'jsonld';
  const parts = function* () {
    for (const lines of allParts(store, hasGraphs)) {
      const quads = parseLines(lines);
      yield form === undefined ? quads : form(quads);
    }
  };
  switch (format) {
    case 'nquads':
    case 'ntriples':
      for (const line of sortUnique(formedLines(store, hasGraphs, form))) yield `${line}\n`;
      return;
    case 'turtle':
      yield prefixLines(namespaces);
      for (const part of parts()) yield `\n${turtleBlock(stripGraphs(part), namespaces)}`;
      return;
    case 'trig':
      yield prefixLines(namespaces);
      for (const part of parts()) yield `\n${trigBlocks(part, namespaces)}`;
      return;
    case 'rdfxml':
      yield xmlHead(namespaces);
      for (const part of parts()) yield xmlBody(stripGraphs(part), namespaces);
      yield xmlFoot;
      return;
    case 'jsonld':
      yield* jsonldParts(parts(), dataContext(store.base));
  }
}

/**
 * The graph in parts that hold whole subjects: the facts some at a time, each document's record, then what
 * people wrote. A graph that bears the name of one of Sila's own is an import of it and counts as such.
 */
function* allParts(store: Store, hasGraphs: boolean): Generator<readonly string[]> {
  yield* linesInParts(store.quads('facts'));
  yield* linesInParts(store.quads('identity'));
  for (const { iri } of store.documents()) yield [...store.quads({ document: iri })];
  for (const graph of store.writtenGraphs()) {
    const isOwn = graph === '' || graph.startsWith(`${store.base}g/`);
    if (hasGraphs || isOwn) yield* linesInParts(store.writtenQuads(graph) ?? []);
  }
}

/** The lines as they are kept, or in another form; without their graphs where the format has none. */
function* formedLines(store: Store, hasGraphs: boolean, form: Form | undefined): Generator<string> {
  const end = ` <${store.base}g/`;
  for (const part of allParts(store, hasGraphs)) {
    const lines = form === undefined ? part : toLines(form(parseLines(part)));
    for (const line of lines) {
      const at = hasGraphs ? -1 : line.lastIndexOf(end);
      const isGraph = at > 0 && /^[a-z0-9]+> \.$/.test(line.slice(at + end.length));
      yield isGraph ? `${line.slice(0, at)} .` : line;
    }
  }
}
