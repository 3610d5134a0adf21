import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { SilaError } from '../errors.ts';
import { longestFile } from './lines.ts';
import type { Piece } from './piece.ts';

/** One record of a web archive. */
interface Record {
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Uint8Array;
}

/** Reads a page that the archive holds, given what the server said of its encoding. */
type ReadPage = (html: Uint8Array, charset: string | undefined) => Piece;

/**
 * Reads the pages in a web archive (WARC 1.0 and 1.1, already unpacked): each answer with an HTML page is a
 * document, named by its address. Other records are passed over. Yields the pages that hold no article as errors.
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array>,
  readPage: ReadPage,
): AsyncGenerator<Piece> {
  let found = false;
  for await (const { headers, content } of splitRecords(chunks)) {
    const url = headers.get('warc-target-uri')?.replace(/^<|>$/gu, '');
    if (headers.get('warc-type') !== 'response' || !url?.startsWith('http')) continue;
    found = true;
    const piece = readAnswer(content, url, readPage);
    if (piece) yield piece;
  }
  if (!found) throw new SilaError('read', 'the web archive holds no pages. Leave it out.');
}

function readAnswer(content: Uint8Array, url: string, readPage: ReadPage): Piece | undefined {
  const split = Buffer.from(content.buffer, content.byteOffset, content.length).indexOf('\r\n\r\n');
  if (split < 0) return undefined;
  const [status = '', ...lines] = latin(content.subarray(0, split)).split('\r\n');
  const headers = readHeaders(lines);
  const type = headers.get('content-type') ?? '';
  if (!/^HTTP\/[\d.]+ 200\b/u.test(status) || !/html/iu.test(type)) return undefined;
  try {
    const body = decodeBody(content.subarray(split + 4), headers);
    const piece = readPage(body, /charset\s*=\s*"?([\w-]+)/iu.exec(type)?.[1]);
    return 'error' in piece ? piece : { ...piece, id: url, url: piece.url ?? url };
  } catch (error) {
    const known = error instanceof SilaError ? error : new SilaError('read', 'the page is damaged.');
    return { place: `!/${url}`, error: known };
  }
}

/** Undoes what HTTP did to a page on its way: chunks, then compression. */
function decodeBody(body: Uint8Array, headers: ReadonlyMap<string, string>): Uint8Array {
  const whole = /chunked/iu.test(headers.get('transfer-encoding') ?? '') ? joinChunks(body) : body;
  const limit = { maxOutputLength: longestFile };
  switch (headers.get('content-encoding')?.toLowerCase()) {
    case 'gzip':
      return gunzipSync(whole, limit);
    case 'deflate':
      return inflateSync(whole, limit);
    case 'br':
      return brotliDecompressSync(whole, limit);
    default:
      return whole;
  }
}

function joinChunks(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  for (let at = 0; ; ) {
    const line = buffer.indexOf('\r\n', at);
    const size = line < 0 ? Number.NaN : Number.parseInt(latin(buffer.subarray(at, line)), 16);
    // Crawlers often keep the page joined and the header as it came.
    if (Number.isNaN(size)) return parts.length > 0 ? Buffer.concat(parts) : body;
    if (size === 0) return Buffer.concat(parts);
    parts.push(buffer.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

function readHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  const pairs = lines.map((line) => /^([^:]+):\s*(.*)$/u.exec(line.trim()));
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1]?.toLowerCase() ?? '', pair[2] ?? '']] : [])));
}

async function* splitRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Record> {
  let held: Buffer = Buffer.alloc(0);
  let head: { headers: ReadonlyMap<string, string>; length: number } | undefined;
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      if (!head) {
        held = held.subarray(blankLength(held));
        const end = held.indexOf('\r\n\r\n');
        if (end < 0 && held.length > 1_000_000) throw damaged();
        if (end < 0) break;
        head = readHead(latin(held.subarray(0, end)));
        held = held.subarray(end + 4);
      }
      if (held.length < head.length) break;
      yield { headers: head.headers, content: held.subarray(0, head.length) };
      held = held.subarray(head.length);
      head = undefined;
    }
  }
  if (head || held.length > blankLength(held)) throw damaged();
}

/** Blank lines stand between records. */
function blankLength(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
  return first < 0 ? bytes.length : first;
}

function readHead(text: string): { headers: ReadonlyMap<string, string>; length: number } {
  const [version = '', ...lines] = text.trimStart().split('\r\n');
  const headers = readHeaders(lines);
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (!version.startsWith('WARC/') || !Number.isSafeInteger(length) || length < 0) throw damaged();
  if (length > longestFile) throw new SilaError('read', 'a record of the web archive is too large.');
  return { headers, length };
}

function damaged(): SilaError {
  return new SilaError('read', 'the web archive is damaged or cut off. Fetch or make it again.');
}
