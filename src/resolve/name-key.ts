import { fold } from '../language/arabic/fold.ts';
import type { ClassName } from '../model/entity.ts';
import { genericWords } from './generic-words.ts';

/**
 * Levels the spelling of a name so that two writings of it compare equal: Latin case and accents,
 * Arabic vowels, lengthening, hamza seats, final yāʾ and tāʾ marbūṭa, punctuation and spaces.
 *
 *   foldName('Émile  LAHOUD') === 'emile lahoud'
 *   foldName('أُسامة') === 'اسامه'
 */
export function foldName(text: string): string {
  return fold(text.normalize('NFKC'))
    .text.normalize('NFKD')
    .replace(/[\p{M}\p{Cf}’'`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const genericKeys: ReadonlySet<string> = new Set(genericWords.map(foldName));
const neverGeneric: ReadonlySet<ClassName> = new Set(['Person', 'Polity', 'Place']);
/** The article with or without a proclitic, or a proclitic alone: "الاتفاق", "للتعاون", "لوقف". */
const clitics = /^(?:[وفبك]?ال|لل|[وفبكل])(?=..)/;

/**
 * Whether a folded name says only what kind of thing is meant, as "the agreement" or "وزارة الدفاع" do,
 * so that it can mean another thing in another document.
 */
export function isGeneric(of: ClassName, key: string): boolean {
  if (neverGeneric.has(of)) return false;
  return key.split(' ').every((word) => genericKeys.has(word) || genericKeys.has(word.replace(clitics, '')));
}
