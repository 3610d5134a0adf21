import type { Sentence } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';

const abbreviations = new Set(
  'mr mrs ms dr prof gen lt col maj sgt capt cmdr brig adm rev hon st sen rep gov pres jr sr no nos vs inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec dept eng amb sec fr hh he u.s u.k u.n u.a.e e.u d.c p.m a.m'.split(
    ' ',
  ),
);

/** "CAIRO (Reuters) - ", "BEIRUT, Lebanon — ", "Rabat, 3 May 2021 (MAP) - ". */
const dateline =
  /^(?:[A-Z][\p{L}'’. /-]{1,40}(?:, ?[\p{L}\d. ]{2,30}){0,3} ?\([^()\n]{2,60}\) ?[-–—:]+ ?|[A-Z][A-Z'’. /-]{2,40}(?:, ?[\p{L}\d. ]{2,30}){0,3} ?(?:[–—:]+|-{1,2} ) ?|[A-Z][\p{L}'’ -]{2,30}(?:, ?[\p{L}\d. ]{2,30}){0,2} (?:—|--) ?)/u;

const furniture =
  /^(?:by [A-Z]|\(?(?:reporting|writing|editing|additional reporting) by\b|photo\b|image\b|read (?:more|also)|source:|copyright|©|follow us|share\b|advertisement|updated?:|published:)/i;

/**
 * Splits a stretch into sentences: paragraphs first, then full stops that end one.
 * Headlines, bylines and datelines stand apart.
 */
export function splitSentences(text: string, stretch: Span): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const add = (span: Span, kind: Sentence['kind']) => {
    const trimmed = trim(text, span);
    if (trimmed.end > trimmed.start) sentences.push({ ...trimmed, index: sentences.length, kind });
  };
  const paragraphs = splitParagraphs(text, stretch);
  for (const [index, paragraph] of paragraphs.entries()) {
    const content = text.slice(paragraph.start, paragraph.end);
    const kind = paragraphKind(content, index, paragraphs.length);
    if (kind !== 'body') {
      add(paragraph, kind);
      continue;
    }
    const opening = dateline.exec(content)?.[0].length ?? 0;
    if (opening > 0) add({ start: paragraph.start, end: paragraph.start + opening }, 'furniture');
    for (const span of splitStops(text, paragraph.start + opening, paragraph.end)) add(span, 'body');
  }
  return sentences;
}

function splitParagraphs(text: string, stretch: Span): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = stretch.start;
  const breaks = /\r?\n[^\S\n]*(\n\s*)?/g;
  breaks.lastIndex = stretch.start;
  for (let match = breaks.exec(text); match && match.index < stretch.end; match = breaks.exec(text)) {
    if (match[1] === undefined && isWrapped(text, start, match.index, breaks.lastIndex)) continue;
    paragraphs.push(trim(text, { start, end: match.index }));
    start = breaks.lastIndex;
  }
  paragraphs.push(trim(text, { start, end: stretch.end }));
  return paragraphs.filter((paragraph) => paragraph.end > paragraph.start);
}

/** A single line break inside running text: the line is long and has not ended. */
function isWrapped(text: string, start: number, end: number, next: number): boolean {
  const lineStart = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
  const line = text.slice(lineStart, end).trimEnd();
  if (/[.!?:"”’)]$/.test(line)) return false;
  return /[a-z,(]/.test(text[next] ?? '') || line.length > 60;
}

function paragraphKind(content: string, index: number, count: number): Sentence['kind'] {
  if (furniture.test(content) && content.length < 200) return 'furniture';
  if (count < 2 || /[.!?…]["”'’)\]]*$/.test(content) || content.length > 180) return 'body';
  if (index === 0) return 'headline';
  return content.split(/\s+/).length < 5 ? 'furniture' : 'body';
}

function splitStops(text: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  const stop = /[.!?…]+["”'’)\]»]*(?=\s|$|[A-Z“"][\p{L}“])/gu;
  stop.lastIndex = start;
  for (let match = stop.exec(text); match && stop.lastIndex < end; match = stop.exec(text)) {
    if (!endsSentence(text, from, match.index, stop.lastIndex, end)) continue;
    spans.push({ start: from, end: stop.lastIndex });
    from = stop.lastIndex;
  }
  spans.push({ start: from, end });
  return spans;
}

function endsSentence(text: string, from: number, at: number, after: number, end: number): boolean {
  const next = /^\s*["“‘'«([]*(\S)/u.exec(text.slice(after, Math.min(end, after + 12)))?.[1];
  if (next === undefined) return true;
  if (text[at] !== '.') return !/[\p{Ll},]/u.test(next);
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(from, at - 20), at))?.[0].toLowerCase() ?? '';
  if (after === at + 1 && /\S/.test(text[after] ?? '')) {
    return word.length > 3 && !word.includes('.') && /\p{Lu}/u.test(next);
  }
  if (word.length === 1 && word !== 'i') return false;
  if (/^[ap]\.m$/.test(word)) return /\p{Lu}/u.test(next);
  if (abbreviations.has(word)) return word.includes('.') && isOpener(text.slice(after, after + 12));
  return !/[\p{Ll},;]/u.test(next);
}

/** Words that begin a sentence rather than follow an abbreviation: "in the U.S. The minister…". */
function isOpener(text: string): boolean {
  return /^\s+["“]?(The|A|An|In|On|He|She|It|They|But|And|At|This|That|Earlier|Meanwhile|However)\b/.test(
    text,
  );
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
