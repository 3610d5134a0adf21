/*
 * Sounds are written with one sign each: `a i u` short vowels, `A I U` long ones, `'` hamza,
 * `w y t n m s h` the consonants of affixes and of weak roots, Arabic letters for other consonants, and
 * `Y` a final long a that is written ى, `T` ة, `{` the alef of connection, `_` the silent alef of وا.
 * Digits stand for radicals that are filled in later.
 */

const letters: Readonly<Record<string, string>> = {
  A: 'ا',
  I: 'ي',
  U: 'و',
  Y: 'ى',
  T: 'ة',
  '{': 'ا',
  _: 'ا',
  n: 'ن',
  t: 'ت',
  m: 'م',
  y: 'ي',
  w: 'و',
  s: 'س',
  h: 'ه',
};
const signs = new Map(['n', 't', 'y', 'w'].map((sign) => [letters[sign] as string, sign]));
const notVowel = '(?![aiuAIUY])';
const levelled: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`'a'${notVowel}`, 'gu'), "'A"],
  [new RegExp(`'i'${notVowel}`, 'gu'), "'I"],
  [new RegExp(`'u'${notVowel}`, 'gu'), "'U"],
  [new RegExp(`iw(?!w)${notVowel}`, 'gu'), 'I'],
  [new RegExp(`uy(?!y)${notVowel}`, 'gu'), 'U'],
];

/** The sign of a radical: a letter of its own, unless affixes can merge with it. */
export function signOf(radical: string): string {
  return radical === 'ء' ? "'" : (signs.get(radical) ?? radical);
}

/**
 * Spells sounds as Arabic writes them at the end of speech, without vowel signs.
 * A doubled consonant is one letter, with shadda if asked for.
 *
 *   spell("ya12a'u")  // 'ي12أ'
 */
export function spell(sounds: string, withShadda = false): string {
  const heard = level(sounds).replace(/(?<=.{2})[aiu]$/u, '');
  return write(heard, withShadda);
}

/**
 * Spells what stands before a suffixed pronoun: the last vowel is heard, ى becomes ا, ة becomes ت,
 * and the silent alef goes.
 *
 *   spellHost("ya12a'u")  // 'ي12ؤ'
 */
export function spellHost(sounds: string): string {
  const joined = level(sounds)
    .replace(/_$/u, '')
    .replace(/Y$/u, 'A')
    .replace(/T$/u, 't')
    .replace(/tum$/u, 'tumU');
  return write(`${joined}h`, false).slice(0, -1);
}

/** Two hamzas in one syllable lengthen its vowel, and a semivowel lengthens the vowel before it. */
function level(sounds: string): string {
  if (!/'[aiu]'|iw|uy/u.test(sounds)) return sounds;
  return levelled.reduce((text, [from, to]) => text.replace(from, to), sounds);
}

function write(sounds: string, withShadda: boolean): string {
  let text = '';
  for (let at = 0; at < sounds.length; at++) {
    const sound = sounds.charAt(at);
    if ('aiu'.includes(sound)) continue;
    if (sound === "'") {
      const doubled = sounds.charAt(at + 1) === "'";
      const seat = seatOf(sounds.charAt(at - 1), sounds.charAt(at + (doubled ? 2 : 1)), at);
      text += doubled && withShadda ? `${seat}ّ` : seat;
      if (doubled || seat === 'آ') at++;
    } else {
      text += letters[sound] ?? sound;
      if (sound === sounds.charAt(at + 1) && !'AIU'.includes(sound)) {
        text += withShadda ? 'ّ' : '';
        at++;
      }
    }
  }
  return text;
}

/** The letter that carries a hamza between two sounds; آ stands for the long vowel after it too. */
function seatOf(before: string, after: string, at: number): string {
  if (at === 0) return after === 'A' ? 'آ' : after === 'i' || after === 'I' ? 'إ' : 'أ';
  if (after === '') return before === 'i' ? 'ئ' : before === 'u' ? 'ؤ' : before === 'a' ? 'أ' : 'ء';
  if (before === 'i' || before === 'I' || before === 'y' || after === 'i' || after === 'I') return 'ئ';
  if (after === 'u' || after === 'U' || before === 'u') return 'ؤ';
  if (before === 'A' || before === 'U' || before === 'w') return 'ء';
  return after === 'A' ? 'آ' : 'أ';
}
