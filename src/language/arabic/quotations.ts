import type { Range } from './draft.ts';
import type { Word } from './words.ts';

const opening = new Set(['«', '“', '"', '"', '‘', '„', '(']);
const closing = new Set(['»', '”', '"', '"', '’', '“', ')']);

/**
 * The end of a short quoted run that begins at a word: «القوات اللبنانية». `verbal` tells that a noun before
 * calls for a name, so that it may hold a word which reads as a verb: "شركة «نور الشرق»".
 */
export function quotedRun(words: readonly Word[], at: number, verbal = false): number | undefined {
  if (!opening.has(words[at]?.text ?? '') || words[at]?.text === '(') return undefined;
  for (let to = at + 1; to <= at + 6 && to < words.length; to += 1) {
    const word = words[to] as Word;
    if (closing.has(word.text)) return to > at + 1 ? to + 1 : undefined;
    if (word.pos === 'punctuation' || (word.pos === 'verb' && !verbal)) return undefined;
  }
  return undefined;
}

/** A name in brackets or quotation marks after another: "(أوبك)", "(IAEA)", «سنتكوم»; with its marks. */
export function bracketedAfter(words: readonly Word[], at: number): Range | undefined {
  const mark = words[at]?.text ?? '';
  if (!opening.has(mark)) return undefined;
  let to = at + 1;
  while (to < words.length && to <= at + 4 && !shuts(mark, words[to]?.text ?? '')) to += 1;
  const inside = words.slice(at + 1, to);
  const sound = inside.length > 0 && !inside.some((w) => unnamed.has(w.pos) || w.clitic === 'before');
  return sound && shuts(mark, words[to]?.text ?? '') ? { from: at, to: to + 1 } : undefined;
}

const unnamed = new Set<Word['pos']>(['number', 'verb', 'punctuation', 'adverb', 'preposition']);

function shuts(mark: string, text: string): boolean {
  return mark === '(' ? text === ')' : closing.has(text);
}
