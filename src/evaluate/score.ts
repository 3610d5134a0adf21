import { statuses } from '../model/claim.ts';
import type { GoldClaim } from './gold.ts';
import type { DocumentMatch, Prediction } from './match.ts';

/** How well a set of claims was read. Shares are 0..1; absent where there is nothing to divide by. */
export interface Score {
  /** Needed gold claims, and how many of them were found. */
  readonly needed: number;
  readonly found: number;
  /** Predicted claims, and how many of them are in the gold, needed or not. */
  readonly predicted: number;
  readonly right: number;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
}

export interface GroupScore extends Score {
  readonly id: string;
}

/** How often a detail that the gold states was read, of the claims that were found. */
export interface DetailScore {
  readonly given: number;
  readonly right: number;
}

/** A gold claim with what matched it. */
export interface Item {
  readonly document: string;
  readonly claim: GoldClaim;
  readonly found: readonly Prediction[];
}

/** The gold claims of a document. */
export function toItems(match: DocumentMatch): readonly Item[] {
  return match.gold.gold.map((claim) => ({
    document: match.gold.id,
    claim,
    found: match.found.get(claim) ?? [],
  }));
}

/** Counts and shares of some gold claims and some predictions; `strict` asks for the right status too. */
export function score(items: readonly Item[], predictions: readonly Prediction[], strict: boolean): Score {
  const agrees = ({ gold, status }: Prediction): boolean => !!gold && (!strict || gold.status === status);
  const needed = items.filter((item) => item.claim.need);
  const found = needed.filter((item) => item.found.some(agrees)).length;
  const right = predictions.filter(agrees).length;
  const precision = predictions.length > 0 ? right / predictions.length : undefined;
  const recall = needed.length > 0 ? found / needed.length : undefined;
  const sum = (precision ?? 0) + (recall ?? 0);
  return {
    needed: needed.length,
    found,
    predicted: predictions.length,
    right,
    ...(precision !== undefined && { precision }),
    ...(recall !== undefined && { recall }),
    ...((precision !== undefined || recall !== undefined) && {
      f1: sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum,
    }),
  };
}

/** How often a detail that the gold states was read, among right predictions. */
export function detail<T>(
  right: readonly Prediction[],
  stated: (claim: GoldClaim) => T | undefined,
  agrees: (prediction: Prediction, given: T) => boolean,
): DetailScore {
  let given = 0;
  let count = 0;
  for (const prediction of right) {
    const wanted = prediction.gold && stated(prediction.gold);
    if (wanted === undefined) continue;
    given += 1;
    if (agrees(prediction, wanted)) count += 1;
  }
  return { given, right: count };
}

/** A score for each relation in the gold or in the predictions. */
export function groupByRelation(
  items: readonly Item[],
  predictions: readonly Prediction[],
): readonly GroupScore[] {
  const ids = new Set([
    ...items.map((item) => item.claim.relation),
    ...predictions.map((one) => one.relation),
  ]);
  return [...ids].sort().map((id) => ({
    id,
    ...score(
      items.filter((item) => item.claim.relation === id),
      predictions.filter((prediction) => prediction.relation === id),
      false,
    ),
  }));
}

/** A strict score for each status. */
export function groupByStatus(
  items: readonly Item[],
  predictions: readonly Prediction[],
): readonly GroupScore[] {
  return statuses.map((id) => ({
    id,
    ...score(
      items.filter((item) => item.claim.status === id),
      predictions.filter((prediction) => prediction.status === id),
      true,
    ),
  }));
}

/** A tag of a document covers all of it; a tag of a claim covers the claim and what matched it. */
export function groupByPhenomenon(matches: readonly DocumentMatch[]): readonly GroupScore[] {
  const tags = new Set(
    matches.flatMap(({ gold }) =>
      [gold.phenomena ?? [], ...gold.gold.map((claim) => claim.phenomena ?? [])].flat(),
    ),
  );
  return [...tags].sort().map((id) => {
    const whole = matches.filter(({ gold }) => gold.phenomena?.includes(id));
    const parts = matches
      .filter((match) => !whole.includes(match))
      .flatMap(toItems)
      .filter((item) => item.claim.phenomena?.includes(id));
    const items = [...whole.flatMap(toItems), ...parts];
    const predictions = [
      ...whole.flatMap((match) => match.predictions),
      ...parts.flatMap((item) => item.found),
    ];
    return { id, ...score(items, predictions, false) };
  });
}
