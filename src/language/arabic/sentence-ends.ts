/** The longest quotation, in UTF-16 units, that is kept in one sentence. */
const longestQuotation = 700;

const closers: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '”': '“',
  '(': ')',
  '[': ']',
  '‹': '›',
};
const stops = '.؟?!…۔';
const closing = '»”“"\')]›’';
const arabicLetter = /[\u0620-\u064a\u0671-\u06d3]/u;
const initialBefore = /(?:^|[\s(«“"،.])(?:وال|ال|[وفبل])?[\u0621-\u064a]$/u;
const latinAbbreviation = /(?:^|[\s(«“".])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gen|Col|Inc|Ltd|Co|No|vs)$/u;

/**
 * Where the sentences of one paragraph end, as offsets in `text`, the last being its length.
 * A full stop counts unless it belongs to a number, an abbreviation, an initial, a list number or an address,
 * or stands inside a quotation or brackets; closing marks stay with the sentence that they close.
 *
 *   sentenceEnds('زار د. علي دمشق.وقال: "نعم. حسنا".')  // [16, 34]
 */
export function sentenceEnds(text: string): number[] {
  const inside = enclosures(text);
  const ends: number[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!stops.includes(text.charAt(at))) continue;
    const first = at;
    while (stops.includes(text.charAt(at + 1)) && at + 1 < text.length) at++;
    if ((inside[at] as number) > 0 || !isEnd(text, start, first, at + 1)) continue;
    let end = at + 1;
    while (end < text.length && closing.includes(text.charAt(end)) && inside[end] === 0) end++;
    ends.push(end);
    start = end;
    at = end - 1;
  }
  if (text.slice(start).trim() !== '') ends.push(text.length);
  else if (ends.length > 0) ends[ends.length - 1] = text.length;
  return ends;
}

/** Whether the stops in `[first, next)` end the sentence that began at `start`. */
function isEnd(text: string, start: number, first: number, next: number): boolean {
  const after = text.charAt(next);
  const mark = text.slice(first, next);
  if (after === '' || after === '\n') return true;
  if (mark !== '.' && mark !== '۔')
    return /[\s»”"\p{L}]/u.test(after) && !/^[،,؛]/u.test(text.slice(next).trim());
  const before = text.slice(Math.max(start, first - 12), first);
  if (/\p{Nd}$/u.test(before) && (/\p{Nd}/u.test(after) || isListNumber(text.slice(start, first))))
    return false;
  if (initialBefore.test(before) || latinAbbreviation.test(before)) return false;
  if (/\s/u.test(after)) return !/^\s+\p{Ll}/u.test(text.slice(next, next + 3)) || arabicLetter.test(after);
  return arabicLetter.test(after) || closing.includes(after) || /[«“(]/u.test(after);
}

function isListNumber(text: string): boolean {
  return /^[\s\-–•*]*\p{Nd}{1,2}$/u.test(text);
}

/** For each unit, whether it lies inside a quotation or brackets that close within reach. */
function enclosures(text: string): Uint8Array {
  const inside = new Uint8Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const open = text.charAt(at);
    const close = open === '"' ? '"' : closers[open];
    if (close === undefined || inside[at] === 1) continue;
    const end = closeOf(text, at, open, close);
    if (end < 0) continue;
    // The end of what is quoted stays outside, so that a full stop before the closing mark ends the sentence.
    const last = endsQuotation(text, at, end) ? lastStop(text, end) : end;
    inside.fill(1, at + 1, last);
    at = end;
  }
  return inside;
}

function closeOf(text: string, at: number, open: string, close: string): number {
  const reach = open === '(' || open === '[' ? 250 : longestQuotation;
  let end = text.indexOf(close, at + 1);
  if (open === '“' && end < 0) end = text.indexOf('“', at + 1);
  return end > at && end - at <= reach ? end : -1;
}

/** A full stop before the closing mark ends the sentence if another sentence seems to begin after the mark. */
function endsQuotation(text: string, at: number, end: number): boolean {
  if ('(['.includes(text.charAt(at)) || !stops.includes(text.charAt(end - 1))) return false;
  const rest = text.slice(end + 1).trimStart();
  if (text.charAt(end - 1) === '.') return !/^[،,؛.؟!)]/u.test(rest);
  return rest === '' || rest.startsWith('و');
}

function lastStop(text: string, end: number): number {
  let at = end;
  while (stops.includes(text.charAt(at - 1))) at--;
  return at;
}
