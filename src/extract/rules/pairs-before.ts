import type { Language } from '../../language/language.ts';
import type { Clause, Mention } from '../../model/reading.ts';
import type { Coreference } from './cluster.ts';
import type { ReadingIndex } from './reading-index.ts';

/** How many sentences back those set beside each other may stand. */
const reach = 3;
const agents = new Set(['Person', 'Organization', 'Polity']);

/** What looking for a pair needs: the clauses read so far and whom their mentions mean. */
export interface PairScene {
  readonly index: ReadingIndex;
  readonly coreference: Coreference;
  readonly language: Language;
  /** The state that a cluster acts for or belongs to, where the wording ties it to one. */
  stateOf(cluster: number): number | undefined;
}

/**
 * Whom a dual or counted description means: those that the text last set beside each other before it, joined
 * in one phrase ("X and Y agreed") or as subject and partner of one clause ("X met Y"). `barred` are
 * clusters that stand beside the description itself.
 *
 *   findPair(mentionOf('الجانبان'), 2, barred, scene)  // after "التقى فلان نظيره": both of them
 */
export function findPair(
  mention: Mention,
  wanted: number,
  barred: ReadonlySet<number>,
  scene: PairScene,
): readonly number[] {
  for (let sentence = mention.sentence; sentence >= Math.max(0, mention.sentence - reach); sentence -= 1) {
    const clauses = scene.index.clausesIn(sentence);
    for (const clause of [...clauses].sort((a, b) => b.predicate.start - a.predicate.start)) {
      for (const group of groupsIn(clause, mention, scene)) {
        const ids = lift(group, mention, scene);
        if (ids.length === wanted && !ids.some((id) => barred.has(id))) return ids;
      }
    }
  }
  return [];
}

/** The conjuncts of each slot, then the subject or possessor with whoever stands alone in another slot. */
function groupsIn(
  clause: Clause,
  mention: Mention,
  { index, coreference, language }: PairScene,
): readonly number[][] {
  const slots = clause.arguments.map(({ slot, phrase }) => ({
    slot,
    ids: phrase.members.flatMap(({ mention: id }) => {
      const named = index.mentionsIn(clause.sentence).find((m) => m.id === id);
      return named && named.end <= mention.start ? coreference.of(named.id) : [];
    }),
  }));
  const [first] = slots.filter(({ slot }) => slot === 'subject' || slot === 'genitive');
  const pairs = slots
    .filter((other) => other !== first && first?.ids.length === 1 && other.ids.length === 1)
    .filter(({ slot }) => !language.placePrepositions.has(slot))
    .map((other) => [...(first?.ids ?? []), ...other.ids]);
  return [...slots.map(({ ids }) => [...new Set(ids)]), ...pairs.filter(([a, b]) => a !== b)];
}

/** The group as what the description speaks of: states for "the two countries", agents of one kind for the rest. */
function lift(group: readonly number[], mention: Mention, scene: PairScene): readonly number[] {
  const classes = new Set(group.map((id) => scene.coreference.clusters[id]?.class ?? 'Thing'));
  const ofState = mention.class === 'Polity' && !mention.anyAgent;
  const acting = group.map((id) => {
    const className = scene.coreference.clusters[id]?.class ?? '';
    if (ofState || className === 'Place') return className === 'Polity' ? id : scene.stateOf(id);
    return agents.has(className) ? id : undefined;
  });
  const ids = [...new Set(acting.flatMap((id) => (id === undefined ? [] : [id])))];
  if (ids.length < group.length) return [];
  if (mention.anyAgent || ofState) return classes.size === 1 || ofState || !classes.has('Person') ? ids : [];
  return ids.every((id) => scene.coreference.clusters[id]?.class === mention.class) ? ids : [];
}
