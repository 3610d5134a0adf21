import { extname } from 'node:path';

/** How a file is read. */
export type Format = 'text' | 'lines' | 'json' | 'html' | 'feed';

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
};

/** What lies beside saved pages and is never a document. */
const companions =
  /\.(png|jpe?g|gif|webp|avif|svg|ico|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|webm|download|sqlite|db|lock)$/iu;

/** Read types, for messages. */
export const supportedTypes = '.txt, .md, .html, .json, .jsonl, .ndjson, .xml, .rss, .atom';

/**
 * The format that a file's name states; `undefined` when it states none, `'unsupported'` when it is another's.
 *
 *   formatOf('news.jsonl') === 'lines'
 */
export function formatOf(path: string): Format | 'unsupported' | undefined {
  const extension = extname(path).toLowerCase();
  return extension ? (formats[extension] ?? 'unsupported') : undefined;
}

/** The format that content without a telling name has. */
export function sniffFormat(text: string): Format {
  const head = text.slice(0, 2000).trimStart();
  if (head.startsWith('{')) return 'lines';
  if (/^<!doctype html|^<html/iu.test(head)) return 'html';
  if (/^<\?xml|^<rss|^<feed/iu.test(head)) return /<html/iu.test(head) ? 'html' : 'feed';
  return 'text';
}

/** Whether a file found in a folder is to be passed over without a word. */
export function isCompanion(name: string): boolean {
  return name.startsWith('.') || companions.test(name);
}
