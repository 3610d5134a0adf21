import type { Language } from '../i18n/messages.ts';
import type { Digits } from '../i18n/wording.ts';

/** What belongs to the reader and not to the view. */
export interface Preferences {
  readonly language: Language;
  readonly theme: 'light' | 'dark' | 'system';
  readonly digits: Digits;
}

const key = 'sila.preferences';

/** The part of the browser's storage that preferences need. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * The stored preferences; what is not stored follows the browser's languages. A `lang` in the
 * query, as in a link that was sent, goes first.
 *
 *   readPreferences(localStorage, ['ar-EG'], '?lang=en').language === 'en'
 */
export function readPreferences(shelf: Shelf, languages: readonly string[], query: string): Preferences {
  let stored: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    stored = (JSON.parse(shelf.getItem(key) ?? '{}') ?? {}) as typeof stored;
  } catch {
    // Storage may be barred or hold what another version wrote; the defaults do.
  }
  const asked = new URLSearchParams(query).get('lang');
  const first = languages.find((one) => /^(ar|en)\b/.test(one));
  const language = [asked, stored.language, first?.slice(0, 2)].find((one) => one === 'ar' || one === 'en');
  return {
    language: language === 'ar' ? 'ar' : 'en',
    theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : 'system',
    digits: stored.digits === 'arab' ? 'arab' : 'latn',
  };
}

/** Keeps the preferences for the next visit, if the browser lets us. */
export function storePreferences(shelf: Shelf, preferences: Preferences): void {
  try {
    shelf.setItem(key, JSON.stringify(preferences));
  } catch {
    // A private window may refuse; the preferences then last as long as the page.
  }
}
