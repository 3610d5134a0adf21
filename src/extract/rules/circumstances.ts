import type { Language } from '../../language/language.ts';
import type { ClaimDate } from '../../model/claim.ts';
import type { Clause, Reading } from '../../model/reading.ts';
import type { Coreference } from './cluster.ts';

const locations = new Set(['Place', 'Facility', 'Polity']);

/** The cluster where the clause says that it happened, other than the ones that take part. */
export function placeOf(
  clause: Clause,
  reading: Reading,
  coreference: Coreference,
  language: Language,
): number | undefined {
  for (const frame of withLight(clause, reading)) {
    for (const { slot, phrase } of frame.arguments) {
      if (!language.placePrepositions.has(slot)) continue;
      for (const { mention } of phrase.members) {
        if (mention === undefined) continue;
        const id = coreference.of(mention)[0];
        const cluster = id === undefined ? undefined : coreference.clusters[id];
        if (cluster && locations.has(cluster.class)) return cluster.id;
      }
    }
  }
  return undefined;
}

/** The date expression inside the clause, the nearest to its predicate. */
export function dateOf(clause: Clause, reading: Reading): ClaimDate | undefined {
  for (const frame of withLight(clause, reading)) {
    let best: { date: ClaimDate; distance: number } | undefined;
    for (const expression of reading.dates) {
      if (expression.sentence !== clause.sentence || !expression.date) continue;
      if (expression.start < frame.start || expression.end > frame.end) continue;
      const distance = Math.abs(expression.start - frame.predicate.start);
      if (!best || distance < best.distance) best = { date: expression.date, distance };
    }
    if (best) return best.date;
  }
  return undefined;
}

/** The clause itself, then the verb it is an argument of: "held talks in Cairo on Monday". */
function withLight(clause: Clause, reading: Reading): readonly Clause[] {
  const above = clause.governor?.link === 'argument' ? reading.clauses[clause.governor.clause] : undefined;
  return above ? [clause, above] : [clause];
}
