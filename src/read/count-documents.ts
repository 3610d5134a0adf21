import { closeSync, openSync, readSync } from 'node:fs';
import { findFiles } from './files.ts';
import { formatOf } from './format.ts';
import { isAddress } from './network/address-reader.ts';

const lineBreak = 0x0a;

/**
 * About how many documents there are under some paths, to tell how long a run will take: a file or an address counts for one,
 * JSON Lines for as many as they have lines. Undefined when standard input is among the paths.
 */
export function countDocuments(paths: readonly string[]): number | undefined {
  if (paths.includes('-')) return undefined;
  let count = 0;
  for (const path of paths) {
    if (isAddress(path)) {
      count += 1;
      continue;
    }
    for (const { path: file } of findFiles(path)) count += formatOf(file) === 'lines' ? countLines(file) : 1;
  }
  return count;
}

function countLines(path: string): number {
  const chunk = Buffer.allocUnsafe(1 << 20);
  let lines = 0;
  let last = lineBreak;
  try {
    const file = openSync(path, 'r');
    try {
      for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
        const bytes = chunk.subarray(0, read);
        for (let at = bytes.indexOf(lineBreak); at >= 0; at = bytes.indexOf(lineBreak, at + 1)) lines += 1;
        last = bytes.at(-1) ?? lineBreak;
      }
    } finally {
      closeSync(file);
    }
  } catch {
    // What cannot be opened is named when it is read; it counts for the one failure that it will be.
    return 1;
  }
  return last === lineBreak ? lines : lines + 1;
}
