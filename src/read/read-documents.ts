import { createReadStream, readFileSync, statSync } from 'node:fs';
import { SilaError } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { ColumnMap } from './columns.ts';
import { emptyFile, readContent, readWebArchive } from './content.ts';
import { hashId, type Override, toDocument } from './fields.ts';
import { cannotOpen, findFiles } from './files.ts';
import { formatOf } from './format.ts';
import { unpackStream } from './gzip.ts';
import { readLines } from './json-lines.ts';
import { decodeStream, longestFile, longestText } from './lines.ts';
import { isAddress, readAddress } from './network/address-reader.ts';
import type { Network } from './network/network.ts';
import { isMisread, type Misread, type Piece, type Source } from './piece.ts';
import { readPlainText } from './plain-text.ts';

/**
 * A document, or why there is none: `source` is the file, with the line or the inner file where one is to blame;
 * `file` is the path of the file that was read.
 */
export type ReadResult = { readonly file: string } & (
  | { readonly document: Document }
  | { readonly failure: { readonly source: string; readonly reason: string } }
);

export interface ReadOptions extends Override {
  /** What `-` reads; bytes, or text already decoded. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Which columns of tables hold which fields; by customary names where it does not say. */
  readonly columns?: ColumnMap;
  /** Reads the addresses (`https://…`) among the paths; without it they are refused. */
  readonly network?: Network;
  /** Files that are passed over without being opened, by their paths; addresses too. */
  readonly skip?: (file: string) => boolean;
}

/**
 * Reads documents from files, folders (all below them, in the order of their names), standard input (`-`) and, where
 * a network is given, addresses.
 * What cannot be read is yielded as a failure and the rest goes on. A file's document is named by its path
 * within the folder given, without extension; if that name was taken in this run by another text, a hash is added.
 *
 *   for await (const result of readDocuments(['news/'], { publisher: 'SANA' })) …
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  const taken = new Map<string, string>();
  for (const path of paths) {
    if (path === '-') {
      yield* guarded('stdin', readStdin(options), options);
      continue;
    }
    if (isAddress(path)) {
      if (!options.skip?.(path)) yield* guarded(path, readFromNetwork(path, options), options, path);
      continue;
    }
    for (const found of findFiles(path)) {
      if ('error' in found) {
        yield toFailure(found.path, { place: '', error: found.error });
        continue;
      }
      const { path: where, name } = found;
      if (options.skip?.(where)) continue;
      const pieces = readFile(where, { where, name, depth: 0, columns: options.columns });
      for await (const result of guarded(where, pieces, options, name)) {
        if ('document' in result) yield { ...result, document: distinct(result.document, name, taken) };
        else yield result;
      }
    }
  }
}

/** Files of one name in several folders stay several documents. */
function distinct(document: Document, name: string, taken: Map<string, string>): Document {
  if (document.id !== name && !document.id.startsWith(`${name}/`)) return document;
  const hash = hashId(document.text);
  const before = taken.get(document.id) ?? hash;
  taken.set(document.id, before);
  return before === hash ? document : { ...document, id: `${document.id}~${hash.slice(0, 8)}` };
}

/** Turns parts into documents and errors into failures that begin with their place. */
async function* guarded(
  source: string,
  pieces: AsyncIterable<Piece>,
  override: Override,
  name?: string,
): AsyncGenerator<ReadResult> {
  try {
    for await (const piece of pieces) {
      if (isMisread(piece)) yield toFailure(source, piece);
      else {
        const id = piece.id ?? piece.name ?? name;
        yield { file: source, document: toDocument({ ...piece, id }, override) };
      }
    }
  } catch (error) {
    if (error instanceof SilaError && error.kind !== 'read') throw error;
    if (isStopped(error)) return;
    yield toFailure(source, { place: '', error: error instanceof SilaError ? error : cannotOpen(error) });
  }
}

/** The person asked to stop while the network was waited for. */
function isStopped(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ABORT_ERR';
}

function toFailure(file: string, { place, error: { message } }: Misread): ReadResult {
  const source = file + place;
  const reason = message.startsWith(source) ? message : `${source}: ${message}`;
  return { file, failure: { source, reason: visible(reason) } };
}

/** Shows the characters of a file's name that would disturb a terminal or turn its line about. */
function visible(text: string): string {
  return text.replace(
    /\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

async function* readStdin({ stdin }: ReadOptions): AsyncGenerator<Piece> {
  if (!stdin) throw new SilaError('usage', "'-' reads standard input, and there is none.");
  const texts = decodeStream(stdin);
  let head = '';
  // Not `for await`: leaving that loop would close the stream.
  while (!head.trim()) {
    const next = await texts.next();
    if (next.done) break;
    head += next.value;
  }
  if (!head.trim()) throw new SilaError('read', 'the input is empty. Pipe text or JSON Lines into it.');
  const all = prepend(head, texts);
  if (head.trimStart().startsWith('{')) {
    yield* readLines(all, 'stdin');
    return;
  }
  let text = '';
  for await (const part of all) {
    text += part;
    if (text.length > longestText) {
      throw new SilaError(
        'read',
        'the input is too large for one document. Split it, or make it JSON Lines.',
      );
    }
  }
  yield readPlainText(text);
}

async function* readFromNetwork(address: string, { network, columns }: ReadOptions): AsyncGenerator<Piece> {
  if (!network) {
    throw new SilaError(
      'usage',
      `${address}: addresses are read with --allow-network only. Add it, or save the document and give the file.`,
    );
  }
  yield* readAddress(address, network, columns);
}

async function* prepend(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

async function* readFile(path: string, source: Source): AsyncGenerator<Piece> {
  const format = formatOf(path);
  const status = statSync(path);
  if (!status.isFile()) {
    throw new SilaError('read', 'it is no regular file. Pipe its content into: sila build -');
  }
  if (status.size === 0) throw emptyFile();
  const packed = /\.(jsonl|ndjson|warc)\.gz$/iu.exec(path)?.[1]?.toLowerCase();
  const stream = (): AsyncIterable<Uint8Array> => createReadStream(path);
  if (format === 'lines') yield* readLines(decodeStream(stream()), path);
  else if (format === 'warc') yield* readWebArchive(stream());
  else if (packed === 'warc') yield* readWebArchive(unpackStream(stream()));
  else if (packed) yield* readLines(decodeStream(unpackStream(stream())), path);
  else {
    if (status.size > longestFile) {
      throw new SilaError(
        'read',
        'the file is too large to be read as a whole. Split it, or make it JSON Lines.',
      );
    }
    yield* readContent(readFileSync(path), source);
  }
}
