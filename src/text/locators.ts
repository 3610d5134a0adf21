import { isWrapped } from '../language/wrapping.ts';
import type { Extraction, Locator } from '../model/claim.ts';
import { pageBreak } from '../model/document.ts';

/** A paragraph's start in the text and its locator. */
interface Paragraph extends Locator {
  readonly start: number;
}

/**
 * Tells page and paragraph of every piece of evidence. A paragraph is a line that is not blank, or the lines of
 * a hard-wrapped block; pages end at form feeds.
 *
 *   locateEvidence(extraction, document.text).claims[0]?.evidence[0] // { start: 96, …, page: 2, paragraph: 1 }
 */
export function locateEvidence(extraction: Extraction, text: string): Extraction {
  if (extraction.claims.length === 0) return extraction;
  const locate = createLocator(text);
  const claims = extraction.claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.map((evidence) => ({ ...evidence, ...locate(evidence.start) })),
  }));
  return { ...extraction, claims };
}

/**
 * Tells where in a text an offset lies; nothing before the first paragraph.
 *
 *   createLocator('Title\n\nFirst.\fNext page.')(8) // { page: 1, paragraph: 2 }
 */
export function createLocator(text: string): (offset: number) => Locator {
  const paragraphs = [...paragraphsOf(text)];
  return (offset) => {
    let [low, high] = [0, paragraphs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const { start: _, ...locator } = paragraphs[low - 1] ?? { start: 0 };
    return locator;
  };
}

function* paragraphsOf(text: string): Generator<Paragraph> {
  const pages = text.split(pageBreak);
  let at = 0;
  for (const [i, page] of pages.entries()) {
    const place = pages.length > 1 ? { page: i + 1 } : {};
    for (const [number, start] of paragraphStarts(page).entries()) {
      yield { start: at + start, ...place, paragraph: number + 1 };
    }
    at += page.length + 1;
  }
}

/** Where the paragraphs of a page begin. */
function paragraphStarts(page: string): readonly number[] {
  const starts: number[] = [];
  let block: { readonly start: number; readonly text: string }[] = [];
  const flush = (): void => {
    const lines = isWrapped(block.map(({ text }) => text)) ? block.slice(0, 1) : block;
    for (const { start } of lines) starts.push(start);
    block = [];
  };
  for (const { 0: line, index } of page.matchAll(/[^\n\r\v\u2028\u2029]*(?:\r\n|[\n\r\v\u2028\u2029]|$)/gu)) {
    const text = line.trim();
    if (text) block.push({ start: index, text });
    else flush();
  }
  flush();
  return starts;
}
