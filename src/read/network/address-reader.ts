import { SilaError } from '../../errors.ts';
import { readContent } from '../content.ts';
import type { Parts } from '../fields.ts';
import { type Format, formatOf } from '../format.ts';
import { isMisread, type Piece, type Source } from '../piece.ts';
import type { Fetched, Network } from './network.ts';

/** Whether a path on the command line is an address of the web. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//iu.test(path);
}

/**
 * Reads the documents at an address: an article page, a feed, a PDF or whatever else is read from files.
 * Yields nothing when the network tells that it did not change since it was last fetched.
 * A page is named by its address, the one that it gives as its own where that is of the same site.
 */
export async function* readAddress(
  address: string,
  network: Network,
  columns?: Source['columns'],
): AsyncGenerator<Piece> {
  const fetched = await network.fetch(address);
  if (fetched === 'unchanged') return;
  const { url, body, charset } = fetched;
  const stated = { address: url, format: formatOfAnswer(fetched), charset };
  for await (const piece of readContent(body, { where: url, name: url, depth: 0, columns, stated })) {
    yield isMisread(piece) ? piece : addressed(piece, url);
  }
}

/** Gives a document its address: its own where that is one of the same site or of a feed, else where it was found. */
function addressed(parts: Parts, found: string): Parts {
  const own = parts.url && URL.canParse(parts.url, found) ? new URL(parts.url, found) : undefined;
  if (!own) return { ...parts, url: found };
  if (parts.id !== undefined || parts.name !== undefined) return { ...parts, url: own.href };
  const url = isSameSite(own, new URL(found)) ? own.href : found;
  return { ...parts, id: url, url };
}

/** `m.news.example` and `www.news.example` are of the site `news.example`; a page that names another is copied. */
function isSameSite(a: URL, b: URL): boolean {
  const [one, other] = [a, b].map(({ hostname }) => hostname.replace(/^(?:www|m|amp|mobile)\./u, ''));
  return one === other;
}

const formats: readonly (readonly [types: RegExp, format: Format | undefined])[] = [
  [/^text\/html$|^application\/xhtml\+xml$/u, 'html'],
  [/^application\/(?:rss|atom|rdf)\+xml$|^(?:application|text)\/xml$/u, 'feed'],
  [/^application\/(?:x-ndjson|ndjson|jsonl|json-seq)$/u, 'lines'],
  [/^application\/json$/u, 'json'],
  [/^text\/(?:csv|tab-separated-values)$/u, 'table'],
  [/^application\/(?:x-)?pdf$/u, 'pdf'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/u, 'docx'],
  [/^application\/vnd\.oasis\.opendocument\.text$/u, 'odt'],
  [/^message\/rfc822$/u, 'mail'],
];

/** Types that say little: the name or the content tells more. */
const vague =
  /^$|^text\/|^application\/(?:octet-stream|x-download|force-download|(?:x-)?zip.*|(?:x-)?gzip|warc)$|^binary\//u;

/** The format that a server states. Throws a `read` error when it is one that is not read, such as a picture. */
function formatOfAnswer({ type, url, body }: Fetched): Format | undefined {
  const found = formats.find(([types]) => types.test(type));
  if (found?.[1] === 'html' && isFeed(body)) return 'feed';
  if (found) return found[1];
  if (!vague.test(type)) {
    throw new SilaError(
      'read',
      `the server calls it '${type}', which is not read. Give the address of a page or a feed.`,
    );
  }
  const named = formatOf(new URL(url).pathname);
  return named === 'unsupported' ? undefined : named;
}

/** Some servers call their feeds pages. */
function isFeed(body: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(body.subarray(0, 1024));
  return /^[^<]*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b/isu.test(head);
}
