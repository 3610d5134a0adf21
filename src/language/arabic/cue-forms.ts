import type { Cue } from '../../model/relation.ts';
import type { Analysis } from './analysis.ts';
import { fold, lemmaKey } from './fold.ts';
import type { Word } from './words.ts';

/** Which words of a text can be predicates that some pack knows. */
export interface CueForms {
  /** Dictionary forms under which a noun is a cue, its own first; empty when it is none. */
  nounsOf(word: Word, next?: Word): readonly string[];
  /** Dictionary forms under which an adjective or participle is a cue, and whether its noun suffers it. */
  attributeOf(word: Word): { readonly lemmas: readonly string[]; readonly passive: boolean } | undefined;
  /** Dictionary forms that a verb can stand for, the chosen one first, cues before others. */
  verbsOf(word: Word): readonly string[];
  /** Whether a verb of this dictionary form is a cue. */
  knows(lemma: string): boolean;
  /** Whether a predicate under one of these forms has a slot for the preposition (or `object`, `second`). */
  wants(lemmas: readonly string[], slot: string): boolean;
}

/** Builds the look-ups from the cues of all packs and the nouns that attitudes list. */
export function createCueForms(cues: readonly Cue[], governs: (lemma: string) => boolean): CueForms {
  const slots = new Map<string, Set<string>>();
  const nouns = new Map<string, string>();
  const adjectives = new Set<string>();
  for (const cue of cues) {
    const form = cue.verb ?? cue.noun ?? cue.adjective;
    if (form === undefined) continue;
    const key = lemmaKey(form);
    if (cue.noun !== undefined) nouns.set(nounKey(cue.noun), cue.noun);
    if (cue.adjective !== undefined) adjectives.add(key);
    const wanted = slots.get(key) ?? new Set<string>();
    for (const slot of Object.keys(cue.slots)) wanted.add(slot);
    // "حمّله مسؤولية": the governed noun may be a second object.
    if (
      cue.verb !== undefined &&
      cue.with !== undefined &&
      cue.slots.possessor === undefined &&
      cue.slots.doer === undefined
    )
      wanted.add('second');
    slots.set(key, wanted);
  }
  const isCue = (lemma: string) => slots.has(lemmaKey(lemma));
  return {
    nounsOf(word, next) {
      const found: string[] = [];
      const add = (lemma: string) => {
        if (!found.includes(lemma)) found.push(lemma);
      };
      for (const option of word.options) {
        if (option.pos !== 'noun' && option.pos !== 'adjective' && option.pos !== 'name') continue;
        const own = nounKey(option.lemma);
        const phrase = next && !next.clitic ? nouns.get(`${own} ${next.form}`) : undefined;
        if (phrase !== undefined) add(phrase);
        const listed = nouns.get(own);
        if (listed !== undefined) add(listed);
        const verb = masdarOf(option);
        if (governs(option.lemma)) add(option.lemma);
        if (verb !== undefined) add(verb);
      }
      const written = nouns.get(word.form);
      if (written !== undefined && word.pos !== 'verb' && word.pos !== 'preposition') add(written);
      return found;
    },
    attributeOf(word) {
      for (const option of word.options) {
        if (option.pos !== 'adjective' && option.pos !== 'noun') continue;
        if (adjectives.has(lemmaKey(option.lemma))) return { lemmas: [option.lemma], passive: false };
        const { derivation, verb } = option;
        // "اتصال هاتفي مع": an adjective of relation is not a participle that is spelled like it.
        if (word.analysis?.pos === 'adjective' && word.analysis.derivation === undefined) continue;
        if (derivation === undefined || derivation === 'masdar' || verb === undefined || !isCue(verb))
          continue;
        return { lemmas: [verb], passive: derivation === 'passive-participle' };
      }
      return undefined;
    },
    verbsOf(word) {
      const found = new Set<string>();
      if (word.pos === 'verb') {
        found.add(word.lemma);
        for (const option of word.options) if (option.pos === 'verb') found.add(option.lemma);
      } else {
        // A participle stands under its verb: "نافياً" is of نفى.
        for (const { verb, derivation } of word.options)
          if (verb !== undefined && derivation === 'active-participle') found.add(verb);
        found.add(word.lemma);
      }
      return [...found];
    },
    knows: isCue,
    wants(lemmas, slot) {
      return lemmas.some((lemma) => slots.get(lemmaKey(lemma))?.has(slot));
    },
  };
}

/** Packs write nouns with and without the doubling mark. */
function nounKey(noun: string): string {
  return fold(noun).text;
}

function masdarOf(option: Analysis): string | undefined {
  return option.derivation === 'masdar' ? option.verb : undefined;
}
