/** A claim in words, as two states of a graph are compared by. */
export interface PlainClaim {
  /** The document's own id. */
  readonly document: string;
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
  readonly status: string;
  readonly by?: string;
  readonly place?: string;
  readonly date?: string;
  readonly quote: string;
}

export interface ChangedClaim {
  readonly before: PlainClaim;
  readonly after: PlainClaim;
  /** What differs: `status`, `by`, `place`, `date` or `quote`. */
  readonly fields: readonly (typeof details)[number][];
}

export interface Difference {
  readonly added: readonly PlainClaim[];
  readonly removed: readonly PlainClaim[];
  readonly changed: readonly ChangedClaim[];
}

const details = ['status', 'by', 'place', 'date', 'quote'] as const;

/**
 * Compares two states of a graph. A claim is the same when document, relation, subject and object are; where
 * one document states it in several ways, like is paired with like before what is left counts as changed.
 *
 *   diffClaims([{ …, status: 'planned' }], [{ …, status: 'asserted' }]).changed[0]?.fields // ['status']
 */
export function diffClaims(before: Iterable<PlainClaim>, after: Iterable<PlainClaim>): Difference {
  const old = group(before);
  const fresh = group(after);
  const added: PlainClaim[] = [];
  const removed: PlainClaim[] = [];
  const changed: ChangedClaim[] = [];
  for (const key of [...new Set([...old.keys(), ...fresh.keys()])].sort()) {
    const [left, right] = withoutEqual(old.get(key) ?? [], fresh.get(key) ?? []);
    for (const [i, claim] of left.entries()) {
      const partner = right[i];
      if (partner) changed.push({ before: claim, after: partner, fields: differing(claim, partner) });
      else removed.push(claim);
    }
    added.push(...right.slice(left.length));
  }
  return { added, removed, changed };
}

function group(claims: Iterable<PlainClaim>): ReadonlyMap<string, readonly PlainClaim[]> {
  const groups = new Map<string, PlainClaim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.document, claim.relation, claim.subject, claim.object]);
    const members = groups.get(key);
    if (members) members.push(claim);
    else groups.set(key, [claim]);
  }
  return groups;
}

/** Leaves out what both sides hold; the rest is in a fixed order, so that pairs do not depend on the input's. */
function withoutEqual(
  left: readonly PlainClaim[],
  right: readonly PlainClaim[],
): readonly [PlainClaim[], PlainClaim[]] {
  const rest = [...right];
  const lone = left.filter((claim) => {
    const twin = rest.findIndex((other) => differing(claim, other).length === 0);
    if (twin >= 0) rest.splice(twin, 1);
    return twin < 0;
  });
  const byDetails = (a: PlainClaim, b: PlainClaim): number => (detailKey(a) < detailKey(b) ? -1 : 1);
  return [lone.sort(byDetails), rest.sort(byDetails)];
}

const detailKey = (claim: PlainClaim): string => JSON.stringify(details.map((field) => claim[field] ?? ''));

function differing(a: PlainClaim, b: PlainClaim): ChangedClaim['fields'] {
  return details.filter((field) => a[field] !== b[field]);
}
