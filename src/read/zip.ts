import { inflateRawSync } from 'node:zlib';
import { SilaError } from '../errors.ts';
import { decode } from './encoding.ts';

/** One file in an archive; `read` unpacks it. */
export interface ZipEntry {
  readonly path: string;
  /** What the archive says of its unpacked size, in bytes; it may lie. */
  readonly size: number;
  /** Throws a `read` error when it is damaged, locked, or greater than `limit` bytes. */
  read(limit: number): Uint8Array;
}

const mostEntries = 100_000;
const directoryMark = 0x06054b50;
const entryMark = 0x02014b50;
const headMark = 0x04034b50;

/**
 * Lists the files of a ZIP archive by its directory; nothing is unpacked until an entry is read, and nothing is
 * ever written. Throws a `read` error when the archive is cut off or its directory is damaged.
 *
 *   listZip(bytes).find((entry) => entry.path === 'word/document.xml')?.read(50_000_000)
 */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === 0xffffffff || count === 0xffff)
    throw new SilaError('read', 'the archive is too large. Split it.');
  if (count > mostEntries) throw new SilaError('read', 'the archive holds too many files. Split it.');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const path = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!path.endsWith('/')) entries.push(toEntry(bytes, view, at, path));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands at the very end, but for a comment of up to 64 KiB. */
function findDirectoryEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at--) {
    if (view.getUint32(at, true) === directoryMark) return at;
  }
  throw damaged();
}

function damaged(): SilaError {
  return new SilaError('read', 'the archive is damaged or cut off. Fetch or make it again.');
}

function decodeName(bytes: Uint8Array): string {
  try {
    return decode(bytes);
  } catch {
    // Names are for messages and ids only; letters that cannot be told do no harm there.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function toEntry(bytes: Uint8Array, view: DataView, at: number, path: string): ZipEntry {
  const locked = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const head = view.getUint32(at + 42, true);
  return {
    path,
    size,
    read(limit) {
      if (locked) throw new SilaError('read', 'it is locked with a password. Unlock the archive first.');
      if (head + 30 > bytes.length || view.getUint32(head, true) !== headMark) throw damaged();
      const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
      if (start + packed > bytes.length) throw damaged();
      return unpack(bytes.subarray(start, start + packed), method, limit);
    },
  };
}

function unpack(packed: Uint8Array, method: number, limit: number): Uint8Array {
  if (method === 0) {
    if (packed.length > limit) throw tooLarge(limit);
    return packed;
  }
  if (method !== 8) {
    throw new SilaError('read', 'it is packed in a way that is not read. Pack it as an ordinary ZIP.');
  }
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit);
    throw damaged();
  }
}

function tooLarge(limit: number): SilaError {
  const size = limit >= 1e6 ? `${Math.round(limit / 1e6)} million` : String(limit);
  return new SilaError(
    'read',
    `it is larger than ${size} bytes when unpacked; that is refused. Unpack it first.`,
  );
}
