import type { Extraction } from '../model/claim.ts';
import type { Reading } from '../model/reading.ts';

/**
 * Anything that turns a reading into claims: the rules, or a model behind the same gate.
 *
 *   extractor.extract(reading).claims // → [{ relation: 'met-with', … }]
 */
export interface Extractor {
  /** Name and version as they stand in claims. */
  readonly name: string;
  extract(reading: Reading): Extraction;
}
