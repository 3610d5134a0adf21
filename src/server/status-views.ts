import type { ApiContext } from './api-route.ts';
import { toDocumentReference } from './views.ts';

/** What the workspace holds, and how far its layout is. */
export function viewStatus(_: unknown, { store, arrangement, version }: ApiContext) {
  const { documents, entities, claims, facts } = store.counts();
  const failures = store.failures().length;
  return {
    version,
    documents,
    entities,
    claims,
    facts,
    failures,
    imported: store.writtenGraphs().filter((graph) => graph !== '').length,
    layout: arrangement.state(),
    sparql: '/sparql',
  };
}

/** A page of the documents, and what could not be read. */
export function viewDocuments({ limit, offset }: { limit: number; offset: number }, { store }: ApiContext) {
  const { documents: total } = store.counts();
  const page = [];
  let place = 0;
  for (const record of store.documents()) {
    if (place >= offset + limit) break;
    if (place >= offset) page.push({ ...toDocumentReference(record), claims: record.claims });
    place += 1;
  }
  return {
    documents: page,
    total,
    offset,
    truncated: offset + page.length < total,
    failures: store.failures().map(({ source, reason }) => ({ source, reason })),
  };
}
