/**
 * Sounds that spellings confuse fall into one class: lips, teeth, the throat with the hissing sounds (g, j, k,
 * sh, z are written for one another between Arabic and Latin), and the liquids each by itself.
 */
const classes: readonly (readonly [letters: string, key: string])[] = [
  ['بbp', 'B'],
  ['فfv', 'F'],
  ['تطدضtd', 'T'],
  ['ثذظ', '?'],
  ['سصشزجكقغخszcjkgqx', 'K'],
  ['رr', 'R'],
  ['لl', 'L'],
  ['مm', 'M'],
  ['نn', 'N'],
];
const classOf: ReadonlyMap<string, string> = new Map(
  classes.flatMap(([letters, key]) => [...letters].map((letter) => [letter, key] as const)),
);
/** Two letters that stand for one sound, and the sounds that are heard as a stop by some and hissed by others. */
const digraphs: readonly (readonly [letters: RegExp, as: string])[] = [
  [/تش|دج|تس|تز|كس|tch|tsch|sch|ch|sh|kh|gh|zh|ts|tz|cz|dj|dz/gu, 'k'],
  [/ph/gu, 'f'],
  // An n before a b is heard, and written by many, as an m.
  [/نب/gu, 'مب'],
  [/nb/gu, 'mb'],
  [/th|dh/gu, '?'],
];

/**
 * The consonants of a word, coarsely, as keys under which its spellings in either script meet: mostly one,
 * more where a letter is read in two ways. Vowels, ح, ه, ع, و and ي leave no trace.
 *
 *   skeletons('باقري') // ['BKR']
 *   skeletons('bagheri') // ['BKR']
 *   skeletons('عثمان') // ['TMN', 'KMN']
 */
export function skeletons(word: string): readonly string[] {
  const merged = digraphs.reduce((text, [letters, as]) => text.replace(letters, as), word);
  const coarse = [...merged].map((letter) => (letter === '?' ? '?' : (classOf.get(letter) ?? ''))).join('');
  const read = coarse.includes('?') ? [coarse.replaceAll('?', 'T'), coarse.replaceAll('?', 'K')] : [coarse];
  return [...new Set(read.map((key) => key.replace(/(.)\1+/gu, '$1')))];
}
