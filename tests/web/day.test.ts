import { expect, it } from 'vitest';
import { readDay } from '../../web/src/data/day.ts';

it.each([
  ['2024', false, '2024-01-01'],
  ['2024', true, '2024-12-31'],
  ['٢٠٢٤', true, '2024-12-31'],
  ['۲۰۲۴-۰۲', true, '2024-02-29'],
  ['2023-2', true, '2023-02-28'],
  ['2/2023', false, '2023-02-01'],
  ['5/3/2024', false, '2024-03-05'],
  ['2024-03-05', true, '2024-03-05'],
  [' 2024.3.5 ', true, '2024-03-05'],
  ['2023-02-29', false, undefined],
  ['2024-13', false, undefined],
  ['0/2024', false, undefined],
  ['24', false, undefined],
  ['soon', false, undefined],
] as const)('%s (last: %s) is %s', (text, last, day) => {
  expect(readDay(text, last)).toBe(day);
});
