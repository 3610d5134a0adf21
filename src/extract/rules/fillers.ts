import type { Clause } from '../../model/reading.ts';
import type { Cue, Role, Slot } from '../../model/relation.ts';
import type { PackCue } from './cue-index.ts';
import type { Scene } from './frames.ts';
import { gatheredBy, isNationality, possessorsUnder, reachedBy, sourcesOf } from './governed.ts';
import { sourcesFor, undergoers } from './implied-fillers.ts';
import { classOf, clustersIn, fillersOf } from './slot-fillers.ts';

/** The clusters in each role of a cue. */
export type Fillers = Record<Role, number[]>;

/** The clusters in each role; a verbal noun's possessor takes the role that is still open. */
export function gather(clause: Clause, pack: PackCue, scene: Scene): Fillers {
  const { cue } = pack;
  const fillers: Fillers = { from: [], to: [], both: [], via: [], post: [] };
  const sources = sourcesOf(clause, pack, scene);
  for (const source of sources) {
    for (const slot of new Set(source.arguments.map((argument) => argument.slot))) {
      const role = cue.slots[slot];
      if (role === undefined || !tells(slot, source, clause, cue)) continue;
      add(fillers[role], fillersOf(source, slot, scene));
    }
  }
  for (const argument of possessorsUnder(clause, pack, scene)) {
    const role = cue.slots[argument.slot];
    if (role !== undefined) add(fillers[role], clustersIn(argument, scene));
  }
  if (cue.slots.source !== undefined) add(fillers[cue.slots.source], sourcesFor(clause, scene));
  if (fillers.to.length === 0) add(fillers.to, reachedBy(sources, pack, scene));
  add(fillers.both, gatheredBy(sources, pack, scene));
  const possessors = fillersOf(clause, 'genitive', scene);
  const open = cue.slots.genitive === undefined || !tells('genitive', clause, clause, cue);
  if (open && possessors.length > 0 && cue.verb !== undefined)
    placePossessor(clause, fillers, possessors, pack, scene);
  return fillers;
}

/** The subject is the verb's own; a possessor that a cue with a governed noun speaks of is that noun's. */
function tells(slot: Slot, source: Clause, clause: Clause, cue: Cue): boolean {
  if (slot === 'subject') return source === clause;
  return slot !== 'genitive' || source !== clause || cue.with === undefined || cue.verb === undefined;
}

/**
 * In "arrest of X" the possessor is the object, in "X's arrest of Y" the subject:
 * it is the object where the verb takes one that it fits and none stands elsewhere. What is undergone
 * has its sufferer in the verb's subject, so that the possessor is who does it: "نال تأييد مصر".
 */
function placePossessor(
  clause: Clause,
  fillers: Fillers,
  possessors: readonly number[],
  pack: PackCue,
  scene: Scene,
): void {
  const { relation, cue } = pack;
  const { object, subject } = cue.slots;
  const fits =
    possessors.some((id) => relation.to.includes(classOf(id, scene))) &&
    undergoers(clause, scene).length === 0 &&
    !isNationality(clause, scene);
  if (object !== undefined && fits && !relation.symmetric && fillers[object].length === 0) {
    fillers[object].push(...possessors);
  } else if (subject !== undefined && fillers[subject].length === 0) {
    fillers[subject].push(...possessors);
  }
}

function add(role: number[], ids: readonly number[]): void {
  for (const id of ids) if (!role.includes(id)) role.push(id);
}
