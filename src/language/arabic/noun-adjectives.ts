import { nisbaAt } from './kinds.ts';
import { addNisba } from './nationalities.ts';
import type { PhraseScene } from './nominal.ts';
import type { Word } from './words.ts';

/**
 * Passes over the adjectives that agree with a head in definiteness and gives the place after them;
 * states that nationality adjectives among them speak of are added to `parties`.
 */
export function readAdjectives(context: PhraseScene, from: number, head: Word, parties: number[]): number {
  const { words } = context.scene;
  let to = from;
  for (;;) {
    const word = words[to];
    if (!word || word.clitic) return to;
    const after = nationality(context, to, head, parties);
    if (after !== undefined) {
      to = after;
      continue;
    }
    const bare = word.article && !head.article && parties.length === 0 && to === from && !head.analysis;
    if (context.scene.chunks.has(to) || !isAdjectival(word, head) || bare) return to;
    if (word.tanween || words[to + 1]?.clitic === 'after') return to;
    // A cue participle with a preposition opens a clause of its own: "الموقّعة بين البلدين".
    if (words[to + 1]?.pos === 'preposition' && context.cues.attributeOf(word)) return to;
    if (word.article !== head.article && !word.article) return to;
    to += 1;
  }
}

/** The place after a nationality that stands as an adjective, if one does. */
function nationality(
  { scene, draft }: PhraseScene,
  at: number,
  head: Word,
  parties: number[],
): number | undefined {
  const nisba = nisbaAt(scene, at);
  const chunk = scene.chunks.get(at);
  if (chunk) {
    // سورية is the state or "Syrian"; after an indefinite noun and beside another nationality it is the adjective.
    // Two definite nouns side by side are a noun and its adjective: "السلطات السعودية".
    const nationality = nisba?.to === chunk.to && nisba.form.polity === chunk.mention.key;
    if (!nationality) return undefined;
    if (!head.article && parties.length === 0 && !nisbaAt(scene, chunk.to)) return undefined;
    parties.push(chunk.mention.id);
    return chunk.to;
  }
  if (!nisba || (!scene.words[at]?.article && head.article)) return undefined;
  parties.push(addNisba(scene, draft, nisba).id);
  return ['-', '–'].includes(scene.words[nisba.to]?.text ?? '') ? nisba.to + 1 : nisba.to;
}

function isAdjectival(word: Word, head: Word): boolean {
  const { pos, article } = word;
  if (pos === 'adjective' || (pos === 'number' && article)) return true;
  if (pos === 'unknown' && /(?:ي|يه)$/u.test(word.form) && article === head.article) return true;
  if (article && pos === 'noun' && word.options.some((o) => o.pos === 'adjective')) return true;
  const derivation = word.analysis?.derivation;
  return derivation !== undefined && derivation !== 'masdar' && pos !== 'verb';
}
