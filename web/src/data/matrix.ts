import type { ClaimView } from '../../../src/model/api.ts';
import { type Status, statuses } from '../state/statuses.ts';

/** What is said: one relation with one status. */
export interface MatrixColumn {
  readonly relation: string;
  readonly status: Status;
}

/** A publisher with its claims for each column. */
export interface MatrixRow {
  /** Empty when it is unknown. */
  readonly publisher: string;
  /** In the order of the columns; each the earliest first. */
  readonly cells: readonly (readonly ClaimView[])[];
}

/** Who says what of two entities. */
export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

const published = (claim: ClaimView): string => claim.evidence[0]?.document.published ?? '9999';
const publisherOf = (claim: ClaimView): string => claim.evidence[0]?.document.publisher ?? '';
const earlier = (a: ClaimView, b: ClaimView): number => {
  const [x, y] = [published(a), published(b)];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
};

/**
 * Sets publishers against what they say: the relation with the most claims first, of each what is
 * said to be so first, and publishers in the order in which they first spoke.
 */
export function toMatrix(claims: readonly ClaimView[]): Matrix {
  const sorted = [...claims].sort(earlier);
  const weight = new Map<string, number>();
  for (const { relation } of sorted) weight.set(relation, (weight.get(relation) ?? 0) + 1);
  const relations = [...weight].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
  const columns = relations.flatMap((relation) =>
    statuses
      .filter((status) => sorted.some((one) => one.relation === relation && one.status === status))
      .map((status): MatrixColumn => ({ relation, status })),
  );
  const publishers = [...new Set(sorted.map(publisherOf))];
  return {
    columns,
    rows: publishers.map((publisher) => ({
      publisher,
      cells: columns.map(({ relation, status }) =>
        sorted.filter(
          (one) => publisherOf(one) === publisher && one.relation === relation && one.status === status,
        ),
      ),
    })),
  };
}
