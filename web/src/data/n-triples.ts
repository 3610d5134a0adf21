import type { Term } from './sparql.ts';

/** A statement of an RDF graph. */
export interface Triple {
  readonly subject: Term;
  readonly predicate: string;
  readonly object: Term;
}

const line =
  /^\s*(?:<([^>]*)>|_:(\S+))\s+<([^>]*)>\s+(?:<([^>]*)>|_:(\S+)|"((?:[^"\\]|\\.)*)"(?:\^\^<([^>]*)>|@([\w-]+))?)\s*\.\s*$/u;

const escapes: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' };

function readEscapes(text: string): string {
  return text.replace(/\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(.))/gu, (_, four, eight, one: string) => {
    const code = four ?? eight;
    return code === undefined ? (escapes[one] ?? one) : String.fromCodePoint(Number.parseInt(code, 16));
  });
}

function node(iri: string | undefined, blank: string | undefined): Term {
  return iri === undefined
    ? { type: 'bnode', value: `_:${blank ?? ''}` }
    : { type: 'uri', value: readEscapes(iri) };
}

/**
 * Reads N-Triples; lines that are none, comments among them, are left out.
 *
 *   readTriples('<urn:a> <urn:p> "ب"@ar .')[0]?.object → { type: 'literal', value: 'ب', 'xml:lang': 'ar' }
 */
export function readTriples(text: string): readonly Triple[] {
  return text.split('\n').flatMap((one) => {
    const found = line.exec(one);
    if (!found) return [];
    const [, subject, blank, predicate = '', object, objectBlank, literal, datatype, lang] = found;
    const value: Term =
      literal === undefined
        ? node(object, objectBlank)
        : {
            type: 'literal',
            value: readEscapes(literal),
            ...(datatype === undefined ? {} : { datatype }),
            ...(lang === undefined ? {} : { 'xml:lang': lang }),
          };
    return [{ subject: node(subject, blank), predicate: readEscapes(predicate), object: value }];
  });
}
