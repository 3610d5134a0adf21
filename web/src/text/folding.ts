// Harakat, superscript alef, Quranic marks, tatweel, and marks that direct or join.
const ignored =
  /[\u064B-\u065F\u0670\u06D6-\u06ED\u0610-\u061A\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]/;

const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ی: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  گ: 'ك',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ء: '',
};

function foldUnit(unit: string): string {
  if (ignored.test(unit)) return '';
  const mapped = letters[unit];
  if (mapped !== undefined) return mapped;
  return /[٠-٩۰-۹]/.test(unit) ? String(unit.charCodeAt(0) & 0xf) : unit;
}

function foldCharacter(character: string): string {
  if (/[a-z ]/.test(character)) return character;
  // Twice, since a small letter can come apart where its capital does not, and a ligature into capitals.
  const small = character.normalize('NFKD').toLowerCase().normalize('NFKD').toLowerCase();
  let folded = '';
  for (const unit of small.replace(/\p{M}/gu, '')) folded += foldUnit(unit);
  return folded;
}

/**
 * Folds a text for searching: no harakat or tatweel, one alef, yeh for alef maqsura, heh for teh
 * marbuta, Western digits, small letters without accents. `starts[i]` is where folded unit i
 * begins in `text`; one more entry gives the end.
 *
 *   foldWithMap('أُعلِنَ').text === 'اعلن'
 */
export function foldWithMap(text: string): { text: string; starts: readonly number[] } {
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    for (const unit of foldCharacter(character)) {
      folded += unit;
      for (let i = 0; i < unit.length; i++) starts.push(at);
    }
    at += character.length;
  }
  starts.push(at);
  return { text: folded, starts };
}

/**
 * The folded text alone.
 *
 *   foldText('القَاهِرَة') === 'القاهره'
 */
export function foldText(text: string): string {
  return foldWithMap(text).text;
}

/**
 * The folded words of a text, each also without the Arabic article, so that قاهرة finds القاهرة.
 *
 *   foldWords('بنك القاهرة') → ['بنك', 'القاهره', 'قاهره']
 */
export function foldWords(text: string): readonly string[] {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.flatMap((word) => {
    const bare = /^(?:وال|بال|لل|ال)(?=..)/.test(word) ? word.replace(/^(?:وال|بال|لل|ال)/, '') : word;
    return bare === word ? [word] : [word, bare];
  });
}
