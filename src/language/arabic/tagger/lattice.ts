/** The classes that the tagger finds; tag 0 is none, then for each class its first word and its further words. */
export const taggedTypes = ['Person', 'Place', 'Organization'] as const;
export type TaggedType = (typeof taggedTypes)[number];
export const tagCount = 1 + 2 * taggedTypes.length;

/** Scores of a sentence: `[token * tagCount + tag]`, and of one tag after another `[before * tagCount + tag]`. */
export interface Lattice {
  readonly length: number;
  readonly emissions: Float64Array;
  readonly transitions: Float64Array;
}

/** Whether a tag may follow another; `before` is 0 at the head of a sentence. */
export function mayFollow(before: number, tag: number): boolean {
  return tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;
}

/** The likeliest tags, by Viterbi. */
export function bestTags({ length, emissions, transitions }: Lattice): Uint8Array {
  const scores = new Float64Array(length * tagCount).fill(-Infinity);
  const from = new Uint8Array(length * tagCount);
  for (let tag = 0; tag < tagCount; tag++) {
    if (mayFollow(0, tag)) scores[tag] = emissions[tag] as number;
  }
  for (let at = 1; at < length; at++) {
    const row = at * tagCount;
    for (let tag = 0; tag < tagCount; tag++) {
      let best = -Infinity;
      let origin = 0;
      for (let before = 0; before < tagCount; before++) {
        if (!mayFollow(before, tag)) continue;
        const score =
          (scores[row - tagCount + before] as number) + (transitions[before * tagCount + tag] as number);
        if (score > best) {
          best = score;
          origin = before;
        }
      }
      scores[row + tag] = best + (emissions[row + tag] as number);
      from[row + tag] = origin;
    }
  }
  return traceBack(length, scores, from);
}

function traceBack(length: number, scores: Float64Array, from: Uint8Array): Uint8Array {
  const tags = new Uint8Array(length);
  if (length === 0) return tags;
  const last = (length - 1) * tagCount;
  let tag = 0;
  for (let t = 1; t < tagCount; t++)
    if ((scores[last + t] as number) > (scores[last + tag] as number)) tag = t;
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = from[at * tagCount + tag] as number;
  }
  return tags;
}

/** Probabilities of every tag of every token, and what is needed for those of spans. */
export interface Marginals {
  /** `[token * tagCount + tag]`, each token's row adding up to 1. */
  readonly tags: Float64Array;
  /** The probability that exactly `[from, to)` is a name of the class whose first-word tag is `tag`. */
  span(from: number, to: number, tag: number): number;
  /** How often each tag is expected after each other, `[before * tagCount + tag]`; training needs it. */
  moves(): Float64Array;
}

/** Sums over all taggings, forward and backward; rows are scaled so that nothing overflows. */
export function sumTaggings({ length, emissions, transitions }: Lattice): Marginals {
  const moves = new Float64Array(tagCount * tagCount);
  for (let before = 0; before < tagCount; before++) {
    for (let tag = 0; tag < tagCount; tag++) {
      const move = before * tagCount + tag;
      if (mayFollow(before, tag)) moves[move] = Math.exp(transitions[move] as number);
    }
  }
  const weights = weighRows(length, emissions);
  const { forward, scales } = goForward(length, weights, moves);
  const backward = goBackward(length, weights, moves, scales);
  const tags = forward.map((value, i) => value * (backward[i] as number));
  return {
    tags,
    span(from, to, tag) {
      let mass = forward[from * tagCount + tag] as number;
      let inside = tag;
      for (let at = from + 1; at < to; at++) {
        const step = moves[inside * tagCount + tag + 1] as number;
        mass *= (step * (weights[at * tagCount + tag + 1] as number)) / (scales[at] as number);
        inside = tag + 1;
      }
      if (to === length) return mass;
      let after = 0;
      for (let next = 0; next < tagCount; next++) {
        if (next === tag + 1) continue;
        const cell = to * tagCount + next;
        const step = moves[inside * tagCount + next] as number;
        after += step * (weights[cell] as number) * (backward[cell] as number);
      }
      return (mass * after) / (scales[to] as number);
    },
    moves() {
      const expected = new Float64Array(tagCount * tagCount);
      for (let cell = tagCount; cell < tags.length; cell++) {
        const tag = cell % tagCount;
        const row = cell - tag - tagCount;
        const scale = scales[row / tagCount + 1] as number;
        const onwards = ((weights[cell] as number) * (backward[cell] as number)) / scale;
        for (let before = 0; before < tagCount; before++) {
          const move = before * tagCount + tag;
          const mass = (forward[row + before] as number) * (moves[move] as number) * onwards;
          expected[move] = (expected[move] as number) + mass;
        }
      }
      return expected;
    },
  };
}

/** Emissions as factors, each row divided by its greatest. */
function weighRows(length: number, emissions: Float64Array): Float64Array {
  const weights = new Float64Array(length * tagCount);
  for (let row = 0; row < weights.length; row += tagCount) {
    let most = -Infinity;
    for (let t = 0; t < tagCount; t++) most = Math.max(most, emissions[row + t] as number);
    for (let t = 0; t < tagCount; t++) weights[row + t] = Math.exp((emissions[row + t] as number) - most);
  }
  return weights;
}

function goForward(length: number, weights: Float64Array, moves: Float64Array) {
  const forward = new Float64Array(length * tagCount);
  const scales = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const row = at * tagCount;
    let total = 0;
    for (let tag = 0; tag < tagCount; tag++) {
      let sum = at === 0 && mayFollow(0, tag) ? 1 : 0;
      for (let before = 0; at > 0 && before < tagCount; before++) {
        sum += (forward[row - tagCount + before] as number) * (moves[before * tagCount + tag] as number);
      }
      forward[row + tag] = sum * (weights[row + tag] as number);
      total += forward[row + tag] as number;
    }
    scales[at] = total;
    for (let tag = 0; tag < tagCount; tag++) forward[row + tag] = (forward[row + tag] as number) / total;
  }
  return { forward, scales };
}

function goBackward(length: number, weights: Float64Array, moves: Float64Array, scales: Float64Array) {
  const backward = new Float64Array(length * tagCount).fill(1);
  for (let at = length - 2; at >= 0; at--) {
    const row = at * tagCount;
    const next = row + tagCount;
    for (let tag = 0; tag < tagCount; tag++) {
      let sum = 0;
      for (let after = 0; after < tagCount; after++) {
        const move = moves[tag * tagCount + after] as number;
        sum += move * (weights[next + after] as number) * (backward[next + after] as number);
      }
      backward[row + tag] = sum / (scales[at + 1] as number);
    }
  }
  return backward;
}
