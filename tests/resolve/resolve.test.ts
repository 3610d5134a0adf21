import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClassName } from '../../src/model/entity.ts';
import { documentName, entityName, localName } from '../../src/resolve/identity.ts';
import { foldName, isGeneric } from '../../src/resolve/name-key.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { type ClaimSketch, type EntitySketch, reading } from '../store/fixtures.ts';

const options = { isSymmetric: (relation: string) => relation === 'met-with' };

function resolved(
  id: string,
  entities: readonly EntitySketch[],
  claims: readonly ClaimSketch[] = [],
  text = id,
) {
  const { document, extraction } = reading({ id, text, lang: 'ar' }, entities, claims);
  return resolve(document, extraction, options);
}

const idIn = (document: string, ...sketch: EntitySketch) => resolved(document, [sketch]).entities[0]?.id;

describe('names', () => {
  test.each([
    ['أسامة بن زيد', 'اسامه بن زيد'],
    ['عبدالله الثَّاني', 'عبدالله الثاني'],
    ['Émile  LAHOUD', 'emile lahoud'],
    ['«حزب الله»', 'حزب الله'],
    ["Sana'a", 'sanaa'],
    ['القـــاهرة', 'القاهره'],
  ])('%s is %s', (name, key) => expect(foldName(name)).toBe(key));

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });

  test.each<[ClassName, string, boolean]>([
    ['Agreement', 'اتفاقية', true],
    ['Agreement', 'الاتفاقية', true],
    ['Agreement', 'مذكرة تفاهم', true],
    ['Agreement', 'اتفاق لوقف إطلاق النار', true],
    ['Agreement', 'اتفاقية للتعاون العسكري', true],
    ['Agreement', 'the agreement', true],
    ['Agreement', 'a military cooperation agreement', true],
    ['Agreement', 'اتفاق الرياض', false],
    ['Agreement', 'the Abraham Accords', false],
    ['Agreement', 'اتفاق أوسلو', false],
    ['NamedEvent', 'القمة العربية', false],
    ['NamedEvent', 'الانتخابات الرئاسية', true],
    ['NamedEvent', 'the summit', true],
    ['Organization', 'وزارة الدفاع', true],
    ['Organization', 'وزارة الدفاع السورية', false],
    ['Organization', 'the Defence Ministry', true],
    ['Organization', 'Hamas', false],
    ['Organization', 'الجيش', true],
    ['Post', 'وزير الخارجية', true],
    ['Facility', 'المطار', true],
    ['Facility', 'مطار بيروت', false],
    ['Person', 'أمين', false],
    ['Polity', 'الدولة', false],
  ])('%s "%s" is generic: %s', (of, name, expected) => {
    expect(isGeneric(of, foldName(name))).toBe(expected);
  });
});

describe('local names', () => {
  test('are ASCII, of one length, with the letter of the class', () => {
    expect(entityName('Person', ['علي'])).toMatch(/^p[a-z2-7]{16}$/);
    expect(documentName('a', 'نص')).toMatch(/^d[a-z2-7]{16}$/);
    expect(localName('a', ['x', 'y'])).not.toBe(localName('a', ['xy']));
  });

  test('of documents follow the NFC text, not its normal form', () => {
    expect(documentName('a', 'cafe\u0301')).toBe(documentName('a', 'caf\u00e9'));
    expect(documentName('a', 'x')).not.toBe(documentName('b', 'x'));
  });

  test('never change, since others cite them', () => {
    expect([entityName('Polity', ['Q858']), documentName('a', 'x')]).toMatchInlineSnapshot(`
      [
        "ym3r5jt42h2ado7vw",
        "didalych3aus5wqhc",
      ]
    `);
  });
});

