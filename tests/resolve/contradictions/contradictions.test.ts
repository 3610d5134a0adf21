import { describe, expect, test } from 'vitest';
import { loadRelations } from '../../../src/ontology/load.ts';
import { findContradictions } from '../../../src/resolve/contradictions/contradictions.ts';
import { isSolePost } from '../../../src/resolve/contradictions/sole-posts.ts';
import type { Named, Told } from '../../../src/resolve/contradictions/told.ts';

const timings = new Map(loadRelations().map(({ id, timing }) => [id, timing]));
const day = (date: string): number => Date.parse(date) / 86_400_000;
const wikidata = (item: string) => ({
  class: 'Place',
  names: [],
  links: [`http://www.wikidata.org/entity/${item}`],
});
const person = (...names: string[]): Named => ({ class: 'Person', names, links: [] });
const post = (...names: string[]): Named => ({ class: 'Post', names, links: [] });

const entities: Readonly<Record<string, Named>> = {
  shoukry: person('سامح شكري', 'Sameh Shoukry'),
  surname: person('شكري'),
  abdelatty: person('Badr Abdelatty', 'بدر عبد العاطي'),
  minister: post('وزير الخارجية المصري', 'Egyptian foreign minister'),
  deputy: post('نائب وزير الخارجية المصري'),
  former: post('وزير الخارجية المصري السابق'),
  spokesman: post('المتحدث باسم الحكومة المصرية'),
  syria: wikidata('Q858'),
  iran: wikidata('Q794'),
  damascus: { class: 'Place', names: [], links: ['https://sws.geonames.org/170654/'] },
  homs: { class: 'Place', names: [], links: ['https://sws.geonames.org/169577/'] },
  village: { class: 'Place', names: ['قرية'], links: [] },
};

interface Sketch extends Partial<Omit<Told, 'earliest' | 'latest' | 'published'>> {
  readonly on?: string;
  readonly out?: string;
}

/** Claims of documents of their own: `on` is the day that they tell of, `out` that of the document. */
function kinds(...sketches: readonly Sketch[]): readonly string[] {
  const claims = sketches.map(({ on, out, ...rest }, i): Told => {
    const told = {
      id: `a${i}`,
      document: `d${i}`,
      origin: `d${i}`,
      relation: 'met-with',
      status: 'asserted',
    } as const;
    const dated = on === undefined ? {} : { earliest: day(on), latest: day(on) };
    return {
      ...told,
      source: 'x',
      target: 'y',
      ...dated,
      ...(out !== undefined && { published: day(out) }),
      ...rest,
    };
  });
  const found = findContradictions({
    claims,
    entityOf: (id) => entities[id],
    timingOf: (relation) => timings.get(relation),
  });
  return found.map(({ a, b, kind }) => `${a} ${b} ${kind}`);
}

describe('what some say and others deny', () => {
  const denied = { status: 'denied' } as const;
  test.each<[string, readonly Sketch[], readonly string[]]>([
    ['the same days', [{ out: '2024-03-01' }, { ...denied, out: '2024-03-02' }], ['a0 a1 denial']],
    ['no day at all', [{}, denied], ['a0 a1 denial']],
    ['an allegation too', [{ status: 'claimed' }, denied], ['a0 a1 denial']],
    ['within one document', [{ document: 'd' }, { ...denied, document: 'd' }], ['a0 a1 denial']],
    ['not in one sentence of one speaker', [{ told: 's' }, { ...denied, told: 's' }], []],
    [
      'but of two',
      [
        { told: 's', by: 'p1' },
        { ...denied, told: 's', by: 'p2' },
      ],
      ['a0 a1 denial'],
    ],
    ['a plan is not denied by what was not done', [{ status: 'planned' }, denied], []],
    ['two that deny agree', [denied, denied], []],
    ['a meeting of another day', [{ on: '2024-03-09' }, { ...denied, on: '2024-03-01' }], []],
    ['denied before it happened', [{ on: '2024-03-09' }, { ...denied, out: '2024-03-01' }], []],
    ['denied a year later', [{ out: '2023-03-01' }, { ...denied, out: '2024-03-01' }], []],
    [
      'a death is denied for all days before',
      [
        { relation: 'killed', on: '2023-03-01' },
        { ...denied, relation: 'killed', out: '2024-03-01' },
      ],
      ['a0 a1 denial'],
    ],
    [
      'a death after the denial',
      [
        { relation: 'killed', on: '2024-03-09' },
        { ...denied, relation: 'killed', out: '2024-03-01' },
      ],
      [],
    ],
    [
      'what lasts, years apart',
      [
        { relation: 'owns', out: '2010-01-01' },
        { ...denied, relation: 'owns', out: '2024-03-01' },
      ],
      [],
    ],
  ])('%s', (_, sketches, expected) => {
    expect(kinds(...sketches)).toEqual(expected);
  });

  test('of very many, each stands beside the nearest', () => {
    const many = Array.from(
      { length: 60 },
      (_, i): Sketch => ({ id: `b${i}`, document: `e${i}`, origin: `e${i}` }),
    );
    expect(kinds(...many, { ...denied, id: 'z' })).toHaveLength(12);
  });
});

