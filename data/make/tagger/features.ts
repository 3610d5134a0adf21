import type { Gazetteer } from '../../../src/language/arabic/tagger/gazetteer.ts';
import {
  atomKey,
  type Hidden,
  jointKeys,
  phraseTags,
  window,
} from '../../../src/language/arabic/tagger/sentence-features.ts';
import type { Atom, ReadWord, WordFeatures } from '../../../src/language/arabic/tagger/word-features.ts';
import type { Example } from './corpus.ts';

/** A sentence ready for training. */
export interface Sample {
  readonly words: readonly WordFeatures[];
  readonly phrases: Uint8Array;
  readonly tags: Uint8Array;
}

const groups = ['free', 'identity', 'listed'] as const;
type Group = (typeof groups)[number];

/** The features that are common enough to be learned, numbered. */
export interface FeatureSpace {
  readonly keys: readonly number[];
  /** The features of each token of a sentence, without what is hidden. */
  gather(sample: Sample, hidden: readonly Hidden[]): readonly (readonly number[])[];
}

export function toSamples(
  examples: readonly Example[],
  readWord: ReadWord,
  gazetteer: Gazetteer,
): readonly Sample[] {
  const known = new Map<string, WordFeatures>();
  return examples.map(({ tokens, tags }) => {
    const words = tokens.map((token) => {
      let word = known.get(token.text);
      if (!word) {
        word = readWord(token);
        known.set(token.text, word);
      }
      return word;
    });
    return { words, phrases: phraseTags(tokens, words, gazetteer), tags };
  });
}

/** Keeps the features that occur at least `least` times in the original sentences, or in the renamed ones. */
export function buildSpace(
  original: readonly Sample[],
  renamed: readonly Sample[],
  least: Readonly<Record<Group | 'joint', number>>,
): FeatureSpace {
  const counts = new Map<number, number>();
  const kept = new Map<number, number>();
  const count = (key: number, enough: number) => {
    const times = (counts.get(key) ?? 0) + 1;
    counts.set(key, times);
    if (times >= enough && !kept.has(key)) kept.set(key, kept.size);
  };
  for (const [samples, isOriginal] of [
    [original, true],
    [renamed, false],
  ] as const) {
    for (const sample of samples) {
      for (const at of sample.words.keys()) {
        for (const group of groups) {
          if (group === 'identity' && !isOriginal) continue;
          eachKey(sample, at, group, (key) => count(key, least[group]));
        }
        if (!isOriginal) continue;
        const keys: number[] = [];
        jointKeys(keys, sample.words, sample.phrases, at);
        for (const key of keys) count(key, least.joint);
      }
    }
  }
  return { keys: [...kept.keys()], gather: createGatherer(kept) };
}

function eachKey(sample: Sample, at: number, group: Group, call: (key: number) => void): void {
  for (let offset = -window; offset <= window; offset++) {
    for (const { hash, reach } of sample.words[at + offset]?.[group] ?? []) {
      if (reach & (1 << (offset + window))) call(atomKey(hash, offset));
    }
  }
}

function createGatherer(kept: ReadonlyMap<number, number>): FeatureSpace['gather'] {
  const known = new Map<readonly Atom[], readonly (readonly number[])[]>();
  const numbered = (atoms: readonly Atom[]) => {
    let byOffset = known.get(atoms);
    if (!byOffset) {
      const lists: number[][] = Array.from({ length: 2 * window + 1 }, () => []);
      for (const atom of atoms) {
        for (let offset = -window; offset <= window; offset++) {
          const id = kept.get(atomKey(atom.hash, offset));
          if (id !== undefined && atom.reach & (1 << (offset + window))) lists[offset + window]?.push(id);
        }
      }
      byOffset = lists;
      known.set(atoms, byOffset);
    }
    return byOffset;
  };
  return (sample, hidden) =>
    sample.words.map((_, at) => {
      const ids: number[] = [];
      for (let offset = -window; offset <= window; offset++) {
        const word = sample.words[at + offset];
        if (!word) continue;
        const without = hidden[at + offset];
        ids.push(...(numbered(word.free)[offset + window] ?? []));
        if (!without?.identity) ids.push(...(numbered(word.identity)[offset + window] ?? []));
        if (!without?.lists) ids.push(...(numbered(word.listed)[offset + window] ?? []));
      }
      const keys: number[] = [];
      jointKeys(keys, sample.words, sample.phrases, at, hidden);
      for (const key of keys) {
        const id = kept.get(key);
        if (id !== undefined) ids.push(id);
      }
      return ids;
    });
}
