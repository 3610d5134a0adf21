import type { Clause } from '../../model/reading.ts';
import type { Candidate } from './candidate.ts';
import type { Frame, Scene } from './frames.ts';
import { groupBy } from './group-by.ts';

/** How many sentences later a happening may still be spoken of without saying whose. */
const reach = 3;
const agents = new Set(['Person', 'Organization', 'Polity']);

/**
 * Lets a later noun that names no parties ("the meeting today") speak of the last happening of its
 * kind, so that what it says of the day is not lost.
 */
export function withEchoes(
  candidates: readonly Candidate[],
  frames: readonly Frame[],
  scene: Scene,
): readonly Candidate[] {
  const told = new Set(frames.map((frame) => frame.clause.id));
  const bySentence = groupBy(candidates, (candidate) => candidate.sentence);
  const echoes = new Map<Candidate, number[]>();
  for (const clause of scene.reading.clauses) {
    if (clause.predicate.kind !== 'noun' || told.has(clause.id) || namesAgents(clause, scene)) continue;
    const relations = relationsOf(clause, scene);
    if (relations.size === 0) continue;
    const source = lastTold(relations, clause.sentence, bySentence);
    if (source?.clause !== undefined && source.clause < clause.id) {
      echoes.set(source, [...(echoes.get(source) ?? []), clause.id]);
    }
  }
  return candidates.map((c) => (echoes.has(c) ? { ...c, echoes: echoes.get(c) ?? [] } : c));
}

/** The last candidate of one of the relations in the sentence or within reach before it. */
function lastTold(
  relations: ReadonlySet<string>,
  sentence: number,
  bySentence: ReadonlyMap<number, readonly Candidate[]>,
): Candidate | undefined {
  for (let at = sentence; at >= sentence - reach; at -= 1) {
    const found = bySentence.get(at)?.findLast((c) => relations.has(c.relation));
    if (found) return found;
  }
  return undefined;
}

function relationsOf(clause: Clause, { cues, language }: Scene): ReadonlySet<string> {
  const found = clause.predicate.lemmas.flatMap((lemma) => cues.get(language.lemmaKey(lemma)) ?? []);
  return new Set(found.map((pack) => pack.relation.id));
}

function namesAgents(clause: Clause, { coreference }: Scene): boolean {
  return clause.arguments.some(({ phrase }) =>
    phrase.members.some(({ mention }) =>
      mention === undefined
        ? false
        : coreference.of(mention).some((id) => agents.has(coreference.clusters[id]?.class ?? '')),
    ),
  );
}
