import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadQueries } from '../../src/ontology/queries.ts';
import { createQueryEngine, type QueryEngine } from '../../src/query/engine.ts';
import { fillQuery } from '../../src/query/library.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { sila } from '../cli/runner.ts';
import { reading, readings } from '../store/fixtures.ts';

const queries = loadQueries();
const day = (value: string) => ({ value, earliest: value, latest: value });

/** What the other fixtures lack: a body with parts, owners, violence, a visit, a plan that came true. */
const more = [
  reading(
    {
      id: 'more-1',
      lang: 'ar',
      publisher: 'سانا',
      text: 'عيّن الرئيس الأسد حسان قدور وزيرا للنفط. شركة الفرات جزء من وزارة النفط. تملك وزارة النفط مصفاة حمص. هاجمت داعش حمص. زار حسان قدور حمص. زارت ليلى حداد حمص. تقع حمص في سوريا. يعمل حسان قدور لدى وزارة النفط. أدانت إيران داعش.',
    },
    [
      ['e1', 'Person', 'الأسد'],
      ['e2', 'Person', 'حسان قدور'],
      ['e3', 'Organization', 'وزارة النفط'],
      ['e4', 'Organization', 'شركة الفرات'],
      ['e5', 'Facility', 'مصفاة حمص'],
      ['e6', 'Organization', 'داعش'],
      ['e7', 'Place', 'حمص'],
      ['e8', 'Polity', 'سوريا', { sameAs: 'Q858' }],
      ['e9', 'Person', 'ليلى حداد'],
      ['e10', 'Polity', 'إيران', { sameAs: 'Q794' }],
    ],
    [
      { relation: 'appointed', subject: 'e1', object: 'e2', cue: 'عيّن', date: day('2021-03-01') },
      { relation: 'part-of', subject: 'e4', object: 'e3', cue: 'جزء من' },
      { relation: 'owns', subject: 'e3', object: 'e5', cue: 'تملك' },
      {
        relation: 'attacked',
        subject: 'e6',
        object: 'e7',
        cue: 'هاجمت',
        date: day('2021-05-02'),
        place: 'e7',
      },
      { relation: 'visited', subject: 'e2', object: 'e7', cue: 'زار', date: day('2021-04-01') },
      { relation: 'visited', subject: 'e9', object: 'e7', cue: 'زارت', date: day('2021-04-01') },
      { relation: 'located-in', subject: 'e7', object: 'e8', cue: 'تقع' },
      { relation: 'works-for', subject: 'e2', object: 'e3', cue: 'يعمل' },
      { relation: 'condemned', subject: 'e10', object: 'e6', cue: 'أدانت', confidence: 0.4 },
    ],
  ),
  reading(
    { id: 'more-2', lang: 'ar', text: 'ساعدت إيران سوريا. يشغل وليد منصب وزير الدفاع السوري.' },
    [
      ['e1', 'Polity', 'إيران', { sameAs: 'Q794' }],
      ['e2', 'Polity', 'سوريا', { sameAs: 'Q858' }],
      ['e3', 'Person', 'وليد'],
      ['e4', 'Post', 'وزير الدفاع'],
    ],
    [
      { relation: 'aided', subject: 'e1', object: 'e2', cue: 'ساعدت', sentence: 'ساعدت إيران سوريا.' },
      {
        relation: 'holds-position',
        subject: 'e3',
        object: 'e4',
        cue: 'يشغل',
        sentence: 'يشغل وليد منصب وزير الدفاع السوري.',
      },
      { relation: 'post-in', subject: 'e4', object: 'e2', cue: 'السوري' },
    ],
  ),
];

let folder: string;
let store: Store;
let engine: QueryEngine;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-library-'));
  store = openStore(join(folder, 'graph'));
  for (const { document, extraction } of [...readings, ...more]) store.put(document, extraction, '1');
  engine = createQueryEngine(store);
});

afterAll(async () => {
  await engine.close();
  store.close();
  rmSync(folder, { recursive: true });
});

