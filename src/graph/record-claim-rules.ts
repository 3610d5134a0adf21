import { oa, prov, rdf, rdfs, sila } from '../ontology/vocabulary.ts';
import { dataIri, dataName } from './iris.ts';
import { createOffsets } from './offsets.ts';
import type { Rule } from './record-rules.ts';

/** Every quotation is the text at its offsets, and its cue lies inside it. */
export const quotesTheText: Rule = ({ of, values, instances }) => {
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

/** The record tells the claims that the workspace holds of the document, and no other. */
export const agreesWithClaims: Rule = ({ of, instances }) => {
  const stored = new Set(of.claims.map((claim) => dataIri(of.base, claim)));
  const recorded = new Set(instances(sila.Assertion));
  const message = 'The workspace and the record hold the same claims.';
  return [
    ...[...recorded].filter((node) => !stored.has(node)),
    ...[...stored].filter((node) => !recorded.has(node)),
  ].map((node) => ({ node, path: rdf.type, message }));
};

/** Every quotation, event and run belongs to an assertion. */
export const leavesNothingOver: Rule = ({ values, instances }) => {
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

/** An assertion names its extractor, and the run of it over the document. */
export const tellsItsRun: Rule = ({ of, values, instances }) =>
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

/** An event is of the type of the assertions that tell it. */
export const fitsItsEvent: Rule = ({ values, instances }) =>
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

/** A date has its first and its last day, which lie in it. */
export const datesAgree: Rule = ({ values, instances }) =>
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
