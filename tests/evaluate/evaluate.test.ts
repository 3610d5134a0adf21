import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { type GoldDocument, parseGold } from '../../src/evaluate/gold.ts';
import { nameTokens, sameName } from '../../src/evaluate/names.ts';
import type { Claim, Extraction, Status } from '../../src/model/claim.ts';

describe('names', () => {
  test.each([
    ['علي أيوب', 'العماد علي أيّوب', true],
    ['وزارة الدفاع السورية', 'وزارة الدفاع', true],
    ['محمد بن سلمان', 'محمد سلمان', true],
    ['الأسد', 'بشار الأسد', false],
    ['Ali al-Ayoub', 'Ali Ayoub', true],
    ['the Ministry of Defence', 'Ministry of Defence', true],
    ['Müller', 'muller', true],
    ['سوريا', 'سورية', false],
    ['مصر', 'الأردن', false],
    ['Syria', 'Syrian Army', false],
    ['ال', 'ال', true],
    ['', '', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });

  test('whatever the names, the order of two does not matter and a name is like itself', () => {
    const name = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(sameName(a, b)).toBe(sameName(b, a));
        expect(sameName(a, a)).toBe(nameTokens(a).length > 0);
      }),
    );
  });
});

type Short = readonly [relation: string, subject: string, object: string, status?: Status];

function extraction(id: string, claims: readonly Short[], more: Partial<Claim> = {}): Extraction {
  const names = [...new Set(claims.flatMap(([, subject, object]) => [subject, object]))];
  const idOf = (name: string): string => `e${names.indexOf(name)}`;
  return {
    id,
    lang: 'ar',
    entities: names.map((name) => ({
      id: idOf(name),
      class: 'Person',
      label: name,
      names: [name],
      mentions: [],
    })),
    claims: claims.map(([relation, subject, object, status = 'asserted'], i) => ({
      id: `c${i}`,
      relation,
      subject: idOf(subject),
      object: idOf(object),
      status,
      confidence: 0.9,
      evidence: [],
      extractor: 'test',
      ...more,
    })),
    dropped: [],
  };
}

function gold(
  id: string,
  claims: readonly (readonly [...Short, need?: boolean])[],
  never: readonly Short[] = [],
): GoldDocument {
  return {
    id,
    lang: 'ar',
    text: '…',
    gold: claims.map(([relation, subject, object, status = 'asserted', need = true]) => ({
      relation,
      subject: [subject],
      object: [object],
      status,
      need,
    })),
    never: never.map(([relation, subject, object]) => ({ relation, subject: [subject], object: [object] })),
  };
}

const relations = [
  { id: 'met-with', symmetric: true },
  { id: 'visited', symmetric: false },
];

