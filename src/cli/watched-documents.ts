import { existsSync } from 'node:fs';
import { isAddress, type ReadResult } from '../index.ts';

/** Remembers which documents came from which files, to tell which are in none any more. */
export interface WatchedDocuments {
  /** Passes the results of a look on and notes them. */
  readonly noting: (results: AsyncIterable<ReadResult>) => AsyncGenerator<ReadResult>;
  /** Whether a file is gone that documents came from. */
  readonly anyVanished: () => boolean;
  /** The documents that the files no longer hold, each told once. */
  readonly gone: () => readonly string[];
}

/**
 * Begins with no file known. What is taken from an address stays, since feeds drop what is old; so does what came
 * from a file that can no longer be read, and from a folder that is gone altogether, such as a disk that was unplugged.
 */
export function watchDocuments(roots: readonly string[]): WatchedDocuments {
  const files = new Map<string, ReadonlySet<string>>();
  const dropped = new Set<string>();
  const vanished = (): readonly string[] => {
    const there = roots.filter((root) => !isAddress(root) && existsSync(root));
    return [...files.keys()].filter((file) => there.some((root) => isUnder(file, root)) && !existsSync(file));
  };
  const settle = (file: string, now: ReadonlySet<string>): void => {
    for (const id of files.get(file) ?? []) if (!now.has(id)) dropped.add(id);
    if (now.size > 0) files.set(file, now);
    else files.delete(file);
  };
  return {
    async *noting(results) {
      const read = new Map<string, Set<string>>();
      const failed = new Set<string>();
      for await (const result of results) {
        if ('failure' in result) failed.add(result.file);
        else read.set(result.file, (read.get(result.file) ?? new Set()).add(result.document.id));
        yield result;
      }
      for (const [file, ids] of read) {
        const kept = failed.has(file) ? (files.get(file) ?? []) : [];
        if (!isAddress(file)) settle(file, new Set([...kept, ...ids]));
      }
    },
    anyVanished: () => vanished().length > 0,
    gone() {
      for (const file of vanished()) settle(file, new Set());
      const present = new Set([...files.values()].flatMap((ids) => [...ids]));
      const found = [...dropped].filter((id) => !present.has(id));
      dropped.clear();
      return found;
    },
  };
}

function isUnder(file: string, root: string): boolean {
  return file === root || file.startsWith(root.endsWith('/') ? root : `${root}/`);
}
