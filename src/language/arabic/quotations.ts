import type { Extent } from './body-extent.ts';
import { wording } from './draft.ts';
import type { Scene } from './kinds.ts';
import type { Word } from './words.ts';

const opening = new Set(['«', '“', '"', '"', '‘', '„', '(']);
const closing = new Set(['»', '”', '"', '"', '’', '“', ')']);

/** The end of a short quoted run that begins at a word: «القوات اللبنانية». */
export function quotedRun(words: readonly Word[], at: number): number | undefined {
  if (!opening.has(words[at]?.text ?? '') || words[at]?.text === '(') return undefined;
  for (let to = at + 1; to <= at + 6 && to < words.length; to += 1) {
    const word = words[to] as Word;
    if (closing.has(word.text)) return to > at + 1 ? to + 1 : undefined;
    if (word.pos === 'punctuation' || word.pos === 'verb') return undefined;
  }
  return undefined;
}

/** Other names that the build gives: the proper name inside, an abbreviation in brackets after it. */
export function aliasesOf(
  scene: Scene,
  at: number,
  extent: Extent,
): { readonly aliases?: readonly string[] } {
  const ranges = [extent.proper, extent.core === undefined ? undefined : { from: at, to: extent.core }];
  const inside = ranges.flatMap((range) => (range ? [wording(scene.words, range)] : []));
  const aliases = [...inside, ...(aliasAfter(scene, extent.to).aliases ?? [])];
  return aliases.length > 0 ? { aliases } : {};
}

/** An abbreviation or Latin name in brackets after a name: "(أوبك)", "(IAEA)". */
function aliasAfter(scene: Scene, at: number): { readonly aliases?: readonly string[] } {
  const { words } = scene;
  if (words[at]?.text !== '(') return {};
  let to = at + 1;
  while (to < words.length && to <= at + 4 && words[to]?.text !== ')') to += 1;
  const inside = { from: at + 1, to };
  if (
    words[to]?.text !== ')' ||
    to === at + 1 ||
    words.slice(at + 1, to).some((w) => w.pos === 'number' || w.pos === 'verb')
  )
    return {};
  return { aliases: [wording(words, inside)] };
}
