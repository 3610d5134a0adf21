import type { Extraction } from './claim.ts';

/**
 * An extraction in the terms of a workspace: every id of an entity, claim or event is an IRI's local name,
 * entities that turned out the same are one, and claims that say the same are one with all their evidence.
 */
export interface Resolution extends Extraction {
  /** Local name of the document's IRI, such as `d5be1…`. */
  readonly document: string;
}
