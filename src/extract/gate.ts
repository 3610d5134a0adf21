import type { Claim, Dropped, Evidence, Extraction } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Relation } from '../model/relation.ts';

/**
 * Lets through only claims that can be shown: the relation exists, the classes of both ends fit it,
 * each quote is the text at its offsets and each cue lies inside its quote. Every other claim, from
 * whatever extractor, is moved to `dropped` with the reason.
 *
 *   passGate(extraction, text, relations).dropped // → [{ relation: 'met-with', reason: 'object is a Place…' }]
 */
export function passGate(
  extraction: Extraction,
  text: string,
  relations: ReadonlyMap<string, Relation>,
): Extraction {
  const entities = new Map(extraction.entities.map((e) => [e.id, e]));
  const claims: Claim[] = [];
  const dropped: Dropped[] = [...extraction.dropped];
  for (const claim of extraction.claims) {
    const reason = refusal(claim, text, relations.get(claim.relation), entities);
    if (reason === undefined) claims.push(claim);
    else dropped.push({ relation: claim.relation, reason, text: claim.evidence[0]?.text ?? '' });
  }
  return { ...extraction, claims, dropped };
}

function refusal(
  claim: Claim,
  text: string,
  relation: Relation | undefined,
  entities: ReadonlyMap<string, Entity>,
): string | undefined {
  if (!relation) return `no relation '${claim.relation}'`;
  const subject = entities.get(claim.subject);
  const object = entities.get(claim.object);
  if (!subject || !object) return 'an end of the claim is no entity';
  if (claim.subject === claim.object) return 'subject and object are one entity';
  if (!relation.from.includes(subject.class)) return `subject is a ${subject.class}`;
  if (!relation.to.includes(object.class)) return `object is a ${object.class}`;
  for (const other of [claim.attributedTo, claim.place]) {
    if (other !== undefined && !entities.has(other)) return `'${other}' is no entity`;
  }
  if (claim.status === 'claimed' && claim.attributedTo === undefined)
    return 'a claimed claim names no source';
  if (!(claim.confidence >= 0 && claim.confidence <= 1)) return 'confidence is not between 0 and 1';
  if (claim.evidence.length === 0) return 'no evidence';
  return claim.evidence.map((e) => flaw(e, text)).find((f) => f !== undefined);
}

function flaw(evidence: Evidence, text: string): string | undefined {
  if (text.slice(evidence.start, evidence.end) !== evidence.text)
    return 'the quote is not the text at its offsets';
  const { cue } = evidence;
  if (cue.start < evidence.start || cue.end > evidence.end || cue.start >= cue.end) {
    return 'the cue is not inside the quote';
  }
  return undefined;
}
