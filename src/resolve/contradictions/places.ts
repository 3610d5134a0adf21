import { loadLexicon, perLexicon } from '../../language/lexicon.ts';

interface Location {
  readonly key: string;
  /** Key of the state that it lies in, `''` when in none. */
  readonly polity: string;
  readonly isCity: boolean;
  readonly isState: boolean;
}

const loadLocations = perLexicon(readLocations);

/**
 * Whether two places, given by their links, are surely not one nor one in the other: two states, places of two
 * states, two cities. Places that the gazetteer does not know may lie anywhere.
 *
 *   liesApart(['http://www.wikidata.org/entity/Q858'], ['http://www.wikidata.org/entity/Q794']) // true
 */
export function liesApart(links: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [locate(links), locate(others)];
  if (one === undefined || other === undefined || one.key === other.key) return false;
  const [here, there] = [one, other].map(({ key, polity, isState }) => (isState ? key : polity));
  if (here === '' || there === '') return false;
  return here !== there || (one.isCity && other.isCity);
}

function locate(links: readonly string[]): Location | undefined {
  const locations = loadLocations();
  return links.map((link) => locations.get(keyOf(link))).find((location) => location !== undefined);
}

function keyOf(link: string): string {
  return link
    .replace(/^.*\/(?=Q\d+$)/u, '')
    .replace(/^https:\/\/sws\.geonames\.org\/(\d+)\/$/u, 'geonames:$1');
}

function readLocations(): ReadonlyMap<string, Location> {
  const { polities, places } = loadLexicon();
  const all: readonly Location[] = [
    ...places.map(({ key, polity, kind }) => ({ key, polity, isCity: kind === 'city', isState: false })),
    ...polities
      .filter(({ kind }) => kind === 'state')
      .map(({ key }) => ({ key, polity: '', isCity: false, isState: true })),
  ];
  return new Map(all.map((location) => [location.key, location]));
}
