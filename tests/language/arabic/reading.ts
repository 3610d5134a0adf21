import { createArabic } from '../../../src/language/arabic/index.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { describeLink } from '../../describe.ts';

const arabic = createArabic([]);

/** What Arabic makes of a text with no packs. */
export function read(text: string): Reading {
  return arabic.read({ id: 'a', text }, { start: 0, end: text.length });
}

/** The links of a text in words, sorted. */
export function linksOf(text: string): readonly string[] {
  const reading = read(text);
  return reading.links.map((link) => describeLink(reading, link)).sort();
}
