import type { Cue } from '../../model/relation.ts';
import type { Analysis } from './analysis.ts';
import { lemmaKey } from './fold.ts';
import type { Word } from './words.ts';

/** Which words of a text can be predicates that some pack knows. */
export interface CueForms {
  /** Dictionary forms under which a noun is a cue, its own first; empty when it is none. */
  nounsOf(word: Word): readonly string[];
  /** Dictionary forms that a verb can stand for, the chosen one first, cues before others. */
  verbsOf(word: Word): readonly string[];
  /** Whether a predicate under one of these forms has a slot for the preposition (or `object`, `second`). */
  wants(lemmas: readonly string[], slot: string): boolean;
}

/** Builds the look-ups from the cues of all packs and the nouns that attitudes list. */
export function createCueForms(cues: readonly Cue[], governs: (lemma: string) => boolean): CueForms {
  const slots = new Map<string, Set<string>>();
  const nouns = new Set<string>();
  for (const cue of cues) {
    const form = cue.verb ?? cue.noun ?? cue.adjective;
    if (form === undefined) continue;
    const key = lemmaKey(form);
    if (cue.noun !== undefined) nouns.add(key);
    const wanted = slots.get(key) ?? new Set<string>();
    for (const slot of Object.keys(cue.slots)) wanted.add(slot);
    slots.set(key, wanted);
  }
  const isCue = (lemma: string) => slots.has(lemmaKey(lemma));
  return {
    nounsOf(word) {
      const found: string[] = [];
      const add = (lemma: string) => {
        if (!found.includes(lemma)) found.push(lemma);
      };
      for (const option of word.options) {
        if (option.pos !== 'noun' && option.pos !== 'adjective' && option.pos !== 'name') continue;
        if (nouns.has(lemmaKey(option.lemma))) add(option.lemma);
        const verb = masdarOf(option);
        if (verb !== undefined && (isCue(verb) || governs(verb))) add(verb);
        if (governs(option.lemma)) add(option.lemma);
      }
      return found;
    },
    verbsOf(word) {
      const found = [word.lemma];
      for (const option of word.options) {
        if (option.pos === 'verb' && !found.includes(option.lemma)) found.push(option.lemma);
        const verb = option.verb;
        if (word.pos !== 'verb' && verb !== undefined && !found.includes(verb)) found.push(verb);
      }
      return found;
    },
    wants(lemmas, slot) {
      return lemmas.some((lemma) => slots.get(lemmaKey(lemma))?.has(slot));
    },
  };
}

function masdarOf(option: Analysis): string | undefined {
  return option.derivation === 'masdar' ? option.verb : undefined;
}
