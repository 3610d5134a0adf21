import { SilaError } from '../errors.ts';
import type { Parts } from './fields.ts';
import { withTitle } from './html.ts';
import { blockText, type MarkupElement, parseMarkup, parseXml } from './markup.ts';
import type { Piece } from './piece.ts';

const bodyTags = ['content:encoded', 'content', 'description', 'summary'];
const dateTags = ['pubDate', 'published', 'dc:date', 'updated', 'date'];

/**
 * Reads the entries of an RSS or Atom feed, each as a document: its title, then its fullest text.
 * Yields the fields of an entry, or the error that names it. Throws a `read` error when it is no feed.
 */
export function* readFeed(xml: string): Generator<Piece> {
  const root = parseXml(xml);
  const entries = [...root.querySelectorAll('item, entry')];
  if (!root.querySelector('rss, feed, RDF, channel')) {
    throw new SilaError(
      'read',
      'neither RSS nor Atom. Give a feed, or convert the file to text or JSON Lines.',
    );
  }
  if (entries.length === 0) {
    throw new SilaError('read', 'the feed has no entries. Fetch it again, or leave it out.');
  }
  const channel = root.querySelector('channel') ?? root.querySelector('feed');
  const shared = {
    publisher: channel ? childText(channel, ['title']) : undefined,
    lang: (channel && childText(channel, ['language', 'dc:language'])) ?? channel?.getAttribute('xml:lang'),
  };
  for (const [i, entry] of entries.entries()) yield readEntry(entry, i, shared);
}

function readEntry(entry: MarkupElement, index: number, shared: Pick<Parts, 'publisher' | 'lang'>): Piece {
  const title = plain(childText(entry, ['title']) ?? '');
  const bodies = bodyTags.map((tag) => plain(childText(entry, [tag]) ?? ''));
  const body = bodies.reduce((longest, next) => (next.length > longest.length ? next : longest), '');
  if (!title && !body) {
    const error = new SilaError('read', 'the entry has neither title nor text; it is left out.');
    return { place: `[${index + 1}]`, error };
  }
  const url = linkOf(entry);
  return {
    id: childText(entry, ['guid', 'id']) ?? url,
    title,
    text: withTitle(title, body),
    url,
    publisher: shared.publisher,
    lang: entry.getAttribute('xml:lang') ?? shared.lang,
    published: childText(entry, dateTags),
  };
}

/** The text of the first child with one of the names, in their order. */
function childText(element: MarkupElement, names: readonly string[]): string | undefined {
  const children = [...element.children];
  for (const name of names) {
    const child = children.find((candidate) => candidate.localName === name);
    const value = child && (child.getAttribute('type') === 'xhtml' ? blockText(child) : child.textContent);
    if (value?.trim()) return value.trim();
  }
  return undefined;
}

function linkOf(entry: MarkupElement): string | undefined {
  const links = [...entry.children].filter((child) => child.localName === 'link');
  const best = links.find((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate') ?? links[0];
  return best?.getAttribute('href') ?? (best?.textContent?.trim() || undefined);
}

/** Feeds carry HTML as escaped text: it is levelled to plain paragraphs. */
function plain(value: string): string {
  return /<[a-z/!]|&[a-z#]/iu.test(value) ? blockText(parseMarkup(value)) : value;
}
