import type { Mention } from '../../model/reading.ts';
import { addLink, addMention, type Chunk, type Draft } from './draft.ts';
import { nisbaAt, type Scene } from './kinds.ts';

/** The state that a nationality adjective speaks of, as a mention at the adjective. */
export function addNisba(
  scene: Scene,
  draft: Draft,
  nisba: NonNullable<ReturnType<typeof nisbaAt>>,
): Mention {
  return addMention(draft, scene.words, nisba, {
    class: 'Polity',
    kind: 'name',
    name: nisba.form.label,
    ...(nisba.form.also ? { aliases: [nisba.form.also] } : {}),
    key: nisba.form.polity,
    polity: nisba.form.polity,
    gender: 'f',
    number: 'sg',
    score: 0.93,
  });
}

/** "بنغازي الليبية": the adjective says in which state the place lies. */
export function withState(scene: Scene, draft: Draft, chunk: Chunk): Chunk {
  const nisba = nisbaAt(scene, chunk.to);
  if (!nisba || !scene.words[nisba.from]?.article || nisba.form.number !== 'sg') return chunk;
  const state = addNisba(scene, draft, nisba);
  addLink(draft, scene.words, 'located-in', chunk.mention, state, { from: chunk.from, to: nisba.to });
  return { ...chunk, to: nisba.to };
}
