import { DataFactory, type Literal, type NamedNode, type Term } from 'n3';
import { xsd } from '../ontology/vocabulary.ts';

/** An IRI as a term. */
export function iri(value: string): NamedNode {
  return DataFactory.namedNode(value);
}

/** A plain string, or one in a language. Halves of surrogate pairs become U+FFFD, since RDF has none. */
export function text(value: string, language?: string): Literal {
  return DataFactory.literal(value.replace(/\p{Cs}/gu, '\ufffd'), language);
}

/** A literal of one of the datatypes of XML Schema. */
export function typed(value: string, datatype: (typeof xsd)[keyof typeof xsd]): Literal {
  return DataFactory.literal(value, iri(datatype));
}

/** A number as the shortest decimal in canonical form: `decimal(1).value === '1.0'`. */
export function decimal(value: number): Literal {
  return typed(Number.isInteger(value) ? value.toFixed(1) : String(value), xsd.decimal);
}

/** Arabic for a name in Arabic script, else English, which stands for everything in Latin script. */
export function languageOf(name: string): 'ar' | 'en' {
  return /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en';
}

/** Whether a string can stand between angle brackets as an absolute IRI. */
export function isIri(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}\p{Cs}]+$/iu.test(value);
}

/** A triple that stands as a term, as RDF 1.2 allows. */
export interface TripleTerm {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

/** A term as the triple that it is, or undefined; the declarations of the library lag behind what it reads. */
export function asTriple(term: Term): TripleTerm | undefined {
  const { termType }: { termType: string } = term;
  return termType === 'Quad' ? (term as unknown as TripleTerm) : undefined;
}
