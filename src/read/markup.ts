import { DOMParser, parseHTML } from 'linkedom';
import { refuseDeep } from './nesting.ts';

/** The little of a DOM element that reading needs. */
export interface MarkupElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<MarkupElement>;
  readonly children: Iterable<MarkupElement>;
  remove(): void;
  getAttribute(name: string): string | null;
  querySelector(selector: string): MarkupElement | null;
  querySelectorAll(selector: string): Iterable<MarkupElement>;
}

const textNode = 3;
const cdataNode = 4;
const elementNode = 1;
const blocks = new Set(
  'address article aside blockquote caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'svg',
  'button',
  'select',
  'head',
]);

/** Parses HTML; nothing in it is run or fetched. Throws a `read` error when it is nested too deep. */
export function parseMarkup(html: string): MarkupElement {
  refuseDeep(html, 'html');
  const whole = /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { document: MarkupElement }).document;
}

/** Parses XML leniently; nothing in it is run or fetched, and no entity is defined by it. Throws a `read` error when it is nested too deep. */
export function parseXml(xml: string): MarkupElement {
  refuseDeep(xml, 'xml');
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as MarkupElement;
}

/**
 * The text of an element: blocks become paragraphs with a blank line between, white space within is levelled.
 *
 *   blockText(parseMarkup('<p>a <b>b</b></p><p>c')) === 'a b\n\nc'
 */
export function blockText(root: MarkupElement): string {
  const paragraphs: string[] = [];
  let current = '';
  const flush = (): void => {
    const text = current
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/gu, '\n')
      .trim();
    if (text) paragraphs.push(text);
    current = '';
  };
  const visit = (node: MarkupElement): void => {
    if (node.nodeType === textNode || node.nodeType === cdataNode) {
      current += (node.textContent ?? '').replace(/\s+/gu, ' ');
      return;
    }
    if (node.nodeType === elementNode && silent.has(node.localName)) return;
    if (node.localName === 'br') current += '\n';
    const block = blocks.has(node.localName);
    if (block) flush();
    for (const child of node.childNodes) visit(child);
    if (block) flush();
  };
  visit(root);
  flush();
  return paragraphs.join('\n\n');
}
