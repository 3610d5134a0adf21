import type { Clause } from '../../model/reading.ts';
import type { PackCue } from './cue-index.ts';
import type { Scene } from './frames.ts';
import { governsAny, ownerSlot, possessorsUnder, sourcesOf, takesSubject } from './governed.ts';
import { sourcesFor } from './implied-fillers.ts';
import { classOf, clustersIn, fillersOf, fitting } from './slot-fillers.ts';

/** Whether the clause governs the noun that the cue asks for, and none that it excludes. */
export function governs(clause: Clause, { cue, nouns, barred }: PackCue, scene: Scene): boolean {
  if (governsAny(clause, barred, scene)) return false;
  return nouns.length === 0 || governsAny(clause, nouns, scene, takesSubject(cue));
}

/** Whether one of the slots stands there that the cue must have beside it. */
export function isAccompanied(clause: Clause, { cue: { beside } }: PackCue, { index }: Scene): boolean {
  if (!beside) return true;
  if (clause.arguments.some(({ slot }) => beside.includes(slot))) return true;
  return (
    beside.includes('content') &&
    index
      .clausesIn(clause.sentence)
      .some(({ governor }) => governor?.clause === clause.id && governor.link === 'complement')
  );
}

/** "أعرب الوزير عن إدانة عُمان للهجوم": the noun has a subject of its own, so that it is not the verb's to say. */
export function speaksForAnother(clause: Clause, pack: PackCue, scene: Scene): boolean {
  const { cue, relation } = pack;
  if (cue.with === undefined || cue.slots.subject !== 'from') return false;
  if (cue.slots.genitive !== undefined || ownerSlot(cue) !== undefined) return false;
  const own = fillersOf(clause, 'subject', scene);
  return sourcesOf(clause, pack, scene)
    .filter((source) => source !== clause && ownCue(source, relation.id, scene))
    .flatMap((source) => fillersOf(source, 'genitive', scene))
    .some((id) => relation.from.includes(classOf(id, scene)) && !own.includes(id));
}

/** Whether the pack has a noun cue of its own that tells whose the noun is. */
function ownCue({ predicate }: Clause, relation: string, { cues, language }: Scene): boolean {
  const possessors = predicate.lemmas
    .flatMap((lemma) => cues.get(language.lemmaKey(lemma)) ?? [])
    .filter((pack) => pack.relation.id === relation && pack.cue.noun !== undefined)
    .flatMap(({ cue }) => cue.slots.genitive ?? []);
  return possessors.length > 0 && possessors.every((role) => role === 'from');
}

function fillersUnder(clause: Clause, slot: string, pack: PackCue, scene: Scene): readonly number[] {
  if (slot === ownerSlot(pack.cue))
    return possessorsUnder(clause, pack, scene).flatMap((a) => clustersIn(a, scene));
  if (slot === 'source') return sourcesFor(clause, scene);
  return sourcesOf(clause, pack, scene).flatMap((source) => fillersOf(source, slot, scene));
}

/** Each required slot that is filled must fit, and one at least must be filled. */
export function meetsRequirements(clause: Clause, pack: PackCue, scene: Scene): boolean {
  const { requires } = pack.cue;
  if (!requires) return true;
  let met = false;
  for (const [slot, classes] of Object.entries(requires)) {
    let present = fillersUnder(clause, slot, pack, scene);
    // The object of a verbal noun may stand as its possessor: "توقيع اتفاقية".
    if (present.length === 0 && slot === 'object') present = fillersOf(clause, 'genitive', scene);
    if (present.length === 0) continue;
    if (fitting(present, classes, scene).length === 0) return false;
    met = true;
  }
  return met;
}