/** Rows as lines of their values, IRIs by their last part. */
async function answer(name: string, values: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const query = queries.find((one) => one.name === name);
  if (!query) throw new RangeError(`no query ${name}`);
  const { table } = await engine.query(fillQuery(query, new Map(Object.entries(values)), store));
  return (table?.rows ?? []).map((row) =>
    (table?.variables ?? [])
      .map((one) => String(row[one]?.value ?? '').replace(/^https?:.*[#/]/u, ''))
      .join(' | '),
  );
}

type Values = Readonly<Record<string, string>>;

describe('each query answers what it says', () => {
  const table: readonly (readonly [name: string, values: Values, some: RegExp, rows: number | undefined])[] =
    [
      ['about', { who: 'إيران' }, /إيران \| aided \| سوريا \| planned \| وقال باقري/u, 5],
      ['about', { who: 'إيران', status: 'denied' }, /إيران \| aided \| سوريا \| denied/u, 1],
      ['agreements', {}, /^2020-07-08 \| علي أيوب \| signedAgreementWith \| محمد باقري \| asserted/u, 3],
      ['agreements', { party: 'محمد باقري' }, /علي أيوب \| signedAgreementWith/u, 2],
      ['allegations', {}, /^إيران \| attacked \| دمشق \| {2}\| .*زُعم/u, 1],
      ['claims-by-month', {}, /^2020-07 \| asserted \| 2$/u, 4],
      ['elsewhere', { class: 'Polity' }, /^إيران \| Polity \| Q794$/u, 3],
      ['friends-and-foes', {}, /\| 1 \| 0$/u, 2],
      ['in-a-place', { place: 'سوريا' }, /^2021-05-02 \| داعش \| attacked \| حمص \| حمص/u, undefined],
      ['in-common', { one: 'حسان قدور', other: 'ليلى حداد' }, /^حمص \| visited \| visited$/u, 1],
      ['least-sure', {}, /^0\.4 \| إيران \| condemned \| داعش/u, 1],
      ['most-connected', {}, /^(?:علي أيوب|حسان قدور|حمص) \| Person \| \d/u, undefined],
      ['one-origin-only', {}, /^بشر الخصاونة \| metWith \| علي أيوب \| 1 \|/u, undefined],
      ['one-quotation-only', {}, /^بشر الخصاونة \| metWith \| علي أيوب \| 1 \|/u, undefined],
      ['parts-of', { body: 'وزارة النفط' }, /^شركة الفرات \| وزارة النفط$/u, 1],
      ['people-of', { body: 'وزارة النفط' }, /^حسان قدور \| worksFor \|/u, 1],
      ['people-of', { body: 'سوريا' }, /^علي أيوب \| holdsPosition \| وزير الدفاع$/u, 2],
      ['planned-and-done', {}, /^إيران \| aided \| سوريا \| {2}\| .* \| ساعدت إيران سوريا\.$/u, 1],
      ['planned-not-done', {}, /./u, 0],
      ['post-holders', { post: 'وزير الدفاع' }, /^وزير الدفاع \| {2}\| وليد \| holdsPosition/u, 2],
      ['property', {}, /^وزارة النفط \| مصفاة حمص$/u, 1],
      ['publishers', {}, /^سانا \| 2 \| 14 \| 13 \| 1 \| 0 \| 0 \| 0$/u, 4],
      ['relations', {}, /^aided \| denied \| 1$/u, undefined],
      ['rival-holders', {}, /^وزير الدفاع \| (?:علي أيوب \| وليد|وليد \| علي أيوب)$/u, 1],
      [
        'said-and-denied',
        {},
        /^إيران \| aided \| سوريا \| ساعدت .* \| .* \| .*نفت إيران.* \| .* \| إيران$/u,
        1,
      ],
      ['said-by', { source: 'محمد باقري' }, /^محمد باقري \| planned \| إيران \| aided \| سوريا/u, 1],
      [
        'same-place-same-day',
        {},
        /^2021-04-01 \| حمص \| (?:حسان قدور \| ليلى حداد|ليلى حداد \| حسان قدور)$/u,
        2,
      ],
      ['stances', { towards: 'داعش' }, /^إيران \| condemned \| داعش/u, 1],
      ['timeline', { who: 'علي أيوب' }, /^2020-07 \| metWith \| asserted \| .*بشر الخصاونة/u, undefined],
      ['two-step-paths', { start: 'حسان قدور', end: 'سوريا' }, /^visited \| حمص \| locatedIn$/u, 1],
      ['violence', {}, /^2021-05-02 \| داعش \| attacked \| حمص \| حمص \| asserted/u, 2],
      ['well-supported', {}, /^\S+ \S+ \| signedAgreementWith \| \S+ \S+ \| 2 \| 2$/u, undefined],
      [
        'who-met-whom',
        { relation: 'met-with' },
        /^2020-07 \| بشر الخصاونة \| metWith \| علي أيوب \| دمشق \| التقى/u,
        1,
      ],
      ['who-met-whom', { relation: 'met-with', from: '2020-08-01' }, /./u, 0],
      ['who-met-whom', { who: 'ليلى حداد' }, /visited \| حمص/u, 1],
    ];

  test.each(table)('%s %o', async (name, values, some, rows) => {
    const lines = await answer(name, values);
    if (rows !== 0) expect(lines.join('\n')).toMatch(new RegExp(some.source, `${some.flags}m`));
    if (rows !== undefined) expect(lines).toHaveLength(rows);
  });

  test('no query is left out of the table', () => {
    expect([...new Set(table.map(([name]) => name))].sort()).toEqual(queries.map(({ name }) => name));
    expect(queries.length).toBeGreaterThanOrEqual(24);
  });
});

describe('parameters', () => {
  const fill = (name: string, values: Values) => {
    const query = queries.find((one) => one.name === name);
    return query ? fillQuery(query, new Map(Object.entries(values)), store) : '';
  };

  test('an entity is found by IRI, id, and by a name as people spell it', () => {
    const [found] = store.search('إيران', 1);
    const expected = fill('about', { who: `${store.base}e/${found?.id}` });
    expect(fill('about', { who: found?.id ?? '' })).toBe(expected);
    expect(fill('about', { who: 'ايران' })).toBe(expected);
  });

  test.each<[name: string, values: Values, message: RegExp]>([
    ['about', {}, /^about: needs who \(the entity\): --set who=…/],
    ['about', { whom: 'x' }, /has no parameter "whom"\. Parameters: who, status/],
    ['about', { who: 'زيد المجهول تماما' }, /^who: no entity is called/],
    ['about', { who: 'إيران', status: 'sure' }, /^status: "sure" is no status: asserted/],
    ['about', { who: 'إيران', from: '2020-02-30' }, /^from: "2020-02-30" is no day/],
    ['about', { who: 'إيران', limit: '0' }, /^limit: "0" is no whole number/],
    ['about', { who: 'إيران', lang: 'ar") } DROP ALL #' }, /is no language/],
    ['least-sure', { most: '1.5' }, /is no number from 0 to 1/],
    ['who-met-whom', { relation: 'met with' }, /is no id of a relation/],
    ['most-connected', { class: 'Human' }, /is no class: Person/],
    ['about', { who: 'http://a.example/> } DROP ALL #' }, /no entity is called/],
  ])('%s %o is refused', (name, values, message) => {
    expect(() => fill(name, values)).toThrow(message);
  });
});

describe('a file of the library', () => {
  const read = (text: string) => {
    const place = join(folder, 'own');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'one.rq'), text);
    return loadQueries(place);
  };
  const head = '# @title.en A\n# @title.ar أ\n# @about.en B\n# @about.ar ب\n';

  test.each([
    ['# @title.en A\nSELECT * {}', /@title\.ar: is missing/],
    [`${head}SELECT * { ?s ?p $o }`, /\$o: is not declared/],
    [`${head}# @param who entity * | a | أ\nSELECT * {}`, /@param who: is not used/],
    [`${head}# @param who person * | a | أ\nSELECT * {}`, /types: entity, relation/],
  ])('%j is broken', (text, message) => expect(() => read(text)).toThrow(message));

  test('is named and described in both languages', () => {
    for (const { name, title, about, parameters } of queries) {
      for (const labels of [title, about, ...parameters.map(({ label }) => label)]) {
        expect([name, labels.ar]).toEqual([
          name,
          expect.stringMatching(/^[^A-Za-z]*\p{Script=Arabic}[^A-Za-z]*$/u),
        ]);
        expect([name, labels.en]).toEqual([name, expect.stringMatching(/^[\x20-\x7e]+$/u)]);
      }
    }
  });
});

describe('sila query', () => {
  test('lists the library', async () => {
    const { code, stdout } = await sila(['query', '--list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^who-met-whom: Who met whom/m);
    expect(stdout).toMatch(/^ {4}who \(entity, needed\): the entity/m);
  });

  test('asks a query of it with values', async () => {
    const args = [
      'query',
      'said-by',
      '--set',
      'source=محمد باقري',
      '--format',
      'csv',
      '--workspace',
      join(folder, 'graph'),
    ];
    const { code, stdout } = await sila(args);
    expect(code).toBe(0);
    expect(stdout).toContain('إيران');
  });

  test.each([
    [['query'], /sila query --list/],
    [['query', 'nonsense', '--set', 'a=b'], /"nonsense" is not in the library/],
    [['query', 'about', '--set', 'who'], /is no name=value/],
  ])('%s is misuse', async (args, message) => {
    const { code, stderr } = await sila([...args, '--workspace', join(folder, 'graph')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