describe('holders of one post', () => {
  const holds = (source: string, out?: string, target = 'minister', more: Sketch = {}): Sketch => ({
    relation: 'holds-position',
    source,
    target,
    ...(out !== undefined && { out }),
    ...more,
  });
  test.each<[string, readonly Sketch[], readonly string[]]>([
    ['two at one time', [holds('shoukry', '2024-03-01'), holds('abdelatty', '2024-03-02')], ['a0 a1 holder']],
    ['two, and no day', [holds('shoukry'), holds('abdelatty')], ['a0 a1 holder']],
    ['one after the other', [holds('shoukry', '2024-03-01'), holds('abdelatty', '2024-09-01')], []],
    [
      'a former one is denied',
      [holds('shoukry', '2024-03-01', 'minister', { status: 'denied' }), holds('abdelatty', '2024-03-01')],
      [],
    ],
    ['perhaps the same person', [holds('shoukry', '2024-03-01'), holds('surname', '2024-03-01')], []],
    [
      'deputies are many',
      [holds('shoukry', '2024-03-01', 'deputy'), holds('abdelatty', '2024-03-01', 'deputy')],
      [],
    ],
    [
      'so are spokesmen',
      [holds('shoukry', undefined, 'spokesman'), holds('abdelatty', undefined, 'spokesman')],
      [],
    ],
    [
      'so are former ministers',
      [holds('shoukry', undefined, 'former'), holds('abdelatty', undefined, 'former')],
      [],
    ],
    ['two posts', [holds('shoukry', '2024-03-01'), holds('abdelatty', '2024-03-01', 'deputy')], []],
    [
      'a change that is told explains it',
      [
        holds('shoukry', '2024-07-02'),
        holds('abdelatty', '2024-07-03'),
        { relation: 'appointed', source: 'president', target: 'abdelatty', out: '2024-07-03' },
      ],
      [],
    ],
  ])('%s', (_, sketches, expected) => {
    expect(kinds(...sketches)).toEqual(expected);
  });
});

test('a post is of one holder by what it is called', () => {
  const sole = [
    'وزير الدفاع السوري',
    'رئيس الوزراء الأردني',
    "Lebanon's army chief",
    'president of Tunisia',
    'محافظ البنك المركزي المصري',
  ];
  const shared = [
    'مستشار الرئيس المصري',
    'Deputy Foreign Minister of Russia',
    'قائد في حماس',
    'وزير',
    'عضو مجلس النواب',
    'former president of Tunisia',
    'رئيس الوزراء المكلف في لبنان',
  ];
  expect(sole.filter((name) => !isSolePost([name]))).toEqual([]);
  expect(shared.filter((name) => isSolePost([name]))).toEqual([]);
});

describe('dates and places of one happening', () => {
  test.each<[string, readonly Sketch[], readonly string[]]>([
    [
      'looked back on, two days',
      [
        { on: '2024-03-03', out: '2024-03-05' },
        { on: '2024-03-04', out: '2024-03-05' },
      ],
      ['a0 a1 date'],
    ],
    [
      'told each on its own day',
      [
        { on: '2024-03-03', out: '2024-03-03' },
        { on: '2024-03-04', out: '2024-03-04' },
      ],
      [],
    ],
    [
      'two meetings of a year',
      [
        { on: '2024-03-03', out: '2024-08-05' },
        { on: '2024-08-04', out: '2024-08-05' },
      ],
      [],
    ],
    [
      'a document that knows of both',
      [
        { on: '2024-03-03', out: '2024-03-05', document: 'd' },
        { on: '2024-03-04', out: '2024-03-05', document: 'd' },
        { on: '2024-03-04', out: '2024-03-05' },
      ],
      [],
    ],
    [
      'copies of one report',
      [
        { on: '2024-03-03', out: '2024-03-05', origin: 'o' },
        { on: '2024-03-04', out: '2024-03-05', origin: 'o' },
      ],
      [],
    ],
    [
      'one is killed but once',
      [
        { relation: 'killed', on: '2024-03-03' },
        { relation: 'killed', on: '2024-05-04' },
      ],
      ['a0 a1 date'],
    ],
    [
      'attacks go on',
      [
        { relation: 'attacked', on: '2024-03-03', out: '2024-03-05' },
        { relation: 'attacked', on: '2024-03-04', out: '2024-03-05' },
      ],
      [],
    ],
    [
      'one day in two cities',
      [
        { on: '2024-03-03', place: 'damascus' },
        { on: '2024-03-03', place: 'homs' },
      ],
      ['a0 a1 place'],
    ],
    [
      'a city and its state',
      [
        { on: '2024-03-03', place: 'damascus' },
        { on: '2024-03-03', place: 'syria' },
      ],
      [],
    ],
    [
      'a city and another state',
      [
        { on: '2024-03-03', place: 'damascus' },
        { on: '2024-03-03', place: 'iran' },
      ],
      ['a0 a1 place'],
    ],
    [
      'a place that may lie anywhere',
      [
        { on: '2024-03-03', place: 'damascus' },
        { on: '2024-03-03', place: 'village' },
      ],
      [],
    ],
    [
      'two cities on two days',
      [
        { on: '2024-03-03', place: 'damascus' },
        { on: '2024-03-14', place: 'homs' },
      ],
      [],
    ],
  ])('%s', (_, sketches, expected) => {
    expect(kinds(...sketches)).toEqual(expected);
  });
});
