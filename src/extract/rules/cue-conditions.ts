import type { Clause } from '../../model/reading.ts';
import type { PackCue } from './cue-index.ts';
import type { Scene } from './frames.ts';
import { governsAny, sourcesOf } from './governed.ts';
import { fillersOf, fitting } from './slot-fillers.ts';

/** Whether the clause governs the noun that the cue asks for, and none that it excludes. */
export function governs(clause: Clause, { nouns, barred }: PackCue, scene: Scene): boolean {
  if (governsAny(clause, barred, scene)) return false;
  return nouns.length === 0 || governsAny(clause, nouns, scene);
}

/** Each required slot that is filled must fit, and one at least must be filled. */
export function meetsRequirements(clause: Clause, pack: PackCue, scene: Scene): boolean {
  const { requires } = pack.cue;
  if (!requires) return true;
  let met = false;
  for (const [slot, classes] of Object.entries(requires)) {
    let present: readonly number[] = sourcesOf(clause, pack, scene).flatMap((source) =>
      fillersOf(source, slot, scene),
    );
    // The object of a verbal noun may stand as its possessor: "توقيع اتفاقية".
    if (present.length === 0 && slot === 'object') present = fillersOf(clause, 'genitive', scene);
    if (present.length === 0) continue;
    if (fitting(present, classes, scene).length === 0) return false;
    met = true;
  }
  return met;
}
