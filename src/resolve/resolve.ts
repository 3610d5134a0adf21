import type { Extraction } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Resolution } from '../model/resolution.ts';
import { mergeClaims } from './claims.ts';
import { mergeEntities } from './entities.ts';
import { documentName } from './identity.ts';
import { foldName } from './name-key.ts';

export interface ResolveOptions {
  /** Whether a relation holds either way round, so that "A met B" and "B met A" are one claim. */
  readonly isSymmetric: (relation: string) => boolean;
  /** The key under which spellings of one name fall together; `foldName` of the label by default. */
  readonly nameKey?: (entity: Entity) => string;
}

/**
 * Brings the line-local ids of an extraction to the IRIs of a workspace. Entities fall together by their
 * Wikidata link, else by class and name key; names that only say a kind of thing stay within their document.
 * Claims that say the same become one with all their evidence. Already resolved input is returned as it is.
 * Throws a SilaError of kind `read` where a claim names an entity that the extraction does not list.
 *
 *   resolve(document, extraction, { isSymmetric: (id) => id === 'met-with' }).entities[0]?.id // 'p4k2…'
 */
export function resolve(document: Document, extraction: Extraction, options: ResolveOptions): Resolution {
  if (isResolution(extraction)) return extraction;
  const iri = documentName(document.id, document.text);
  const nameKey = options.nameKey ?? ((entity: Entity) => foldName(entity.label));
  const { entities, names } = mergeEntities(extraction, iri, nameKey);
  const { claims, dropped } = mergeClaims(extraction, iri, names, options.isSymmetric);
  return { ...extraction, document: iri, entities, claims, dropped: [...extraction.dropped, ...dropped] };
}

function isResolution(extraction: Extraction): extraction is Resolution {
  return 'document' in extraction;
}