describe('entities', () => {
  test('of one spelling fall together across documents', () => {
    expect(idIn('one', 'e1', 'Person', 'أسامة حمدان')).toBe(idIn('two', 'e7', 'Person', 'اسامه حمدان'));
  });

  test('of different classes do not', () => {
    expect(idIn('one', 'e1', 'Person', 'سوريا')).not.toBe(idIn('one', 'e1', 'Polity', 'سوريا'));
  });

  test('of one link fall together under any name, as a place or as a polity', () => {
    const here = idIn('one', 'e1', 'Polity', 'دمشق', { sameAs: 'Q3766' });
    expect(idIn('two', 'e1', 'Place', 'Damascus', { sameAs: 'Q3766' })).toBe(here);
    expect(idIn('two', 'e1', 'Place', 'Aleppo', { sameAs: 'Q41183' })).not.toBe(here);
  });

  test('named generically stay in their document', () => {
    const agreement = (document: string, name: string) => idIn(document, 'e1', 'Agreement', name);
    expect(agreement('one', 'الاتفاقية')).not.toBe(agreement('two', 'الاتفاقية'));
    expect(agreement('one', 'اتفاق أوسلو')).toBe(agreement('two', 'اتفاق أوسلو'));
  });

  test('that are posts are told apart by what they are in', () => {
    const post = (document: string, country?: string) =>
      resolved(
        document,
        [
          ['e1', 'Post', 'وزير الدفاع'],
          ['e2', 'Polity', country ?? 'x'],
        ],
        country === undefined ? [] : [{ relation: 'post-in', subject: 'e1', object: 'e2', cue: 'وزير' }],
        `وزير الدفاع ${document}`,
      ).entities.find((entity) => entity.class === 'Post')?.id;
    expect(post('one', 'سوريا')).toBe(post('two', 'سوريا'));
    expect(post('one', 'سوريا')).not.toBe(post('two', 'إيران'));
    expect(post('one')).not.toBe(post('two'));
  });

  test('within a document join with all names and mentions', () => {
    const { entities } = resolved(
      'x',
      [
        ['e1', 'Person', 'باقري'],
        ['e2', 'Person', 'بَاقري', { names: ['Bagheri'] }],
      ],
      [],
      'باقري ثم بَاقري Bagheri',
    );
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({ label: 'باقري', names: ['باقري', 'بَاقري', 'Bagheri'] });
    expect(entities[0]?.mentions).toHaveLength(3);
  });
});

describe('claims', () => {
  const people: EntitySketch[] = [
    ['e1', 'Person', 'علي'],
    ['e2', 'Person', 'حسن'],
    ['e3', 'Person', 'عليّ'],
  ];
  const text = 'التقى علي حسن. ثم هاتف حسن علي. زار عليّ حسن.';

  test('that say the same become one with all their evidence', () => {
    const { claims } = resolved(
      'x',
      people,
      [
        { relation: 'met-with', subject: 'e1', object: 'e2', cue: 'التقى', confidence: 0.7 },
        { relation: 'met-with', subject: 'e2', object: 'e3', cue: 'هاتف', confidence: 0.8 },
        { relation: 'met-with', subject: 'e1', object: 'e2', cue: 'زار', status: 'denied' },
      ],
      text,
    );
    expect(claims).toHaveLength(2);
    const joined = claims.find((claim) => claim.status === 'asserted');
    expect(joined?.confidence).toBe(0.8);
    expect(joined?.evidence.map(({ cue }) => text.slice(cue.start, cue.end))).toEqual(['التقى', 'هاتف']);
  });

  test('of a relation with a direction stay apart', () => {
    const { claims } = resolved(
      'x',
      people,
      [
        { relation: 'visited', subject: 'e1', object: 'e2', cue: 'زار' },
        { relation: 'visited', subject: 'e2', object: 'e1', cue: 'زار' },
      ],
      text,
    );
    expect(claims).toHaveLength(2);
  });

  test('whose ends are one are dropped with the reason', () => {
    const same: ClaimSketch = { relation: 'met-with', subject: 'e1', object: 'e3', cue: 'التقى' };
    const { claims, dropped } = resolved('x', people, [same], text);
    expect(claims).toEqual([]);
    expect(dropped).toMatchObject([{ relation: 'met-with', reason: 'subject and object are one entity' }]);
  });

  test('that name an unknown entity stop with the document, claim and entity', () => {
    const wrong: ClaimSketch = { relation: 'met-with', subject: 'e1', object: 'e9', cue: 'زار' };
    expect(() => resolved('x', people, [wrong], text)).toThrow(/^x: claim c1: no entity "e9"/);
  });

  test('resolving twice changes nothing', () => {
    const { document, extraction } = reading({ id: 'x', text }, people, []);
    const once = resolve(document, extraction, options);
    expect(resolve(document, once, options)).toBe(once);
  });
});
