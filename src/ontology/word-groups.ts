import { z } from 'zod';
import type { LanguageCode } from '../model/document.ts';
import type { Cue } from '../model/relation.ts';

const words = z.array(z.string().trim().min(1, 'is empty. Write a word, or delete the line.'));
const group = z.record(z.string(), words);

/** The form of `ontology/words.yaml`: words that packs name together, by language and by the group's name. */
export const wordGroupsFormat = z.strictObject({ ar: group.default({}), en: group.default({}) });

/** What `ontology/words.yaml` says. */
export type WordGroups = Readonly<Record<LanguageCode, Readonly<Record<string, readonly string[]>>>>;

/** A group that a pack names and the file of groups does not have. */
export class UnknownGroup extends Error {
  constructor(
    readonly group: string,
    readonly known: readonly string[],
  ) {
    super(`unknown group <${group}>. Groups: ${known.map((name) => `<${name}>`).join(', ')}.`);
  }
}

/**
 * Writes out the cues that name several words at once: `verb: أرسل|<send>` is one cue for each of the verbs,
 * `with: <aid>|وقود` asks for one of the nouns. A cue that the list has as it stands is not made twice.
 * Each keeps as `place` where the pack has it.
 *
 *   expandCues([{ verb: '<send>', slots }], { send: ['أرسل', 'بعث'] }).map(({ verb }) => verb) // → ['أرسل', 'بعث']
 */
export function expandCues(cues: readonly Cue[], groups: WordGroups[LanguageCode]): readonly Cue[] {
  const written = new Set(cues.map(keyOf));
  return cues.flatMap((cue, place) => {
    const governed = {
      ...(cue.with === undefined ? {} : { with: expand(cue.with, groups).join('|') }),
      ...(cue.unless === undefined ? {} : { unless: expand(cue.unless, groups).join('|') }),
    };
    const kind = cue.verb !== undefined ? 'verb' : cue.noun !== undefined ? 'noun' : 'adjective';
    const alternatives = expand(cue[kind] ?? '', groups);
    const several = alternatives.length > 1;
    return alternatives
      .map((word): Cue => ({ ...cue, ...governed, [kind]: word, place }))
      .filter((made) => !several || !written.has(keyOf(made)));
  });
}

function expand(alternatives: string, groups: WordGroups[LanguageCode]): readonly string[] {
  const named = alternatives.split('|').flatMap((word) => {
    const name = /^<(.+)>$/u.exec(word.trim())?.[1];
    if (name === undefined) return [word];
    const found = groups[name];
    if (found === undefined) throw new UnknownGroup(name, Object.keys(groups));
    return found;
  });
  return [...new Set(named)];
}

/** What makes two cues the same, wherever they stand. */
export function keyOf(cue: Cue): string {
  return JSON.stringify([
    cue.verb,
    cue.noun,
    cue.adjective,
    cue.with,
    cue.unless,
    cue.slots,
    cue.requires,
    cue.beside,
  ]);
}
