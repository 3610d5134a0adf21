import type { Quad_Object } from 'n3';
import type { ClaimDate } from '../model/claim.ts';
import { sila, xsd } from '../ontology/vocabulary.ts';
import { typed } from './terms.ts';

/** A statement about a thing known by its local name. */
export type Triple = readonly [subject: string, predicate: string, object: Quad_Object];

/** `sila:date` with the precision known, and the first and last day it can mean. */
export function dateTriples(name: string, date: ClaimDate | undefined): Triple[] {
  if (date === undefined) return [];
  const precision = { 4: xsd.gYear, 7: xsd.gYearMonth }[date.value.length] ?? xsd.date;
  return [
    [name, sila.date, typed(date.value, precision)],
    [name, sila.earliest, typed(date.earliest, xsd.date)],
    [name, sila.latest, typed(date.latest, xsd.date)],
  ];
}
