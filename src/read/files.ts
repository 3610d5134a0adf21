import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SilaError } from '../errors.ts';
import { isCompanion } from './format.ts';
import { withoutExtension } from './piece.ts';

/** What a workspace folder holds, whatever its name. */
const workspaceFile = 'sila.sqlite';

/** A file to read, with the name that a document of it takes when it brings none. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

/**
 * The files under a path, in the order of their names, folders depth first; hidden files and what lies beside
 * saved pages (pictures, scripts) are passed over, and so are workspaces. What cannot be opened is yielded as an error.
 */
export function* findFiles(path: string): Generator<FoundFile | { path: string; error: SilaError }> {
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    yield { path, error: cannotOpen(error) };
    return;
  }
  if (folder) yield* walk(path, '');
  else yield { path, name: withoutExtension(basename(path)) };
}

function* walk(root: string, inner: string): Generator<FoundFile | { path: string; error: SilaError }> {
  const folder = join(root, inner);
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, error: cannotOpen(error) };
    return;
  }
  // A workspace may well lie in the folder that it is made from.
  if (entries.some((entry) => entry.name === workspaceFile)) return;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (isCompanion(entry.name)) continue;
    const relative = inner ? `${inner}/${entry.name}` : entry.name;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(root, relative);
    else if (entry.isFile()) yield { path, name: withoutExtension(relative) };
    else if (entry.isSymbolicLink()) yield linked(path, relative);
  }
}

/** A link to a file is read; one to a folder is not followed, since it can lead round in a ring. */
function linked(path: string, relative: string): FoundFile | { path: string; error: SilaError } {
  try {
    if (statSync(path).isFile()) return { path, name: withoutExtension(relative) };
    const error = new SilaError('read', 'a link to a folder is not followed. Give the folder itself.');
    return { path, error };
  } catch (error) {
    return { path, error: cannotOpen(error) };
  }
}

/** A file system error in words, without the place. */
export function cannotOpen(error: unknown): SilaError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder. Check the path.',
    EACCES: 'it may not be read. Give yourself the right to read it.',
    EPERM: 'it may not be read. Give yourself the right to read it.',
    ELOOP: 'the link leads round in a ring. Delete it.',
    ENAMETOOLONG: 'its name is too long. Shorten it.',
    EISDIR: 'it is a folder. Give a file.',
    EMFILE: 'too many files are open. Close other programs, or raise the limit.',
  };
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError) {
    return new SilaError('read', 'it is nested too deep, or too large, to be read. Simplify or split it.', {
      cause: error,
    });
  }
  if (!code) {
    const fault = `it cannot be read (${reason}). This is a fault in Sila; please report it.`;
    return new SilaError('read', fault, { cause: error });
  }
  return new SilaError('read', words[code] ?? `it cannot be opened (${reason}).`, { cause: error });
}
