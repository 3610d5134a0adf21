/** Words that tell nothing of who is meant, folded. */
const particles = new Set(
  'the a an of and in for bin ibn bint ben al el ul ad as ash ar at az an بن ابن بنت ال آل في من'
    .split(' ')
    .map(foldWord),
);

/**
 * The folded words of a name that count for comparison: spelling variants levelled, particles and the
 * Arabic article aside. It is deliberately apart from the extractor's own folding, so that a measure
 * does not change with what it measures. When nothing but particles is left, they count.
 *
 *   nameTokens('العماد علي أيّوب') // ['عماد', 'علي', 'ايوب']
 */
export function nameTokens(name: string): readonly string[] {
  const words = name
    .normalize('NFKC')
    .replace(/['’‘ʼʻ`´]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word);
  const telling = words.filter((word) => !particles.has(word)).map(withoutArticle);
  return telling.length > 0 ? telling : words;
}

/**
 * Whether two names mean the same for the measure: their word sets overlap by more than half (Jaccard).
 *
 *   sameName('Ali Ayoub', 'General Ali Ayoub') === true
 */
export function sameName(a: string, b: string): boolean {
  return overlap(new Set(nameTokens(a)), new Set(nameTokens(b))) > 0.5;
}

/** Whether any name of one list is the same as any of the other. */
export function anySameName(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => sameName(one, other)));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

function withoutArticle(word: string): string {
  return word.length > 4 && word.startsWith('ال') ? word.slice(2) : word;
}

function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ک/gu, 'ك')
    .replace(/ؤ/gu, 'و')
    .replace(/ئ/gu, 'ي');
}
