import type { Claim, Extraction, Status } from '../model/claim.ts';
import type { GoldClaim, GoldDocument } from './gold.ts';
import { anySameName } from './names.ts';

/** A predicted claim in names, and what it turned out to be. */
export interface Prediction {
  readonly document: string;
  readonly relation: string;
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly status: Status;
  readonly by: readonly string[];
  readonly place: readonly string[];
  readonly date?: string;
  readonly evidence: string;
  /** 0..1, as the claim states it. */
  readonly confidence: number;
  /** The gold claim that it matches. */
  readonly gold?: GoldClaim;
  /** It matches a claim that must never be read. */
  readonly never: boolean;
}

/** One document's predictions beside its gold. */
export interface DocumentMatch {
  readonly gold: GoldDocument;
  readonly predictions: readonly Prediction[];
  /** For each gold claim, what matched it. */
  readonly found: ReadonlyMap<GoldClaim, readonly Prediction[]>;
}

interface Triple {
  readonly relation: string;
  readonly subject: readonly string[];
  readonly object: readonly string[];
}

/**
 * Matches what was read in a document with its gold: same relation, and subject and object named alike;
 * of a symmetric relation either way round. Where several gold claims fit, one with the same status is taken
 * before the others. Predictions alike in relation, entities and status count once.
 */
export function matchDocument(
  gold: GoldDocument,
  extraction: Extraction | undefined,
  isSymmetric: (relation: string) => boolean,
): DocumentMatch {
  const found = new Map<GoldClaim, Prediction[]>(gold.gold.map((claim) => [claim, []]));
  const predictions = (extraction ? distinctClaims(extraction, isSymmetric) : []).map((claim) => {
    const named = name(claim, extraction as Extraction, gold.id);
    const fits = (triple: Triple): boolean => sameTriple(named, triple, isSymmetric(claim.relation));
    const fitting = gold.gold.filter(fits);
    const match = fitting.find((candidate) => candidate.status === claim.status) ?? fitting[0];
    const prediction: Prediction = match
      ? { ...named, gold: match, never: false }
      : { ...named, never: gold.never.some(fits) };
    if (match) found.get(match)?.push(prediction);
    return prediction;
  });
  return { gold, predictions, found };
}

function distinctClaims(
  extraction: Extraction,
  isSymmetric: (relation: string) => boolean,
): readonly Claim[] {
  const seen = new Set<string>();
  return extraction.claims.filter(({ relation, subject, object, status }) => {
    const ends = isSymmetric(relation) ? [subject, object].sort() : [subject, object];
    const key = JSON.stringify([relation, ...ends, status]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function name(claim: Claim, extraction: Extraction, document: string): Omit<Prediction, 'never' | 'gold'> {
  const namesOf = (id: string | undefined): readonly string[] => {
    const entity = extraction.entities.find((candidate) => candidate.id === id);
    return entity ? [...new Set([entity.label, ...entity.names])] : [];
  };
  return {
    document,
    relation: claim.relation,
    subject: namesOf(claim.subject),
    object: namesOf(claim.object),
    status: claim.status,
    by: namesOf(claim.attributedTo),
    place: namesOf(claim.place),
    ...(claim.date && { date: claim.date.value }),
    evidence: claim.evidence[0]?.text ?? '',
    confidence: claim.confidence,
  };
}

function sameTriple(a: Triple, b: Triple, symmetric: boolean): boolean {
  if (a.relation !== b.relation) return false;
  const straight = anySameName(a.subject, b.subject) && anySameName(a.object, b.object);
  return straight || (symmetric && anySameName(a.subject, b.object) && anySameName(a.object, b.subject));
}
