import type { LanguageCode } from '../model/document.ts';

const letters: Readonly<Record<LanguageCode, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  en: /\p{Script=Latin}/u,
};

const faults: readonly { readonly pattern: RegExp; readonly message: string }[] = [
  {
    pattern: /[\uFB50-\uFDFF\uFE70-\uFEFE]/u,
    message: 'holds a presentation form. Type the plain Arabic letters.',
  },
  {
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
    message: 'holds an invisible direction mark. Delete it.',
  },
  {
    pattern: /[\u00AD\u200B-\u200D\u2060\uFEFF\u00A0]/u,
    message: 'holds an invisible character. Retype the value.',
  },
  { pattern: /\u0640(?=\p{L})/u, message: 'holds a tatweel within a word. Delete it.' },
];

/**
 * Reports what is wrong with the characters of a pack's value in the language:
 * presentation forms, direction marks, invisible characters, tatweel, or two scripts in one value.
 */
export function checkText(value: string, language: LanguageCode, report: (message: string) => void): void {
  for (const { pattern, message } of faults) {
    const character = pattern.exec(value)?.[0];
    if (character === undefined) continue;
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    report(`U+${code}: ${message}`);
  }
  if (letters.ar.test(value) && letters.en.test(value)) {
    report('mixes Arabic and Latin letters. Keep one script a value.');
  } else if (!letters[language].test(value)) {
    report(
      `has no ${language === 'ar' ? 'Arabic' : 'Latin'} letter. Write it in the language it stands under.`,
    );
  }
}
