import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { SilaError } from '../index.ts';
import { breathe, type Output, writeFully } from './io.ts';

/** Characters gathered before they are handed over: a call for each line would take longer than the writing. */
const charactersAWrite = 1 << 16;

/**
 * By how much the heap may grow before it is cleared, in per cent of what is in use. What is written is garbage at once,
 * of which the engine would let several times as much pile up before it looked; sooner costs no time here.
 */
const slowGrowth = 50;

/**
 * Writes a file so that one that is there under its name is whole: it grows beside, under the name with `.part`, and
 * takes its place at the end. What fails or is stopped leaves neither. A device or a pipe, which nothing may take the
 * place of, is written to directly. Gives whether all was written; throws a SilaError of kind `usage` for a path
 * that cannot be written.
 *
 *   await writeWhole('graph.trig', exportGraph(store, 'trig'), io.signal);
 */
export async function writeWhole(
  path: string,
  pieces: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new SilaError('usage', `${path}: is a folder. Name a file in it.`);
  if (there !== undefined && !there.isFile()) return writeTo(path, pieces, signal);
  // A link stays a link: what it leads to is replaced.
  const target = there === undefined ? path : await realpath(path);
  const partial = `${target}.part`;
  let isWhole = false;
  try {
    if (!(await writeTo(partial, pieces, signal))) return false;
    await rename(partial, target);
    isWhole = true;
    return true;
  } finally {
    if (!isWhole) await rm(partial, { force: true });
  }
}

/** The file is open before the first piece is made and closed when this returns: nothing makes it anew later. */
async function writeTo(path: string, pieces: AsyncIterable<string>, signal: AbortSignal): Promise<boolean> {
  const file = await openToWrite(path);
  try {
    return await pour(pieces, (text) => file.appendFile(text), signal);
  } finally {
    await file.close();
  }
}

async function openToWrite(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SilaError('usage', `${path}: cannot be written: ${reason}. Name another file.`, { cause });
  }
}

/** Hands pieces to a stream as fast as its reader takes them; gives whether all were, or the person stopped it. */
export function writePieces(
  output: Output,
  pieces: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<boolean> {
  return pour(pieces, (text) => writeFully(output, text), signal);
}

async function pour(
  pieces: AsyncIterable<string>,
  write: (text: string) => Promise<void>,
  signal: AbortSignal,
): Promise<boolean> {
  let gathered = '';
  setFlagsFromString(`--heap-growing-percent=${slowGrowth}`);
  try {
    for await (const piece of pieces) {
      if (signal.aborted) return false;
      gathered += piece;
      if (gathered.length < charactersAWrite) continue;
      await write(gathered);
      await breathe();
      gathered = '';
    }
    if (gathered !== '') await write(gathered);
    return true;
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
  }
}
