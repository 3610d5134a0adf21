import { type Lexicon, loadLexicon } from '../../lexicon.ts';
import { createAnalyser } from '../analyser.ts';
import type { Analyse } from '../analysis.ts';
import type { Token } from '../tokens.ts';
import { createGazetteer } from './gazetteer.ts';
import {
  bestTags,
  type Lattice,
  type Marginals,
  sumTaggings,
  type TaggedType,
  tagCount,
  taggedTypes,
} from './lattice.ts';
import { calibrationSteps, indexKeys, type Model, readModel } from './model.ts';
import { atomKey, jointKeys, phraseTags, window } from './sentence-features.ts';
import { type Atom, createWordReader, type WordFeatures } from './word-features.ts';

/** A name that the tagger found: the tokens `[from, to)`, clitics on the first included. */
export interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly type: TaggedType;
  /** 0..1, about how often such a finding is right to the token. */
  readonly score: number;
}

/** A sentence as the tagger weighs it. */
export interface Tagging {
  /** The likeliest names, in order; they do not overlap. */
  readonly names: readonly TaggedName[];
  /** 0..1: how likely the token belongs to a name of this class, be it found or not. */
  likelihood(at: number, type: TaggedType): number;
}

/** Finds names of persons, places and organisations by what it learned from tagged news. */
export interface Tagger {
  /** The names in the tokens of one sentence. */
  tag(tokens: readonly Token[]): readonly TaggedName[];
  /** The same with the likelihood of every token. */
  weigh(tokens: readonly Token[]): Tagging;
}

/** What a tagger is made with; what is left out is read from the package. */
export interface TaggerParts {
  readonly lexicon?: Lexicon;
  /** An analyser that others use as well, so that each word is analysed once. */
  readonly analyse?: Analyse;
  readonly model?: Model;
}

/** A word with its part in the scores of its neighbours: `[(offset + window) * tagCount + tag]`. */
interface WeighedWord extends WordFeatures {
  readonly sums: Float32Array;
}

/** Words are few and repeat: this many are remembered. */
const rememberedWords = 30_000;

/**
 * Makes a tagger of Arabic names.
 *
 *   createTagger().tag(tokenize('التقى سيرغي لافروف نظيره'))  // [{ from: 1, to: 3, type: 'Person', … }]
 *
 * @throws SilaError `config` where the model or a table of the lexicon is missing or broken.
 */
export function createTagger(parts: TaggerParts = {}): Tagger {
  const gazetteer = createGazetteer(parts.lexicon ?? loadLexicon());
  const model = parts.model ?? readModel();
  const readWord = createWordReader(gazetteer, parts.analyse ?? createAnalyser());
  const findRow = indexKeys(model.keys);
  let remembered = new Map<string, WeighedWord>();

  const addRow = (key: number, sums: Float32Array | Float64Array, start: number) => {
    const row = findRow(key) * tagCount;
    if (row < 0) return;
    for (let tag = 0; tag < tagCount; tag++) {
      sums[start + tag] = (sums[start + tag] as number) + (model.weights[row + tag] as number) * model.unit;
    }
  };
  const weighWord = (token: Token): WeighedWord => {
    const known = remembered.get(token.text);
    if (known) return known;
    const word = readWord(token);
    const sums = new Float32Array((2 * window + 1) * tagCount);
    for (const atoms of [word.free, word.identity, word.listed]) {
      for (const atom of atoms)
        eachReach(atom, (offset, start) => addRow(atomKey(atom.hash, offset), sums, start));
    }
    if (remembered.size >= rememberedWords) remembered = new Map();
    const weighed = { ...word, sums };
    remembered.set(token.text, weighed);
    return weighed;
  };
  const lattice = (tokens: readonly Token[]): Lattice => {
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
  return {
    tag(tokens) {
      const scores = lattice(tokens);
      const tags = bestTags(scores);
      return tags.some((tag) => tag > 0) ? readNames(tags, sumTaggings(scores), model) : [];
    },
    weigh(tokens) {
      const scores = lattice(tokens);
      const marginals = sumTaggings(scores);
      return {
        names: readNames(bestTags(scores), marginals, model),
        likelihood(at, type) {
          const tag = at * tagCount + firstTag(type);
          return (marginals.tags[tag] ?? 0) + (marginals.tags[tag + 1] ?? 0);
        },
      };
    },
  };
}

/** Calls back for each offset at which a property counts. */
export function eachReach(atom: Atom, call: (offset: number, start: number) => void): void {
  for (let bit = 0; bit <= 2 * window; bit++) {
    if (atom.reach & (1 << bit)) call(bit - window, bit * tagCount);
  }
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

function firstTag(type: TaggedType): number {
  return 1 + 2 * taggedTypes.indexOf(type);
}

/** Reads tags as spans. */
export function readSpans(tags: ArrayLike<number>): readonly { from: number; to: number; tag: number }[] {
  const spans: { from: number; to: number; tag: number }[] = [];
  for (let from = 0; from < tags.length; from++) {
    const tag = tags[from] as number;
    if (tag % 2 === 0) continue;
    let to = from + 1;
    while (tags[to] === tag + 1) to += 1;
    spans.push({ from, to, tag });
  }
  return spans;
}

function readNames(tags: Uint8Array, marginals: Marginals, model: Model): readonly TaggedName[] {
  return readSpans(tags).map(({ from, to, tag }) => ({
    from,
    to,
    type: taggedTypes[(tag - 1) / 2] as TaggedType,
    score: calibrate(marginals.span(from, to, tag), (tag - 1) / 2, model.calibration),
  }));
}

/** What a computed probability was worth on news held back from training. */
function calibrate(probability: number, type: number, calibration: Float64Array): number {
  const place = Math.min(Math.max(probability, 0), 1) * (calibrationSteps - 1);
  const step = Math.min(Math.floor(place), calibrationSteps - 2);
  const low = calibration[type * calibrationSteps + step] as number;
  const high = calibration[type * calibrationSteps + step + 1] as number;
  return low + (high - low) * (place - step);
}
