import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../src/model/document.ts';
import { type ReadOptions, readDocuments } from '../../src/read/read-documents.ts';

/** Documents, and by the path within the folder why the others were not read. */
export interface Read {
  readonly documents: readonly Document[];
  readonly reasons: Readonly<Record<string, string>>;
}

/** Writes files into a new temporary folder and reads it; where failures lie is given within the folder. */
export async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ReadOptions = {},
): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'sila-read-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return readFolder(folder, options);
}

export async function readFolder(folder: string, options: ReadOptions = {}): Promise<Read> {
  const documents: Document[] = [];
  const reasons: Record<string, string> = {};
  for await (const result of readDocuments([folder], options)) {
    if ('document' in result) documents.push(result.document);
    else
      reasons[result.failure.source.slice(folder.length + 1)] = result.failure.reason
        .split(`${folder}/`)
        .join('');
  }
  return { documents, reasons };
}
