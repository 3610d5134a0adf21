import { extname } from 'node:path';
import { SilaError } from '../errors.ts';
import { listZip } from './zip.ts';

/** How text is read. */
export type TextFormat = 'text' | 'lines' | 'json' | 'html' | 'feed' | 'table';

/** How a file is read. */
export type Format = TextFormat | 'pdf' | 'docx' | 'odt' | 'mail' | 'warc' | 'zip' | 'gzip';

const formats: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.csv': 'table',
  '.tsv': 'table',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.odt': 'odt',
  '.eml': 'mail',
  '.warc': 'warc',
  '.zip': 'zip',
  '.gz': 'gzip',
};

/** What lies beside saved pages and is never a document. */
const companions =
  /\.(png|jpe?g|gif|webp|avif|svg|ico|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|webm|download|sqlite|db|lock)$/iu;

/** Read types, for messages. */
export const supportedTypes = [
  ...new Set(Object.keys(formats).filter((type) => !/text|markdown|htm$|xhtml/u.test(type))),
].join(', ');

/**
 * The format that a file's name states; `undefined` when it states none, `'unsupported'` when it is another's.
 *
 *   formatOf('news.jsonl') === 'lines'
 */
export function formatOf(path: string): Format | 'unsupported' | undefined {
  const extension = extname(path).toLowerCase();
  if (!extension || /[\s\p{P}]$/u.test(extension) || extension.length > 12) return undefined;
  return formats[extension] ?? 'unsupported';
}

/** The format that content without a telling name has. */
export function sniffFormat(text: string): TextFormat {
  const head = text.slice(0, 2000).trimStart();
  if (head.startsWith('{')) return 'lines';
  if (isPage(head)) return 'html';
  if (/^<\?xml|^<rss|^<feed/iu.test(head)) return /<html/iu.test(head) ? 'html' : 'feed';
  return 'text';
}

/** Whether text begins as a web page does. */
export function isPage(text: string): boolean {
  return /^\s*(?:<!--.{0,500}?-->\s*)?(?:<!doctype html|<html[\s>])/isu.test(text.slice(0, 2000));
}

/** Whether a file found in a folder is to be passed over without a word. */
export function isCompanion(name: string): boolean {
  return name.startsWith('.') || companions.test(name);
}

/** The format that the first bytes of a file prove, whatever its name; undefined for text. */
export function provenFormat(bytes: Uint8Array): Format | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  if (/^[\s\ufeff\u00ef\u00bb\u00bf]{0,16}%PDF-/u.test(head)) return 'pdf';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return zipFormat(bytes);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  return head.startsWith('WARC/1.') ? 'warc' : undefined;
}

/** Office documents are archives too; they are told by what they hold. */
function zipFormat(bytes: Uint8Array): Format {
  const paths = new Set(listZip(bytes).map((entry) => entry.path));
  if (paths.has('word/document.xml')) return 'docx';
  if (paths.has('xl/workbook.xml')) throw new SilaError('read', 'this is a spreadsheet. Save it as CSV.');
  if (paths.has('ppt/presentation.xml')) throw new SilaError('read', 'these are slides. Save them as PDF.');
  return paths.has('mimetype') && paths.has('content.xml') ? 'odt' : 'zip';
}
