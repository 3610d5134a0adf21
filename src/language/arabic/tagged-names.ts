import type { NamedRange } from './kinds.ts';
import { tokenize } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/**
 * What the trained tagger takes for names in one sentence, by the word at which each begins. Clitics
 * before the first word are left out; a clitic inside is a part of the name (بنيس is no "in Nice").
 *
 *   tagNames(words, text, vocabulary).get(4) // → { from: 4, to: 6, type: 'Person', score: 0.93 }
 */
export function tagNames(
  words: readonly Word[],
  text: string,
  vocabulary: Vocabulary,
): ReadonlyMap<number, NamedRange> {
  const found = new Map<number, NamedRange>();
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return found;
  const tokens = tokenize(text, { start: first.start, end: last.end });
  const starts = new Map(words.map((word, i) => [word.start, i] as const));
  for (const name of vocabulary.tagNames(tokens)) {
    const [head, tail] = [tokens[name.from], tokens[name.to - 1]];
    let from = head && starts.get(head.start);
    if (!head || !tail || from === undefined) continue;
    while (words[from]?.clitic === 'before' && (words[from + 1]?.start ?? head.end) < head.end) from += 1;
    let to = from;
    while (to < words.length && (words[to] as Word).start < tail.end) to += 1;
    if (words[to - 1]?.clitic === 'after') continue;
    found.set(from, { from, to, type: name.type, score: name.score });
  }
  return found;
}
