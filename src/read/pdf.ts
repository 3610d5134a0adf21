import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SilaError } from '../errors.ts';
import type { Parts } from './fields.ts';
import { toPageItem } from './pdf-items.ts';
import { joinPages } from './pdf-pages.ts';
import { type Paragraph, toParagraphs } from './pdf-paragraphs.ts';

const mostPages = 3000;
const mostItems = 100_000;
/** A file is given up after this long, in milliseconds. */
const longest = 120_000;
/** Letters a page, below which a file with pictures is a scan. */
const leastLetters = 10;

const packageFolder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

/**
 * Reads the text of a PDF, with a form feed between pages: letters in the order in which they are read,
 * columns one after the other, running heads left out, words cut by a hyphen made whole.
 * Throws a `read` error for a damaged or locked file, and for one that needs OCR.
 */
export async function readPdf(bytes: Uint8Array): Promise<Parts> {
  const task = getDocument({
    // A copy: pdf.js takes the bytes away from whoever gives them.
    data: new Uint8Array(bytes),
    cMapUrl: join(packageFolder, 'cmaps/'),
    standardFontDataUrl: join(packageFolder, 'standard_fonts/'),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const pdf = await withinTime(task.promise);
    const text = joinPages(await readPages(pdf));
    refuseUnreadable(text, pdf.numPages);
    return { text, title: await titleOf(pdf) };
  } catch (error) {
    throw explain(error);
  } finally {
    await task.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<readonly (readonly Paragraph[])[]> {
  if (pdf.numPages > mostPages) {
    throw new SilaError('read', `it has ${pdf.numPages} pages, more than ${mostPages}. Split it.`);
  }
  const began = performance.now();
  const pages: (readonly Paragraph[])[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    if (performance.now() - began > longest) throw tooSlow();
    const page = await withinTime(pdf.getPage(number));
    const { items } = await withinTime(page.getTextContent({ disableNormalization: true }));
    if (items.length > mostItems)
      throw new SilaError('read', `page ${number} holds too much text to be a page.`);
    pages.push(toParagraphs(items.flatMap((item) => ('str' in item ? (toPageItem(item) ?? []) : []))));
    page.cleanup();
  }
  return pages;
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), longest);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooSlow(): SilaError {
  return new SilaError('read', 'reading it took too long. Print it to a new PDF, or give its text.');
}

function refuseUnreadable(text: string, pages: number): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const strange = text.match(/[\p{Co}\p{Cn}\ufffd]|(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (strange > letters / 3) {
    throw new SilaError(
      'read',
      'its letters cannot be told: the fonts do not say what they draw. It needs OCR, which Sila does not do.',
    );
  }
  if (letters < leastLetters * Math.max(1, Math.min(pages, 3))) {
    throw new SilaError(
      'read',
      'no text, needs OCR: the pages are pictures. Run OCR first, and give its text.',
    );
  }
}

/** What the file says of its title, unless it is the name of a file or a program's default. */
async function titleOf(pdf: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  const telling =
    /\p{L}.*\s/u.test(title) && !/\.(docx?|pdf|indd|html?)\b|^(microsoft|untitled)/iu.test(title);
  return telling ? title : undefined;
}

function explain(error: unknown): SilaError {
  if (error instanceof SilaError) return error;
  const name = error instanceof Error ? error.name : '';
  const what =
    name === 'PasswordException'
      ? 'it is locked with a password. Unlock it first.'
      : 'the PDF is damaged or cut off. Fetch it again, or print it to a new one.';
  return new SilaError('read', what, { cause: error });
}
