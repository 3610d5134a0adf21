import type { Quad, Term } from 'n3';
import { escapeText, languageTag } from '../graph/canonical.ts';
import { dataPrefixes } from '../graph/iris.ts';
import { asTriple } from '../graph/terms.ts';
import { prefixes, rdf, rdfs, sila, skos, xsd } from '../ontology/vocabulary.ts';
import { groupBy } from './group.ts';

/** Namespaces by prefix, for a graph whose data IRIs begin with `base`. */
export type Prefixes = Readonly<Record<string, string>>;

const used = ['sila', 'rdf', 'rdfs', 'owl', 'xsd', 'skos', 'schema', 'oa', 'prov', 'wd'] as const;

/** The prefixes that Sila's own graphs need, data first. */
export function turtlePrefixes(base: string): Prefixes {
  return { ...dataPrefixes(base), ...Object.fromEntries(used.map((prefix) => [prefix, prefixes[prefix]])) };
}

/** The head of a Turtle or TriG file: a line a prefix. */
export function prefixLines(namespaces: Prefixes): string {
  return Object.entries(namespaces)
    .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
    .join('');
}

/** What is said first of a subject; the rest follows by IRI. */
const first = [
  rdf.type,
  rdfs.label,
  skos.altLabel,
  rdf.subject,
  rdf.predicate,
  rdf.object,
  rdf.reifies,
  sila.status,
  sila.attributedTo,
];

/**
 * Triples as Turtle, a paragraph a subject in order of IRI; graphs are ignored.
 *
 *   e:p4k2 a sila:Person ;
 *     rdfs:label "علي أيوب"@ar ;
 *     sila:metWith e:p81d , e:p9ab .
 */
export function turtleBlock(quads: Iterable<Quad>, namespaces: Prefixes, indent = ''): string {
  const shorten = createShortener(namespaces);
  const subjects = groupBy(quads, (quad) => quad.subject.value);
  return [...subjects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, about]) => `${indent}${subjectLines(about, shorten).join(`\n${indent}`)}\n`)
    .join('\n');
}

function subjectLines(quads: readonly Quad[], shorten: (iri: string) => string): string[] {
  const token = (term: Term) => toToken(term, shorten);
  const subject = quads[0] === undefined ? '' : token(quads[0].subject);
  const lines = [...groupBy(quads, (quad) => quad.predicate.value)]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([predicate, group]) => {
      const objects = [...new Set(group.map((quad) => token(quad.object)))].sort();
      return `${predicate === rdf.type ? 'a' : shorten(predicate)} ${objects.join(' , ')}`;
    });
  return lines.map(
    (line, i) => `${i === 0 ? `${subject} ` : '  '}${line} ${i === lines.length - 1 ? '.' : ';'}`,
  );
}

function rank(predicate: string): number {
  const place = first.indexOf(predicate);
  return place < 0 ? first.length : place;
}

function toToken(term: Term, shorten: (iri: string) => string): string {
  if (term.termType === 'NamedNode') return shorten(term.value);
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  const triple = asTriple(term);
  if (triple) {
    const terms = [triple.subject, triple.predicate, triple.object];
    return `<<( ${terms.map((one) => toToken(one, shorten)).join(' ')} )>>`;
  }
  if (term.termType !== 'Literal') throw new TypeError(`Turtle has no form for a ${term.termType}`);
  const { value, language, datatype } = term;
  if (language !== '') return `"${escapeText(value)}"@${languageTag(term)}`;
  if (datatype.value === xsd.integer && /^[+-]?\d+$/.test(value)) return value;
  if (datatype.value === xsd.decimal && /^[+-]?\d*\.\d+$/.test(value)) return value;
  return datatype.value === xsd.string
    ? `"${escapeText(value)}"`
    : `"${escapeText(value)}"^^${shorten(datatype.value)}`;
}

/** Writes an IRI with a prefix where the rest is a plain local name, the longest namespace first. */
export function createShortener(namespaces: Prefixes): (iri: string) => string {
  const longestFirst = Object.entries(namespaces).sort((a, b) => b[1].length - a[1].length);
  return (iri) => {
    for (const [prefix, namespace] of longestFirst) {
      const local = iri.slice(namespace.length);
      const plain = /^[A-Za-z0-9_](?:[\w.-]*[\w-])?$/.test(local);
      if (plain && iri.startsWith(namespace)) return `${prefix}:${local}`;
    }
    return `<${iri.replace(/[\s<>"{}|\\^`]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)}>`;
  };
}
