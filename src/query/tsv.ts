import { xsd } from '../ontology/vocabulary.ts';
import type { ResultTerm, Row } from './results.ts';

const escapes: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  b: '\b',
  f: '\f',
  '"': '"',
  '\\': '\\',
};

/** A term as TSV and N-Triples write it, wherever it ends. */
const term =
  /<<\(|\)>>|<(?<iri>[^>]*)>|_:(?<blank>[^\s]+)|"(?<text>(?:[^"\\]|\\.)*)"(?:@(?<tag>[\w-]+)|\^\^<(?<type>[^>]*)>)?|(?<bare>[^\s<"]+)/gsu;

/** The variables that the first line of a TSV result names: `?who	?whom`. */
export function parseHead(line: string): readonly string[] {
  return line === '' ? [] : line.split('\t').map((name) => name.slice(1));
}

/**
 * A line of SPARQL Query Results TSV as a row; a variable without a value is absent from it.
 *
 *   parseRow('<http://a.example/s>	"أ"@ar', ['s', 'o'])
 */
export function parseRow(line: string, variables: readonly string[]): Row {
  const row: Record<string, ResultTerm> = {};
  const cells = line.split('\t');
  for (const [i, name] of variables.entries()) {
    const cell = cells[i];
    if (cell) row[name] = parseTerm(cell.matchAll(term));
  }
  return row;
}

function parseTerm(tokens: IterableIterator<RegExpExecArray>): ResultTerm {
  const { value: token, done } = tokens.next();
  if (done) throw new TypeError('a result of the engine breaks off');
  const { iri, blank, text, tag, type, bare } = token.groups ?? {};
  if (iri !== undefined) return { type: 'uri', value: iri };
  if (blank !== undefined) return { type: 'bnode', value: blank };
  if (text !== undefined) return literal(readEscapes(text), tag, type);
  if (bare !== undefined) return { type: 'literal', value: bare, datatype: bareType(bare) };
  const [subject, predicate, object] = [parseTerm(tokens), parseTerm(tokens), parseTerm(tokens)];
  tokens.next();
  return { type: 'triple', value: { subject, predicate, object } };
}

function literal(value: string, tag: string | undefined, datatype: string | undefined): ResultTerm {
  if (tag !== undefined) {
    const [language = '', direction] = tag.split('--');
    return { type: 'literal', value, 'xml:lang': language, ...(direction && { 'its:dir': direction }) };
  }
  return { type: 'literal', value, ...(datatype !== undefined && { datatype }) };
}

function bareType(value: string): string {
  if (value === 'true' || value === 'false') return xsd.boolean;
  if (/e/iu.test(value)) return xsd.double;
  return value.includes('.') ? xsd.decimal : xsd.integer;
}

function readEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gsu, (_, short, long, one) => {
    if (one !== undefined) return escapes[one] ?? one;
    return String.fromCodePoint(Number.parseInt(short ?? long, 16));
  });
}
