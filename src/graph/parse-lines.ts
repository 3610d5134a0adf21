import { DataFactory, Parser, type Quad } from 'n3';

const iri = '<([^>\\\\]*)>';
const resource = `(?:${iri}|_:([^\\s"<>]+))`;
const literal = `"([^"\\\\]*(?:\\\\[^uU][^"\\\\]*)*)"(?:@([A-Za-z]+(?:-[A-Za-z0-9]+)*)|\\^\\^${iri})?`;
/** A line as Sila and its engine write it; what is rarer is left to the full parser. */
const plainLine = new RegExp(`^${resource} ${iri} (?:${resource}|${literal})(?: ${resource})? \\.$`, 'su');

const escaped: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f' };

/**
 * Reads lines of N-Quads or N-Triples without line breaks, as a store or an engine gives them. Blank nodes keep their
 * labels, so that one whose lines come in several parts stays one.
 * Throws the parser's error for a malformed line.
 *
 *   parseLines(store.quads('facts')).length
 */
export function parseLines(lines: Iterable<string>): Quad[] {
  const quads: Quad[] = [];
  for (const line of lines) {
    const quad = parsePlain(line);
    if (quad !== undefined) quads.push(quad);
    else quads.push(...parseRare(line));
  }
  return quads;
}

function parsePlain(line: string): Quad | undefined {
  const match = plainLine.exec(line);
  if (match === null) return undefined;
  const [, subject, blank, predicate = '', object, objectBlank, text, language, datatype, graph, graphBlank] =
    match;
  const { namedNode, defaultGraph, quad } = DataFactory;
  return quad(
    toResource(subject, blank),
    namedNode(predicate),
    text === undefined ? toResource(object, objectBlank) : toLiteral(text, language, datatype),
    graph === undefined && graphBlank === undefined ? defaultGraph() : toResource(graph, graphBlank),
  );
}

function toResource(value: string | undefined, label: string | undefined) {
  return label === undefined ? DataFactory.namedNode(value ?? '') : DataFactory.blankNode(label);
}

function toLiteral(text: string, language: string | undefined, datatype: string | undefined) {
  const value = text.includes('\\')
    ? text.replace(/\\(.)/gsu, (_, one: string) => escaped[one] ?? one)
    : text;
  return DataFactory.literal(
    value,
    language ?? (datatype === undefined ? undefined : DataFactory.namedNode(datatype)),
  );
}

function parseRare(line: string): Quad[] {
  return new Parser({ format: 'application/n-quads', blankNodePrefix: '_:' }).parse(line);
}
