import type { ClassName } from '../../model/entity.ts';
import type { Argument, Clause } from '../../model/reading.ts';
import type { Role } from '../../model/relation.ts';
import type { Cluster } from './cluster.ts';
import type { PackCue } from './cue-index.ts';
import type { Scene } from './frames.ts';
import { governedArguments } from './governed.ts';

/** The clusters in each role of a cue. */
export type Fillers = Record<Role, number[]>;

/** The clusters in each role; a verbal noun's possessor takes the role that is still open. */
export function gather(clause: Clause, pack: PackCue, scene: Scene): Fillers {
  const { cue } = pack;
  const fillers: Fillers = { from: [], to: [], both: [], via: [], post: [] };
  let possessors: readonly number[] = [];
  for (const argument of [...clause.arguments, ...governedArguments(clause, cue, scene)]) {
    const { slot } = argument;
    const role = cue.slots[slot];
    const ids = clustersIn(argument, scene);
    if (role !== undefined) {
      for (const id of ids) if (!fillers[role].includes(id)) fillers[role].push(id);
    } else if (slot === 'genitive') {
      possessors = [...possessors, ...ids];
    }
  }
  if (possessors.length > 0 && cue.verb !== undefined) placePossessor(fillers, possessors, pack, scene);
  return fillers;
}

/**
 * In "arrest of X" the possessor is the object, in "X's arrest of Y" the subject:
 * it is the object where the verb takes one that it fits and none stands elsewhere.
 */
function placePossessor(fillers: Fillers, possessors: readonly number[], pack: PackCue, scene: Scene): void {
  const { relation, cue } = pack;
  const { object, subject } = cue.slots;
  const fits = possessors.some((id) => relation.to.includes(classOf(id, scene)));
  if (object !== undefined && fits && !relation.symmetric && fillers[object].length === 0) {
    fillers[object].push(...possessors);
  } else if (subject !== undefined && fillers[subject].length === 0) {
    fillers[subject].push(...possessors);
  }
}

/** The clusters that stand in a slot of a clause, each once. */
export function fillersOf(clause: Clause, slot: string, scene: Scene): readonly number[] {
  return [...new Set(clause.arguments.filter((a) => a.slot === slot).flatMap((a) => clustersIn(a, scene)))];
}

function clustersIn({ phrase }: Argument, { coreference }: Scene): readonly number[] {
  return phrase.members.flatMap(({ mention }) => (mention === undefined ? [] : coreference.of(mention)));
}

/** The class of a cluster. */
export function classOf(id: number, { coreference }: Scene): ClassName {
  return (coreference.clusters[id] as Cluster).class;
}

/** Those of a class that the relation takes; a capital stands for its state where only the state fits. */
export function fitting(
  ids: readonly number[],
  classes: readonly ClassName[],
  scene: Scene,
): readonly number[] {
  const fits: number[] = [];
  for (const id of ids) {
    const state = classes.includes(classOf(id, scene))
      ? id
      : classes.includes('Polity')
        ? scene.coreference.stateOf(id)
        : undefined;
    if (state !== undefined && !fits.includes(state)) fits.push(state);
  }
  return fits;
}
