import type { Analysis } from '../analysis.ts';
import type { Token } from '../tokens.ts';
import { type ListName, listNames } from './gazetteer.ts';
import { hashText } from './hash.ts';

/** Lists by how much they say of a word, the most telling first. */
const telling: readonly ListName[] = [
  'weekday',
  'month',
  'polity',
  'given',
  'family',
  'rank',
  'honorific',
  'office',
  'profession',
  'nisba',
  'place',
  'organization',
  'kinship',
  'head-organization',
  'head-facility',
  'head-place',
  'head-other',
  'descriptor',
  'given-common',
  'family-common',
  'place-common',
];
const marks: Readonly<Record<string, string>> = {
  '،': ',',
  ',': ',',
  '؛': ',',
  ';': ',',
  '.': '.',
  '؟': '.',
  '?': '.',
  '!': '.',
  '"': '"',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  "'": '"',
  '’': '"',
  '‘': '"',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  ':': ':',
  '-': '-',
  '–': '-',
  '—': '-',
  '/': '/',
};
const arabicLetter = /^[\u0621-\u064a]/u;
/** The sign of what lies before and after a sentence. */
export const edgeSign = hashText('edge');

/**
 * The coarse class of a word: its mark, its most telling list (`lists` are bits of `listNames`), or its
 * part of speech.
 *
 *   signOf(token('،'), undefined, 0)  // ','
 */
export function signOf(token: Token, analysis: Analysis | undefined, lists: number): string {
  if (token.kind === 'punctuation') return marks[token.text.slice(0, 1)] ?? 'mark';
  if (token.kind !== 'word') return token.kind;
  if (!arabicLetter.test(token.folded)) return 'foreign';
  const list = telling.find((name) => lists & (1 << listNames.indexOf(name)));
  if (list) return list;
  if (!analysis) return 'unknown';
  const { pos, aspect, article, derivation } = analysis;
  if (pos === 'verb') return `verb-${aspect}`;
  return `${pos}${derivation === 'masdar' ? '-masdar' : ''}${article ? '+' : ''}`;
}
