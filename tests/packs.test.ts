import { describe, expect, it } from 'vitest';
import { checkExamples } from '../src/evaluate/check-examples.ts';
import { createPipeline } from '../src/pipeline.ts';

const pipeline = createPipeline();

describe('the examples of each pack', () => {
  it.each(pipeline.relations.map((relation) => [relation.id, relation] as const))('%s', (_, relation) => {
    const problems = checkExamples([relation], (document) => pipeline.extract(document));
    expect(
      problems.map((p) => [
        p.where,
        p.text,
        p.closed ? 'is read: delete "open"' : [...p.missing, ...p.extra],
      ]),
    ).toEqual([]);
  });

  it('are read but for a few, each marked as open', () => {
    const examples = pipeline.relations.flatMap((r) => [...r.examples.ar, ...r.examples.en]);
    expect(examples.length).toBeGreaterThan(400);
    expect(examples.filter((example) => example.open).length / examples.length).toBeLessThan(0.15);
  });
});
