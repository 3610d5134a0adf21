import type { Literal, Quad, Term } from 'n3';
import { xsd } from '../ontology/vocabulary.ts';
import { asTriple } from './terms.ts';

/**
 * Quads as canonical N-Quads lines, sorted by code point, each once, without line breaks.
 * Sila's own graphs have no blank nodes, so equal graphs give equal bytes.
 *
 *   toLines(quads).map((line) => `${line}\n`).join('')
 */
export function toLines(quads: Iterable<Quad>): string[] {
  const lines = new Set<string>();
  for (const quad of quads) lines.add(toLine(quad));
  return sortLines([...lines]);
}

/** Sorts by code point, where JavaScript's own order is by UTF-16 unit and differs for emoji. */
export function sortLines(lines: string[]): string[] {
  const isPlain = lines.every((line) => !/[\ud800-\udfff]/.test(line));
  return isPlain ? lines.sort() : lines.sort(comparePoints);
}

/** Compares two texts by code point; below 0 when `a` comes first. */
export function comparePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Brings surrogates behind all other units, where their code points belong. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** One quad as a line of canonical N-Quads, without the line break. */
export function toLine(quad: Quad): string {
  const triple = `${toToken(quad.subject)} ${toToken(quad.predicate)} ${toToken(quad.object)}`;
  return quad.graph.termType === 'DefaultGraph' ? `${triple} .` : `${triple} ${toToken(quad.graph)} .`;
}

/** A line of N-Triples as one of N-Quads in a graph; `''` is the default graph. */
export function inGraph(line: string, graph: string): string {
  return graph === '' ? line : `${line.slice(0, -1)}<${graph}> .`;
}

/** A line of N-Quads in a graph as one of N-Triples. */
export function outOfGraph(line: string, graph: string): string {
  return graph === '' ? line : `${line.slice(0, -` <${graph}> .`.length)} .`;
}

function toToken(term: Term): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  const triple = asTriple(term);
  if (triple) return `<<( ${[triple.subject, triple.predicate, triple.object].map(toToken).join(' ')} )>>`;
  if (term.termType !== 'Literal') throw new TypeError(`a ${term.termType} has no place in Sila's graphs`);
  const quoted = `"${escapeText(term.value)}"`;
  if (term.language !== '') return `${quoted}@${languageTag(term)}`;
  return term.datatype.value === xsd.string ? quoted : `${quoted}^^<${term.datatype.value}>`;
}

/** A language with the direction that RDF 1.2 allows: `ar--rtl`. */
export function languageTag(literal: Literal): string {
  const direction = 'direction' in literal ? literal.direction : '';
  return direction ? `${literal.language}--${String(direction)}` : literal.language;
}

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** Escapes what canonical N-Quads escapes, and no more: Arabic stays as it is. */
export function escapeText(value: string): string {
  return value.replace(
    /["\\\p{Cc}]/gu,
    (found) => short[found] ?? (found >= '\x80' ? found : unicode(found)),
  );
}

function unicode(found: string): string {
  return `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
