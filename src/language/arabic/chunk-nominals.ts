import type { Chunk } from './draft.ts';
import { nisbaAt } from './kinds.ts';
import { addNisba } from './nationalities.ts';
import type { Nominal, PhraseScene } from './nominal.ts';
import { readAdjectives } from './noun-adjectives.ts';
import type { Word } from './words.ts';

/** Nouns that name a body as a part of another: "الجناح العسكري لحركة حماس". */
const parts = new Set(['جناح', 'ذراع', 'فرع', 'وحدة', 'قسم']);

/**
 * The nominal of a chunk with what follows it: adjectives of an agreement or event, and an explanation in
 * short brackets. Where its head is a cue, the clause of that cue is opened later.
 */
export function chunkNominal(context: PhraseScene, chunk: Chunk): Nominal {
  const { words } = context.scene;
  const head = words[chunk.from] as Word;
  const eventful = ['Agreement', 'NamedEvent'].includes(chunk.mention.class) || parts.has(head.lemma);
  // A building named only as the place of something ("في مقر الحزب") says nothing of where the body sits.
  const seat = chunk.inner !== undefined && context.scene.words[chunk.from - 1]?.pos !== 'preposition';
  const cues = eventful || seat ? context.cues.nounsOf(head) : [];
  const predicate = cues.length === 0 && chunk.mention.class === 'Agreement' ? [head.lemma] : cues;
  const owner = seat && chunk.inner ? chunkNominal(context, chunk.inner) : undefined;
  const { gender, number } = chunk.mention;
  const parties: number[] = cues.length > 0 ? statesIn(context, chunk) : [];
  let to = eventful ? readAdjectives(context, chunk.to, head, parties) : chunk.to;
  if (words[to]?.text === '(') {
    const close = words.findIndex((w, i) => i > to && w.text === ')');
    if (close > 0 && close - to <= 8) to = close + 1;
  }
  return {
    from: chunk.from,
    to,
    head: chunk.from,
    lemma: head.lemma,
    definite: true,
    mention: chunk.mention.id,
    parties,
    ...(gender ? { gender } : {}),
    ...(number ? { number } : {}),
    ...(predicate.length > 0 ? { predicate } : {}),
    ...(owner ? { genitive: { from: owner.from, to: owner.to, members: [owner] } } : {}),
  };
}

/** "الهجوم الإسرائيلي على الدوحة": the state whose deed an event's own name tells. */
function statesIn({ scene, draft }: PhraseScene, { from, to, mention }: Chunk): number[] {
  if (mention.class !== 'NamedEvent' || mention.polity === undefined) return [];
  for (let at = from + 1; at < to; at += 1) {
    const nisba = nisbaAt(scene, at);
    if (nisba?.form.polity === mention.polity) return [addNisba(scene, draft, nisba).id];
  }
  return [];
}
