import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ontologyFolder } from '../../src/config.ts';
import { toLines } from '../../src/graph/canonical.ts';
import { recordQuads } from '../../src/graph/record.ts';
import { createShapeChecker } from '../../src/graph/shapes.ts';
import { toQuads } from '../../src/graph/to-quads.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { symmetricRelations } from '../../src/stages.ts';
import { readings } from '../store/fixtures.ts';

const options = { base: 'https://w3id.org/sila/kg/', isSymmetric: symmetricRelations() };
const check = createShapeChecker(readFileSync(join(ontologyFolder, 'shapes.ttl'), 'utf8'));

describe.each(readings)('the record of $document.id', ({ document, extraction }) => {
  const resolution = resolve(document, extraction, options);

  test('meets the shapes', async () => {
    expect(await check(toLines(recordQuads(document, resolution, options)))).toEqual([]);
  });

  test('does not meet them when a status is missing', async () => {
    const lines = toLines(recordQuads(document, resolution, options)).filter(
      (line) => !line.includes('/ns#status>'),
    );
    expect((await check(lines)).length).toBeGreaterThan(0);
  });

  test('is the same whatever order and numbering the extractor chose', () => {
    const renamed = {
      ...extraction,
      entities: [...extraction.entities].reverse().map((entity) => ({ ...entity, id: `x${entity.id}` })),
      claims: [...extraction.claims].reverse().map((claim) => ({
        ...claim,
        id: `x${claim.id}`,
        subject: `x${claim.subject}`,
        object: `x${claim.object}`,
        ...(claim.place && { place: `x${claim.place}` }),
        ...(claim.event && { event: `x${claim.event}` }),
        ...(claim.attributedTo && { attributedTo: `x${claim.attributedTo}` }),
      })),
    };
    const lines = toLines(toQuads(document, resolution, options));
    expect(toLines(toQuads(document, resolve(document, renamed, options), options))).toEqual(lines);
  });
});
