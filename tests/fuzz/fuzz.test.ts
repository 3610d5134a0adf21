import fc from 'fast-check';
import { describe, test } from 'vitest';
import { properties } from './properties.ts';

describe('of any input', () => {
  // The same cases each time; `npm run fuzz` looks for new ones.
  test.each(Object.entries(properties))(
    '%s',
    async (_, property) => {
      await fc.assert(property() as fc.IAsyncProperty<unknown>, { numRuns: 40, seed: 20200708 });
    },
    180_000,
  );
});
