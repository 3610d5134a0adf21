import { pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
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

/** Unpacks gzip as it comes, so that an archive of any size needs little memory. */
export async function* unpackStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* compose(chunks);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    throw new SilaError('read', 'the archive is damaged or cut off. Fetch or make it again.', {
      cause: error,
    });
  }
}

function compose(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const unpacking = createGunzip();
  return pipeline(Readable.from(chunks), unpacking, () => {});
}
