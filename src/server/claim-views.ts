import type {
  ClaimFilter,
  ClaimSpan,
  ClaimsView,
  ClaimView,
  DocumentRecord,
  DocumentView,
  StatusCounts,
  Store,
  StoredClaim,
  StoredMention,
} from '../index.ts';
import { statuses } from '../index.ts';
import { evidenceMarks } from './marks.ts';
import { entityReferences, toDocumentReference } from './views.ts';

/** Turns stored claims into what the view shows, looking up each entity and document once. */
export function claimViewer(store: Store): (claim: StoredClaim) => ClaimView {
  const reference = entityReferences(store);
  const documents = new Map<string, { record: DocumentRecord; mentions: readonly StoredMention[] }>();
  const origins = new Map<string, number>();
  const documentOf = (iri: string) => {
    const before = documents.get(iri);
    if (before) return before;
    const record = store.document(iri);
    if (!record) throw new Error(`a claim names the document ${iri}, which the workspace does not hold`);
    const found = { record, mentions: store.mentions(iri) };
    documents.set(iri, found);
    return found;
  };
  return (claim) => {
    const { record, mentions } = documentOf(claim.document);
    const origin = origins.get(claim.origin) ?? origins.size;
    origins.set(claim.origin, origin);
    return {
      id: claim.id,
      relation: claim.relation,
      subject: reference(claim.subject),
      object: reference(claim.object),
      status: claim.status,
      ...(claim.attributedTo && { attributedTo: reference(claim.attributedTo) }),
      ...(claim.place && { place: reference(claim.place) }),
      ...(claim.date && { date: claim.date }),
      ...(claim.event && { event: claim.event }),
      confidence: claim.confidence,
      extractor: claim.extractor,
      origin,
      evidence: claim.evidence.map(({ cue, ...quoted }) => ({
        ...quoted,
        document: toDocumentReference(record),
        marks: evidenceMarks(claim, { ...quoted, cue }, mentions),
      })),
    };
  };
}

/** A page of the claims that pass a filter, with counts over all of them. */
export function viewClaims(store: Store, filter: ClaimFilter, limit: number, offset: number): ClaimsView {
  const claims = store.claims({ ...filter, limit, offset }).map(claimViewer(store));
  const counts = statuses.map((status) => {
    const asked = !filter.status || filter.status.includes(status);
    return [status, asked ? store.countClaims({ ...filter, status: [status] }) : 0] as const;
  });
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return {
    claims,
    total,
    offset,
    truncated: offset + claims.length < total,
    status: Object.fromEntries(counts) as StatusCounts,
    origins: isNarrow(filter) ? store.edges(filter).reduce((sum, edge) => sum + edge.origins, 0) : 0,
  };
}

function isNarrow({ entity, subject, object, among, document }: ClaimFilter): boolean {
  return [entity, subject, object, among, document].some((one) => one !== undefined);
}

/** A document with its text and where its claims and entities stand in it. */
export function viewDocument(store: Store, record: DocumentRecord): DocumentView {
  const reference = entityReferences(store);
  const claims = store.claims({ document: record.iri }).flatMap((claim) =>
    claim.evidence.map(
      ({ start, end, cue }): ClaimSpan => ({
        start,
        end,
        cue: { start: cue.start, end: cue.end },
        claim: claim.id,
        relation: claim.relation,
        status: claim.status,
        subject: reference(claim.subject),
        object: reference(claim.object),
      }),
    ),
  );
  claims.sort((a, b) => a.start - b.start || a.cue.start - b.cue.start || (a.claim < b.claim ? -1 : 1));
  return {
    ...toDocumentReference(record),
    text: record.document.text,
    iri: `${store.base}d/${record.iri}`,
    claims,
    mentions: store.mentions(record.iri),
  };
}
