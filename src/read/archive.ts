import { SilaError } from '../errors.ts';
import { cannotOpen } from './files.ts';
import { isCompanion } from './format.ts';
import { longestFile } from './lines.ts';
import { deepest, innerSource, type Piece, placed, type ReadInner, type Source } from './piece.ts';
import { listZip, type ZipEntry } from './zip.ts';

/** All files of one archive may unpack to this much, in bytes. */
const mostUnpacked = 2_000_000_000;

/** An honest text packs to no less than a hundredth; a bomb to a thousandth. */
const greatestRatio = 200;
const smallestBomb = 20_000_000;

/**
 * Reads the documents in a ZIP archive, one file at a time, in the order of their names. Names that lead out of
 * the archive are refused, and so is an archive that unpacks to far more than it is.
 */
export async function* readArchive(
  bytes: Uint8Array,
  source: Source,
  readInner: ReadInner,
): AsyncGenerator<Piece> {
  if (source.depth >= deepest) {
    throw new SilaError('read', 'it lies too deep in other archives. Unpack the outer ones first.');
  }
  const entries = listZip(bytes).filter(({ path }) => !isBeside(path));
  if (entries.length === 0) throw new SilaError('read', 'the archive is empty. Leave it out.');
  refuseBomb(entries, bytes.length);
  let left = mostUnpacked;
  for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const place = `!/${entry.path}`;
    try {
      refuseEscape(entry.path);
      const content = entry.read(Math.min(left, longestFile));
      left -= content.length;
      if (content.length > smallestBomb && content.length > greatestRatio * bytes.length) throw bomb();
      const inner = innerSource(source, entry.path);
      yield* placed(readInner(content, inner), place, inner);
    } catch (error) {
      yield { place, error: error instanceof SilaError ? error : cannotOpen(error) };
    }
  }
}

/** Hidden files, pictures, and what a Mac puts beside its files. */
function isBeside(path: string): boolean {
  return path.split(/[/\\]/u).some((step) => step === '__MACOSX' || (step !== '..' && isCompanion(step)));
}

function refuseEscape(path: string): void {
  if (!/^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/iu.test(path)) return;
  throw new SilaError('read', 'its name leads out of the archive; it is left out. Mistrust the archive.');
}

function refuseBomb(entries: readonly ZipEntry[], packed: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > smallestBomb && unpacked > greatestRatio * packed) throw bomb();
  if (unpacked > mostUnpacked) throw new SilaError('read', 'the archive unpacks to too much. Split it.');
}

function bomb(): SilaError {
  return new SilaError(
    'read',
    'it unpacks to far more than any text would; it is refused. Mistrust it, or unpack it yourself.',
  );
}
