import { detectEncoding, sampleBytes } from './encoding.ts';

/** No line or single document may be longer than this, in UTF-16 units; news never is. */
export const longestText = 20_000_000;

/** No file that must be read as a whole may be larger, packed or not, in bytes. */
export const longestFile = 100_000_000;

/**
 * Decodes a stream of bytes as it comes; the encoding is told from its beginning.
 * Throws a `read` error for binary content.
 */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    if (decoder) {
      yield decoder.decode(bytes, { stream: true });
      continue;
    }
    held = held.length ? Buffer.concat([held, bytes]) : bytes;
    // A first line is enough to begin with, so that a slow stream is read as it comes.
    if (held.length < sampleBytes && !held.includes(0x0a)) continue;
    decoder = new TextDecoder(detectEncoding(held.subarray(0, sampleBytes)));
    yield decoder.decode(held, { stream: true });
    held = new Uint8Array();
  }
  decoder ??= new TextDecoder(detectEncoding(held.subarray(0, sampleBytes)));
  yield decoder.decode(held, { stream: true });
  yield decoder.decode();
}

/**
 * Splits decoded text into lines without their ends. A line that is too long is given as undefined, and none of
 * it is kept in memory.
 */
export async function* splitLines(texts: AsyncIterable<string>): AsyncGenerator<string | undefined> {
  let parts: string[] = [];
  let length = 0;
  const take = (last: string): string | undefined => {
    const line = length + last.length > longestText ? undefined : parts.join('') + last;
    parts = [];
    length = 0;
    return line?.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const text of texts) {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield take(text.slice(start, end));
      start = end + 1;
    }
    length += text.length - start;
    if (length > longestText) parts = [];
    else parts.push(text.slice(start));
  }
  if (length > 0) {
    const tooLong = length > longestText;
    const line = parts.join('');
    yield tooLong ? undefined : line;
  }
}
