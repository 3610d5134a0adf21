import type { Span } from './span.ts';

export const classNames = [
  'Person',
  'Organization',
  'Polity',
  'Place',
  'Facility',
  'Post',
  'Agreement',
  'NamedEvent',
  'Artifact',
] as const;

/** The class of an entity; what each means is in `ontology/classes.yaml`. */
export type ClassName = (typeof classNames)[number];

/** A span that names an entity; `text` is the document's own wording there. */
export interface EntityMention extends Span {
  readonly text: string;
}

/** A thing that claims speak of, after resolution. */
export interface Entity {
  /** Stable within an extraction (`e1`, `e2`…); in a workspace the IRI's local name. */
  readonly id: string;
  readonly class: ClassName;
  readonly label: string;
  /** Every distinct wording, the label first. */
  readonly names: readonly string[];
  readonly mentions: readonly EntityMention[];
  /** IRIs of accepted links, such as `http://www.wikidata.org/entity/Q858`. */
  readonly sameAs?: readonly string[];
}
