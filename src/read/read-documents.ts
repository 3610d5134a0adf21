import { createReadStream, readFileSync, statSync } from 'node:fs';
import { SilaError } from '../errors.ts';
import type { Document } from '../model/document.ts';
import { decode } from './encoding.ts';
import { hashId, type Override, type Parts, toDocument } from './fields.ts';
import { cannotOpen, findFiles } from './files.ts';
import { type Format, formatOf, sniffFormat, supportedTypes } from './format.ts';
import { parseDocumentFile, parseDocumentLine } from './json-lines.ts';
import { decodeStream, longestText, splitLines } from './lines.ts';
import { readPlainText } from './plain-text.ts';

/** A document, or why there is none: `source` is the file, with the line where one is to blame. */
export type ReadResult =
  | { readonly document: Document }
  | { readonly failure: { readonly source: string; readonly reason: string } };

export interface ReadOptions extends Override {
  /** What `-` reads; bytes, or text already decoded. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/**
 * Reads documents from files, folders (all below them, in the order of their names) and standard input (`-`).
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
    for (const found of findFiles(path)) {
      if ('error' in found) {
        yield toFailure(found.path, found.error);
        continue;
      }
      for await (const result of guarded(found.path, readFile(found.path), options, found.name)) {
        yield 'document' in result ? { document: distinct(result.document, found.name, taken) } : result;
      }
    }
  }
}

/** Files of one name in several folders stay several documents. */
function distinct(document: Document, name: string, taken: Map<string, string>): Document {
  if (document.id !== name) return document;
  const hash = hashId(document.text);
  const before = taken.get(name) ?? hash;
  taken.set(name, before);
  return before === hash ? document : { ...document, id: `${name}~${hash.slice(0, 8)}` };
}

type Piece = Parts | SilaError;

/** Turns parts into documents and errors into failures that begin with their place. */
async function* guarded(
  source: string,
  pieces: AsyncIterable<Piece>,
  override: Override,
  name?: string,
): AsyncGenerator<ReadResult> {
  try {
    for await (const piece of pieces) {
      if (piece instanceof SilaError) yield toFailure(source, piece);
      else yield { document: toDocument(name && !piece.id ? { ...piece, id: name } : piece, override) };
    }
  } catch (error) {
    yield toFailure(source, error instanceof SilaError ? error : cannotOpen(error));
  }
}

function toFailure(source: string, error: SilaError): ReadResult {
  const { message } = error;
  return { failure: { source, reason: message.startsWith(source) ? message : `${source}: ${message}` } };
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
  for await (const part of all) text += part;
  yield readPlainText(text);
}

async function* prepend(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

async function* readFile(path: string): AsyncGenerator<Piece> {
  const format = formatOf(path);
  if (format === 'unsupported') {
    const type = path.slice(path.lastIndexOf('.'));
    throw new SilaError('read', `'${type}' files are not read. Convert it to one of ${supportedTypes}.`);
  }
  if (format === 'lines') {
    yield* readLines(decodeStream(createReadStream(path)), path);
    return;
  }
  const size = statSync(path).size;
  if (size === 0) throw new SilaError('read', 'the file is empty. Leave it out, or give a file with text.');
  if (size > longestText * 2) {
    throw new SilaError('read', 'the file is too large for one document. Split it, or make it JSON Lines.');
  }
  const bytes = readFileSync(path);
  const text = decode(bytes, declaredEncoding(bytes));
  yield* readText(text, format ?? sniffFormat(text), path);
}

/** What the head of a page or feed says of its encoding. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return /(?:charset|encoding)\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
}

async function* readText(text: string, format: Format, path: string): AsyncGenerator<Piece> {
  // The parsers of pages and feeds are loaded when the first of them comes: most runs need neither.
  if (format === 'html') yield (await import('./html.ts')).readHtml(text);
  else if (format === 'feed') yield* (await import('./feed.ts')).readFeed(text);
  else if (format === 'lines') yield* readLines(once(text), path);
  else if (format === 'json') yield* readJson(text, path);
  else yield readPlainText(text);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** A `.json` file may hold JSON Lines all the same. */
async function* readJson(text: string, path: string): AsyncGenerator<Piece> {
  const lines = text.trim().split('\n');
  if (lines.length > 1 && lines.slice(0, 2).every((line) => /^\s*\{.*\}\s*$/u.test(line))) {
    yield* readLines(once(text), path);
  } else yield* parseDocumentFile(text, path);
}

async function* readLines(texts: AsyncIterable<string>, path: string): AsyncGenerator<Piece> {
  let number = 0;
  let found = false;
  for await (const line of splitLines(texts)) {
    number += 1;
    if (!line.trim()) continue;
    found = true;
    try {
      yield parseDocumentLine(line, `${path}:${number}`);
    } catch (error) {
      if (!(error instanceof SilaError)) throw error;
      yield error;
    }
  }
  if (!found) throw new SilaError('read', 'the file is empty. Leave it out, or give a file with text.');
}
