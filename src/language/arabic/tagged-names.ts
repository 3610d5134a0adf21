import type { NamedRange, Scene } from './kinds.ts';
import type { Sighting, TaggedName } from './tagger/tagger.ts';
import type { Token } from './tokens.ts';
import { type Vocabulary, written } from './vocabulary.ts';
import type { Word } from './words.ts';

/**
 * What the trained tagger takes for names in one sentence, by the word at which each begins. Clitics
 * before the first word are left out; a clitic inside is a part of the name (بنيس is no "in Nice").
 *
 *   placeNames(words, tokens, sighting, vocabulary).tagged.get(4)
 *   // → { from: 4, to: 6, type: 'Person', score: 0.93 }
 */
export function placeNames(
  words: readonly Word[],
  tokens: readonly Token[],
  { names, faint }: Sighting,
  vocabulary: Vocabulary,
): Required<Pick<Scene, 'tagged' | 'faint'>> {
  const starts = new Map(words.map((word, i) => [word.start, i] as const));
  const place = (name: TaggedName) => placeName(words, tokens, name, starts, vocabulary);
  const byStart = (found: readonly TaggedName[]) =>
    new Map(found.flatMap((name) => place(name) ?? []).map((range) => [range.from, range] as const));
  return { tagged: byStart(names), faint: byStart(faint) };
}

function placeName(
  words: readonly Word[],
  tokens: readonly Token[],
  name: TaggedName,
  starts: ReadonlyMap<number, number>,
  vocabulary: Vocabulary,
): NamedRange | undefined {
  // A word in the accusative, with its tanween written out, is an object after the name.
  const object = tokens.findIndex((t, i) => i > name.from && i < name.to && t.text.includes('\u064b'));
  const [head, tail] = [tokens[name.from], tokens[(object < 0 ? name.to : object) - 1]];
  const start = head && starts.get(head.start);
  if (!head || !tail || start === undefined) return undefined;
  const from = withoutClitics(words, start, head, vocabulary);
  let to = from;
  while (to < words.length && (words[to] as Word).start < tail.end) to += 1;
  return words[to - 1]?.clitic === 'after' ? undefined : { from, to, type: name.type, score: name.score };
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
