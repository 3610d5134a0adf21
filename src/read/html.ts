import { Readability } from '@mozilla/readability';
import { SilaError } from '../errors.ts';
import type { Parts } from './fields.ts';
import { blockText, type MarkupElement, parseMarkup } from './markup.ts';

/** Fewer letters than this are no article. */
const leastLetters = 80;

interface Metadata {
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
}

/**
 * Takes the article out of a web page: its text in paragraphs with the title as the first,
 * and what the page says of title, language, date, publisher and address.
 * Throws a `read` error when the page holds no article.
 */
export function readHtml(html: string): Parts {
  const page = parseMarkup(html);
  const stated = statedMetadata(page);
  const article = new Readability<MarkupElement>(page as never, {
    charThreshold: 250,
    serializer: (node) => node as unknown as MarkupElement,
  }).parse();
  const content = article?.content;
  const body = content ? blockText(content) : '';
  if (!content || letters(body) < leastLetters || mostlyLinks(content, body)) {
    throw new SilaError(
      'read',
      'no article found on the page. Save the article page itself, or give its text.',
    );
  }
  const title = stated.title ?? article?.title ?? undefined;
  return {
    ...stated,
    title,
    lang: stated.lang ?? article?.lang,
    publisher: stated.publisher ?? article?.siteName,
    published: stated.published ?? article?.publishedTime,
    text: withTitle(title, body),
  };
}

/** Puts the title before the body as a paragraph of its own, unless the body begins with it. */
export function withTitle(title: string | null | undefined, body: string): string {
  const heading = title?.replace(/\s+/gu, ' ').trim();
  return heading && !body.startsWith(heading) ? `${heading}\n\n${body}` : body;
}

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function mostlyLinks(content: MarkupElement, body: string): boolean {
  const linked = [...content.querySelectorAll('a')].reduce((sum, a) => sum + letters(a.textContent ?? ''), 0);
  return linked > letters(body) / 2;
}

function statedMetadata(page: MarkupElement): Metadata {
  const attribute = (selector: string, name: string): string | undefined =>
    page.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found =
        attribute(`meta[property="${name}"]`, 'content') ?? attribute(`meta[name="${name}"]`, 'content');
      if (found) return found;
    }
    return undefined;
  };
  const linked = linkedData(page);
  return {
    title:
      linked.title ??
      meta('og:title', 'twitter:title') ??
      (page.querySelector('h1')?.textContent?.trim() || undefined),
    lang: attribute('html', 'lang') ?? meta('og:locale')?.replace('_', '-'),
    url: attribute('link[rel="canonical"]', 'href') ?? meta('og:url'),
    publisher: linked.publisher ?? meta('og:site_name', 'application-name'),
    published:
      linked.published ??
      meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'pubdate') ??
      attribute('[itemprop="datePublished"]', 'content') ??
      attribute('time[datetime]', 'datetime'),
  };
}

/** What the page states in JSON-LD of its article. */
function linkedData(page: MarkupElement): Metadata {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseLeniently(script.textContent ?? ''));
    if (!article) continue;
    const publisher = article.publisher;
    const name = isObject(publisher) ? publisher.name : publisher;
    return {
      title: string(article.headline),
      published: string(article.datePublished),
      publisher: string(name),
    };
  }
  return {};
}

function findArticle(json: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(json)) return json.map(findArticle).find(Boolean);
  if (!isObject(json)) return undefined;
  const types = [json['@type']].flat();
  if (types.some((type) => typeof type === 'string' && /(Article|BlogPosting|Report)$/u.test(type)))
    return json;
  return json['@graph'] ? findArticle(json['@graph']) : undefined;
}

function parseLeniently(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Pages often carry broken JSON-LD; the page's other metadata serve then.
    return undefined;
  }
}

const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value : undefined;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
