import { type Gazetted, loadLexicon, perLexicon } from './lexicon.ts';

/**
 * What `owl:sameAs` points to for a key of the gazetteer; a slug points to nothing.
 *
 *   linkOf('Q858') === 'http://www.wikidata.org/entity/Q858'
 */
export function linkOf(key: string): string | undefined {
  if (/^Q\d+$/u.test(key)) return `http://www.wikidata.org/entity/${key}`;
  const number = /^geonames:(\d+)$/u.exec(key)?.[1];
  return number === undefined ? undefined : `https://sws.geonames.org/${number}/`;
}

const index = perLexicon(readNames);

/**
 * What the gazetteer calls the thing behind a link, in every language; undefined when it has none such.
 *
 *   gazetteerNames('http://www.wikidata.org/entity/Q45')?.en.label === 'Portugal'
 */
export function gazetteerNames(link: string): Gazetted['names'] | undefined {
  return index().get(link);
}

function readNames(): ReadonlyMap<string, Gazetted['names']> {
  const { polities, places, organizations } = loadLexicon();
  // A state that is listed among the places too goes by its name as a state.
  const things: readonly Gazetted[] = [...organizations, ...places, ...polities];
  return new Map(
    things.flatMap(({ key, names }) => {
      const link = linkOf(key);
      return link === undefined ? [] : [[link, names] as const];
    }),
  );
}
