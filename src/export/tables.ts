import type { Edge, Store } from '../store/store.ts';

export const csvTables = ['nodes', 'edges', 'evidence'] as const;
/** Entities; claims grouped by ends and relation; one line a quoted sentence. */
export type CsvTable = (typeof csvTables)[number];

type Cell = string | number | undefined;

/** One of the three tables as CSV (RFC 4180), a line at a time, the header first. */
export function* tableLines(store: Store, table: CsvTable): Generator<string> {
  const rows = { nodes: nodeRows, edges: edgeRows, evidence: evidenceRows }[table];
  for (const row of rows(store)) yield `${row.map(toCell).join(',')}\r\n`;
}

function* nodeRows(store: Store): Generator<readonly Cell[]> {
  yield ['id', 'class', 'label', 'names', 'sameAs', 'mentions', 'documents', 'degree'];
  for (const entity of store.entities()) {
    yield [
      entity.id,
      entity.class,
      entity.label,
      entity.names.slice(1).join('; '),
      entity.sameAs?.join('; '),
      entity.mentions,
      entity.documents,
      entity.degree,
    ];
  }
}

function* edgeRows(store: Store): Generator<readonly Cell[]> {
  const label = createLabels(store);
  yield [
    ...['source', 'target', 'relation', 'sourceLabel', 'targetLabel', 'claims', 'documents', 'origins'],
    ...['asserted', 'planned', 'denied', 'claimed', 'uncertain', 'confidence', 'firstDate', 'lastDate'],
    'publishers',
  ];
  for (const edge of store.edges({})) {
    yield [
      ...[edge.source, edge.target, edge.relation, label(edge.source), label(edge.target)],
      ...[edge.claims, edge.documents, edge.origins, ...statusCells(edge)],
      ...[edge.confidence, edge.firstDate, edge.lastDate, edge.publishers.join('; ')],
    ];
  }
}

function statusCells({ status }: Edge): readonly number[] {
  return [status.asserted, status.planned, status.denied, status.claimed, status.uncertain];
}

function* evidenceRows(store: Store): Generator<readonly Cell[]> {
  const label = createLabels(store);
  yield [
    ...['claim', 'relation', 'subject', 'object', 'subjectLabel', 'objectLabel', 'status', 'attributedTo'],
    ...['place', 'date', 'confidence', 'extractor', 'document', 'publisher', 'published', 'url'],
    ...['page', 'paragraph', 'start', 'end', 'text', 'cue'],
  ];
  for (const { iri, document } of store.documents()) {
    for (const claim of store.claims({ document: iri })) {
      for (const { page, paragraph, start, end, text, cue } of claim.evidence) {
        yield [
          ...[
            claim.id,
            claim.relation,
            claim.subject,
            claim.object,
            label(claim.subject),
            label(claim.object),
          ],
          ...[
            claim.status,
            label(claim.attributedTo),
            label(claim.place),
            claim.date?.value,
            claim.confidence,
          ],
          ...[claim.extractor, document.id, document.publisher, document.published, document.url],
          ...[page, paragraph, start, end, text, document.text.slice(cue.start, cue.end)],
        ];
      }
    }
  }
}

function createLabels(store: Store): (id: string | undefined) => string | undefined {
  const labels = new Map<string, string | undefined>();
  return (id) => {
    if (id === undefined) return undefined;
    if (!labels.has(id)) labels.set(id, store.entity(id)?.label);
    return labels.get(id);
  };
}

function toCell(value: Cell): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
