import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { comparePoints, sortLines } from '../graph/canonical.ts';

/** Lines sorted in memory at a time. */
const linesARun = 20_000;
const bytesARead = 1 << 16;

/**
 * Lines without breaks, sorted by code point, each once. What does not fit in memory is sorted in runs that wait in
 * the system's temporary folder, and then merged; so the memory stays flat, however many lines there are.
 *
 *   [...sortUnique(['b', 'a', 'b'])] // ['a', 'b']
 */
export function* sortUnique(lines: Iterable<string>, most: number = linesARun): Generator<string> {
  let run: string[] = [];
  const files: string[] = [];
  let folder: string | undefined;
  try {
    for (const line of lines) {
      run.push(line);
      if (run.length < most) continue;
      folder ??= mkdtempSync(join(tmpdir(), 'sila-sort-'));
      const file = join(folder, String(files.length));
      writeFileSync(file, `${sortLines(run).join('\n')}\n`);
      files.push(file);
      run = [];
    }
    const last = sortLines(run);
    yield* unique(files.length === 0 ? last : merge([...files.map(readLines), last[Symbol.iterator]()]));
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function* unique(sorted: Iterable<string>): Generator<string> {
  let last: string | undefined;
  for (const line of sorted) {
    if (line !== last) yield line;
    last = line;
  }
}

interface Head {
  readonly line: string;
  readonly rest: Iterator<string>;
}

/** Sorted runs as one. The run whose next line comes first is kept at the end of the list. */
function* merge(runs: readonly Iterator<string>[]): Generator<string> {
  const heads: Head[] = [];
  const advance = (rest: Iterator<string>): void => {
    const { value: line, done } = rest.next();
    if (done) return;
    let [low, high] = [0, heads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comparePoints((heads[middle] as Head).line, line) > 0) low = middle + 1;
      else high = middle;
    }
    heads.splice(low, 0, { line, rest });
  };
  for (const run of runs) advance(run);
  for (let first = heads.pop(); first !== undefined; first = heads.pop()) {
    yield first.line;
    advance(first.rest);
  }
}

function* readLines(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(bytesARead);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (;;) {
      const count = readSync(descriptor, bytes, 0, bytesARead, null);
      if (count === 0) return;
      const lines = (rest + decoder.write(bytes.subarray(0, count))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    closeSync(descriptor);
  }
}
