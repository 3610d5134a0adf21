import { statSync } from 'node:fs';
import { isAddress } from '../index.ts';

/** A file that changed less than this long ago may still be being written, in milliseconds. */
const settling = 1000;

/** Remembers files and addresses as they were when they were last looked at. */
export interface Changes {
  /**
   * Whether a file is as it was or still being written, or an address was asked a short while ago; a changed file
   * and an address that is due count as seen from now on.
   */
  readonly skip: (path: string) => boolean;
}

/** Begins with nothing known, so that the first look sees all; addresses are due every so many milliseconds. */
export function trackChanges(addressesEvery: number): Changes {
  const known = new Map<string, string>();
  const asked = new Map<string, number>();
  const skipAddress = (address: string): boolean => {
    const now = performance.now();
    if (now - (asked.get(address) ?? Number.NEGATIVE_INFINITY) < addressesEvery) return true;
    asked.set(address, now);
    return false;
  };
  const skipFile = (file: string): boolean => {
    const status = statSync(file, { throwIfNoEntry: false });
    // Gone since the folder was listed.
    if (!status) return true;
    const now = `${status.mtimeMs}/${status.size}/${status.ino}`;
    if (known.get(file) === now) return true;
    if (known.has(file) && Date.now() - status.mtimeMs < settling) return true;
    known.set(file, now);
    return false;
  };
  return { skip: (path) => (isAddress(path) ? skipAddress(path) : skipFile(path)) };
}
