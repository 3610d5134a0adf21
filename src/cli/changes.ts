import { statSync } from 'node:fs';

/** A file that changed less than this long ago may still be being written, in milliseconds. */
const settling = 1000;

/** Remembers files as they were when they were last looked at. */
export interface Changes {
  /** Whether a file is as it was, or still being written; a changed one counts as seen from now on. */
  readonly skip: (file: string) => boolean;
}

/** Begins with no file known, so that the first look sees them all. */
export function trackChanges(): Changes {
  const known = new Map<string, string>();
  return {
    skip(file) {
      const status = statSync(file, { throwIfNoEntry: false });
      // Gone since the folder was listed.
      if (!status) return true;
      const now = `${status.mtimeMs}/${status.size}/${status.ino}`;
      if (known.get(file) === now) return true;
      if (known.has(file) && Date.now() - status.mtimeMs < settling) return true;
      known.set(file, now);
      return false;
    },
  };
}
