import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { writePieces, writeWhole } from '../../src/cli/whole-file.ts';
import { createFolder } from './runner.ts';

const folder = createFolder();
afterAll(() => folder.remove());

const unstopped = new AbortController().signal;
let place = '';
let count = 0;
beforeEach(() => {
  place = join(folder.path, String(++count));
  mkdirSync(place);
});

async function* pieces(...all: (string | Error)[]): AsyncGenerator<string> {
  for (const piece of all) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

describe('a file is whole or not there', () => {
  test('what succeeds', async () => {
    const long = 'أ'.repeat(200_000);
    expect(await writeWhole(join(place, 'a'), pieces('one ', long, ' two'), unstopped)).toBe(true);
    expect(readFileSync(join(place, 'a'), 'utf8')).toBe(`one ${long} two`);
    expect(readdirSync(place)).toEqual(['a']);
  });

  test('what fails at once, however long the disk takes to make the file', async () => {
    // Each is as if the file were made only after it was taken away.
    const tries = Array.from({ length: 200 }, (_, i) =>
      writeWhole(join(place, `f${i}`), pieces(new Error('no')), unstopped).catch(
        (error: Error) => error.message,
      ),
    );
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['no']));
    // Time for whatever was still under way.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(readdirSync(place)).toEqual([]);
  });

  test('what fails later or is stopped leaves what was there before', async () => {
    const path = join(place, 'a');
    await writeWhole(path, pieces('before'), unstopped);
    await expect(writeWhole(path, pieces('x'.repeat(100_000), new Error('no')), unstopped)).rejects.toThrow(
      'no',
    );
    expect(await writeWhole(path, pieces('after'), AbortSignal.abort())).toBe(false);
    expect([readdirSync(place), readFileSync(path, 'utf8')]).toEqual([['a'], 'before']);
  });

  test('a link stays a link', async () => {
    await writeWhole(join(place, 'real'), pieces('before'), unstopped);
    symlinkSync('real', join(place, 'link'));
    await writeWhole(join(place, 'link'), pieces('after'), unstopped);
    expect(readFileSync(join(place, 'real'), 'utf8')).toBe('after');
  });

  test('a device is written to and stays one', async () => {
    expect(await writeWhole('/dev/null', pieces('text'), unstopped)).toBe(true);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('what cannot be written is misuse', async () => {
    await expect(writeWhole(place, pieces('a'), unstopped)).rejects.toThrow(/is a folder\. Name a file/);
    await expect(writeWhole(join(place, 'no', 'a'), pieces('a'), unstopped)).rejects.toThrow(
      /cannot be written/,
    );
  });
});

test('small pieces are handed over together, and none is lost', async () => {
  const written: string[] = [];
  const output = {
    write: (text: string | Uint8Array, done?: (error?: Error | null) => void) => {
      written.push(String(text));
      done?.();
      return true;
    },
  };
  const lines = Array.from({ length: 50_000 }, (_, i) => `${i}\n`);
  expect(await writePieces(output, pieces(...lines), unstopped)).toBe(true);
  expect(written.join('')).toBe(lines.join(''));
  expect(written.length).toBeLessThan(10);
});
