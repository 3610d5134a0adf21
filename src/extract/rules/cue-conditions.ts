import type { Clause } from '../../model/reading.ts';
import type { Cue } from '../../model/relation.ts';
import { fillersOf, fitting } from './fillers.ts';
import type { Scene } from './frames.ts';
import { governedNouns } from './governed.ts';

/** Whether the clause governs the noun that the cue asks for. */
export function governs(clause: Clause, cue: Cue, scene: Scene): boolean {
  return cue.with === undefined || governedNouns(clause, cue, scene).length > 0;
}

/** Each required slot that is filled must fit, and one at least must be filled. */
export function meetsRequirements(clause: Clause, { requires }: Cue, scene: Scene): boolean {
  if (!requires) return true;
  let met = false;
  for (const [slot, classes] of Object.entries(requires)) {
    let present = fillersOf(clause, slot, scene);
    // The object of a verbal noun may stand as its possessor: "توقيع اتفاقية".
    if (present.length === 0 && slot === 'object') present = fillersOf(clause, 'genitive', scene);
    if (present.length === 0) continue;
    if (fitting(present, classes, scene).length === 0) return false;
    met = true;
  }
  return met;
}
