import type { Language } from '../../language/language.ts';
import type { Predicate } from '../../model/reading.ts';
import type { Cue, Relation } from '../../model/relation.ts';

/** A noun or phrase that a cue asks for or excludes, spelling levelled: `مذكرة` with `احتجاج` in its wording. */
export interface WantedNoun {
  readonly key: string;
  readonly form: string;
  readonly others: readonly string[];
}

/** A cue together with the relation whose pack lists it. */
export interface PackCue {
  readonly relation: Relation;
  readonly cue: Cue;
  /** What it must govern one of; empty where it asks for none. */
  readonly nouns: readonly WantedNoun[];
  /** What it must not govern. */
  readonly barred: readonly WantedNoun[];
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
      const entry = {
        relation,
        cue,
        nouns: wantedNouns(cue.with, language),
        barred: wantedNouns(cue.unless, language),
      };
      if (listed) listed.push(entry);
      else index.set(key, [entry]);
    }
  }
  return index;
}

function wantedNouns(alternatives: string | undefined, language: Language): readonly WantedNoun[] {
  if (alternatives === undefined) return [];
  return alternatives.split('|').map((phrase) => {
    const [head = '', ...others] = phrase.split(' ');
    return {
      key: language.lemmaKey(head),
      form: language.fold(head).text,
      others: others.map((word) => language.fold(word).text),
    };
  });
}

/** Whether a cue of this kind can be expressed by such a predicate, read as this dictionary form. */
export function suits(cue: Cue, { kind, nouns }: Predicate, lemma: string): boolean {
  if (cue.verb !== undefined) return nouns?.includes(lemma) !== true;
  return cue.noun !== undefined ? kind === 'noun' : kind === 'adjective';
}
