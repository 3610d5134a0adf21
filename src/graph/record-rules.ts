import { Parser, type Quad } from 'n3';
import { oa, prefixes, prov, rdf, rdfs, schema, sila } from '../ontology/vocabulary.ts';
import { toLines } from './canonical.ts';
import { dataIri, dataName, graphIri } from './iris.ts';
import { createOffsets } from './offsets.ts';
import type { GraphProblem } from './problem.ts';

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
interface Record {
  readonly of: RecordUnderCheck;
  readonly quads: readonly Quad[];
  values(subject: string, predicate: string): readonly string[];
  /** All subjects of a type. */
  instances(type: string): readonly string[];
}

type Rule = (record: Record) => readonly Omit<GraphProblem, 'component'>[];

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
  const quads = new Parser({ format: 'application/n-quads' }).parse(of.lines.join('\n'));
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

const quotesTheText: Rule = ({ of, values, instances }) => {
  const points = [...createOffsets(of.text).nfc];
  const slice = (start: number, end: number) => points.slice(start, end).join('');
  // Halves of pairs are written as the sign for what cannot be written.
  const written = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');
  return instances(sila.Evidence).flatMap((node) => {
    const [name = '', ...numbers] = dataName(node).split('_');
    const [start = Number.NaN, end = Number.NaN, from = Number.NaN, to = Number.NaN] = numbers.map(Number);
    const say = (path: string, value: string | undefined, message: string) => ({
      node,
      path,
      ...(value !== undefined && { value }),
      message,
    });
    const [quote, cue] = [values(node, oa.exact)[0], values(node, sila.cue)[0]];
    const stated = [values(node, oa.start)[0], values(node, oa.end)[0]];
    const isNamed = name === of.document && stated[0] === `${start}` && stated[1] === `${end}`;
    return [
      ...(isNamed
        ? []
        : [say(oa.start, stated[0], 'The IRI of a quotation tells its document and offsets.')]),
      ...(written(slice(start, end)) === quote
        ? []
        : [say(oa.exact, quote, 'A quotation is the text of the document at its offsets.')]),
      ...(written(slice(from, to)) === cue && start <= from && from < to && to <= end
        ? []
        : [say(sila.cue, cue, 'A cue is the text at its offsets, inside its quotation.')]),
    ];
  });
};

const agreesWithClaims: Rule = ({ of, instances }) => {
  const stored = new Set(of.claims.map((claim) => dataIri(of.base, claim)));
  const recorded = new Set(instances(sila.Assertion));
  const message = 'The workspace and the record hold the same claims.';
  return [
    ...[...recorded].filter((node) => !stored.has(node)),
    ...[...stored].filter((node) => !recorded.has(node)),
  ].map((node) => ({ node, path: rdf.type, message }));
};

const leavesNothingOver: Rule = ({ values, instances }) => {
  const assertions = instances(sila.Assertion);
  const used = (path: string) => new Set(assertions.flatMap((node) => values(node, path)));
  const [evidence, events, runs] = [used(sila.evidence), used(sila.event), used(prov.wasGeneratedBy)];
  const loose = (type: string, known: ReadonlySet<string>, message: string) =>
    instances(type)
      .filter((node) => !known.has(node))
      .map((node) => ({ node, message }));
  return [
    ...loose(sila.Evidence, evidence, 'Evidence is the evidence of an assertion.'),
    ...loose(sila.Event, events, 'An event is told by an assertion.'),
    ...loose(prov.Activity, runs, 'A run made an assertion.'),
  ];
};

const tellsItsRun: Rule = ({ of, values, instances }) =>
  instances(sila.Assertion).flatMap((node) => {
    const [run = ''] = values(node, prov.wasGeneratedBy);
    const extractor = values(node, sila.extractor)[0];
    const isRun =
      values(run, rdf.type).includes(prov.Activity) &&
      values(run, prov.used).includes(dataIri(of.base, of.document)) &&
      extractor !== undefined &&
      values(run, rdfs.label).includes(extractor);
    const message = 'An assertion names its extractor, and the run of it over the document.';
    return isRun ? [] : [{ node, path: prov.wasGeneratedBy, message }];
  });

const fitsItsEvent: Rule = ({ values, instances }) =>
  instances(sila.Assertion).flatMap((node) => {
    const predicate = values(node, rdf.predicate)[0] ?? '';
    return values(node, sila.event)
      .filter((event) => {
        const told = values(event, sila.eventType);
        const isPost = values(event, sila.post).includes(values(node, rdf.object)[0] ?? '');
        return !told.includes(predicate) && !isPost;
      })
      .map((event) => ({
        node,
        path: sila.event,
        value: event,
        message: 'An event is of the type of the assertions that tell it.',
      }));
  });

const datesAgree: Rule = ({ values, instances }) =>
  [...instances(sila.Assertion), ...instances(sila.Event)].flatMap((node) => {
    const [date, earliest, latest] = [sila.date, sila.earliest, sila.latest].map(
      (path) => values(node, path)[0],
    );
    const known = [date, earliest, latest].filter((one) => one !== undefined);
    const agree =
      known.length === 0 ||
      (known.length === 3 && earliest?.startsWith(date ?? '-') && latest?.startsWith(date ?? '-'));
    const message = 'A date has its first and its last day, which lie in it.';
    return agree ? [] : [{ node, path: sila.date, ...(date !== undefined && { value: date }), message }];
  });

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
