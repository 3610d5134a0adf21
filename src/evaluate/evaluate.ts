import type { Extraction } from '../model/claim.ts';
import type { Relation } from '../model/relation.ts';
import type { GoldClaim, GoldDocument } from './gold.ts';
import { matchDocument, type Prediction } from './match.ts';
import { anySameName } from './names.ts';
import { type ReliabilityBin, reliability } from './reliability.ts';
import {
  type DetailScore,
  detail,
  type GroupScore,
  groupByPhenomenon,
  groupByRelation,
  groupByStatus,
  type Score,
  score,
  toItems,
} from './score.ts';

export interface Report {
  readonly documents: number;
  /** Claims matched by relation, subject and object. */
  readonly overall: Score;
  /** The same, but the status must be right too. */
  readonly strict: Score;
  /** Share of right predictions whose status is that of the gold. */
  readonly statusAccuracy?: number;
  readonly by: DetailScore;
  readonly place: DetailScore;
  readonly date: DetailScore;
  /** Documents whose gold is empty, and how many of them stayed without a claim. */
  readonly empty: { readonly documents: number; readonly stayed: number };
  /** How often claims of each tenth of confidence are right, status and all. */
  readonly reliability: readonly ReliabilityBin[];
  readonly relations: readonly GroupScore[];
  /** Strict scores by status. */
  readonly statuses: readonly GroupScore[];
  /** Scores of the documents, or claims, that carry a tag. */
  readonly phenomena: readonly GroupScore[];
  /** Needed claims that were not read. */
  readonly misses: readonly (GoldClaim & { readonly document: string })[];
  /** Claims that are in no gold, those of `never` aside. */
  readonly spurious: readonly Prediction[];
  /** Claims that must never be read, and were. */
  readonly never: readonly Prediction[];
  /** Right but for the status. */
  readonly misjudged: readonly Prediction[];
}

/**
 * Measures extractions against gold. A predicted claim that no gold claim matches is wrong; a gold claim with
 * `need: false` is right if found and costs nothing if not. Extractions are joined to gold by document id;
 * a document without one counts as read with no claim.
 *
 *   evaluate(gold, extractions, relations).overall.f1
 */
export function evaluate(
  gold: readonly GoldDocument[],
  extractions: Iterable<Extraction>,
  relations: readonly Pick<Relation, 'id' | 'symmetric'>[],
): Report {
  const byId = new Map(Array.from(extractions, (extraction) => [extraction.id, extraction]));
  const symmetric = new Set(
    relations.filter((relation) => relation.symmetric).map((relation) => relation.id),
  );
  const matches = gold.map((document) =>
    matchDocument(document, byId.get(document.id), (relation) => symmetric.has(relation)),
  );
  const items = matches.flatMap(toItems);
  const predictions = matches.flatMap((match) => match.predictions);
  const right = predictions.filter((prediction) => prediction.gold);
  const misjudged = right.filter((prediction) => prediction.gold?.status !== prediction.status);
  const empty = matches.filter((match) => match.gold.gold.length === 0);
  return {
    documents: gold.length,
    overall: score(items, predictions, false),
    strict: score(items, predictions, true),
    ...(right.length > 0 && { statusAccuracy: 1 - misjudged.length / right.length }),
    by: detail(
      right,
      (claim) => claim.by,
      (claim, given) => anySameName(claim.by, given),
    ),
    place: detail(
      right,
      (claim) => claim.place,
      (claim, given) => anySameName(claim.place, given),
    ),
    date: detail(
      right,
      (claim) => claim.date,
      (claim, given) => claim.date === given,
    ),
    empty: {
      documents: empty.length,
      stayed: empty.filter((match) => match.predictions.length === 0).length,
    },
    reliability: reliability(predictions),
    relations: groupByRelation(items, predictions),
    statuses: groupByStatus(items, predictions),
    phenomena: groupByPhenomenon(matches),
    misses: items
      .filter((item) => item.claim.need && item.found.length === 0)
      .map((item) => ({ ...item.claim, document: item.document })),
    spurious: predictions.filter((prediction) => !prediction.gold && !prediction.never),
    never: predictions.filter((prediction) => prediction.never),
    misjudged,
  };
}
