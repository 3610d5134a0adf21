import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../../config.ts';
import { SilaError } from '../../../errors.ts';
import { tagCount, taggedTypes } from './lattice.ts';

/** What was learned. */
export interface Model {
  /** Scores of one tag after another, `[before * tagCount + tag]`. */
  readonly transitions: Float64Array;
  /** Sorted keys of the features; `weights` holds `tagCount` of them a key. */
  readonly keys: Uint32Array;
  readonly weights: Int8Array;
  /** What a weight of 1 stands for. */
  readonly unit: number;
  /**
   * For each class, how often a span is right whose computed probability is 0, 0.1 … 1:
   * `[class * calibrationSteps + step]`.
   */
  readonly calibration: Float64Array;
}

export const calibrationSteps = 11;
const magic = 0x31524e41;
const headerLength = 8;
const floatCount = 1 + tagCount * tagCount + taggedTypes.length * calibrationSteps;

/** Where the model of this package lies. */
export const modelPath = join(dataFolder, 'models', 'ar-names.bin');

/**
 * Writes a model as bytes, little-endian: the mark `ANR1`, the number of keys, then as 32-bit floats unit,
 * transitions and calibration, then the keys as differences of one to five bytes, then the weights.
 */
export function encodeModel(model: Model): Uint8Array {
  const { keys, weights } = model;
  const packed: number[] = [];
  let before = 0;
  for (const key of keys) {
    let rest = key - before;
    before = key;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) packed.push((rest % 0x80) | 0x80);
    packed.push(rest);
  }
  const floatsEnd = headerLength + floatCount * 4;
  const bytes = new Uint8Array(floatsEnd + packed.length + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, keys.length, true);
  const floats = [model.unit, ...model.transitions, ...model.calibration];
  for (const [i, value] of floats.entries()) view.setFloat32(headerLength + i * 4, value, true);
  bytes.set(packed, floatsEnd);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), floatsEnd + packed.length);
  return bytes;
}

/**
 * Reads what `encodeModel` wrote.
 *
 * @throws SilaError `config` where the bytes are no such model.
 */
export function decodeModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const floatsEnd = headerLength + floatCount * 4;
  if (bytes.length < floatsEnd || view.getUint32(0, true) !== magic) throw broken();
  const keys = new Uint32Array(view.getUint32(4, true));
  const floats = Float64Array.from({ length: floatCount }, (_, i) =>
    view.getFloat32(headerLength + i * 4, true),
  );
  let at = floatsEnd;
  let key = 0;
  for (let i = 0; i < keys.length; i++) {
    for (let factor = 1; ; factor *= 0x80) {
      const byte = bytes[at++] ?? 0;
      key += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
    keys[i] = key;
  }
  if (bytes.length !== at + keys.length * tagCount) throw broken();
  return {
    unit: floats[0] as number,
    transitions: floats.slice(1, 1 + tagCount * tagCount),
    calibration: floats.slice(1 + tagCount * tagCount),
    keys,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + at, keys.length * tagCount),
  };
}

/**
 * Reads the model of this package.
 *
 * @throws SilaError `config` where the file is missing or broken.
 */
export function readModel(path = modelPath): Model {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new SilaError('config', `${path}: cannot be read. Reinstall the package.`, { cause });
  }
  return decodeModel(bytes);
}

/** Finds the row of a feature in `weights`, -1 for one that was not learned. */
export type FindRow = (key: number) => number;

/** A table of the model's keys, open addressing, at most half full. */
export function indexKeys(keys: Uint32Array): FindRow {
  let size = 2;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const rows = new Int32Array(size).fill(-1);
  for (const [row, key] of keys.entries()) {
    let cell = key & mask;
    while (rows[cell] !== -1) cell = (cell + 1) & mask;
    rows[cell] = row;
  }
  return (key) => {
    for (let cell = key & mask; ; cell = (cell + 1) & mask) {
      const row = rows[cell] as number;
      if (row === -1 || keys[row] === key) return row;
    }
  };
}

function broken(): SilaError {
  return new SilaError('config', `${modelPath}: is not a model of names. Reinstall the package.`);
}
