import type { Nominal } from './nominal.ts';
import type { VerbGroup } from './verb-groups.ts';

/** A noun phrase with its conjuncts. */
export type PhraseElement = Extract<Element, { kind: 'phrase' }>;

/** Whether a part is a comma. */
export function isComma(part: Element | undefined): boolean {
  return part?.kind === 'mark' && part.word === ',';
}

/** A noun phrase with its conjuncts, a verb group, or a word or mark that joins them. */
export type Element =
  | {
      readonly kind: 'phrase';
      readonly members: readonly Nominal[];
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'verb'; readonly group: VerbGroup; readonly from: number; readonly to: number }
  | {
      readonly kind: 'preposition' | 'conjunction' | 'subordinator' | 'relative' | 'adverb' | 'mark' | 'date';
      readonly word: string;
      readonly from: number;
      readonly to: number;
    };
