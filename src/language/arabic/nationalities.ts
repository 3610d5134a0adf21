import type { Mention } from '../../model/reading.ts';
import { addLink, addMention, type Chunk, type Draft } from './draft.ts';
import { nisbaAt, type Scene } from './kinds.ts';
import type { Nominal, Phrase, PhraseScene } from './nominal.ts';

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
  // "مستشفى الناصرية التركي": the adjective of another state is not that of the place.
  const { polity } = chunk.mention;
  if (polity !== undefined && polity !== nisba.form.polity) return chunk;
  const state = addNisba(scene, draft, nisba);
  addLink(draft, scene.words, 'located-in', chunk.mention, state, { from: chunk.from, to: nisba.to });
  return { ...chunk, to: nisba.to };
}

/** "بوساطة قطرية مصرية", "برعاية سعودية وأمريكية": the states under whose auspices a thing happens. */
export function readStates({ scene, draft }: PhraseScene, at: number): Phrase | undefined {
  const members: Nominal[] = [];
  let to = at;
  for (;;) {
    const joint = members.length > 0 && ['و', '-', '–'].includes(scene.words[to]?.form ?? '') ? to + 1 : to;
    const nisba = scene.words[joint]?.article ? undefined : nisbaAt(scene, joint);
    if (!nisba) break;
    const { id: mention } = addNisba(scene, draft, nisba);
    const { from } = nisba;
    to = nisba.to;
    members.push({ from, to, head: from, lemma: nisba.form.label, definite: false, parties: [], mention });
  }
  return members.length > 0 ? { from: at, to, members } : undefined;
}
