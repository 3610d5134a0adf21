import type { Entity } from '../model/entity.ts';

/** An entity of the workspace; `id` is the IRI's local name, mentions are left to the documents. */
export interface StoredEntity extends Omit<Entity, 'mentions'> {
  readonly mentions: number;
  readonly documents: number;
  /** Number of claims that it takes part in. */
  readonly degree: number;
}
