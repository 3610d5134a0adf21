import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTalk } from '../../src/cli/talk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the time left follows the pace of the last minute, not that of a slow start', () => {
  const lines: string[] = [];
  const stderr = { write: (text: string | Uint8Array) => lines.push(String(text)) > 0 };
  const { progress } = createTalk({ stderr, env: {} });
  const { set } = progress('Reading', 10_000);
  for (let minute = 1; minute <= 3; minute++) {
    for (let step = 1; step <= 6; step++) {
      vi.advanceTimersByTime(10_000);
      set((minute - 1) * 6 + step);
    }
  }
  expect(lines.at(-1)).toMatch(/18 of 10,000, 0%\n/);
  for (let step = 1; step <= 7; step++) {
    vi.advanceTimersByTime(10_000);
    set(18 + step * 1000);
  }
  expect(lines.at(-1)).toMatch(/7,018 of 10,000, 70%, about 30 s left/);
});
