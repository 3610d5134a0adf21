import { SilaError } from '../errors.ts';
import { detectEncoding, sampleBytes } from './encoding.ts';

/** No line or single document may be longer than this, in UTF-16 units; news never is. */
export const longestText = 20_000_000;

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

/** Splits decoded text into lines without their ends; a line that is too long throws a `read` error. */
export async function* splitLines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
    if (rest.length > longestText)
      throw new SilaError('read', 'a line is longer than 20 million characters. Split it.');
  }
  if (rest) yield rest;
}
