import type { LanguageCode } from '../model/document.ts';
import { createArabic } from './arabic/index.ts';
import { createEnglish } from './english/index.ts';
import type { LanguageFactory } from './language.ts';

/** The languages that Sila reads, by code. */
export const languageFactories: Readonly<Record<LanguageCode, LanguageFactory>> = {
  ar: createArabic,
  en: createEnglish,
};
