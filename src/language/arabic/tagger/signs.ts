import type { Analysis } from '../analysis.ts';
import type { Token } from '../tokens.ts';
import { type ListName, listNames } from './gazetteer.ts';

/** A word's coarse class: a name for features, and its small number for joint ones. */
export interface Sign {
  readonly name: string;
  readonly sign: number;
}

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
const numbers = new Map<string, number>();
/** The sign of what lies before and after a sentence. */
export const edgeSign = 0;

/**
 * The coarse class of a word: its mark, its most telling list (`lists` are bits of `listNames`), or its
 * part of speech.
 */
export function signOf(token: Token, analysis: Analysis | undefined, lists: number): Sign {
  const name = nameOf(token, analysis, lists);
  let sign = numbers.get(name);
  if (sign === undefined) {
    sign = numbers.size + 1;
    numbers.set(name, sign);
  }
  return { name, sign };
}

function nameOf(token: Token, analysis: Analysis | undefined, lists: number): string {
  if (token.kind === 'punctuation') return marks[token.text.slice(0, 1)] ?? 'mark';
  if (token.kind !== 'word') return token.kind;
  if (!/^[\u0621-\u064a]/u.test(token.folded)) return 'foreign';
  const list = telling.find((name) => lists & (1 << listNames.indexOf(name)));
  if (list) return list;
  if (!analysis) return 'unknown';
  const { pos, aspect, article, derivation } = analysis;
  if (pos === 'verb') return `verb-${aspect}`;
  return `${pos}${derivation === 'masdar' ? '-masdar' : ''}${article ? '+' : ''}`;
}
