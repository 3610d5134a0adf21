import { mayFollow, sumTaggings, tagCount } from '../../../src/language/arabic/tagger/lattice.ts';
import type { Model } from '../../../src/language/arabic/tagger/model.ts';
import type { Hidden } from '../../../src/language/arabic/tagger/sentence-features.ts';
import type { FeatureSpace, Sample } from './features.ts';
import { createRandom, type Random, shuffle } from './random.ts';

export interface Settings {
  readonly passes: number;
  readonly rate: number;
  /** Cost of a weight's size and of its square, each for one sentence. */
  readonly sparse: number;
  readonly small: number;
  /** How often the words and the lists of a name are hidden, and those of other words. */
  readonly hideName: Hide;
  readonly hideOther: Hide;
  readonly seed: number;
}

interface Hide {
  readonly identity: number;
  readonly lists: number;
}

/** Weights under training: regularised dual averaging with a rate of its own for each weight. */
interface Learner {
  weight(at: number): number;
  learn(at: number, gradient: number): void;
}

/**
 * Trains a conditional random field: the sum over all taggings of a sentence is weighed against the right one.
 * The first sentences are read `passes` times, each pass with another choice of what is hidden.
 */
export function train(
  samples: readonly Sample[],
  space: FeatureSpace,
  settings: Settings,
): Omit<Model, 'calibration'> {
  const random = createRandom(settings.seed);
  const clock = { sentences: 0 };
  const moves = createLearner(tagCount * tagCount, settings, clock);
  const features = createLearner(space.keys.length * tagCount, settings, clock);
  for (let pass = 0; pass < settings.passes; pass++) {
    for (const sample of shuffle(samples, random)) {
      clock.sentences += 1;
      learnSentence(sample, space.gather(sample, hide(sample, settings, random)), features, moves);
    }
  }
  return compress(space.keys, features, moves);
}

function createLearner(
  size: number,
  { rate, sparse, small }: Settings,
  clock: { sentences: number },
): Learner {
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  return {
    weight(at) {
      const sum = sums[at] as number;
      const over = Math.abs(sum) - sparse * clock.sentences;
      if (over <= 0) return 0;
      return (
        (-Math.sign(sum) * over) / (small * clock.sentences + (1 + Math.sqrt(squares[at] as number)) / rate)
      );
    },
    learn(at, gradient) {
      sums[at] = (sums[at] as number) + gradient;
      squares[at] = (squares[at] as number) + gradient * gradient;
    },
  };
}

function learnSentence(
  { tags }: Sample,
  gathered: readonly (readonly number[])[],
  features: Learner,
  moves: Learner,
): void {
  const length = tags.length;
  const emissions = new Float64Array(length * tagCount);
  for (const [at, ids] of gathered.entries()) {
    for (const id of ids) {
      for (let tag = 0; tag < tagCount; tag++) {
        const cell = at * tagCount + tag;
        emissions[cell] = (emissions[cell] as number) + features.weight(id * tagCount + tag);
      }
    }
  }
  const transitions = Float64Array.from({ length: tagCount * tagCount }, (_, move) => moves.weight(move));
  const sums = sumTaggings({ length, emissions, transitions });
  for (const [at, ids] of gathered.entries()) {
    for (let tag = 0; tag < tagCount; tag++) {
      const gradient = (sums.tags[at * tagCount + tag] as number) - (tags[at] === tag ? 1 : 0);
      if (Math.abs(gradient) < 1e-6) continue;
      for (const id of ids) features.learn(id * tagCount + tag, gradient);
    }
  }
  const expected = sums.moves();
  for (let at = 1; at < length; at++) {
    const move = (tags[at - 1] as number) * tagCount + (tags[at] as number);
    expected[move] = (expected[move] as number) - 1;
  }
  for (const [move, gradient] of expected.entries()) moves.learn(move, gradient);
}

/** Chooses what the tagger must do without this time: for a name all its words share the lot. */
function hide({ tags }: Sample, { hideName, hideOther }: Settings, random: Random): readonly Hidden[] {
  const hidden: Hidden[] = [];
  for (const tag of tags) {
    const before = hidden.at(-1);
    if (tag > 0 && tag % 2 === 0 && before) {
      hidden.push({ identity: random() < hideName.identity, lists: before.lists });
      continue;
    }
    const odds = tag > 0 ? hideName : hideOther;
    hidden.push({ identity: random() < odds.identity, lists: random() < odds.lists });
  }
  return hidden;
}

/** Weights as bytes; features that came out at nothing are left out. */
function compress(keys: readonly number[], features: Learner, moves: Learner): Omit<Model, 'calibration'> {
  let most = 0;
  for (let at = 0; at < keys.length * tagCount; at++) most = Math.max(most, Math.abs(features.weight(at)));
  const unit = Math.fround(most / 127);
  const rows = keys
    .map((key, id) => ({
      key,
      bytes: Int8Array.from({ length: tagCount }, (_, tag) =>
        Math.round(features.weight(id * tagCount + tag) / unit),
      ),
    }))
    .filter(({ bytes }) => bytes.some((byte) => byte !== 0))
    .sort((left, right) => left.key - right.key);
  const weights = new Int8Array(rows.length * tagCount);
  for (const [row, { bytes }] of rows.entries()) weights.set(bytes, row * tagCount);
  const transitions = Float64Array.from({ length: tagCount * tagCount }, (_, move) =>
    mayFollow(Math.floor(move / tagCount), move % tagCount) ? Math.fround(moves.weight(move)) : 0,
  );
  return { transitions, keys: Uint32Array.from(rows, ({ key }) => key), weights, unit };
}
