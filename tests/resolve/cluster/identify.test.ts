import { describe, expect, test } from 'vitest';
import type { ClassName } from '../../../src/model/entity.ts';
import { identify } from '../../../src/resolve/cluster/identify.ts';
import type { Appearance, Statement } from '../../../src/resolve/cluster/node.ts';

/** `id` is unique within the sketch; a document is told by the letter before the point: `a.1`. */
type Sketch = readonly [id: string, of: ClassName, label: string, link?: string];
type Said = readonly [subject: string, relation: string, object: string];

function clustersOf(sketches: readonly Sketch[], said: readonly Said[] = []): readonly string[] {
  const documentOf = (id: string): string => `d${id.charAt(0)}`;
  const appearances = sketches.map(
    ([id, of, label, link]): Appearance => ({
      document: documentOf(id),
      entity: id,
      class: of,
      label,
      names: [label],
      ...(link !== undefined && { sameAs: [`http://www.wikidata.org/entity/${link}`] }),
    }),
  );
  const statements = said.map(
    ([subject, relation, object]): Statement => ({
      document: documentOf(subject),
      relation,
      subject,
      object,
    }),
  );
  const { canonicalOf } = identify({ appearances, statements, decisions: [] });
  const groups = new Map<string, string[]>();
  for (const [id] of sketches) {
    const key = canonicalOf(documentOf(id), id);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()].map((ids) => ids.join(' '));
}

describe('persons', () => {
  test('of one name in two scripts are one, their posts being one', () => {
    const sketches: Sketch[] = [
      ['a.1', 'Person', 'سامر الحديدي'],
      ['a.2', 'Post', 'وزير الخارجية الأردني'],
      ['b.1', 'Person', 'Samer al-Hadidi'],
      ['b.2', 'Post', 'Jordanian Foreign Minister'],
      ['c.1', 'Person', 'رنا الحديدي'],
    ];
    const said: Said[] = [
      ['a.1', 'holds-position', 'a.2'],
      ['b.1', 'holds-position', 'b.2'],
    ];
    expect(clustersOf(sketches, said)).toEqual(['a.1 b.1', 'a.2 b.2', 'c.1']);
  });

  test('with a surname alone join its only bearer where a post says so', () => {
    const sketches: Sketch[] = [
      ['a.1', 'Person', 'رجب طيب أردوغان'],
      ['a.2', 'Post', 'الرئيس التركي'],
      ['b.1', 'Person', 'Erdogan'],
      ['b.2', 'Post', 'Turkish President'],
    ];
    const said: Said[] = [
      ['a.1', 'holds-position', 'a.2'],
      ['b.1', 'holds-position', 'b.2'],
    ];
    expect(clustersOf(sketches, said)).toEqual(['a.1 b.1', 'a.2 b.2']);
  });

  test('with a surname that two bear stay apart', () => {
    expect(
      clustersOf([
        ['a.1', 'Person', 'إلياس الخوري'],
        ['b.1', 'Person', 'نبيل الخوري'],
        ['c.1', 'Person', 'الخوري'],
      ]),
    ).toEqual(['a.1', 'b.1', 'c.1']);
  });

  test('with a name that many bear stay apart unless more speaks for it', () => {
    const sketches: Sketch[] = [
      ['a.1', 'Person', 'محمد علي'],
      ['b.1', 'Person', 'محمد علي'],
      ['b.2', 'Polity', 'مصر', 'Q79'],
      ['c.1', 'Person', 'Mohammed Ali'],
      ['c.2', 'Polity', 'Egypt', 'Q79'],
    ];
    const said: Said[] = [
      ['b.1', 'citizen-of', 'b.2'],
      ['c.1', 'citizen-of', 'c.2'],
    ];
    expect(clustersOf(sketches, said)).toEqual(['a.1', 'b.1 c.1', 'b.2', 'c.2']);
  });

  test('who are two in one claim are two, whatever they are called', () => {
    const sketches: Sketch[] = [
      ['a.1', 'Person', 'إيمانويل ماكرون'],
      ['a.2', 'Person', 'Emmanuel Macron'],
    ];
    expect(clustersOf(sketches)).toEqual(['a.1 a.2']);
    expect(clustersOf(sketches, [['a.1', 'met-with', 'a.2']])).toEqual(['a.1', 'a.2']);
  });

  test('are not joined in steps that could not be joined at once', () => {
    expect(
      clustersOf([
        ['a.1', 'Person', 'حسن مصطفى الكعبي'],
        ['b.1', 'Person', 'حسن الكعبي'],
        ['c.1', 'Person', 'حسن جواد الكعبي'],
      ]),
    ).toHaveLength(2);
  });
});

describe('bodies', () => {
  test('join by head, portfolio and state, whatever the language', () => {
    expect(
      clustersOf([
        ['a.1', 'Organization', 'وزارة الخارجية المصرية'],
        ['b.1', 'Organization', "Egypt's foreign ministry"],
        ['c.1', 'Organization', 'الخارجية المصرية'],
        ['d.1', 'Organization', 'وزارة الخارجية السورية'],
        ['e.1', 'Organization', 'وزارة الداخلية المصرية'],
      ]),
    ).toEqual(['a.1 b.1 c.1', 'd.1', 'e.1']);
  });

  test('that are bare join the fuller name of their own document only', () => {
    expect(
      clustersOf([
        ['a.1', 'Organization', 'وزارة الداخلية'],
        ['a.2', 'Organization', 'وزارة الداخلية العراقية'],
        ['b.1', 'Organization', 'وزارة الداخلية'],
      ]),
    ).toEqual(['a.1 a.2', 'b.1']);
  });

  test('of two Wikidata items are two', () => {
    expect(
      clustersOf([
        ['a.1', 'Organization', 'حزب العمل', 'Q1'],
        ['b.1', 'Organization', 'حزب العمل', 'Q2'],
      ]),
    ).toEqual(['a.1', 'b.1']);
  });
});

test('posts join by office and by what they are in', () => {
  const sketches: Sketch[] = [
    ['a.1', 'Post', 'وزير الدفاع'],
    ['a.2', 'Polity', 'سوريا', 'Q858'],
    ['b.1', 'Post', "Syria's defence minister"],
    ['c.1', 'Post', 'وزير الدفاع'],
    ['c.2', 'Polity', 'إيران', 'Q794'],
  ];
  const said: Said[] = [
    ['a.1', 'post-in', 'a.2'],
    ['c.1', 'post-in', 'c.2'],
  ];
  expect(clustersOf(sketches, said)).toEqual(['a.1 b.1', 'a.2', 'c.1', 'c.2']);
});
