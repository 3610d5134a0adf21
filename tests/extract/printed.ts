import type { Extraction } from '../../src/model/claim.ts';

/**
 * Prints claims a line each for tables in tests: `met-with | علي أيوب | محمد باقري | asserted`,
 * then `by …`, `at …` and `on …` where they are known.
 */
export function printClaims(extraction: Extraction): readonly string[] {
  const label = new Map(extraction.entities.map((e) => [e.id, e.label]));
  return extraction.claims.map((claim) =>
    [
      claim.relation,
      label.get(claim.subject),
      label.get(claim.object),
      claim.status,
      ...(claim.attributedTo ? [`by ${label.get(claim.attributedTo)}`] : []),
      ...(claim.place ? [`at ${label.get(claim.place)}`] : []),
      ...(claim.date ? [`on ${claim.date.value}`] : []),
    ].join(' | '),
  );
}
