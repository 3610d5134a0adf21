import { pageBreak } from '../model/document.ts';
import { isRightToLeft } from './pdf-items.ts';
import { joinLine, type Paragraph } from './pdf-paragraphs.ts';

/** Running heads repeat on at least this many pages. */
const leastRepeats = 3;

/**
 * Joins pages into one text with a form feed between, paragraphs with a blank line between. Running heads and page
 * numbers are left out. A sentence that goes on over the page stands whole on the page where it begins.
 */
export function joinPages(pages: readonly (readonly Paragraph[])[]): string {
  const kept = withoutRunningHeads(pages);
  let text = '';
  let open = false;
  for (const [i, page] of kept.entries()) {
    let paragraphs = page.map((paragraph) => paragraph.text);
    const [first, ...others] = paragraphs;
    if (i > 0) {
      if (open && first !== undefined && goesOn(text, first)) {
        const end = /[.!؟?]["»”)]*(?=\s|$)/u.exec(first);
        const cut = end ? end.index + end[0].length : first.length;
        text = joinLine(text, first.slice(0, cut));
        const rest = first.slice(cut).trim();
        paragraphs = rest ? [rest, ...others] : others;
        text += pageBreak + (rest ? ' ' : '\n\n');
      } else text += `\n\n${pageBreak}`;
    }
    text += paragraphs.join('\n\n');
    open = page.length > 0 ? page.at(-1)?.ended === false : open;
  }
  return mendGlyphs(text.replace(/\s+$/u, ''));
}

const brackets = '()[]{}«»‹›<>';

/**
 * Mends what fonts say wrongly of themselves: brackets in Arabic text that are stored as they look, so that they
 * close before they open, and the one word that is drawn as a whole, stored from the left.
 */
function mendGlyphs(text: string): string {
  const arabic = text.split('\n').map((line) => ({ line, arabic: isRightToLeft(line) }));
  const joined = arabic.flatMap((part) => (part.arabic ? part.line : [])).join('\n');
  const straight = joined.match(/\([^()\n]{1,300}\)|«[^«»\n]{1,300}»/gu)?.length ?? 0;
  const turned = joined.match(/\)[^()\n]{1,300}\(|»[^«»\n]{1,300}«/gu)?.length ?? 0;
  const lines = arabic.map((part) => {
    const line = part.arabic && turned > straight ? mirror(part.line) : part.line;
    if (!part.arabic) return line;
    // A lone alef is no word: it was drawn as one with the lam before it.
    return line.replace(/اهلل(?!\p{L})/gu, 'الله').replace(/(?<=ل) ([اأإآ])(?=[\s،؛:!؟)»"]|$)/gu, '$1');
  });
  return lines.join('\n');
}

function mirror(line: string): string {
  const turned = line.replace(/[()[\]{}«»‹›<>]/gu, (sign) => brackets[brackets.indexOf(sign) ^ 1] ?? sign);
  // A space that was drawn on the outer side is now on the inner one.
  return turned.replace(/(?<=[(«])\s+/gu, '').replace(/\s+(?=[)»])/gu, '');
}

function goesOn(text: string, next: string): boolean {
  return !/[.!؟?:…]["»”)]*\s*$/u.test(text) && /^[\p{L}\p{N}"«“(،,]/u.test(next) && text.trim() !== '';
}

function withoutRunningHeads(pages: readonly (readonly Paragraph[])[]): readonly (readonly Paragraph[])[] {
  const shape = (paragraph: Paragraph | undefined): string => paragraph?.text.replace(/\p{Nd}+/gu, '#') ?? '';
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const edge of new Set([shape(page[0]), shape(page.at(-1))])) {
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  const runs = (paragraph: Paragraph | undefined): boolean => {
    const text = shape(paragraph);
    const number = /^[\s\-–—|/.()]*(صفحة|page|p\.)?\s*#\s*((من|of|\/)\s*#)?[\s\-–—|/.()]*$/iu.test(text);
    return number || (text !== '' && text.length < 150 && (counts.get(text) ?? 0) >= leastRepeats);
  };
  return pages.map((page) => {
    const from = runs(page[0]) ? 1 : 0;
    const to = page.length > from && runs(page.at(-1)) ? page.length - 1 : page.length;
    return page.slice(from, to);
  });
}
