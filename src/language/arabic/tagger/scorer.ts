import type { Token } from '../tokens.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Lattice, tagCount } from './lattice.ts';
import { indexKeys, type Model } from './model.ts';
import { atomKey, jointKeys, phraseTags, window } from './sentence-features.ts';
import type { ReadWord, WordContext } from './word-features.ts';

/** A word with its part in the scores of its neighbours: `[(offset + window) * tagCount + tag]`. */
interface WeighedWord extends WordContext {
  readonly sums: Float32Array;
}

/** Words are few and repeat: this many are remembered. */
const rememberedWords = 50_000;

/**
 * Makes what scores the tags of a sentence's tokens by a model. What a word adds by itself is summed once and
 * remembered.
 */
export function createScorer(
  model: Model,
  gazetteer: Gazetteer,
  readWord: ReadWord,
): (tokens: readonly Token[]) => Lattice {
  const addRow = createAdder(model);
  let remembered = new Map<string, WeighedWord>();
  const weighWord = (token: Token): WeighedWord => {
    const known = remembered.get(token.text);
    if (known) return known;
    const { free, identity, listed, ...context } = readWord(token);
    const sums = new Float32Array((2 * window + 1) * tagCount);
    for (const atoms of [free, identity, listed]) {
      for (const { hash, reach } of atoms) {
        for (let bit = 0; bit <= 2 * window; bit++) {
          if (reach & (1 << bit)) addRow(atomKey(hash, bit - window), sums, bit * tagCount);
        }
      }
    }
    if (remembered.size >= rememberedWords) remembered = new Map();
    const weighed = { ...context, sums };
    remembered.set(token.text, weighed);
    return weighed;
  };
  return (tokens) => {
    const words = tokens.map(weighWord);
    const phrases = phraseTags(tokens, words, gazetteer);
    const emissions = new Float64Array(tokens.length * tagCount);
    const keys: number[] = [];
    for (let at = 0; at < words.length; at++) {
      addNeighbours(words, at, emissions);
      keys.length = 0;
      jointKeys(keys, words, phrases, at);
      for (const key of keys) addRow(key, emissions, at * tagCount);
    }
    return { length: tokens.length, emissions, transitions: model.transitions };
  };
}

/** Adds the weights of a feature to the scores that begin at `start`. */
function createAdder({ keys, weights, unit }: Model) {
  const findRow = indexKeys(keys);
  return (key: number, scores: Float32Array | Float64Array, start: number): void => {
    const row = findRow(key) * tagCount;
    if (row < 0) return;
    for (let tag = 0; tag < tagCount; tag++) {
      scores[start + tag] = (scores[start + tag] as number) + (weights[row + tag] as number) * unit;
    }
  };
}

/** Adds to a word's scores what it and its neighbours carry. */
function addNeighbours(words: readonly WeighedWord[], at: number, emissions: Float64Array): void {
  const row = at * tagCount;
  for (let offset = -window; offset <= window; offset++) {
    const sums = words[at + offset]?.sums;
    if (!sums) continue;
    const start = (offset + window) * tagCount;
    for (let tag = 0; tag < tagCount; tag++) {
      emissions[row + tag] = (emissions[row + tag] as number) + (sums[start + tag] as number);
    }
  }
}
