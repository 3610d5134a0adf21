import type { Sentence } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import { isWrapped } from '../wrapping.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { datelineLength, gluedFile, kindsOfLines, type Line } from './sentence-kinds.ts';

/** What sentence splitting needs of a document. */
export interface Source {
  readonly text: string;
  readonly title?: string;
}

/**
 * Splits a document, or a stretch of it, into sentences: by line first, then by full stop.
 * Headlines, bylines, datelines, captions and credits are told apart by `kind`;
 * a hard-wrapped paragraph is put together again. Linear in the length of the text.
 *
 *   splitSentences({ text: 'دمشق-سانا\nوقّع الوزير.وقال: نعم.' }).map((sentence) => sentence.kind)
 */
export function splitSentences(
  source: Source,
  stretch: Span = { start: 0, end: source.text.length },
): Sentence[] {
  const lines = linesOf(source.text, stretch).flatMap(withoutGluedFile);
  const kinds = kindsOfLines(lines, source.title);
  const sentences: Sentence[] = [];
  const push = (span: Span, kind: Sentence['kind']) => {
    const trimmed = trim(source.text, span);
    if (trimmed.start < trimmed.end) sentences.push({ index: sentences.length, ...trimmed, kind });
  };
  for (const [at, line] of lines.entries()) {
    const kind = line.glued ? 'furniture' : (kinds[at] as Sentence['kind']);
    if (kind !== 'body') {
      push(line, kind);
      continue;
    }
    const skip = datelineLength(line.text);
    if (skip > 0 && skip < line.text.length) push({ start: line.start, end: line.start + skip }, 'furniture');
    const from = skip < line.text.length ? line.start + skip : line.start;
    let start = from;
    for (const end of sentenceEnds(source.text.slice(from, line.end))) {
      push({ start, end: from + end }, 'body');
      start = from + end;
    }
  }
  return sentences;
}

interface GluedLine extends Line {
  readonly glued: boolean;
}

/** Cuts a file name off the text that it is glued to. */
function withoutGluedFile(line: Line): GluedLine[] {
  const length = gluedFile.exec(line.text)?.[0].length ?? 0;
  if (length === 0) return [{ ...line, glued: false }];
  const cut = line.start + length;
  const file = { start: line.start, end: cut, text: line.text.slice(0, length), glued: true };
  if (length === line.text.length) return [file];
  return [file, { start: cut, end: line.end, text: line.text.slice(length), glued: false }];
}

/** The lines of a stretch that are not blank; the lines of a hard-wrapped paragraph count as one. */
function linesOf(text: string, stretch: Span): Line[] {
  const lines: Line[] = [];
  let block: Line[] = [];
  const flush = () => {
    const [first, last] = [block[0], block.at(-1)];
    if (first && last && isWrapped(block.map((line) => line.text))) {
      lines.push({ start: first.start, end: last.end, text: text.slice(first.start, last.end) });
    } else lines.push(...block);
    block = [];
  };
  let start = stretch.start;
  for (const { at, blank } of lineEnds(text, stretch)) {
    const span = trim(text, { start, end: at });
    if (span.start < span.end) block.push({ ...span, text: text.slice(span.start, span.end) });
    else flush();
    start = at + blank;
  }
  flush();
  return lines;
}

function* lineEnds(text: string, stretch: Span): Generator<{ at: number; blank: number }> {
  const breaks = /\r\n|[\n\r\u2028\u2029\f\v]/gu;
  breaks.lastIndex = stretch.start;
  for (let match = breaks.exec(text); match && match.index < stretch.end; match = breaks.exec(text)) {
    yield { at: match.index, blank: match[0].length };
  }
  yield { at: stretch.end, blank: 0 };
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space and the invisible controls that stand around lines. */
function isBlank(code: number): boolean {
  if (code <= 0x20 || code === 0xa0 || code === 0xfeff) return true;
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}
