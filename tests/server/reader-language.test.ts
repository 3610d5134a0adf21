import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelIn, type SearchView } from '../../src/index.ts';
import { readerLanguage } from '../../src/server/reader-language.ts';
import { type Served, serveReadings } from './fixture.ts';

describe('an entity is called', () => {
  const portugal = {
    label: 'البرتغال',
    names: ['البرتغال'],
    sameAs: ['http://www.wikidata.org/entity/Q45'],
  };
  const person = { label: 'سمير', names: ['سمير', 'Samir', 'Sameer'] };
  const city = { label: 'Larnaca', names: ['Larnaca'], sameAs: ['https://sws.geonames.org/146400/'] };
  test.each([
    [portugal, 'en', 'Portugal'],
    [portugal, 'ar', 'البرتغال'],
    [city, 'ar', 'لارنكا'],
    [person, 'en', 'Samir'],
    [{ label: 'صلة', names: ['صلة'] }, 'en', 'صلة'],
  ] as const)('%j in %s: %s', (entity, language, label) => {
    expect(labelIn(entity, language)).toBe(label);
  });
});

test.each([
  [undefined, undefined],
  ['*', undefined],
  ['fr-FR, fr', undefined],
  ['ar', 'ar'],
  ['en-GB,en;q=0.9,ar;q=0.8', 'en'],
  ['fr, en;q=0.8, ar-EG;q=0.9', 'ar'],
  ['en;q=0, ar;q=0.1', 'ar'],
])('Accept-Language %s asks for %s', (header, language) => {
  expect(readerLanguage(header)).toBe(language);
});

describe('the API', () => {
  let served: Served;
  beforeAll(() => {
    served = serveReadings();
  });
  afterAll(() => served.close());

  const search = async (query: string, language: string) => {
    const response = await served.app.request(`http://localhost/api/search?q=${encodeURIComponent(query)}`, {
      headers: { 'accept-language': language },
    });
    expect(response.headers.get('vary')).toBe('Accept-Language');
    return ((await response.json()) as SearchView).results.map((result) => result.label);
  };

  test('names and finds what the gazetteer knows in the language that is asked for', async () => {
    const [linked] = served.store.entities().filter((entity) => entity.sameAs !== undefined);
    if (!linked) throw new RangeError('the fixture links no entity');
    const [ar, en] = [labelIn(linked, 'ar'), labelIn(linked, 'en')];
    expect(ar).not.toBe(en);
    expect(await search(en, 'en')).toContain(en);
    expect(await search(en, 'ar')).toContain(ar);
    expect(await search(ar, 'en')).toContain(en);
  });
});
