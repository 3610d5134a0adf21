import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Claim, Evidence, Extraction } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Appearance, ClaimEnds, PreparedClaim, PreparedDocument, PreparedEntity } from './rows.ts';
import type { Stages } from './stages.ts';

/**
 * Makes all that a workspace keeps of a document ready to be written: a function of the document and of what was
 * read in it, so that any thread may run it.
 *
 *   prepareDocument(document, extraction, stagesFor(base)).iri // 'd5be1…'
 */
export function prepareDocument(
  document: Document,
  extraction: Extraction,
  stages: Stages,
): PreparedDocument {
  const resolution = stages.resolve(document, extraction);
  const shingles = stages.shingles(document.text);
  return {
    iri: resolution.document,
    lang: resolution.lang,
    hash: contentHash(document),
    record: deflateSync(stages.record(document, resolution).join('\n')),
    shingles: toBytes(shingles),
    bands: toBytes(stages.bands(shingles)),
    entities: resolution.entities.map(prepareEntity),
    claims: resolution.claims.map((claim) => prepareClaim(claim, stages)),
  };
}

/** Tells whether a document is the one that was stored under its id. */
export function contentHash(document: Document): string {
  const { id, text, lang, title, url, publisher, published } = document;
  const parts = [id, text, lang, title, url, publisher, published].map((part) => part ?? null);
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function toBytes({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function prepareEntity({ id, mentions, ...entity }: Entity): PreparedEntity {
  const appearance: Appearance = {
    class: entity.class,
    label: entity.label,
    names: entity.names,
    mentions: mentions.map(({ start, end }) => [start, end] as const),
    ...(entity.sameAs !== undefined && { sameAs: entity.sameAs }),
    ...(entity.links !== undefined && { links: entity.links }),
  };
  return { seed: id, appearance, data: JSON.stringify(appearance) };
}

function prepareClaim(claim: Claim, stages: Stages): PreparedClaim {
  return {
    iri: claim.id,
    relation: claim.relation,
    ends: endsOf(claim),
    turned: stages.isSymmetric(claim.relation) && claim.object < claim.subject,
    status: claim.status,
    date: claim.date?.value ?? null,
    earliest: claim.date?.earliest ?? null,
    latest: claim.date?.latest ?? null,
    confidence: claim.confidence,
    event: claim.event ?? null,
    extractor: claim.extractor,
    told: wordingOf(claim.evidence, stages.fold),
    evidence: JSON.stringify(claim.evidence),
  };
}

function endsOf({ subject, object, attributedTo, place }: Claim): ClaimEnds {
  return {
    subject,
    object,
    ...(attributedTo !== undefined && { attributedTo }),
    ...(place !== undefined && { place }),
  };
}

/** The words of the first evidence; where two documents share them, one has them from the other. */
function wordingOf(evidence: readonly Evidence[], fold: (text: string) => string): string {
  return createHash('sha256')
    .update(fold(evidence[0]?.text ?? ''))
    .digest('base64url')
    .slice(0, 16);
}
