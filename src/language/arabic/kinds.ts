import type { Chunk, Range } from './draft.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** A stretch of words that the trained tagger takes for a name, and how often such a finding is right. */
export interface NamedRange extends Range {
  readonly type: 'Person' | 'Place' | 'Organization';
  readonly score: number;
}

/** What one sentence is read with: its words, what is known, and the chunks found so far. */
export interface Scene {
  readonly words: readonly Word[];
  /** `written` and bare forms of the words, for look-ups. */
  readonly writtenForms: readonly string[];
  readonly bareForms: readonly string[];
  readonly vocabulary: Vocabulary;
  /** The chunk that begins at a word. */
  readonly chunks: Map<number, Chunk>;
  /** What the tagger takes for names, by the first word; set while names are looked for. */
  readonly tagged?: ReadonlyMap<number, NamedRange>;
  /** What may be a name where the words before it call for one. */
  readonly faint?: ReadonlyMap<number, NamedRange>;
}

const ends = new Set([
  'preposition',
  'conjunction',
  'subordinator',
  'relative',
  'verb',
  'punctuation',
  'particle',
  'demonstrative',
  'pronoun',
]);

/** Whether a word can stand inside a noun phrase at all. */
export function isNominal(word: Word | undefined): word is Word {
  return word !== undefined && !ends.has(word.pos) && word.pos !== 'adverb';
}

export function isComma(word: Word | undefined): boolean {
  return word?.text === '،' || word?.text === ',';
}

/** The range is closed by a genitive or an adjective that carries the article. */
export function isDefinite(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some((w) => w.article || w.pos === 'name');
}

/** The nationality adjective at a word, if one stands there: how many words, and whose. */
export function nisbaAt(scene: Scene, at: number) {
  const match = scene.vocabulary.nisbas.longestMatch(scene.bareForms, at);
  const form = match?.values[0];
  if (!match || !form || scene.words[at]?.tanween) return undefined;
  if (form.common && !isNational(scene, at)) return undefined;
  return { from: match.from, to: match.to, form };
}

/** "الجيش المالي" is Mali's, "السوق المالية" is not: a common adjective is a nationality beside an office or a force. */
function isNational({ words, vocabulary, bareForms }: Scene, at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word?.article || !before?.article) return false;
  const head = vocabulary.heads.longestMatch(bareForms, at - 1)?.values[0]?.head;
  if (head) return head.kind === 'armed' || head.kind === 'government';
  // "وزير الزراعة المالي": of the minister, for a feminine adjective would be the matter's.
  if (!word.form.endsWith('ه') && vocabulary.portfolios.longestMatch(bareForms, at - 1)) return true;
  return vocabulary.titles.longestMatch(bareForms, at - 1)?.values[0]?.title.kind === 'office';
}

/** Whether any word of `[from, to)` carries the article. */
export function hasArticle({ words }: Scene, from: number, to: number): boolean {
  return words.slice(from, to).some((w) => w.article);
}
