import type { Quad } from 'n3';
import { oa, prefixes, prov, rdf, rdfs, schema, sila } from '../ontology/vocabulary.ts';
import { toLines } from './canonical.ts';
import { dataIri, graphIri } from './iris.ts';
import { parseLines } from './parse-lines.ts';
import type { GraphProblem } from './problem.ts';
import {
  agreesWithClaims,
  datesAgree,
  fitsItsEvent,
  leavesNothingOver,
  quotesTheText,
  tellsItsRun,
} from './record-claim-rules.ts';

/** A document's record with what it must agree with. */
export interface RecordUnderCheck {
  readonly lines: readonly string[];
  /** Where data IRIs begin. */
  readonly base: string;
  /** Local name of the document. */
  readonly document: string;
  readonly text: string;
  /** Local names of the claims that the workspace holds of it. */
  readonly claims: readonly string[];
}

/** The record by subject and predicate. */
export interface Record {
  readonly of: RecordUnderCheck;
  readonly quads: readonly Quad[];
  values(subject: string, predicate: string): readonly string[];
  /** All subjects of a type. */
  instances(type: string): readonly string[];
}

/** What must hold of a record: gives what does not. */
export type Rule = (record: Record) => readonly Omit<GraphProblem, 'component'>[];

/**
 * Checks in a document's record what no shape can say, since it needs the text, the claims or the form of
 * IRIs: quotations are the text at their offsets, claims and assertions are the same, nothing is left over.
 */
export function checkRecord(of: RecordUnderCheck): readonly GraphProblem[] {
  const component = `${prefixes.sh}SPARQLConstraintComponent`;
  const record = readRecord(of);
  return rules.flatMap((rule) => rule(record)).map((problem) => ({ ...problem, component }));
}

function readRecord(of: RecordUnderCheck): Record {
  const quads = parseLines(of.lines);
  const nodes = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of quads) {
    const node = nodes.get(subject.value) ?? new Map<string, string[]>();
    nodes.set(subject.value, node);
    node.set(predicate.value, [...(node.get(predicate.value) ?? []), object.value]);
  }
  const values = (subject: string, predicate: string) => nodes.get(subject)?.get(predicate) ?? [];
  const instances = (type: string) =>
    [...nodes.keys()].filter((subject) => values(subject, rdf.type).includes(type));
  return { of, quads, values, instances };
}

const types: readonly string[] = [sila.Document, sila.Event, sila.Assertion, sila.Evidence, prov.Activity];
const predicates: ReadonlySet<string> = new Set([
  ...[rdf.type, rdf.subject, rdf.predicate, rdf.object, rdfs.label, prov.used, prov.wasGeneratedBy],
  ...[schema.identifier, schema.inLanguage, schema.headline, schema.url, schema.publisher],
  ...[schema.datePublished, oa.start, oa.end, oa.exact],
  ...[sila.eventType, sila.actor, sila.object, sila.place, sila.post, sila.date, sila.earliest, sila.latest],
  ...[sila.status, sila.event, sila.confidence, sila.evidence, sila.attributedTo, sila.extractor],
  ...[sila.document, sila.cue, sila.page, sila.paragraph, sila.origin, sila.contradicts],
]);

const isCanonical: Rule = ({ of, quads }) => {
  const sorted = toLines(quads);
  const at = of.lines.findIndex((line, i) => line !== sorted[i]);
  const isEqual = at < 0 && of.lines.length === sorted.length;
  const node = dataIri(of.base, of.document);
  return isEqual ? [] : [{ node, message: 'A record is canonical: sorted lines, each once.' }];
};

const standsInItsGraph: Rule = ({ of, quads }) =>
  quads
    .filter((quad) => quad.graph.value !== graphIri(of.base, of.document))
    .map(({ subject, graph }) => ({
      node: subject.value,
      value: graph.value,
      message: 'A record stands in the graph of its document.',
    }));

const namesEverything: Rule = ({ of, quads }) =>
  quads.flatMap(({ subject, predicate, object }) =>
    [subject, object]
      .filter((term) => term.termType === 'BlankNode')
      .map(() => ({
        node: dataIri(of.base, of.document),
        path: predicate.value,
        message: 'Everything in a record has an IRI; there are no blank nodes.',
      })),
  );

const usesKnownTerms: Rule = ({ quads, values }) => {
  const subjects = new Set(quads.map(({ subject }) => subject.value));
  const untyped = [...subjects].filter(
    (subject) => values(subject, rdf.type).filter((type) => types.includes(type)).length !== 1,
  );
  return [
    ...untyped.map((node) => ({
      node,
      path: rdf.type,
      message: 'Everything in a record is one of: document, event, assertion, evidence, activity.',
    })),
    ...quads
      .filter(({ predicate }) => !predicates.has(predicate.value))
      .map(({ subject, predicate }) => ({
        node: subject.value,
        path: predicate.value,
        message: 'A record uses the properties of its vocabulary only.',
      })),
  ];
};

const isOfOneDocument: Rule = ({ of, instances }) => {
  const own = dataIri(of.base, of.document);
  const found = instances(sila.Document);
  const others = found.filter((node) => node !== own);
  const message = 'A record describes its own document, and no other.';
  return [
    ...(found.includes(own) ? [] : [{ node: own, path: rdf.type, message }]),
    ...others.map((node) => ({ node, path: rdf.type, message })),
  ];
};

const rules: readonly Rule[] = [
  isCanonical,
  standsInItsGraph,
  namesEverything,
  usesKnownTerms,
  isOfOneDocument,
  quotesTheText,
  agreesWithClaims,
  leavesNothingOver,
  tellsItsRun,
  fitsItsEvent,
  datesAgree,
];
