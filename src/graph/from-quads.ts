import type { Quad, Term } from 'n3';
import {
  type Claim,
  type ClaimDate,
  type Evidence,
  type Locator,
  type Status,
  statuses,
} from '../model/claim.ts';
import { type ClassName, classNames, type Entity } from '../model/entity.ts';
import {
  classIri,
  oa,
  owl,
  rdf,
  rdfs,
  relationId,
  schema,
  sila,
  skos,
  statusIri,
} from '../ontology/vocabulary.ts';
import { dataName } from './iris.ts';
import { createOffsets, type Offsets } from './offsets.ts';

/** A claim as read from RDF, with its document's local name. */
export interface ReadClaim extends Claim {
  readonly document: string;
}

/** A graph in the terms of the model; all ids are local names, all lists in order of id. */
export interface ReadGraph {
  readonly documents: readonly { readonly iri: string; readonly id: string; readonly lang: string }[];
  readonly entities: readonly Omit<Entity, 'mentions'>[];
  readonly claims: readonly ReadClaim[];
}

/** What is said of one subject, by predicate. */
type Node = ReadonlyMap<string, readonly Term[]>;

/**
 * Reads claims, entities and documents back from quads, whatever graph they are in.
 * Evidence comes back in UTF-16 offsets where `textOf` knows the document's text, else in code points.
 *
 *   readGraph(toQuads(document, resolution, options), () => document.text).claims
 */
export function readGraph(
  quads: Iterable<Quad>,
  textOf: (document: string) => string | undefined = () => undefined,
): ReadGraph {
  const nodes = groupBySubject(quads);
  const offsets = new Map<string, Offsets | undefined>();
  const offsetsOf = (document: string): Offsets | undefined => {
    if (!offsets.has(document)) {
      const text = textOf(document);
      offsets.set(document, text === undefined ? undefined : createOffsets(text));
    }
    return offsets.get(document);
  };
  const all = [...nodes];
  const ofType = (type: string) => all.filter(([, node]) => values(node, rdf.type).includes(type));
  return {
    documents: byId(
      ofType(sila.Document).map(([iri, node]) => readDocument(iri, node)),
      (one) => one.iri,
    ),
    entities: byId(
      all.flatMap(([iri, node]) => readEntity(iri, node) ?? []),
      (one) => one.id,
    ),
    claims: byId(
      ofType(sila.Assertion).flatMap(([iri, node]) => readClaim(iri, node, nodes, offsetsOf) ?? []),
      (one) => one.id,
    ),
  };
}

function groupBySubject(quads: Iterable<Quad>): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Map<string, Term[]>>();
  for (const { subject, predicate, object } of quads) {
    const node = nodes.get(subject.value) ?? new Map<string, Term[]>();
    nodes.set(subject.value, node);
    const terms = node.get(predicate.value) ?? [];
    node.set(predicate.value, terms);
    if (!terms.some((term) => term.equals(object))) terms.push(object);
  }
  return nodes;
}

function readDocument(iri: string, node: Node): ReadGraph['documents'][number] {
  return {
    iri: dataName(iri),
    id: value(node, schema.identifier) ?? dataName(iri),
    lang: value(node, schema.inLanguage) ?? 'ar',
  };
}

function readEntity(iri: string, node: Node): Omit<Entity, 'mentions'> | undefined {
  const types = values(node, rdf.type);
  const found = classNames.filter((name) => types.includes(classIri(name)));
  const of: ClassName | undefined = found.includes('Polity') ? 'Polity' : found[0];
  const names = [...values(node, rdfs.label), ...values(node, skos.altLabel)];
  const [label] = names;
  if (of === undefined || label === undefined) return undefined;
  const sameAs = [...values(node, owl.sameAs)].sort();
  return { id: dataName(iri), class: of, label, names, ...(sameAs.length > 0 && { sameAs }) };
}

function readClaim(
  iri: string,
  node: Node,
  nodes: ReadonlyMap<string, Node>,
  offsetsOf: (document: string) => Offsets | undefined,
): ReadClaim | undefined {
  const one = (predicate: string) => value(node, predicate);
  const [subject, object] = [one(rdf.subject), one(rdf.object)];
  const relation = relationId(one(rdf.predicate) ?? '');
  const status = statuses.find((name) => statusIri(name) === one(sila.status));
  const evidence = values(node, sila.evidence).map((name) => readEvidence(name, nodes, offsetsOf));
  const document = evidence.find((item) => item !== undefined)?.document;
  if (!subject || !object || !relation || !status || document === undefined) return undefined;
  const [source, place, event, date] = [
    one(sila.attributedTo),
    one(sila.place),
    one(sila.event),
    readDate(node),
  ];
  return {
    id: dataName(iri),
    relation,
    subject: dataName(subject),
    object: dataName(object),
    status: status satisfies Status,
    ...(source !== undefined && dataName(source) !== document && { attributedTo: dataName(source) }),
    ...(place !== undefined && { place: dataName(place) }),
    ...(date !== undefined && { date }),
    confidence: Number(one(sila.confidence) ?? 1),
    ...(event !== undefined && { event: dataName(event) }),
    evidence: evidence.flatMap((item) => item?.evidence ?? []).sort(bySpan),
    extractor: one(sila.extractor) ?? 'unknown',
    document,
  };
}

function readDate(node: Node): ClaimDate | undefined {
  const [date, earliest, latest] = [sila.date, sila.earliest, sila.latest].map((name) => value(node, name));
  if (date === undefined || earliest === undefined || latest === undefined) return undefined;
  return { value: date, earliest, latest };
}

function readEvidence(
  iri: string,
  nodes: ReadonlyMap<string, Node>,
  offsetsOf: (document: string) => Offsets | undefined,
): { readonly document: string; readonly evidence: Evidence } | undefined {
  const node = nodes.get(iri);
  const holder = node && value(node, sila.document);
  if (node === undefined || holder === undefined) return undefined;
  const document = dataName(holder);
  const offsets = offsetsOf(document);
  const [, ...numbers] = dataName(iri).split('_').map(Number);
  const points = [value(node, oa.start), value(node, oa.end), numbers[2], numbers[3]].map(Number);
  const [start = 0, end = 0, from = start, to = end] = offsets ? points.map(offsets.toUnit) : points;
  const quote = value(node, oa.exact) ?? '';
  // The kept text may be spelt in another normal form than the quote, and the kept text is what counts.
  const text = offsets === undefined ? quote : offsets.text.slice(start, end);
  const evidence = { start, end, text, cue: { start: from, end: to }, ...readLocator(node) };
  return { document, evidence };
}

function readLocator(node: Node): Locator {
  const [page, paragraph] = [value(node, sila.page), value(node, sila.paragraph)];
  return {
    ...(page !== undefined && { page: Number(page) }),
    ...(paragraph !== undefined && { paragraph: Number(paragraph) }),
  };
}

function values(node: Node, predicate: string): readonly string[] {
  return (node.get(predicate) ?? []).map((term) => term.value);
}

function value(node: Node, predicate: string): string | undefined {
  return node.get(predicate)?.[0]?.value;
}

function bySpan(a: Evidence, b: Evidence): number {
  return a.start - b.start || a.end - b.end || a.cue.start - b.cue.start || a.cue.end - b.cue.end;
}

function byId<T>(items: readonly T[], id: (item: T) => string): T[] {
  return [...items].sort((a, b) => (id(a) < id(b) ? -1 : 1));
}
