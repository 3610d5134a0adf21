import type { Language } from '../../language/language.ts';
import type { Predicate } from '../../model/reading.ts';
import type { Cue, Relation } from '../../model/relation.ts';

/** A cue together with the relation whose pack lists it. */
export interface PackCue {
  readonly relation: Relation;
  readonly cue: Cue;
}

/** The packs' cues of one language, by the key of their dictionary form. */
export type CueIndex = ReadonlyMap<string, readonly PackCue[]>;

/**
 * Indexes the cues that the packs give for a language.
 *
 *   indexCues(relations, arabic).get('التقى') // → [{ relation: met-with, cue }]
 */
export function indexCues(relations: readonly Relation[], language: Language): CueIndex {
  const index = new Map<string, PackCue[]>();
  for (const relation of relations) {
    for (const cue of relation.cues[language.code]) {
      const form = cue.verb ?? cue.noun ?? cue.adjective;
      if (form === undefined) continue;
      const key = language.lemmaKey(form);
      const listed = index.get(key);
      if (listed) listed.push({ relation, cue });
      else index.set(key, [{ relation, cue }]);
    }
  }
  return index;
}

/** Whether a cue of this kind can be expressed by such a predicate, read as this dictionary form. */
export function suits(cue: Cue, { kind, nouns }: Predicate, lemma: string): boolean {
  if (cue.verb !== undefined) return nouns?.includes(lemma) !== true;
  return cue.noun !== undefined ? kind === 'noun' : kind === 'adjective';
}
