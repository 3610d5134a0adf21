import { describe, expect, test } from 'vitest';
import { diffClaims, type PlainClaim } from '../../src/evaluate/diff.ts';

const claim = (more: Partial<PlainClaim> = {}): PlainClaim => ({
  document: 'd',
  relation: 'visited',
  subject: 'علي',
  object: 'مصر',
  status: 'asserted',
  quote: 'زار علي مصر',
  ...more,
});

describe('the difference of two states', () => {
  test.each<[string, PlainClaim[], PlainClaim[], object]>([
    ['nothing', [claim()], [claim()], { added: [], removed: [], changed: [] }],
    ['a new claim', [], [claim()], { added: [claim()], removed: [], changed: [] }],
    ['a lost claim', [claim()], [], { added: [], removed: [claim()], changed: [] }],
    [
      'another status',
      [claim({ status: 'planned' })],
      [claim()],
      {
        added: [],
        removed: [],
        changed: [{ before: claim({ status: 'planned' }), after: claim(), fields: ['status'] }],
      },
    ],
    [
      'like is paired with like before the rest is changed',
      [claim(), claim({ status: 'denied' })],
      [claim({ status: 'denied' }), claim({ date: '2020' })],
      {
        added: [],
        removed: [],
        changed: [{ before: claim(), after: claim({ date: '2020' }), fields: ['date'] }],
      },
    ],
    [
      'the same in another document',
      [claim()],
      [claim(), claim({ document: 'e' })],
      { added: [claim({ document: 'e' })] },
    ],
    [
      'one of two',
      [claim(), claim({ quote: 'وزارها' })],
      [claim()],
      { removed: [claim({ quote: 'وزارها' })] },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(diffClaims(before, after)).toMatchObject(expected);
  });
});
