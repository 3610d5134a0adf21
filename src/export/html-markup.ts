import type { LanguageCode } from '../model/document.ts';

const strong = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

// Embeddings, overrides and isolates could reorder what a reader sees; control characters are not allowed at all.
const reordering = /[\u202A-\u202E\u2066-\u2069]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a page
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;

/**
 * Text made safe for a page: nothing in it is markup, and controls show as a sign each.
 *
 *   escapeHtml('<b>') === '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  return text
    .replace(reordering, '\u2426')
    .replace(forbidden, '\u2426')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * The direction of a text by its first letter.
 *
 *   directionOf('اتفاق G20') === 'rtl'
 */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const letter = strong.exec(text)?.[0] ?? '';
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

/** The direction that a language is written in. */
export const directionOfLanguage = (language: LanguageCode): 'rtl' | 'ltr' =>
  language === 'ar' ? 'rtl' : 'ltr';

/** A name, isolated and in its own direction whatever surrounds it. */
export function isolate(text: string): string {
  return `<bdi dir="${directionOf(text)}">${escapeHtml(text)}</bdi>`;
}
