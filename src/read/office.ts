import { SilaError } from '../errors.ts';
import { decode } from './encoding.ts';
import type { Parts } from './fields.ts';
import { type MarkupElement, parseXml } from './markup.ts';
import { listZip, type ZipEntry } from './zip.ts';

/** No part of a word processor's file may be larger when unpacked, in bytes. */
const longestPart = 60_000_000;

/** How a word processor's format names its elements. */
interface Dialect {
  /** The part that holds the text, and the one that holds what is said of it. */
  readonly body: string;
  readonly about: string;
  readonly title: string;
  readonly paragraphs: ReadonlySet<string>;
  /** Not part of the text: what was deleted, comments, notes, copies for older programs. */
  readonly silent: ReadonlySet<string>;
  /** What stands for white space. */
  readonly breaks: Readonly<Record<string, string>>;
  /** Elements whose characters are text; undefined when all are. */
  readonly runs?: ReadonlySet<string>;
  /** Whether a paragraph is the document's title. */
  readonly isTitle: (paragraph: MarkupElement) => boolean;
}

const docx: Dialect = {
  body: 'word/document.xml',
  about: 'docProps/core.xml',
  title: 'dc:title',
  paragraphs: new Set(['w:p']),
  silent: new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:pPr', 'w:rPr']),
  breaks: { 'w:tab': ' ', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' },
  runs: new Set(['w:t']),
  isTitle: (paragraph) =>
    /^(title|heading ?1|العنوان)$/iu.test(paragraph.querySelector('w\\:pStyle')?.getAttribute('w:val') ?? ''),
};

const odt: Dialect = {
  body: 'content.xml',
  about: 'meta.xml',
  title: 'dc:title',
  paragraphs: new Set(['text:p', 'text:h']),
  silent: new Set([
    'text:tracked-changes',
    'office:annotation',
    'text:note',
    'office:forms',
    'svg:title',
    'svg:desc',
  ]),
  breaks: { 'text:s': ' ', 'text:tab': ' ', 'text:line-break': '\n' },
  isTitle: (paragraph) =>
    /^title$/iu.test(paragraph.getAttribute('text:style-name') ?? '') ||
    (paragraph.localName === 'text:h' && paragraph.getAttribute('text:outline-level') === '1'),
};

/**
 * Reads a word processor's file, DOCX or ODT: its paragraphs with a blank line between; what was deleted,
 * comments and notes are left out. Throws a `read` error when it is damaged or holds no text.
 */
export function readOffice(bytes: Uint8Array, kind: 'docx' | 'odt'): Parts {
  const dialect = kind === 'docx' ? docx : odt;
  const entries = listZip(bytes);
  const body = readPart(entries, dialect.body);
  if (!body) throw new SilaError('read', `it holds no ${dialect.body}: it is damaged. Save it again.`);
  const { text, title } = paragraphsOf(body, dialect);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new SilaError('read', 'there is no text in it. Leave it out, or give a file with text.');
  }
  const about = readPart(entries, dialect.about);
  const stated = about ? childText(about, dialect.title) : undefined;
  return { text, title: title ?? stated, lang: about ? childText(about, 'dc:language') : undefined };
}

function readPart(entries: readonly ZipEntry[], path: string): MarkupElement | undefined {
  const entry = entries.find((candidate) => candidate.path === path);
  return entry && parseXml(decode(entry.read(longestPart)));
}

function childText(root: MarkupElement, tag: string): string | undefined {
  return root.querySelector(tag.replace(':', '\\:'))?.textContent?.trim() || undefined;
}

/** The paragraphs as text, each where it ends; a text box within a paragraph gives paragraphs of its own. */
function paragraphsOf(root: MarkupElement, dialect: Dialect): { text: string; title?: string } {
  const finished: string[] = [];
  const open: string[] = [];
  let title: string | undefined;
  const add = (text: string): void => {
    if (open.length > 0) open[open.length - 1] += text;
  };
  const visit = (node: MarkupElement): void => {
    const name = node.localName;
    if (dialect.silent.has(name)) return;
    const space = dialect.breaks[name];
    if (space !== undefined) add(space);
    const paragraph = dialect.paragraphs.has(name);
    if (paragraph) open.push('');
    for (const child of node.childNodes) {
      if (child.nodeType !== 3) visit(child);
      else if (!dialect.runs || dialect.runs.has(name)) add(child.textContent ?? '');
    }
    if (!paragraph) return;
    const text = (open.pop() ?? '').replace(/[^\S\n]+/gu, ' ').trim();
    if (text) finished.push(text);
    if (text && title === undefined && dialect.isTitle(node)) title = text;
  };
  visit(root);
  return { text: finished.join('\n\n'), ...(title !== undefined && { title }) };
}
