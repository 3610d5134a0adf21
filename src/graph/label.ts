import { gazetteerNames } from '../language/gazetteer-links.ts';
import type { LanguageCode } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import { languageOf } from './terms.ts';

/**
 * What an entity is called in a language: its commonest name in that language's script, else what the
 * gazetteer calls the thing that it is linked to, else its label as it is.
 *
 *   labelIn({ label: 'البرتغال', names: ['البرتغال'], sameAs: ['http://www.wikidata.org/entity/Q45'] }, 'en') === 'Portugal'
 */
export function labelIn(
  { label, names, sameAs = [] }: Pick<Entity, 'label' | 'names' | 'sameAs'>,
  language: LanguageCode,
): string {
  const said = [label, ...names].find((name) => languageOf(name) === language);
  return said ?? sameAs.flatMap((link) => gazetteerNames(link)?.[language].label ?? [])[0] ?? label;
}
