import { fold } from './fold.ts';

/**
 * Whether a name stands in another after بن, so that it is the father's: "عبد الله الثاني" in "الحسين بن عبد الله الثاني".
 *
 *   isFather('سلمان بن عبد العزيز', 'محمد بن سلمان بن عبد العزيز') // → true
 */
export function isFather(name: string, other: string): boolean {
  const [part, whole] = [name, other].map((n) => ` ${fold(n).text.replace(/عبد /gu, 'عبد')} `) as [
    string,
    string,
  ];
  return [' بن', ' ابن', ' بنت'].some((son) => whole.includes(son + part));
}

const particles = new Set(['بن', 'ابن', 'بنت', 'ال', 'و']);

/**
 * The folded words of a name that identify it: particles and the article aside, عبد joined to what
 * follows, أبو and أبي alike.
 *
 *   nameTokens('العماد علي أيوب')  // ['عماد', 'علي', 'ايوب']
 *   nameTokens('عبد الفتاح السيسي') // ['عبدفتاح', 'سيسي']
 */
export function nameTokens(name: string): readonly string[] {
  const words = fold(name)
    .text.split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '' && !particles.has(w));
  const tokens: string[] = [];
  for (const word of words) {
    const bare = word.length > 4 && word.startsWith('ال') ? word.slice(2) : word;
    const before = tokens.at(-1);
    if (before === 'عبد' || before === 'ابو') tokens[tokens.length - 1] = before + bare;
    else tokens.push(/^اب[ياو]$/u.test(bare) ? 'ابو' : bare);
  }
  return tokens;
}
