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

/**
 * A thing elsewhere that an entity is, or might be, and why. `named`: the reader knows the name; `own`: the
 * person's own gazetteer has it; `only-bearer`:
 * nothing else bears it; `polity`: the document speaks of its state; `main`: it is the capital or the city of its
 * name; `shared`: others bear the name as well.
 */
export interface EntityLink {
  readonly iri: string;
  readonly accepted: boolean;
  readonly reason: 'named' | 'own' | 'only-bearer' | 'polity' | 'main' | 'shared';
  /** The name that was looked up. */
  readonly detail: string;
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
  /** Why it has those links, and what else it might be; known once it is resolved. */
  readonly links?: readonly EntityLink[];
}
