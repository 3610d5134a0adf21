import type { IdentityLink, IdentityReason } from '../../model/identity.ts';
import { type Clusters, type Compared, joinAt, maybeAt } from './clusters.ts';

/** By this much the best bearer of a surname must lead the next. */
const lead = 1;
const onlyBearer = 2;
const unborne = 1.5;

/**
 * Gives people known by one name to the person whom it fits best, if one leads: each is judged by what the
 * full names came to and not by other short ones, so that their order leaves no trace.
 */
export function attachSingles(
  singles: readonly string[],
  clusters: Clusters,
  pairs: readonly Compared[],
): readonly IdentityLink[] {
  const isSingle = new Set(singles);
  const offers = new Map<string, Compared[]>();
  for (const pair of pairs) {
    const [single, full] = isSingle.has(pair.a) ? [pair.a, pair.b] : [pair.b, pair.a];
    if (isSingle.has(full)) continue;
    offers.set(single, [...(offers.get(single) ?? []), pair]);
  }
  const chosen = singles.flatMap((single) => choose(single, offers.get(single) ?? [], clusters));
  return chosen.map((link) =>
    link.state === 'joined' && !clusters.join(link.a, link.b) ? { ...link, state: 'apart' } : link,
  );
}

function choose(single: string, offers: readonly Compared[], clusters: Clusters): readonly IdentityLink[] {
  const byBearer = new Map<string, Compared>();
  for (const offer of offers) {
    const bearer = clusters.find(offer.a === single ? offer.b : offer.a);
    const known = byBearer.get(bearer);
    if (known === undefined || isBetter(offer, known)) byBearer.set(bearer, offer);
  }
  const [best, next] = [...byBearer.values()].sort((x, y) => (isBetter(x, y) ? -1 : 1));
  if (best === undefined) return [];
  const reasons: readonly IdentityReason[] =
    next === undefined && (best.reasons[0]?.weight ?? 0) >= 1
      ? [
          ...best.reasons,
          { feature: 'only-bearer', weight: onlyBearer, detail: best.reasons[0]?.detail ?? '' },
        ]
      : best.reasons;
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
  if (score < maybeAt) return [];
  const leads = next === undefined || best.score - next.score >= lead;
  return [
    {
      ...best,
      reasons,
      score: Math.round(score * 100) / 100,
      state: score >= joinAt && leads ? 'joined' : 'maybe',
    },
  ];
}

/** A rare name that nobody bears in full is most likely one person's wherever it stands alone. */
export function withoutBearer(pair: Compared, borne: ReadonlySet<string>): Compared {
  const [name] = pair.reasons;
  if (name === undefined || name.weight < 1.5 || borne.has(pair.a) || borne.has(pair.b)) return pair;
  const reason: IdentityReason = { feature: 'only-bearer', weight: unborne, detail: name.detail };
  return { ...pair, score: pair.score + unborne, reasons: [...pair.reasons, reason] };
}

function isBetter(one: Compared, other: Compared): boolean {
  return one.score > other.score || (one.score === other.score && one.a + one.b < other.a + other.b);
}
