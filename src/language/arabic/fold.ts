import type { Folded } from '../language.ts';

const SHADDA = 0x0651;
const WAW = 0x0648;
const YEH_HAMZA = 0x0626;
const HAMZA = 0x0621;

/** Letters that are written for one another, each with the letter it is folded to. */
const variants: readonly (readonly [from: string, to: string])[] = [
  ['أإآٱٲٳ', 'ا'],
  ['ىیېێئۍ', 'ي'],
  ['ةھہۂۀەۃ', 'ه'],
  ['ؤۆۇۈۋ', 'و'],
  ['کڪګگ', 'ك'],
  ['پ', 'ب'],
  ['چ', 'ج'],
  ['ڤ', 'ف'],
  ['ڕ', 'ر'],
  ['ڵ', 'ل'],
  ['\u00a0\u2007\u202f', ' '],
];

/** Ranges of code units that carry no letter: vowel signs, Koranic marks, tatweel, invisible controls. */
const removed: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x0610, 0x061a],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Blocks whose characters stand for others: Arabic presentation forms and full-width Latin. */
const compatible: readonly (readonly [first: number, last: number])[] = [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff01, 0xff5e],
];

const targets = buildTargets();

/** Words repeat: what a short text folds to is remembered, so many of them at most. */
const words = new Map<string, Folded>();
const longestWord = 32;
const rememberedWords = 50_000;

/**
 * Folds Arabic spelling variants so that two spellings of a word compare equal.
 * `starts[i]` is where folded unit i begins in `text`, in UTF-16 units,
 * so a match can always be quoted verbatim. Folding twice changes nothing.
 *
 * Vowel signs, tatweel and invisible controls go; أ إ آ ٱ become ا, ى and ئ become ي, ة becomes ه,
 * ؤ becomes و, presentation forms their letters, digits ASCII, Latin lower case. ء stays, but a hamza before
 * و is levelled with its seat, since مسؤول is also مسئول and جاؤوا also جاءوا.
 *
 *   fold('أُعلِنَ').text === 'اعلن'
 *   fold('مسئولة').text === fold('مسؤولة').text
 */
export function fold(text: string): Folded {
  if (text.length > longestWord) return foldUnits(text, false);
  const remembered = words.get(text);
  if (remembered) return remembered;
  const folded = foldUnits(text, false);
  if (words.size >= rememberedWords) words.clear();
  words.set(text, folded);
  return folded;
}

/**
 * A key that every spelling of a dictionary form shares: folded like any text, but the doubling mark is kept,
 * since it alone tells وقّع from وقع.
 *
 *   lemmaKey('وَقَّعَ') === 'وقّع'
 */
export function lemmaKey(lemma: string): string {
  return foldUnits(lemma.trim(), true).text;
}

/**
 * `fold(word).text` for a word of letters with no need of the way back.
 *
 *   foldWord('هيئة') === 'هييه'
 */
export function foldWord(word: string): string {
  return /[^ابتثجحخدذرزسشصضطظعغفقكلمنهويء\d]|ءو/u.test(word) ? foldUnits(word, false).text : word;
}

function foldUnits(text: string, keepShadda: boolean): Folded {
  let units = new Uint16Array(text.length + 8);
  let starts = new Uint32Array(text.length + 9);
  let length = 0;
  let seated = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const target = targets[code] as string;
    if (target === '' && !(keepShadda && code === SHADDA)) continue;
    const out = target === '' ? text.charAt(i) : target;
    if (length + out.length > units.length) {
      // A ligature such as ﷺ stands for many letters.
      units = grow(units, Uint16Array, length + out.length);
      starts = grow(starts, Uint32Array, length + out.length + 1);
    }
    if (seated && out.charCodeAt(0) === WAW) levelHamzas(units, length - 1);
    seated = code === YEH_HAMZA || code === HAMZA || endsInHamza(code);
    for (let k = 0; k < out.length; k++) {
      units[length] = out.charCodeAt(k);
      starts[length++] = i;
    }
  }
  starts[length] = text.length;
  return { text: decode(units.subarray(0, length)), starts: starts.subarray(0, length + 1) };
}

/** Turns the hamza at `last`, with any bare ones that stand before it, into و. */
function levelHamzas(units: Uint16Array, last: number): void {
  units[last] = WAW;
  for (let k = last - 1; units[k] === HAMZA; k--) units[k] = WAW;
}

/** The presentation forms of ء and ئ, which are levelled before و like the letters themselves. */
function endsInHamza(code: number): boolean {
  return code >= 0xfe80 && code <= 0xfe8c && (code === 0xfe80 || code >= 0xfe89);
}

function grow<T extends Uint16Array | Uint32Array>(
  from: T,
  make: new (length: number) => T,
  least: number,
): T {
  const to = new make(Math.max(from.length * 2, least));
  to.set(from);
  return to;
}

function decode(units: Uint16Array): string {
  const step = 8192;
  if (units.length <= step) return String.fromCharCode(...units);
  let text = '';
  for (let i = 0; i < units.length; i += step) text += String.fromCharCode(...units.subarray(i, i + step));
  return text;
}

/** What each UTF-16 unit becomes. */
function buildTargets(): readonly string[] {
  const table: string[] = Array.from({ length: 0x10000 }, (_, code) =>
    String.fromCharCode(code).toLowerCase(),
  );
  for (const [first, last] of removed) table.fill('', first, last + 1);
  for (const [from, to] of variants) for (const letter of from) table[letter.charCodeAt(0)] = to;
  for (let digit = 0; digit < 10; digit++) {
    table[0x0660 + digit] = String(digit);
    table[0x06f0 + digit] = String(digit);
  }
  for (const [first, last] of compatible) {
    for (let code = first; code <= last; code++) {
      const base = String.fromCharCode(code).normalize('NFKC');
      table[code] = [...base].map((letter) => table[letter.charCodeAt(0)] ?? letter).join('');
    }
  }
  return table;
}
