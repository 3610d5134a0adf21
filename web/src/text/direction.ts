/** The writing direction of a stretch of text. */
export type Direction = 'rtl' | 'ltr';

const strongRightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;

/**
 * The direction of a text by its first strong character; `fallback` when it has none
 * (digits and punctuation are weak).
 *
 *   directionOf('اتفاق G20') === 'rtl'
 *   directionOf('"2020"', 'rtl') === 'rtl'
 */
export function directionOf(text: string, fallback: Direction = 'ltr'): Direction {
  for (const character of text) {
    if (strongRightToLeft.test(character) && letter.test(character)) return 'rtl';
    if (letter.test(character)) return 'ltr';
  }
  return fallback;
}

// Explicit embeddings, overrides and isolates: in a document they may reorder what a reader sees.
const controls = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Shows bidirectional control characters as one visible sign of the same length each, so that
 * a document cannot reorder the text around it and offsets stay true.
 *
 *   showControls('a\u202Eb') === 'a\u2426b'
 */
export function showControls(text: string): string {
  return text.replace(controls, '\u2426');
}
