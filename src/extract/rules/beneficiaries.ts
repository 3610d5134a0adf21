import type { Clause } from '../../model/reading.ts';
import type { Scene } from './frames.ts';
import { fillersOf } from './slot-fillers.ts';

/** "وعد بتقوية دفاعات سوريا": a promise is made to whoever the promised deed is for. */
export function beneficiaries(clause: Clause, lemma: string, scene: Scene): readonly number[] {
  if (scene.language.attitude(lemma) !== 'plan') return [];
  const promised = scene.index.argumentsOf(clause.id).flatMap((c) => [c, ...scene.index.argumentsOf(c.id)]);
  const named = promised.flatMap((c) =>
    c.arguments
      .filter(({ slot }) => slot !== 'subject' && !scene.language.placePrepositions.has(slot))
      .flatMap((a) => fillersOf(c, a.slot, scene)),
  );
  return named.length > 0 ? named : helped(clause, scene);
}

/** "vowed to keep supporting Somalia": whom the promised help is for. */
function helped(clause: Clause, scene: Scene, depth = 0): readonly number[] {
  if (depth > 2) return [];
  const contents = scene.index
    .clausesIn(clause.sentence)
    .filter((c) => c.governor?.clause === clause.id && c.governor.link === 'complement' && !c.negated);
  return contents.flatMap((c) => {
    const packs = c.predicate.lemmas.flatMap((l) => scene.cues.get(scene.language.lemmaKey(l)) ?? []);
    const slots = packs
      .filter(({ relation }) => relation.traits.includes('beneficial'))
      .flatMap(({ cue }) => Object.keys(cue.slots).filter((slot) => cue.slots[slot] === 'to'));
    const found = [...new Set(slots)].flatMap((slot) => fillersOf(c, slot, scene));
    return found.length > 0 ? found : helped(c, scene, depth + 1);
  });
}
