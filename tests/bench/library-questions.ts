import { fillQuery, type LibraryQuery, loadQueries, type Store } from '../../src/index.ts';

/** A query to ask, by its name. */
export type Question = readonly [name: string, sparql: string];

/** Paths as people ask for them: who is within some steps, the parts of parts, and all that reaches a place. */
const paths: Readonly<Record<string, string>> = {
  'path: two steps': 'SELECT DISTINCT ?b { <$who> sila:metWith/sila:worksFor ?b }',
  'path: one or two steps': 'SELECT DISTINCT ?b { <$who> (sila:metWith|sila:worksFor)/sila:metWith? ?b }',
  'path: any number of steps': 'SELECT (COUNT(DISTINCT ?b) AS ?n) { <$who> sila:metWith+ ?b }',
  'path: backwards': 'SELECT DISTINCT ?b { <$place> ^sila:visited/sila:worksFor ?b }',
};

interface Chosen {
  readonly person: string;
  readonly place: string;
  readonly body: string;
}

/** The person, place and body with the most claims. */
function choose(store: Store): Chosen {
  const first = (of: 'Person' | 'Polity' | 'Organization') =>
    store.entities({ class: of, limit: 1 })[0]?.id ?? '';
  return { person: first('Person'), place: first('Polity'), body: first('Organization') };
}

/** Every query of the library, with values for what must be given. */
export function libraryQuestions(store: Store): readonly Question[] {
  const chosen = choose(store);
  return loadQueries().map((query) => {
    const values = new Map(
      query.parameters
        .filter(({ usual }) => usual === undefined)
        .map(({ name }, i) => [name, valueFor(query, name, i, chosen)]),
    );
    return [query.name, fillQuery(query, values, store)];
  });
}

/** Queries with property paths. */
export function pathQuestions(store: Store): readonly Question[] {
  const { person, place } = choose(store);
  return Object.entries(paths).map(([name, sparql]) => [
    name,
    sparql.replace('$who', `${store.base}e/${person}`).replace('$place', `${store.base}e/${place}`),
  ]);
}

/** A person, unless the parameter's name asks for a place or a body; the second of two is a place. */
function valueFor(
  { name }: LibraryQuery,
  parameter: string,
  i: number,
  { person, place, body }: Chosen,
): string {
  if (parameter === 'place' || (i > 0 && parameter !== 'source')) return place;
  return parameter === 'body' || name === 'stances' ? body : person;
}
