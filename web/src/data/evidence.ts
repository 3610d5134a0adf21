import type { ClaimView, EvidenceView } from '../../../src/model/api.ts';
import { type Status, statuses } from '../state/statuses.ts';
import type { Mark } from '../text/marks.ts';

/** A claim with those that tell it in the same words. */
export interface Telling {
  readonly claim: ClaimView;
  readonly copies: readonly ClaimView[];
}

/** The claims of one status, one telling an origin. */
export interface EvidenceGroup {
  readonly status: Status;
  readonly tellings: readonly Telling[];
}

/**
 * Groups claims by status, what supports first and what denies last, and puts copies of one report
 * under their first claim.
 */
export function groupClaims(claims: readonly ClaimView[]): readonly EvidenceGroup[] {
  return statuses.flatMap((status) => {
    const byOrigin = new Map<string, ClaimView[]>();
    for (const claim of claims) {
      if (claim.status !== status) continue;
      // Origins are numbered within an answer: the same report can tell of two pairs of entities.
      const key = `${claim.origin} ${claim.subject.id} ${claim.object.id} ${claim.relation}`;
      const held = byOrigin.get(key);
      if (held) held.push(claim);
      else byOrigin.set(key, [claim]);
    }
    const tellings = [...byOrigin.values()].flatMap(([claim, ...copies]) =>
      claim ? [{ claim, copies }] : [],
    );
    return tellings.length === 0 ? [] : [{ status, tellings }];
  });
}

/** The claims that `n` and `p` step through, in the order in which they are read. */
export function readingOrder(groups: readonly EvidenceGroup[]): readonly ClaimView[] {
  return groups.flatMap((group) => group.tellings.map((telling) => telling.claim));
}

/**
 * The claim that is a number of steps away in reading order, stopping at the ends.
 *
 *   stepClaim([a, b, c], 'b', 1) === c
 */
export function stepClaim(
  claims: readonly ClaimView[],
  current: string | undefined,
  by: number,
): ClaimView | undefined {
  const index = claims.findIndex((claim) => claim.id === current);
  if (index < 0) return claims[0];
  return claims[Math.max(0, Math.min(claims.length - 1, index + by))];
}

/** The marks of a quotation for splitting: the API's offsets are those of the quoted text. */
export function marksOf(evidence: EvidenceView): readonly Mark[] {
  return evidence.marks.map(({ start, end, role }) => ({ start, end, kind: role }));
}
