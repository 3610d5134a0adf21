import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairUpByKeys, pairUpByNumbers } from '../../../src/resolve/cluster/blocks.ts';

const few = fc.array(fc.array(fc.nat(9), { maxLength: 5 }), { maxLength: 60 });
const large = fc.array(fc.array(fc.nat(1), { maxLength: 2 }), { minLength: 200, maxLength: 260 });
const keysNear = (top: number) => (keys: readonly (readonly number[])[]) =>
  keys.map((own) => own.map((key) => top - key));

test('numbers pair what the same keys as words pair, in small blocks and in large ones', () => {
  fc.assert(
    fc.property(fc.oneof(few, large).map(keysNear(2 ** 32 - 1)), (keys) => {
      const byNumbers = pairUpByNumbers(keys.map((own) => Uint32Array.from(own)));
      expect(byNumbers).toEqual(pairUpByKeys(keys.map((own) => own.map(String))));
    }),
    { numRuns: 60 },
  );
  expect(pairUpByNumbers([[7], [8, 7], [8], [9]].map((own) => Uint32Array.from(own)))).toEqual([
    [0, 1],
    [1, 2],
  ]);
});
