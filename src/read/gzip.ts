import { gunzipSync } from 'node:zlib';
import { SilaError } from '../errors.ts';
import { longestFile } from './lines.ts';

/** Unpacks a gzip file. Throws a `read` error when it is damaged, or too large when unpacked. */
export function unpackGzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: longestFile });
  } catch (error) {
    const what =
      error instanceof RangeError
        ? 'it is too large when unpacked. Unpack and split it.'
        : 'the archive is damaged or cut off. Fetch or make it again.';
    throw new SilaError('read', what, { cause: error });
  }
}
