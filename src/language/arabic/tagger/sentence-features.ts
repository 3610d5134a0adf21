import type { Token } from '../tokens.ts';
import { type Gazetteer, phraseKinds } from './gazetteer.ts';
import { mixHash } from './hash.ts';
import { edgeSign } from './signs.ts';
import type { WordContext } from './word-features.ts';

/** How far a word's properties are seen. */
export const window = 2;

/** The key of a property of the word at distance `offset`, -2..2, of the word that is tagged. */
export function atomKey(hash: number, offset: number): number {
  return mixHash(hash, offset + window);
}

/** What is hidden of a word: its identity, its lists. */
export interface Hidden {
  readonly identity: boolean;
  readonly lists: boolean;
}

/**
 * Which phrase of several words each token stands in: 0, or twice the place in `phraseKinds` plus
 * 1 at the beginning and 2 inside.
 */
export function phraseTags(
  tokens: readonly Token[],
  words: readonly WordContext[],
  { phrases }: Gazetteer,
): Uint8Array {
  const tags = new Uint8Array(tokens.length);
  let folded: string[] | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as WordContext;
    if (!word.startsPhrase) continue;
    folded ??= tokens.map((token) => token.folded);
    const written = folded[at] as string;
    let match = phrases.longestMatch(folded, at);
    if (word.phraseWord !== written) {
      folded[at] = word.phraseWord;
      const bare = phrases.longestMatch(folded, at);
      if (bare && bare.to > (match?.to ?? 0)) match = bare;
      folded[at] = written;
    }
    if (!match) continue;
    const kind = 2 * phraseKinds.indexOf(match.values[0] as (typeof phraseKinds)[number]);
    for (let i = at; i < match.to; i += 1) tags[i] = kind + (i === at ? 1 : 2);
    at = match.to - 1;
  }
  return tags;
}

/**
 * Writes the keys of the properties that several words have together, seen from the word at `at`.
 * `hidden` tells of each word what the tagger must do without.
 */
export function jointKeys(
  keys: number[],
  words: readonly WordContext[],
  phrases: Uint8Array,
  at: number,
  hidden?: readonly Hidden[],
): void {
  const sign = (i: number): number => {
    const word = words[i];
    if (word === undefined) return edgeSign;
    return hidden?.[i]?.lists ? word.bareSign : word.sign;
  };
  const phrase = (i: number): number => (hidden?.[i]?.lists ? 0 : (phrases[i] ?? 0));
  const lemma = (i: number): number => (hidden?.[i]?.identity ? 0 : (words[i]?.lemmaHash ?? edgeSign));
  const own = sign(at);
  const before = sign(at - 1);
  const after = sign(at + 1);
  keys.push(
    mixHash(mixHash(1, before), own),
    mixHash(mixHash(2, own), after),
    mixHash(mixHash(mixHash(3, before), own), after),
    mixHash(mixHash(mixHash(4, sign(at - 2)), before), own),
    mixHash(mixHash(5, sign(at - 2)), before),
    mixHash(mixHash(mixHash(6, own), after), sign(at + 2)),
  );
  const [title, distance] = titleBefore(words, at, hidden);
  if (title) {
    keys.push(mixHash(mixHash(12, title), own), mixHash(mixHash(13, distance), own), mixHash(14, title));
    keys.push(
      mixHash(mixHash(mixHash(15, distance), own), before),
      mixHash(mixHash(mixHash(16, title), own), after),
    );
  }
  if (phrase(at)) keys.push(mixHash(7, phrase(at)));
  if (phrase(at - 1)) keys.push(mixHash(8, phrase(at - 1)));
  if (phrase(at + 1)) keys.push(mixHash(9, phrase(at + 1)));
  if (lemma(at - 1)) keys.push(mixHash(mixHash(10, lemma(at - 1)), own));
  if (lemma(at + 1)) keys.push(mixHash(mixHash(11, lemma(at + 1)), own));
}

/** How far back a title is looked for: "رئيس بلدية طرابلس السابق فلان". */
const farthest = 6;

/** The title that a word may be the holder's name of, with nothing between that parts them, and how far back. */
function titleBefore(
  words: readonly WordContext[],
  at: number,
  hidden: readonly Hidden[] | undefined,
): readonly [title: number, distance: number] {
  for (let distance = 1; distance <= farthest && distance <= at; distance++) {
    const { lead } = words[at - distance] as WordContext;
    if (lead < 0) break;
    if (lead > 0 && !hidden?.[at - distance]?.lists) return [lead, distance];
  }
  return [0, 0];
}
