import { SilaError } from '../errors.ts';

/** Encodings that can be told apart by their bytes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6' | 'windows-1252';

/** How much of a long input is looked at to tell its encoding, in bytes. */
export const sampleBytes = 65_536;

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
];

/**
 * Decodes bytes of unknown encoding; a byte order mark is dropped.
 * `declared` is what the content says of itself and is believed only when the bytes agree.
 * Throws a `read` error for binary content, its message without the place.
 *
 *   decode(Uint8Array.of(0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3)) === 'السلام'
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const encoding = detectEncoding(bytes.subarray(0, sampleBytes), declared);
  return decodeAs(encoding, bytes);
}

/** Decodes bytes of known encoding. */
function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  // In two steps: Node 20 takes a windows-1252 text in one step for Latin-1.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** The likeliest encoding of a sample; throws a `read` error when the bytes are no text. */
export function detectEncoding(sample: Uint8Array, declared?: string): Encoding {
  const [a, b] = sample;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const kind = signatures.find(([, bytes]) => bytes.every((byte, i) => sample[i] === byte));
  if (kind) throw binary(`this is ${kind[0]}`);
  const wide = wideEncoding(sample);
  if (wide) return wide;
  const controls = sample.filter(isControl).length;
  if (sample.includes(0) || controls > sample.length / 100) throw binary('this is binary data');
  if (isUtf8(sample)) return 'utf-8';
  return narrowEncoding(sample, declared);
}

function binary(what: string): SilaError {
  return new SilaError('read', `${what}, not text. Give the text itself, or leave the file out.`);
}

const isControl = (byte: number): boolean =>
  byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f;

/** UTF-16 without a mark: ASCII leaves zeros, Arabic leaves 06, in every other byte. */
function wideEncoding(sample: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0 && sample[i] !== 0x06) continue;
    if (i % 2) odd += 1;
    else even += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  return undefined;
}

/** Whether the bytes are UTF-8, a sequence cut off at the end of the sample aside. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The best of the one-byte encodings, or UTF-8 when only a few bytes of it are damaged. */
function narrowEncoding(sample: Uint8Array, declared?: string): Encoding {
  const high = sample.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  const damaged = new TextDecoder('utf-8').decode(sample).split('\ufffd').length - 1;
  if (damaged < high / 20) return 'utf-8';
  const candidates: readonly Encoding[] = ['windows-1256', 'iso-8859-6', 'windows-1252'];
  const scored = candidates.map((encoding) => ({
    encoding,
    score: plausibility(decodeAs(encoding, sample)) + (sameEncoding(encoding, declared) ? 2 : 0),
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

function sameEncoding(encoding: Encoding, declared: string | undefined): boolean {
  if (!declared) return false;
  try {
    return new TextDecoder(declared.trim()).encoding === new TextDecoder(encoding).encoding;
  } catch {
    return false;
  }
}

/**
 * How much a decoded text looks like Arabic, or like a European language with a few accents.
 * The six commonest Arabic letters weigh double: a wrong table still gives letters, but rare ones.
 */
function plausibility(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/[\u0621-\u063a\u0641-\u064a]/g) +
    count(/[اليمون]/g) +
    count(/(?<![\u00c0-\u024f])[\u00c0-\u024f](?![\u00c0-\u024f])/g) -
    2 * count(/[\u00c0-\u024f]{2}/g) -
    4 * count(/[\u0621-\u064a][A-Za-z\u00c0-\u024f]|[A-Za-z\u00c0-\u024f][\u0621-\u064a]/g) -
    4 * count(/[\ufffd\u0080-\u009f]/g)
  );
}