describe('scores', () => {
  test.each<[string, readonly (readonly [...Short, need?: boolean])[], readonly Short[], object]>([
    [
      'all found',
      [['visited', 'علي', 'مصر']],
      [['visited', 'علي', 'مصر']],
      { precision: 1, recall: 1, f1: 1 },
    ],
    ['nothing found', [['visited', 'علي', 'مصر']], [], { predicted: 0, recall: 0, f1: 0 }],
    [
      'the wrong way round',
      [['visited', 'علي', 'مصر']],
      [['visited', 'مصر', 'علي']],
      { precision: 0, recall: 0 },
    ],
    [
      'either way round when symmetric',
      [['met-with', 'علي', 'عمر']],
      [['met-with', 'عمر', 'علي']],
      { f1: 1 },
    ],
    ['another relation', [['met-with', 'علي', 'عمر']], [['visited', 'علي', 'عمر']], { right: 0 }],
    [
      'half found and one wrong',
      [
        ['visited', 'علي', 'مصر'],
        ['visited', 'علي', 'قطر'],
      ],
      [
        ['visited', 'علي', 'مصر'],
        ['visited', 'علي', 'لبنان'],
      ],
      { precision: 0.5, recall: 0.5, f1: 0.5 },
    ],
    [
      'what is not needed is right when found',
      [['visited', 'علي', 'مصر', 'asserted', false]],
      [['visited', 'علي', 'مصر']],
      { needed: 0, predicted: 1, right: 1, precision: 1 },
    ],
    [
      'and costs nothing when not',
      [['visited', 'علي', 'مصر', 'asserted', false]],
      [],
      { needed: 0, predicted: 0 },
    ],
    [
      'the same claim twice counts once',
      [['met-with', 'علي', 'عمر']],
      [
        ['met-with', 'علي', 'عمر'],
        ['met-with', 'عمر', 'علي'],
      ],
      { predicted: 1, right: 1 },
    ],
  ])('%s', (_, wanted, read, expected) => {
    expect(evaluate([gold('d', wanted)], [extraction('d', read)], relations).overall).toMatchObject(expected);
  });

  test('the status counts for the strict score only, and a gold claim of the same status is taken first', () => {
    const wanted = gold('d', [
      ['visited', 'علي', 'مصر', 'asserted'],
      ['visited', 'علي', 'مصر', 'denied'],
      ['visited', 'علي', 'قطر', 'planned'],
    ]);
    const report = evaluate(
      [wanted],
      [
        extraction('d', [
          ['visited', 'علي', 'مصر', 'denied'],
          ['visited', 'علي', 'قطر', 'asserted'],
        ]),
      ],
      relations,
    );
    expect(report.overall).toMatchObject({ found: 2, right: 2, precision: 1 });
    expect(report.strict).toMatchObject({ found: 1, right: 1, precision: 0.5 });
    expect(report.statusAccuracy).toBe(0.5);
    expect(report.misjudged.map((claim) => claim.status)).toEqual(['asserted']);
    expect(report.misses.map((claim) => claim.status)).toEqual(['asserted']);
    expect(report.statuses.find((one) => one.id === 'denied')).toMatchObject({ f1: 1 });
  });

  test('claims that must never be read are wrong and listed apart', () => {
    const report = evaluate(
      [gold('d', [], [['visited', 'علي', 'مصر']])],
      [
        extraction('d', [
          ['visited', 'علي', 'مصر'],
          ['visited', 'علي', 'قطر'],
        ]),
      ],
      relations,
    );
    expect(report.overall).toMatchObject({ predicted: 2, right: 0, precision: 0 });
    expect(report.never.map((one) => one.object[0])).toEqual(['مصر']);
    expect(report.spurious.map((one) => one.object[0])).toEqual(['قطر']);
    expect(report.empty).toEqual({ documents: 1, stayed: 0 });
  });

  test('a document that was not read counts as read with no claim', () => {
    const report = evaluate([gold('a', [['visited', 'علي', 'مصر']]), gold('b', [])], [], relations);
    expect(report.overall).toMatchObject({ needed: 1, found: 0 });
    expect(report.empty).toEqual({ documents: 1, stayed: 1 });
  });

  test('tags of documents and of claims have scores of their own', () => {
    const tagged: GoldDocument = { ...gold('a', [['visited', 'علي', 'مصر']]), phenomena: ['passive'] };
    const other = gold('b', [
      ['visited', 'عمر', 'قطر'],
      ['visited', 'عمر', 'لبنان'],
    ]);
    const claim = { ...other.gold[0], phenomena: ['elision'] } as GoldDocument['gold'][number];
    const report = evaluate(
      [tagged, { ...other, gold: [claim, ...other.gold.slice(1)] }],
      [
        extraction('b', [
          ['visited', 'عمر', 'قطر'],
          ['visited', 'عمر', 'ليبيا'],
        ]),
      ],
      relations,
    );
    expect(report.phenomena).toEqual([
      expect.objectContaining({ id: 'elision', recall: 1, precision: 1 }),
      expect.objectContaining({ id: 'passive', recall: 0, predicted: 0 }),
    ]);
  });

  test('dates are compared where the gold states one', () => {
    const wanted = gold('d', [['visited', 'علي', 'مصر']]);
    const dated = { ...wanted, gold: wanted.gold.map((claim) => ({ ...claim, date: '2020-07-08' })) };
    const date = { value: '2020-07-08', earliest: '2020-07-08', latest: '2020-07-08' };
    const read = extraction('d', [['visited', 'علي', 'مصر']], { date });
    expect(evaluate([dated], [read], relations)).toMatchObject({
      date: { given: 1, right: 1 },
      place: { given: 0, right: 0 },
    });
  });
});

describe('gold files', () => {
  test.each([
    ['{"id":"a"', /gold\.jsonl:2: not valid JSON/],
    ['{"id":"a","lang":"ar","text":"x","gold":[{"relation":"r"}]}', /gold\.jsonl:2: gold\.0\.subject: /],
  ])('%s is refused by line', (line, message) => {
    expect(() => parseGold(`\n${line}`, 'gold.jsonl')).toThrow(message);
  });
});
