import { loadQueries } from '../../src/ontology/queries.ts';
import type { QueryEngine } from '../../src/query/engine.ts';
import { fillQuery } from '../../src/query/library.ts';
import type { Store } from '../../src/store/store.ts';
import { type Reading, reading, readings } from '../store/fixtures.ts';

const day = (value: string) => ({ value, earliest: value, latest: value });

/** What the other fixtures lack: a body with parts, owners, violence, a visit, a plan that came true. */
const more: readonly Reading[] = [
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

/** A workspace's documents in which every query of the library finds something. */
export const libraryReadings: readonly Reading[] = [...readings, ...more];

export type Values = Readonly<Record<string, string>>;

/** Each query of the library with values, a row that it must give, and how many rows there are. */
export const libraryCases: readonly (readonly [
  name: string,
  values: Values,
  some: RegExp,
  rows: number | undefined,
])[] = [
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
  ['said-and-denied', {}, /^إيران \| aided \| سوريا \| ساعدت .* \| .* \| .*نفت إيران.* \| .* \| إيران$/u, 1],
  ['contradictions', {}, /./u, 0],
  ['said-by', { source: 'محمد باقري' }, /^محمد باقري \| planned \| إيران \| aided \| سوريا/u, 1],
  ['same-place-same-day', {}, /^2021-04-01 \| حمص \| (?:حسان قدور \| ليلى حداد|ليلى حداد \| حسان قدور)$/u, 2],
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

/** A query's rows as lines of their values, IRIs by their last part. */
export async function answerLibrary(
  engine: QueryEngine,
  store: Store,
  name: string,
  values: Values,
): Promise<readonly string[]> {
  const query = loadQueries().find((one) => one.name === name);
  if (!query) throw new RangeError(`no query ${name}`);
  const { table } = await engine.query(fillQuery(query, new Map(Object.entries(values)), store));
  return (table?.rows ?? []).map((row) =>
    (table?.variables ?? [])
      .map((one) => String(row[one]?.value ?? '').replace(/^https?:.*[#/]/u, ''))
      .join(' | '),
  );
}
