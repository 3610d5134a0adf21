import { eld } from 'eld/small';
import { SilaError } from '../errors.ts';
import type { Document, LanguageCode } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** The paragraphs of a document that are in one language. */
export interface Stretch {
  readonly language: LanguageCode;
  readonly spans: readonly Span[];
}

const arabicLetters = /[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]/gu;
const latinLetters = /\p{Script=Latin}/gu;
/** Letters that Arabic itself does not write. */
const persianLetters = /[پچژگیکہھےڑٹڈںۆێەڕڵۇۈۋې]/gu;
/** Below this many letters a Latin paragraph is too short to tell its language. */
const enoughLetters = 40;

/**
 * Finds which language each paragraph of a document is in, the main one first. Paragraphs in a
 * language that is not read are left out.
 *
 *   languagesOf({ id: 'd1', text: 'التقى الوزير نظيره.' })  // [{ language: 'ar', spans: [{ start: 0, end: 20 }] }]
 *
 * @throws SilaError `read` when no paragraph is in a language that Sila reads.
 */
export function languagesOf(document: Document): readonly Stretch[] {
  const spans = new Map<LanguageCode, Span[]>();
  const weight = new Map<LanguageCode, number>();
  let other = '';
  for (const span of paragraphs(document.text)) {
    const found = languageOfText(document.text.slice(span.start, span.end));
    if (found.language === undefined) {
      other ||= found.name;
      continue;
    }
    spans.set(found.language, [...(spans.get(found.language) ?? []), span]);
    weight.set(found.language, (weight.get(found.language) ?? 0) + span.end - span.start);
  }
  const stated = document.lang?.slice(0, 2);
  if (spans.size === 0 && (stated === 'ar' || stated === 'en')) {
    return [{ language: stated, spans: [{ start: 0, end: document.text.length }] }];
  }
  if (spans.size === 0) {
    throw new SilaError(
      'read',
      `${document.id}: the text is in ${other || 'no language'} that Sila reads. Sila reads Arabic and English.`,
    );
  }
  return [...spans]
    .sort(([a], [b]) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0))
    .map(([language, list]) => ({ language, spans: list }));
}

function paragraphs(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\n\r]+/gu)) {
    if (match[0].trim() !== '') spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

interface Found {
  readonly language?: LanguageCode;
  readonly name: string;
}

function languageOfText(text: string): Found {
  const sample = text.slice(0, 2000);
  const arabic = count(sample, arabicLetters);
  const latin = count(sample, latinLetters);
  if (arabic === 0 && latin === 0) return { name: '' };
  if (arabic >= latin) {
    return count(sample, persianLetters) > 0.04 * arabic
      ? { name: 'a language in Arabic script (Persian, Urdu or Kurdish)' }
      : { language: 'ar', name: 'Arabic' };
  }
  if (latin < enoughLetters) return { language: 'en', name: 'English' };
  const guess = eld.detect(sample);
  return guess.language === 'en' || !guess.isReliable()
    ? { language: 'en', name: 'English' }
    : { name: `a language ('${guess.language}')` };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The text with all that lies outside the spans blanked out, so that offsets stay those of the whole.
 *
 *   maskOthers('Hello\nسلام', [{ start: 6, end: 10 }]) // → '     \nسلام'
 */
export function maskOthers(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += blank(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return out + blank(text.slice(at));
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/gu, (character) => ' '.repeat(character.length));
}
