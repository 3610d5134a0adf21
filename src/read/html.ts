import { Readability } from '@mozilla/readability';
import { SilaError } from '../errors.ts';
import type { Parts } from './fields.ts';
import { statedMetadata } from './html-metadata.ts';
import { blockText, type MarkupElement, parseMarkup } from './markup.ts';

/** Fewer letters than this are no article. */
const leastLetters = 80;

/** Never part of an article. */
const furniture =
  'nav, menu, form, dialog, figcaption, [role="navigation"], [role="search"], [role="dialog"], [itemprop="caption"], [itemprop="comment"]';

/** Names of classes and ids of what stands about an article, or in the midst of it. */
const furnitureNames =
  /(^|[\s_-])(comments?|disqus|related|recommend(ed|ations)?|read-?(more|also|next)|see-?also|most-?(read|viewed)|share|sharing|social|breadcrumbs?|newsletter|subscribe|tags|tag-?list|caption|captions|wp-caption-text|image-?credit|menu|navbar|sidebar|widget|advert(isement)?|ads?|promo|cookie|popup|paywall|author-?box|pagination)([\s_-]|$)/iu;

/** Where articles stand on pages that say so. */
const places = [
  '[itemprop="articleBody"]',
  'article',
  '.article-body',
  '.entry-content',
  '.post-content',
  '.article-content',
  '.story-body',
  '[role="main"]',
  'main',
];

/**
 * Takes the article out of a web page: its text in paragraphs with the title as the first,
 * and what the page says of title, language, date, publisher and address. Menus, captions, comments
 * and links to other articles are left out. `address` is where the page was found.
 * Throws a `read` error when the page holds no article.
 */
export function readHtml(html: string, address?: string): Parts {
  const page = parseMarkup(html);
  const stated = statedMetadata(page, html, address);
  removeFurniture(page);
  const placed = placedText(page);
  const article = new Readability<MarkupElement>(page as never, {
    charThreshold: 250,
    serializer: (node) => node as unknown as MarkupElement,
  }).parse();
  const content = article?.content;
  const found = content && !mostlyLinks(content) ? withoutPointers(blockText(content)) : '';
  const body = letters(found) < leastLetters ? placed : found;
  if (letters(body) < leastLetters) {
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
  if (!heading || body.startsWith(heading)) return body;
  return body ? `${heading}\n\n${body}` : heading;
}

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Takes away what is no article, unless it holds most of the page: some sites name their parts badly. */
function removeFurniture(page: MarkupElement): void {
  const most = letters(page.querySelector('body')?.textContent ?? '') / 3;
  for (const element of [...page.querySelectorAll(furniture), ...named(page)]) {
    if (letters(element.textContent ?? '') <= most) element.remove();
  }
}

function named(page: MarkupElement): readonly MarkupElement[] {
  return [...page.querySelectorAll('body [class], body [id]')].filter((element) => {
    if (['article', 'main', 'body', 'h1', 'p'].includes(element.localName)) {
      return /(^|\s)(wp-caption-text|caption)(\s|$)/iu.test(element.getAttribute('class') ?? '');
    }
    return furnitureNames.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
  });
}

/** The text of a short article, which only its place on the page tells from the rest. */
function placedText(page: MarkupElement): string {
  for (const place of places) {
    const elements = [...page.querySelectorAll(place)];
    if (elements.length !== 1 || !elements[0] || mostlyLinks(elements[0])) continue;
    const text = withoutPointers(blockText(elements[0]));
    if (letters(text) >= leastLetters) return text;
  }
  return '';
}

/** Drops paragraphs that only point to other articles. */
function withoutPointers(text: string): string {
  const pointer =
    /^[\s•*«"]*(اقرأ (أيض[اًا]+|المزيد|كذلك)|إقرأ أيض[اًا]+|شاهد (أيض[اًا]+|المزيد)|طالع أيض[اًا]+|لا يفوتك|مواضيع (ذات صلة|متعلقة)|أخبار ذات صلة|read (also|more|next)|see also|related( stories| articles)?|also read|more on this story)(?!\p{L})/iu;
  const paragraphs = text.split('\n\n');
  return paragraphs.filter((paragraph) => paragraph.length > 250 || !pointer.test(paragraph)).join('\n\n');
}

function mostlyLinks(content: MarkupElement): boolean {
  const linked = [...content.querySelectorAll('a')].reduce((sum, a) => sum + letters(a.textContent ?? ''), 0);
  return linked > letters(content.textContent ?? '') / 2;
}
