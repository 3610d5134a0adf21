/** The way between the offsets of the code (UTF-16 units of the text as kept) and those of the RDF. */
export interface Offsets {
  /** The text as kept. */
  readonly text: string;
  /** The text in NFC, which the RDF's offsets and quotes refer to. */
  readonly nfc: string;
  /** From UTF-16 units of the kept text to code points of `nfc`. */
  toCodePoint(unit: number): number;
  /** From code points of `nfc` to UTF-16 units of the kept text; undoes `toCodePoint` between characters. */
  toUnit(codePoint: number): number;
  /** The stretch of `nfc` between two offsets of the kept text. */
  quote(start: number, end: number): string;
}

/** A character with all the marks and jamo that NFC can move or join with it; nothing joins across. */
const cluster = /[^\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]?[\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]*/gsu;

/**
 * Relates a text's UTF-16 offsets to code points of its NFC form. This is the one place that knows both.
 *
 *   createOffsets('😀 صلة').toCodePoint(3) === 2
 */
export function createOffsets(text: string): Offsets {
  const nfc = text.normalize('NFC');
  const toPoint = nfc === text ? countPoints(text) : countNormalized(text);
  const units = invert(toPoint);
  const starts = nfc === text ? undefined : unitStarts(nfc);
  const at = (unit: number) => toPoint[Math.max(0, Math.min(unit, text.length))] ?? 0;
  return {
    text,
    nfc,
    toCodePoint: at,
    toUnit: (codePoint) => units[Math.max(0, Math.min(codePoint, units.length - 1))] ?? 0,
    quote: (start, end) =>
      starts === undefined ? text.slice(start, end) : nfc.slice(starts[at(start)], starts[at(end)]),
  };
}

/** For every unit the number of code points before it; the middle of a pair counts as its end. */
function countPoints(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  let points = 0;
  for (let i = 0; i < text.length; ) {
    points += 1;
    const width = (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    for (let k = 0; k < width; k++) counts[++i] = points;
  }
  return counts;
}

function countNormalized(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  let before = 0;
  for (const match of text.matchAll(cluster)) {
    const [part] = match;
    for (let k = 1; k <= part.length; k++) {
      // Inside a pair the whole pair is counted, so that no half is ever normalized.
      const end = (part.codePointAt(k - 1) ?? 0) > 0xffff ? k + 1 : k;
      counts[match.index + k] = before + lengthInPoints(part.slice(0, end).normalize('NFC'));
    }
    before = counts[match.index + part.length] ?? before;
  }
  return counts;
}

function lengthInPoints(text: string): number {
  let points = 0;
  for (const _ of text) points += 1;
  return points;
}

/** For every code point the last unit that counts as it, which is where its character begins. */
function invert(counts: Uint32Array): Uint32Array {
  const units = new Uint32Array((counts.at(-1) ?? 0) + 1);
  for (let i = 1; i < counts.length; i++) units[counts[i] ?? 0] = i;
  for (let point = 1; point < units.length; point++) units[point] ||= units[point - 1] ?? 0;
  return units;
}

/** Where each code point begins, in UTF-16 units; one more entry gives the end. */
function unitStarts(text: string): Uint32Array {
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) starts.push(i);
  return Uint32Array.from([...starts, text.length]);
}
