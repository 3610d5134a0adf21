import type { Contradiction, ContradictionKind } from '../../model/contradiction.ts';
import { findDenials } from './denials.ts';
import { findDiscrepancies } from './happenings.ts';
import { findRivals, readChanges } from './holders.ts';
import type { ContradictionInput, Told } from './told.ts';

/**
 * Claims that cannot both hold, each pair once, in order: what some say and others deny of one time, two holders of
 * one post, two dates or places of one happening. None of them is preferred. A function of the claims alone.
 *
 *   findContradictions(input) // [{ a: 'a2…', b: 'a7…', kind: 'denial' }]
 */
export function findContradictions(input: ContradictionInput): readonly Contradiction[] {
  const claims = [...input.claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  const found = new Map<string, Contradiction>();
  const add = (one: Told, other: Told, kind: ContradictionKind): void => {
    const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
    const key = `${a} ${b}`;
    if (a !== b && !found.has(key)) found.set(key, { a, b, kind });
  };
  for (const group of groupBy(claims, ({ relation, source, target }) => `${relation} ${source} ${target}`)) {
    const timing = input.timingOf(group[0]?.relation ?? '');
    for (const [one, other] of findDenials(group, timing)) add(one, other, 'denial');
    for (const [one, other, kind] of findDiscrepancies(group, timing, input.entityOf)) add(one, other, kind);
  }
  const changes = readChanges(claims);
  const holdings = claims.filter(({ relation }) => relation === 'holds-position');
  for (const group of groupBy(holdings, ({ target }) => target)) {
    for (const [one, other] of findRivals(group[0]?.target ?? '', group, input, changes))
      add(one, other, 'holder');
  }
  return [...found.values()].sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));
}

function groupBy(claims: readonly Told[], keyOf: (told: Told) => string): readonly (readonly Told[])[] {
  const groups = new Map<string, Told[]>();
  for (const told of claims) {
    const key = keyOf(told);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [told]);
    else group.push(told);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
