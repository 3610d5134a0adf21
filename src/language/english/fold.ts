import type { Folded } from '../language.ts';

const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '‘': "'",
  '’': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  ʿ: '',
  ʾ: '',
  ʻ: '',
  ʼ: '',
};

/** Marks and invisible characters that no comparison should see. */
const dropped = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * Levels case, accents, quotation marks and invisible characters of Latin text.
 *
 *   foldEnglish('Erdoğan’s').text === "erdogan's"
 */
export function foldEnglish(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const level = foldCharacter(character);
    for (let unit = 0; unit < level.length; unit++) starts.push(at);
    folded += level;
    at += character.length;
  }
  starts.push(at);
  return { text: folded, starts };
}

/** The folded text alone, for words whose offsets do not matter. */
export function foldWord(text: string): string {
  if (/^[a-z]+$/.test(text)) return text;
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

function foldCharacter(character: string): string {
  if (character < '\u007f') return character === '`' ? "'" : character.toLowerCase();
  if (/\s/u.test(character)) return ' ';
  const plain = character.normalize('NFKD').replace(dropped, '').toLowerCase().replace(dropped, '');
  if (plain === '') return '';
  return letters[plain] ?? plain;
}

const particles = new Set(
  'the of and for a an al el ul ad as ash at az ar bin ibn ben bint de la le du van von der da di'.split(' '),
);

/**
 * The folded words of a name that identify it, particles aside; all of them when nothing else is left.
 *
 *   nameTokens('Sameh al-Shoukry') // ['sameh', 'shoukry']
 */
export function nameTokens(name: string): readonly string[] {
  const words = foldWord(name)
    .replace(/'s\b/g, '')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !particles.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * A key that British and American spelling, hyphens and the plural of a dictionary form share.
 *
 *   lemmaKey('recognise') === lemmaKey('recognize')
 */
export function lemmaKey(lemma: string): string {
  return foldWord(lemma)
    .replace(/-/g, '')
    .replace(/is(e|ation)\b/g, 'iz$1')
    .replace(/our\b/g, 'or')
    .replace(/ence\b/g, 'ense')
    .replace(/([^s])s$/, '$1');
}
