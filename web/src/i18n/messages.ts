import { arabic } from './arabic.ts';
import { english } from './english.ts';

/** The languages of the interface. */
export type Language = 'ar' | 'en';

/** How a counted thing is said for each plural category of the language; `{n}` stands for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The things that the view counts. */
export type Noun =
  | 'entity'
  | 'edge'
  | 'claim'
  | 'origin'
  | 'document'
  | 'neighbour'
  | 'mention'
  | 'row'
  | 'statement'
  | 'step';

/** Every word of the interface. */
export interface Messages {
  readonly nouns: Readonly<Record<Noun, Plural>>;
  readonly text: typeof english.text;
}

/** The words of a language. */
export const messagesOf: Readonly<Record<Language, Messages>> = { ar: arabic, en: english };
