import type { ClassName } from './entity.ts';

/** A thing that a person wants known by name, as a row of their gazetteer gives it. */
export interface GazetteerEntry {
  /** The person's own; told apart from all others of the file. */
  readonly id: string;
  readonly class: ClassName;
  /** At least one; each is the usual name in its script. */
  readonly labels: readonly string[];
  readonly aliases: readonly string[];
  /** Wikidata id, such as `Q858`. */
  readonly qid?: string;
}
