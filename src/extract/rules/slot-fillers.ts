import type { ClassName } from '../../model/entity.ts';
import type { Argument, Clause } from '../../model/reading.ts';
import type { Cluster } from './cluster.ts';
import type { Scene } from './frames.ts';

/** The clusters that stand in a slot of a clause, each once. */
export function fillersOf(clause: Clause, slot: string, scene: Scene): readonly number[] {
  return [...new Set(clause.arguments.filter((a) => a.slot === slot).flatMap((a) => clustersIn(a, scene)))];
}

/** The clusters of an argument's members. */
export function clustersIn({ phrase }: Argument, { coreference }: Scene): readonly number[] {
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
