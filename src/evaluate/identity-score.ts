/** A mention with the cluster that gold gives it and the one that was found. */
export interface PlacedMention {
  readonly document: string;
  readonly lang: string;
  readonly gold: string;
  /** Absent where nothing was read at that place. */
  readonly found?: string;
}

export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Pairs that were compared, or mentions that were averaged over. */
  readonly count: number;
}

export interface IdentityScore {
  readonly pairwise: PrecisionRecall;
  readonly bCubed: PrecisionRecall;
}

/** Which pairs of mentions count. */
export type PairScope = (a: PlacedMention, b: PlacedMention) => boolean;

/** Pairs of mentions in two documents. */
export const acrossDocuments: PairScope = (a, b) => a.document !== b.document;
/** Pairs of mentions in two documents of one language. */
export const withinLanguages: PairScope = (a, b) => a.document !== b.document && a.lang === b.lang;
/** Pairs of mentions in two languages. */
export const acrossLanguages: PairScope = (a, b) => a.lang !== b.lang;

/**
 * Pairwise and B³ precision and recall of clusters over the pairs that a scope lets in. A mention where
 * nothing was read stands alone, so that what the extractor misses costs recall. B³ averages over the
 * mentions that have, in gold or as found, at least one pair in scope.
 *
 *   scoreIdentity([{ document: 'a', lang: 'ar', gold: 'x', found: '1' }, …], acrossLanguages).bCubed.f1
 */
export function scoreIdentity(mentions: readonly PlacedMention[], inScope: PairScope): IdentityScore {
  const [byGold, byFound] = [groupBy(mentions, ({ gold }) => gold), groupBy(mentions, ({ found }) => found)];
  const totals = { both: 0, gold: 0, found: 0 };
  const shares: { precision: number[]; recall: number[] } = { precision: [], recall: [] };
  for (const mention of mentions) {
    const related = (group: readonly PlacedMention[] = []): readonly PlacedMention[] =>
      group.filter((other) => other !== mention && inScope(mention, other));
    const gold = related(byGold.get(mention.gold));
    const found = mention.found === undefined ? [] : related(byFound.get(mention.found));
    const both = found.filter((other) => other.gold === mention.gold).length;
    totals.both += both;
    totals.gold += gold.length;
    totals.found += found.length;
    if (found.length > 0) shares.precision.push((both + 1) / (found.length + 1));
    if (gold.length > 0) shares.recall.push((both + 1) / (gold.length + 1));
  }
  return {
    pairwise: combine(totals.both / totals.found, totals.both / totals.gold, totals.gold / 2),
    bCubed: combine(mean(shares.precision), mean(shares.recall), shares.recall.length),
  };
}

function combine(precision: number, recall: number, count: number): PrecisionRecall {
  const [p, r] = [precision, recall].map((value) => (Number.isNaN(value) ? 1 : value)) as [number, number];
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r), count };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
