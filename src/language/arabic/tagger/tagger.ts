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
import { calibrationSteps, type Model, readModel } from './model.ts';
import { createScorer } from './scorer.ts';
import { createWordReader } from './word-features.ts';

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

/** What the tagger sees in a sentence. */
export interface Sighting {
  /** The likeliest names, in order; they do not overlap. */
  readonly names: readonly TaggedName[];
  /** What would be names too if names were several times likelier: for places where one is called for. */
  readonly faint: readonly TaggedName[];
}

/** Finds names of persons, places and organisations by what it learned from tagged news. */
export interface Tagger {
  /** The names in the tokens of one sentence. */
  tag(tokens: readonly Token[]): readonly TaggedName[];
  /** The same with what may be names where the words around lead one to expect some. */
  look(tokens: readonly Token[]): Sighting;
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
  const score = createScorer(
    model,
    gazetteer,
    createWordReader(gazetteer, parts.analyse ?? createAnalyser()),
  );
  const look = (tokens: readonly Token[]): Sighting => {
    const lattice = score(tokens);
    const lenient = bestTags(favourNames(lattice));
    if (lenient.every((tag) => tag === 0)) return { names: [], faint: [] };
    const marginals = sumTaggings(lattice);
    return {
      names: readNames(bestTags(lattice), marginals, model),
      faint: readNames(lenient, marginals, model),
    };
  };
  return {
    look,
    tag: (tokens) => look(tokens).names,
    weigh(tokens) {
      const lattice = score(tokens);
      const marginals = sumTaggings(lattice);
      return {
        names: readNames(bestTags(lattice), marginals, model),
        likelihood(at, type) {
          const tag = at * tagCount + firstTag(type);
          return (marginals.tags[tag] ?? 0) + (marginals.tags[tag + 1] ?? 0);
        },
      };
    },
  };
}

/** How much likelier than learned a name is where one is called for, as a logarithm. */
const favour = Math.log(8);

function favourNames({ emissions, ...rest }: Lattice): Lattice {
  return { ...rest, emissions: emissions.map((value, i) => (i % tagCount === 0 ? value - favour : value)) };
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
