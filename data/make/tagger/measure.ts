import { type TaggedType, taggedTypes } from '../../../src/language/arabic/tagger/lattice.ts';
import { calibrationSteps } from '../../../src/language/arabic/tagger/model.ts';
import { readSpans, type Tagger } from '../../../src/language/arabic/tagger/tagger.ts';
import type { Example } from './corpus.ts';

/** Exact spans: how many were found, how many there are, how many of those found are right. */
interface Count {
  found: number;
  there: number;
  right: number;
}

export interface Outcome {
  readonly type: TaggedType;
  readonly score: number;
  readonly right: boolean;
}

export interface Measured {
  readonly counts: ReadonlyMap<TaggedType | 'all', Count>;
  readonly outcomes: readonly Outcome[];
}

/** Runs a tagger over tagged sentences. */
export function measure(tagger: Tagger, examples: readonly Example[]): Measured {
  const counts = new Map<TaggedType | 'all', Count>(
    [...taggedTypes, 'all' as const].map((type) => [type, { found: 0, there: 0, right: 0 }]),
  );
  const add = (type: TaggedType, part: keyof Count) => {
    for (const name of [type, 'all'] as const) (counts.get(name) as Count)[part] += 1;
  };
  const outcomes: Outcome[] = [];
  for (const { tokens, tags } of examples) {
    const there = new Set<string>();
    for (const { from, to, tag } of readSpans(tags)) {
      const type = taggedTypes[(tag - 1) / 2] as TaggedType;
      there.add(`${from} ${to} ${type}`);
      add(type, 'there');
    }
    for (const { from, to, type, score } of tagger.tag(tokens)) {
      const right = there.has(`${from} ${to} ${type}`);
      add(type, 'found');
      if (right) add(type, 'right');
      outcomes.push({ type, score, right });
    }
  }
  return { counts, outcomes };
}

/** One line a class: precision, recall and F1 of exact spans. */
export function table({ counts }: Measured): string {
  return [...counts]
    .map(([type, { found, there, right }]) => {
      const precision = right / found;
      const recall = right / there;
      const f1 = (2 * right) / (found + there);
      const cell = (value: number) => (100 * value).toFixed(1).padStart(6);
      return `  ${type.padEnd(13)} P ${cell(precision)}  R ${cell(recall)}  F1 ${cell(f1)}  of ${there}`;
    })
    .join('\n');
}

/** A calibration that changes nothing. */
export const uncalibrated = Float64Array.from(
  { length: taggedTypes.length * calibrationSteps },
  (_, i) => (i % calibrationSteps) / (calibrationSteps - 1),
);

/**
 * How often findings of about a computed probability were right, at eleven points a class, rising;
 * every point leans on what lies within a tenth of it, and a little on the probability itself.
 */
export function calibrate(outcomes: readonly Outcome[]): Float64Array {
  const calibration = new Float64Array(uncalibrated.length);
  for (const [t, type] of taggedTypes.entries()) {
    const own = outcomes.filter((outcome) => outcome.type === type);
    let before = 0;
    for (let step = 0; step < calibrationSteps; step++) {
      const point = step / (calibrationSteps - 1);
      let weight = 10;
      let right = 10 * point;
      for (const { score, right: isRight } of own) {
        const near = Math.max(0, 1 - 10 * Math.abs(score - point));
        weight += near;
        if (isRight) right += near;
      }
      before = Math.max(before, right / weight);
      calibration[t * calibrationSteps + step] = Math.fround(before);
    }
  }
  return calibration;
}

/** For each fifth of the scores: how many findings, their mean score, and the share of them that is right. */
export function reliability({ outcomes }: Measured): string {
  return [0, 0.2, 0.4, 0.6, 0.8]
    .map((low) => {
      const own = outcomes.filter(({ score }) => score >= low && (score < low + 0.2 || low === 0.8));
      const mean = own.reduce((sum, { score }) => sum + score, 0) / own.length;
      const right = own.filter((outcome) => outcome.right).length / own.length;
      return `  ${low.toFixed(1)}-${(low + 0.2).toFixed(1)}  ${String(own.length).padStart(5)}  mean ${mean.toFixed(2)}  right ${right.toFixed(2)}`;
    })
    .join('\n');
}
