import type { Span } from '../../model/span.ts';
import { fold } from './fold.ts';

/** `abbreviation` is letters with full stops that belong to them (د. or أ.ف.ب); `link` an address of the web. */
export type TokenKind = 'word' | 'number' | 'abbreviation' | 'punctuation' | 'link';

/** One orthographic token; offsets are those of the text that was given. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** The token's text folded, so that it can be looked up. */
  readonly folded: string;
}

const other = 0;
const arabic = 1;
const foreign = 2;
const digit = 3;
const attached = 4;
const blank = 5;

const classes = buildClasses();
// A pronoun on a preposition (له، به) before a full stop is no initial.
const single = '(?![لب]ه)(?:وال|ال|[وفبل])?[\u0621-\u064a]';
const initials = new RegExp(
  `(?:${single}\\.(?:[\u0621-\u064a]\\.)*(?:[\u0621-\u064a](?!\\p{L}))?|(?:\\p{Lu}\\.){2,})`,
  'uy',
);
const link = /(?:https?:\/\/|www\.)[^\s<>«»"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/y;

/**
 * Cuts a text, or a stretch of it, into words, numbers, abbreviations and punctuation marks.
 * A change of script ends a word, invisible controls inside a word belong to it, and every
 * mark but a run of full stops is a token of its own. Clitics stay on their word.
 *
 *   tokenize('قال د. علي:').map((token) => token.text)  // ['قال', 'د.', 'علي', ':']
 */
export function tokenize(text: string, stretch: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  const foldings = new Map<string, string>();
  let at = stretch.start;
  while (at < stretch.end) {
    const kind = classAt(text, at);
    if (kind === blank || kind === attached) {
      at++;
      continue;
    }
    const [type, end] = readToken(text, at, stretch.end, kind);
    const found = text.slice(at, end);
    let folded = foldings.get(found);
    if (folded === undefined) {
      folded = fold(found).text;
      foldings.set(found, folded);
    }
    tokens.push({ start: at, end, kind: type, text: found, folded });
    at = end;
  }
  return tokens;
}

function readToken(text: string, at: number, limit: number, kind: number): readonly [TokenKind, number] {
  if (kind === digit) return ['number', endOfNumber(text, at, limit)];
  if (kind === other) return ['punctuation', endOfMark(text, at, limit)];
  const end = endOfRun(text, at, limit, kind);
  if (text.charCodeAt(end) === 0x2e && end - at <= 4) {
    const abbreviation = matchAt(initials, text, at, limit);
    if (abbreviation > at) return ['abbreviation', abbreviation];
  }
  if (kind === foreign) {
    const address = matchAt(link, text, at, limit);
    if (address > end) return ['link', address];
  }
  return ['word', end];
}

function matchAt(pattern: RegExp, text: string, at: number, limit: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? Math.min(limit, at + match[0].length) : at;
}

/** End of a run of letters of one script; signs and invisible controls count only where a letter follows. */
function endOfRun(text: string, at: number, limit: number, kind: number): number {
  let end = at + 1;
  for (let i = end; i < limit; i++) {
    const next = classAt(text, i);
    if (next === kind || (next === attached && isMark(text.charCodeAt(i)))) end = i + 1;
    else if (next !== attached && !isApostrophe(text, i, kind)) break;
  }
  return end;
}

function endOfNumber(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit) {
    if (classAt(text, end) === digit) end++;
    else if (end + 1 < limit && ',.٫٬'.includes(text.charAt(end)) && classAt(text, end + 1) === digit)
      end += 2;
    else break;
  }
  return end;
}

function endOfMark(text: string, at: number, limit: number): number {
  if (text.charAt(at) !== '.') return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  let end = at + 1;
  while (end < limit && text.charAt(end) === '.') end++;
  return end;
}

function isApostrophe(text: string, at: number, kind: number): boolean {
  return kind === foreign && "'’".includes(text.charAt(at)) && classAt(text, at + 1) === foreign;
}

/** Vowel signs and tatweel, as against controls that nobody sees. */
function isMark(code: number): boolean {
  return code >= 0x0610 && code <= 0x06ed && code !== 0x061c;
}

function classAt(text: string, at: number): number {
  return classes[text.charCodeAt(at)] ?? other;
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code);
    if (/\s/u.test(unit)) table[code] = blank;
    else if (/[\u00ad\u0640\p{M}\p{Cf}]/u.test(unit)) table[code] = attached;
    else if (/\p{Nd}/u.test(unit)) table[code] = digit;
    else if (/\p{L}/u.test(unit)) table[code] = /\p{Script=Arabic}/u.test(unit) ? arabic : foreign;
  }
  return table;
}
