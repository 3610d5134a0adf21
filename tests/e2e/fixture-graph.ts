import type {
  ClaimView,
  DocumentReference,
  DocumentView,
  EdgeView,
  EntityReference,
  EvidenceView,
  Mark,
  MarkRole,
  NodeView,
  StatusCounts,
} from '../../src/model/api.ts';
import { type Status, statuses } from '../../src/model/claim.ts';
import { claimDate, entities, type FixtureClaim, type FixtureDocument, relations } from './fixture-data.ts';
import { documents } from './fixture-documents.ts';

const byId = new Map(entities.map((entity) => [entity.id, entity]));

/** A reference to a fixture entity; throws when the fixture names one that it lacks. */
export function reference(id: string): EntityReference {
  const entity = byId.get(id);
  if (!entity) throw new Error(`fixture-data.ts has no entity '${id}'; add it or mend the claim.`);
  return { id, label: entity.names[0], class: entity.class };
}

function find(text: string, words: readonly string[]): { start: number; end: number } | undefined {
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const start = text.indexOf(word);
    if (start >= 0) return { start, end: start + word.length };
  }
  return undefined;
}

function marksOf(text: string, claim: FixtureClaim): Mark[] {
  const names = (id: string | undefined): readonly string[] => byId.get(id ?? '')?.names ?? [];
  const wanted: readonly (readonly [MarkRole, readonly string[]])[] = [
    ['cue', [claim.cue]],
    ['subject', names(claim.subject)],
    ['object', names(claim.object)],
    ['place', names(claim.place)],
    ['date', claim.date ? [claim.date[0]] : []],
    ['attribution', names(claim.by)],
  ];
  const marks: Mark[] = [];
  for (const [role, words] of wanted) {
    const span = find(text, words);
    const free = span && marks.every((mark) => mark.end <= span.start || mark.start >= span.end);
    if (span && free) marks.push({ ...span, role });
  }
  return marks.sort((a, b) => a.start - b.start);
}

const textOf = (document: FixtureDocument): string => document.sentences.join('\n');

function reportOf({ id, title, lang, publisher, published, url }: FixtureDocument): DocumentReference {
  return {
    id,
    title,
    lang,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

function evidenceOf(document: FixtureDocument, claim: FixtureClaim): EvidenceView {
  const text = document.sentences[claim.sentence] ?? '';
  const start = document.sentences.slice(0, claim.sentence).join('\n').length + (claim.sentence > 0 ? 1 : 0);
  return { start, end: start + text.length, text, document: reportOf(document), marks: marksOf(text, claim) };
}

/** Every claim of the fixture. */
export const claims: readonly ClaimView[] = documents.flatMap((document, d) =>
  document.claims.map((claim, c) => ({
    id: `${document.id}c${c}`,
    relation: claim.relation,
    subject: reference(claim.subject),
    object: reference(claim.object),
    status: claim.status ?? 'asserted',
    ...(claim.by === undefined ? {} : { attributedTo: reference(claim.by) }),
    ...(claim.place === undefined ? {} : { place: reference(claim.place) }),
    ...(claim.date === undefined ? {} : { date: claimDate(claim.date[1]) }),
    confidence: claim.confidence ?? 0.9,
    extractor: 'rules@0.1.0',
    origin: document.origin ?? d + 100,
    evidence: [evidenceOf(document, claim)],
  })),
);

/** How many of some claims have each status. */
export function countStatuses(some: readonly ClaimView[]): StatusCounts {
  return Object.fromEntries(
    statuses.map((status) => [status, some.filter((claim) => claim.status === status).length]),
  ) as Record<Status, number>;
}

/** The edge that a claim belongs to; a symmetric relation has one for both ways round. */
export function edgeIdOf(claim: ClaimView): string {
  const symmetric = relations.find((one) => one.id === claim.relation)?.symmetric;
  const ends = [claim.subject.id, claim.object.id];
  if (symmetric) ends.sort();
  return `${ends[0]}~${claim.relation}~${ends[1]}`;
}

function toEdge(id: string, own: readonly ClaimView[]): EdgeView {
  const [source = '', relation = '', target = ''] = id.split('~');
  const status = countStatuses(own);
  const reports = own.flatMap((claim) => claim.evidence.map((evidence) => evidence.document));
  const dates = own.flatMap((claim) => (claim.date ? [claim.date] : []));
  const first = dates.map((date) => date.earliest).sort()[0];
  const last = dates
    .map((date) => date.latest)
    .sort()
    .at(-1);
  return {
    id,
    source,
    target,
    relation,
    status,
    claims: own.length,
    documents: new Set(reports.map((report) => report.id)).size,
    origins: new Set(own.map((claim) => claim.origin)).size,
    confidence: Math.max(...own.map((claim) => claim.confidence)),
    publishers: [...new Set(reports.map((report) => report.publisher ?? ''))],
    langs: [...new Set(reports.map((report) => report.lang))],
    ...(first === undefined ? {} : { firstDate: first }),
    ...(last === undefined ? {} : { lastDate: last }),
    undated: own.length - dates.length,
    disputed: status.asserted > 0 && status.denied > 0,
  };
}

/** Every edge of the fixture. */
export const edges: readonly EdgeView[] = [...new Set(claims.map(edgeIdOf))].map((id) =>
  toEdge(
    id,
    claims.filter((claim) => edgeIdOf(claim) === id),
  ),
);

/** Every entity of the fixture as a node. */
export const nodes: readonly NodeView[] = entities.map((entity) => ({
  ...reference(entity.id),
  names: entity.names,
  degree: claims.filter((claim) => claim.subject.id === entity.id || claim.object.id === entity.id).length,
}));

/** A document of the fixture as the reader shows it. */
export function documentView(id: string): DocumentView | undefined {
  const document = documents.find((one) => one.id === id);
  if (!document) return undefined;
  const text = textOf(document);
  const own = claims.filter((claim) => claim.evidence[0]?.document.id === id);
  const mentions = entities.flatMap((entity) => {
    const name = find(text, entity.names);
    return name ? [{ ...name, entity: entity.id, class: entity.class }] : [];
  });
  return {
    ...reportOf(document),
    text,
    iri: `https://example.org/d/${id}`,
    mentions: mentions.sort((a, b) => a.start - b.start),
    claims: own.flatMap((claim) => {
      const evidence = claim.evidence[0];
      const cue = evidence?.marks.find((mark) => mark.role === 'cue');
      if (!evidence || !cue) return [];
      const { start, end } = evidence;
      return [
        {
          claim: claim.id,
          relation: claim.relation,
          status: claim.status,
          subject: claim.subject,
          object: claim.object,
          start,
          end,
          cue: { start: start + cue.start, end: start + cue.end },
        },
      ];
    }),
  };
}
