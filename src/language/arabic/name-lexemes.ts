import type { Lexicon } from '../lexicon.ts';
import type { ExtraWord } from './analyser.ts';
import { fold } from './fold.ts';

/**
 * Every single word of the listed names, so that the analyser does not divide it.
 *
 *   createAnalyser(nameWords(loadLexicon()))('فهد')[0]  // { stem: 'فهد', pos: 'name', … }
 */
export function* nameWords(lexicon: Lexicon): Iterable<ExtraWord> {
  const seen = new Set<string>();
  const one = function* (word: string, gender?: 'm' | 'f'): Iterable<ExtraWord> {
    const form = fold(word).text.replace(/^ال(?=..)/u, '');
    if (seen.has(form) || form.length < 2) return;
    seen.add(form);
    yield { form, analysis: { stem: form, lemma: word, pos: 'name', ...(gender ? { gender } : {}) } };
  };
  const { ar } = lexicon.languages;
  for (const { name, gender, common } of ar.givenNames)
    if (!common) for (const part of name.split(' ')) yield* one(part, gender);
  const surnames = [...ar.familyNames, ...ar.publicSurnames.map((name) => ({ name, common: false }))];
  for (const { name, common } of surnames) if (!common) for (const part of name.split(' ')) yield* one(part);
  for (const { names } of [...lexicon.polities, ...lexicon.places]) {
    for (const name of [names.ar.label, ...names.ar.aliases]) if (!name.includes(' ')) yield* one(name, 'f');
  }
  for (const { names } of lexicon.organizations) {
    for (const name of [names.ar.label, ...names.ar.aliases]) if (!name.includes(' ')) yield* one(name);
  }
}
