import { DataFactory, type Quad } from 'n3';
import { toLine, toLines } from '../graph/canonical.ts';
import { dataName } from '../graph/iris.ts';
import type { RdfFormat } from './formats.ts';
import { groupBy } from './group.ts';
import { xmlBody, xmlFoot, xmlHead } from './rdf-xml.ts';
import { type Prefixes, prefixLines, turtleBlock } from './turtle.ts';

/** The same triples in the default graph, each once. */
export function stripGraphs(quads: Iterable<Quad>): Quad[] {
  const bare = new Map<string, Quad>();
  for (const { subject, predicate, object } of quads) {
    const triple = DataFactory.quad(subject, predicate, object);
    bare.set(toLine(triple), triple);
  }
  return [...bare.values()];
}

/**
 * A graph that fits in memory as one text. Formats that know no graphs get all triples in one.
 * Blank nodes, which only the results of queries have, are allowed in Turtle, TriG and RDF/XML.
 */
export function writeRdf(
  quads: readonly Quad[],
  format: Exclude<RdfFormat, 'jsonld'>,
  namespaces: Prefixes,
): string {
  switch (format) {
    case 'nquads':
      return joinLines(toLines(quads));
    case 'ntriples':
      return joinLines(toLines(stripGraphs(quads)));
    case 'turtle':
      return withPrefixes(turtleBlock(stripGraphs(quads), namespaces), namespaces);
    case 'trig':
      return withPrefixes(trigBlocks(quads, namespaces), namespaces);
    case 'rdfxml':
      return `${xmlHead(namespaces)}${xmlBody(stripGraphs(quads), namespaces)}${xmlFoot}`;
  }
}

/** Puts the prefixes that a text uses before it. */
function withPrefixes(body: string, namespaces: Prefixes): string {
  const used = Object.entries(namespaces).filter(([prefix]) => body.includes(`${prefix}:`));
  return `${prefixLines(Object.fromEntries(used))}\n${body}`;
}

/** The default graph as in Turtle, then each named graph in order of IRI, in braces. */
export function trigBlocks(quads: Iterable<Quad>, namespaces: Prefixes): string {
  const graphs = groupBy(quads, (quad) => quad.graph.value);
  return [...graphs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([graph, members]) => {
      if (graph === '') return turtleBlock(members, namespaces);
      const isOwn = graph === `${namespaces.g}${dataName(graph)}`;
      const name = isOwn ? `g:${dataName(graph)}` : `<${graph}>`;
      return `${name} {\n${turtleBlock(members, namespaces, '  ')}}\n`;
    })
    .join('\n');
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
