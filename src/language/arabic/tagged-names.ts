import type { NamedRange } from './kinds.ts';
import { type Token, tokenize } from './tokens.ts';
import { type Vocabulary, written } from './vocabulary.ts';
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
    from = withoutClitics(words, from, head, vocabulary);
    let to = from;
    while (to < words.length && (words[to] as Word).start < tail.end) to += 1;
    if (words[to - 1]?.clitic === 'after') continue;
    found.set(from, { from, to, type: name.type, score: name.score });
  }
  return found;
}

/**
 * Past the clitics of a name's first word, unless they are its first letters: فهد is no "so … Hadd".
 * A list that has the whole word or the rest decides; else ف and ك seldom stand before a name, و often.
 */
function withoutClitics(words: readonly Word[], at: number, token: Token, vocabulary: Vocabulary): number {
  const { given, family } = vocabulary;
  const listed = (name: string) => given.has(name) || family.has(name);
  let from = at;
  for (;;) {
    const clitic = words[from];
    const next = words[from + 1];
    if (clitic?.clitic !== 'before' || !next || next.start >= token.end) return from;
    const whole = token.folded.slice(token.folded.length - (token.end - clitic.start));
    const rest = written(next);
    if (listed(whole) || (!listed(rest) && belongs(clitic, next))) return from;
    from += 1;
  }
}

const rarely = new Set(['ف', 'ك']);

function belongs(clitic: Word, next: Word): boolean {
  if (next.clitic === 'before') return false;
  const short = next.form.length < 3 && !next.article;
  const closed = next.pos === 'particle' || next.pos === 'preposition' || next.pos === 'adverb';
  return rarely.has(clitic.form) || short || closed;
}
