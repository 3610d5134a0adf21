import { SilaError } from '../errors.ts';
import { readArchive } from './archive.ts';
import { decode } from './encoding.ts';
import {
  type Format,
  formatOf,
  isPage,
  provenFormat,
  sniffFormat,
  supportedTypes,
  type TextFormat,
} from './format.ts';
import { unpackGzip } from './gzip.ts';
import { parseDocumentFile, readLines } from './json-lines.ts';
import { longestText } from './lines.ts';
import { deepest, type Piece, type Source } from './piece.ts';
import { readPlainText } from './plain-text.ts';
import { readTable } from './table.ts';

/**
 * Reads the documents in a file's bytes, whatever its format; what the bytes prove goes before what the name says.
 * Throws a `read` error, its message without the place, when nothing can be read.
 */
export async function* readContent(bytes: Uint8Array, source: Source): AsyncGenerator<Piece> {
  if (bytes.length === 0) throw emptyFile();
  const stated = source.stated ? source.stated.format : formatOf(source.where);
  const proven = provenFormat(bytes);
  const office = stated === 'docx' || stated === 'odt';
  const format = proven === undefined || (office && proven === 'zip') ? refuseFalseName(stated) : proven;
  if (format && format !== 'gzip' && stated === 'unsupported' && !isTextual(format)) {
    yield* readBinary(bytes, format, source);
  } else if (stated === 'unsupported') throw unsupportedType(source.where);
  else if (format === 'gzip') yield* readContent(unpackGzip(bytes), unpackedSource(source));
  else if (format && !isTextual(format)) yield* readBinary(bytes, format, source);
  else yield* readDecoded(bytes, format, source);
}

/** Files of a type that is not read. */
export function unsupportedType(path: string): SilaError {
  const type = path.slice(path.lastIndexOf('.'));
  return new SilaError('read', `'${type}' files are not read. Convert it to one of ${supportedTypes}.`);
}

/** A file with nothing in it. */
export function emptyFile(): SilaError {
  return new SilaError('read', 'the file is empty. Leave it out, or give a file with text.');
}

function isTextual(format: Format): format is TextFormat {
  return ['text', 'lines', 'json', 'html', 'feed', 'table'].includes(format);
}

/** A name that promises a binary format which the bytes do not keep. */
function refuseFalseName(stated: Format | 'unsupported' | undefined): Format | undefined {
  const names: Partial<Record<Format | 'unsupported', string>> = {
    pdf: 'a PDF',
    docx: 'a Word document',
    odt: 'an OpenDocument text',
    zip: 'a ZIP archive',
    gzip: 'a gzip archive',
    warc: 'a web archive',
  };
  const name = stated && names[stated];
  if (name)
    throw new SilaError('read', `its name says that it is ${name}, but it is none. Rename or mend it.`);
  return stated === 'unsupported' ? undefined : stated;
}

function unpackedSource(source: Source): Source {
  if (source.depth > deepest) {
    throw new SilaError('read', 'it lies too deep in other archives. Unpack the outer ones first.');
  }
  return {
    ...source,
    where: source.where.replace(/\.gz$/iu, ''),
    depth: source.depth + 1,
    stated: undefined,
  };
}

/** The parsers of the rarer formats are loaded when the first of them comes: most runs need none. */
async function* readBinary(bytes: Uint8Array, format: Format, source: Source): AsyncGenerator<Piece> {
  switch (format) {
    case 'pdf':
      yield (await import('./pdf.ts')).readPdf(bytes);
      break;
    case 'docx':
    case 'odt':
      yield (await import('./office.ts')).readOffice(bytes, format);
      break;
    case 'mail':
      yield* (await import('./mail.ts')).readMail(bytes, source, readContent);
      break;
    case 'zip':
      yield* readArchive(bytes, source, readContent);
      break;
    case 'warc':
      yield* readWebArchive(once(bytes));
  }
}

/** Reads a web archive as it comes; each page is read as a saved page is. */
export async function* readWebArchive(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const [{ readWarc }, { readHtml }] = await Promise.all([import('./warc.ts'), import('./html.ts')]);
  yield* readWarc(chunks, (html, charset) => readHtml(decode(html, charset ?? declaredEncoding(html))));
}

async function* readDecoded(
  bytes: Uint8Array,
  stated: TextFormat | undefined,
  source: Source,
): AsyncGenerator<Piece> {
  if (bytes.length > longestText * 2) {
    throw new SilaError('read', 'the file is too large for one document. Split it, or make it JSON Lines.');
  }
  const text = decode(bytes, source.stated?.charset ?? declaredEncoding(bytes));
  const format = stated === 'text' && isPage(text) ? 'html' : (stated ?? sniffFormat(text));
  if (format === 'html') yield (await import('./html.ts')).readHtml(text, source.stated?.address);
  else if (format === 'feed') yield* (await import('./feed.ts')).readFeed(text);
  else if (format === 'lines') yield* readLines(once(text), source.where);
  else if (format === 'table') yield* readTable(once(text), source);
  else if (format === 'json') yield* readJson(text, source.where);
  else yield readPlainText(text);
}

/** What the head of a page or feed says of its encoding. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return /(?:charset|encoding)\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** A `.json` file may hold JSON Lines all the same. */
async function* readJson(text: string, where: string): AsyncGenerator<Piece> {
  const lines = text.trim().split('\n', 2);
  if (lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/u.test(line))) {
    yield* readLines(once(text), where);
  } else yield* parseDocumentFile(text, where);
}
