import { SilaError } from '../errors.ts';
import type { Claim, Dropped, Evidence, Extraction } from '../model/claim.ts';
import { localName } from './identity.ts';

export interface MergedClaims {
  /** In order of IRI. */
  readonly claims: readonly Claim[];
  /** Claims whose two ends turned out to be one entity. */
  readonly dropped: readonly Dropped[];
}

/**
 * Gives every claim of an extraction its IRI and joins those that say the same: same document, ends,
 * relation, status and source. Place, date and event come from the evidence that stands first.
 */
export function mergeClaims(
  extraction: Extraction,
  document: string,
  names: ReadonlyMap<string, string>,
  isSymmetric: (relation: string) => boolean,
): MergedClaims {
  const groups = new Map<string, Claim[]>();
  const dropped: Dropped[] = [];
  for (const local of extraction.claims) {
    const claim = rename(local, extraction.id, names);
    if (claim.subject === claim.object) {
      dropped.push({
        relation: claim.relation,
        reason: 'subject and object are one entity',
        text: claim.evidence[0]?.text ?? '',
      });
      continue;
    }
    const id = claimName(claim, document, isSymmetric(claim.relation));
    groups.set(id, [...(groups.get(id) ?? []), claim]);
  }
  const merged = [...groups].map(([id, group]) => join(id, group));
  return { claims: nameEvents(merged, document).sort((a, b) => (a.id < b.id ? -1 : 1)), dropped };
}

function rename(claim: Claim, document: string, names: ReadonlyMap<string, string>): Claim {
  const name = (id: string) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    throw new SilaError(
      'read',
      `${document}: claim ${claim.id}: no entity "${id}" among the extraction's entities. List it or drop the claim.`,
    );
  };
  return {
    ...claim,
    subject: name(claim.subject),
    object: name(claim.object),
    ...(claim.attributedTo !== undefined && { attributedTo: name(claim.attributedTo) }),
    ...(claim.place !== undefined && { place: name(claim.place) }),
  };
}

function claimName(claim: Claim, document: string, symmetric: boolean): string {
  const ends = symmetric ? [claim.subject, claim.object].sort() : [claim.subject, claim.object];
  return localName('a', [document, claim.relation, ...ends, claim.status, claim.attributedTo ?? '']);
}

function join(id: string, group: readonly Claim[]): Claim {
  const sorted = [...group].sort((a, b) => firstStart(a) - firstStart(b));
  const [first] = sorted;
  if (first === undefined) throw new RangeError('a group of claims is never empty');
  const place = sorted.find((claim) => claim.place !== undefined)?.place;
  const date = sorted.find((claim) => claim.date !== undefined)?.date;
  const event = sorted.find((claim) => claim.event !== undefined)?.event;
  const confidence = Math.max(...group.map((claim) => claim.confidence));
  return {
    ...first,
    id,
    ...(place !== undefined && { place }),
    ...(date !== undefined && { date }),
    ...(event !== undefined && { event }),
    // Four decimals are more than any gold can measure, and never need an exponent.
    confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 1e4) / 1e4,
    evidence: joinEvidence(sorted),
  };
}

function joinEvidence(claims: readonly Claim[]): readonly Evidence[] {
  const bySpan = new Map<string, Evidence>();
  for (const evidence of claims.flatMap((claim) => claim.evidence)) {
    bySpan.set([evidence.start, evidence.end, evidence.cue.start, evidence.cue.end].join(' '), evidence);
  }
  return [...bySpan.values()].sort(
    (a, b) => a.start - b.start || a.end - b.end || a.cue.start - b.cue.start || a.cue.end - b.cue.end,
  );
}

function firstStart(claim: Claim): number {
  return Math.min(...claim.evidence.map((evidence) => evidence.start), Number.MAX_SAFE_INTEGER);
}

/** An event is known by its claims, so that the extractor's numbering leaves no trace. */
function nameEvents(claims: readonly Claim[], document: string): Claim[] {
  const members = new Map<string, string[]>();
  for (const claim of claims) {
    if (claim.event === undefined) continue;
    members.set(claim.event, [...(members.get(claim.event) ?? []), claim.id]);
  }
  return claims.map((claim) => {
    const ids = claim.event === undefined ? undefined : members.get(claim.event);
    return ids === undefined ? claim : { ...claim, event: localName('v', [document, ...ids.sort()]) };
  });
}
