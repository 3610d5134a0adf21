import { bandsOf, type Worded } from '../../../src/resolve/origins/origins.ts';
import { shinglesOf } from '../../../src/resolve/origins/shingles.ts';

/** A document as origins are found from. */
export function worded(document: string, text: string): Worded {
  const shingles = shinglesOf(text);
  return { document, bands: bandsOf(shingles), shingles: () => shingles };
}
