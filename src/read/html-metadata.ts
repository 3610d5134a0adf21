import type { MarkupElement } from './markup.ts';

/** What a page says of itself. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
}

const dateNames = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'publish-date',
  'publishdate',
  'parsely-pub-date',
  'sailthru.date',
  'date',
  'dc.date',
  'DC.date.issued',
  'dcterms.created',
  'pubdate',
];

/**
 * What a page states of its article: in JSON-LD, in its metadata, then in its markup.
 * Must be called before the page is taken apart. The address is absolute or absent; what it leaves out is that of
 * `address`, where the page was found.
 */
export function statedMetadata(page: MarkupElement, html: string, address?: string): Metadata {
  const attribute = (selector: string, name: string): string | undefined =>
    page.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found =
        attribute(`meta[property="${name}"]`, 'content') ??
        attribute(`meta[name="${name}"]`, 'content') ??
        attribute(`meta[itemprop="${name}"]`, 'content');
      if (found) return found;
    }
    return undefined;
  };
  const linked = linkedData(page);
  const publisher =
    linked.publisher ??
    meta('og:site_name', 'publisher', 'DC.publisher', 'dcterms.publisher', 'application-name');
  const heading = page.querySelector('h1')?.textContent?.trim() || undefined;
  const title = linked.title ?? meta('og:title', 'twitter:title') ?? heading;
  return {
    title: title && withoutSite(title, publisher),
    lang: attribute('html', 'lang') ?? meta('content-language', 'og:locale')?.replace('_', '-'),
    url: addressOf(
      [attribute('link[rel="canonical"]', 'href'), meta('og:url'), linked.url, savedFrom(html)],
      attribute('base', 'href') ?? address,
    ),
    publisher,
    published:
      linked.published ??
      meta(...dateNames) ??
      attribute('time[itemprop="datePublished"]', 'datetime') ??
      attribute('article time[datetime]', 'datetime') ??
      attribute('time[datetime]', 'datetime'),
  };
}

/** Where browsers note that a page was saved from. */
function savedFrom(html: string): string | undefined {
  return /<!-- saved from url=\(\d+\)(\S+) -->/u.exec(html.slice(0, 2000))?.[1];
}

/** The first address that can be made absolute. */
function addressOf(
  candidates: readonly (string | undefined)[],
  base: string | undefined,
): string | undefined {
  const known = candidates.find((candidate) => candidate && URL.canParse(candidate)) ?? base;
  for (const candidate of candidates) {
    if (!candidate || !URL.canParse(candidate, known)) continue;
    const url = new URL(candidate, known);
    if (/^https?:$/u.test(url.protocol)) return URL.canParse(candidate) ? candidate : url.href;
  }
  return undefined;
}

/** Titles often end with the name of the site. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/\s+[|–—-]\s+/u);
  const last = parts.at(-1)?.trim();
  if (parts.length < 2 || !site || last !== site.trim()) return title;
  return title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+[|–—-]\s+$/u, '');
}

type Json = Readonly<Record<string, unknown>>;

/** What the page states in JSON-LD of its article. */
function linkedData(page: MarkupElement): Metadata {
  const blocks = [...page.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    parseLeniently(script.textContent ?? ''),
  );
  const nodes = blocks.flatMap((block) => nodesOf(block));
  const article = nodes.find((node) =>
    [node['@type']]
      .flat()
      .some((type) => typeof type === 'string' && /(Article|BlogPosting|Report)$/u.test(type)),
  );
  if (!article) return {};
  return {
    title: string(article.headline),
    published: string(article.datePublished),
    publisher: nameOf(article.publisher, nodes),
    url: string(article.url) ?? string(article.mainEntityOfPage),
  };
}

/** The objects of a block, those in its graph included; not those that are properties of others. */
function nodesOf(json: unknown, depth = 0): readonly Json[] {
  if (depth > 4) return [];
  if (Array.isArray(json)) return json.flatMap((item) => nodesOf(item, depth + 1));
  return isObject(json) ? [json, ...nodesOf(json['@graph'], depth + 1)] : [];
}

/** A name that is given, or by the id of another object. */
function nameOf(value: unknown, nodes: readonly Json[]): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0], nodes);
  if (!isObject(value)) return string(value);
  const referred = nodes.find((node) => node !== value && node['@id'] === value['@id'] && value['@id']);
  return string(value.name) ?? string(referred?.name);
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

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
