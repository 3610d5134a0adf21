import type { Language } from '../../language/language.ts';
import type { ClaimDate } from '../../model/claim.ts';
import type { Clause, Reading } from '../../model/reading.ts';
import type { Coreference } from './cluster.ts';
import type { ReadingIndex } from './reading-index.ts';

const locations = new Set(['Place', 'Facility', 'Polity']);

/** How far after a clause's last word a date still belongs to it, in UTF-16 units. */
const reach = 2;

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
export function dateOf(clause: Clause, reading: Reading, index: ReadingIndex): ClaimDate | undefined {
  for (const frame of withLight(clause, reading)) {
    let best: { date: ClaimDate; distance: number } | undefined;
    for (const expression of index.datesIn(clause.sentence)) {
      if (!expression.date) continue;
      if (expression.start < frame.start || expression.start > frame.end + reach) continue;
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
  const light = above ? [clause, above] : [clause];
  // "قمة في دمشق جمعت …": what the subject's own noun says of the place holds for its verb.
  const told = clause.arguments
    .filter((a) => a.slot === 'subject')
    .flatMap((a) =>
      a.phrase.members.flatMap((m) => (m.clause === undefined ? [] : [reading.clauses[m.clause]])),
    );
  return [...light, ...told.filter((c) => c !== undefined)];
}
