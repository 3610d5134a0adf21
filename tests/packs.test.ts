import { describe, expect, it } from 'vitest';
import type { Claim, Extraction } from '../src/model/claim.ts';
import type { Example, ExampleClaim, Relation } from '../src/model/relation.ts';
import { createPipeline } from '../src/pipeline.ts';

const pipeline = createPipeline();

/** Whether a claim tells what an example asks for, by the words of its names. */
function tells(claim: Claim, wanted: ExampleClaim, { entities }: Extraction, relation: Relation): boolean {
  const names = (id: string) => entities.find((e) => e.id === id)?.names ?? [];
  const matches = (id: string, name: string) =>
    names(id).some((n) => n === name || n.includes(name) || name.includes(n));
  const straight = matches(claim.subject, wanted.subject) && matches(claim.object, wanted.object);
  const turned =
    relation.symmetric && matches(claim.subject, wanted.object) && matches(claim.object, wanted.subject);
  return (straight || turned) && claim.status === (wanted.status ?? 'asserted');
}

function problems(example: Example, relation: Relation): readonly string[] {
  const extraction = pipeline.extract({ id: 'example', text: example.text });
  const claims = extraction.claims.filter((c) => c.relation === relation.id);
  const label = (id: string) => extraction.entities.find((e) => e.id === id)?.label;
  const missing = example.claims
    .filter((wanted) => !claims.some((c) => tells(c, wanted, extraction, relation)))
    .map((w) => `missing: ${w.subject} | ${w.object} | ${w.status ?? 'asserted'}`);
  const spurious = claims
    .filter((c) => !example.claims.some((wanted) => tells(c, wanted, extraction, relation)))
    .map((c) => `spurious: ${label(c.subject)} | ${label(c.object)} | ${c.status}`);
  return [...missing, ...spurious];
}

describe.each(pipeline.relations.map((relation) => ({ id: relation.id, relation })))(
  '$id',
  ({ relation }) => {
    it.each([...relation.examples.ar, ...relation.examples.en])('$text', (example) => {
      expect(problems(example, relation)).toEqual([]);
    });
  },
);
