import type { ClaimView } from '../../../src/model/api.ts';
import type { Wording } from '../i18n/wording.ts';
import { type Status, statuses } from '../state/statuses.ts';
import type { Selection } from '../state/view-state.ts';
import type { Dataset, GraphEdge } from './dataset.ts';
import { leadingStatus } from './visual.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A cell: what is shown, and what it is sorted by when that is not the text. */
export interface Cell {
  readonly text: string;
  readonly sort?: number;
  /** Whether the text is a document's or an entity's and has a direction of its own. */
  readonly written?: boolean;
  readonly status?: Status;
}

/** A row of a table, and what choosing it selects. */
export interface Row {
  readonly id: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly selection: Selection;
  readonly claim?: string;
}

interface Terms {
  readonly words: Wording;
  readonly vocabulary: Vocabulary;
}

const numeric = (value: number, words: Wording): Cell => ({ text: words.number(value), sort: value });

/** The entities on show as rows: name, class, links in view, claims in all. */
export function entityRows(data: Dataset, { words, vocabulary }: Terms): readonly Row[] {
  const links = new Map<string, number>();
  for (const edge of data.edges.values()) {
    for (const end of [edge.source, edge.target]) links.set(end, (links.get(end) ?? 0) + 1);
  }
  return [...data.nodes.values()].map((node) => ({
    id: node.id,
    selection: { kind: 'entity', id: node.id },
    cells: {
      entity: { text: node.label, written: true },
      class: { text: vocabulary.class(node.class) },
      links: numeric(links.get(node.id) ?? 0, words),
      claims: numeric(node.degree, words),
    },
  }));
}

/** The edges on show as rows. */
export function relationRows(
  data: Dataset,
  { words, vocabulary }: Terms,
  statusesOff: readonly Status[],
): readonly Row[] {
  return [...data.edges.values()].map((edge) => {
    const status = leadingStatus(edge.status, statusesOff);
    return {
      id: edge.id,
      selection: { kind: 'edge', id: edge.id },
      cells: {
        subject: { text: data.nodes.get(edge.source)?.label ?? edge.source, written: true },
        relation: { text: vocabulary.relation(edge.relation) },
        object: { text: data.nodes.get(edge.target)?.label ?? edge.target, written: true },
        status:
          edge.imported === undefined
            ? { text: vocabulary.status(status), sort: statuses.indexOf(status), status }
            : { text: words.text.imported, sort: statuses.length },
        claims: numeric(edge.claims, words),
        origins: numeric(edge.origins, words),
        date: edgeDate(edge, words),
      },
    };
  });
}

function edgeDate({ firstDate, lastDate }: GraphEdge, words: Wording): Cell {
  const { sort, text } = dateCell(firstDate, words);
  const shown = firstDate && lastDate ? words.range(firstDate, lastDate) : text;
  return { text: shown, ...(sort === undefined ? {} : { sort }) };
}

function dateCell(value: string | undefined, words: Wording): Cell {
  if (value === undefined) return { text: '—', sort: Number.POSITIVE_INFINITY };
  return { text: words.date(value), sort: Number(value.replaceAll('-', '').padEnd(8, '0')) };
}

/** Claims as rows, with the first sentence of each. */
export function claimRows(claims: readonly ClaimView[], { words, vocabulary }: Terms): readonly Row[] {
  return claims.map((claim) => {
    const evidence = claim.evidence[0];
    return {
      id: claim.id,
      claim: claim.id,
      selection: { kind: 'edge', id: `${claim.subject.id}~${claim.relation}~${claim.object.id}` },
      cells: {
        subject: { text: claim.subject.label, written: true },
        relation: { text: vocabulary.relation(claim.relation) },
        object: { text: claim.object.label, written: true },
        status: {
          text: vocabulary.status(claim.status),
          sort: statuses.indexOf(claim.status),
          status: claim.status,
        },
        date: dateCell(claim.date?.value, words),
        published: dateCell(evidence?.document.published, words),
        sentence: { text: evidence?.text ?? '', written: true },
      },
    };
  });
}

/** Sorts rows by a column; equal ones stay in their order, so that sorting by two columns in turn works. */
export function sortRows(
  rows: readonly Row[],
  column: string,
  descending: boolean,
  compare: (a: string, b: string) => number,
): readonly Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = a.cells[column];
    const y = b.cells[column];
    if (!x || !y) return 0;
    if (x.sort !== undefined && y.sort !== undefined) {
      return x.sort === y.sort ? 0 : x.sort < y.sort ? -sign : sign;
    }
    return sign * compare(x.text, y.text);
  });
}
