import { describe, expect, test } from 'vitest';
import { parseColumns } from '../../src/read/columns.ts';
import { readFiles } from './reading.ts';

const text = 'التقى وزير الخارجية نظيره، ثم غادر.';

describe('a table', () => {
  test('gives a document a row, its columns known by customary names', async () => {
    const csv = `\ufeffID,Headline,Body,Date,Source\r\n7,"قمة, عمّان","${text}\n\nقال: ""نعم"".",2020-07-08,بترا\r\n`;
    expect((await readFiles({ 'a.csv': csv })).documents).toEqual([
      {
        id: '7',
        title: 'قمة, عمّان',
        text: `${text}\n\nقال: "نعم".`,
        published: '2020-07-08',
        publisher: 'بترا',
      },
    ]);
  });

  test.each([
    ['tabs', 'المعرف\tالنص\nx\tنص أول\n'],
    ['semicolons', 'المعرف;النص\nx;نص أول'],
    ['bars', 'المعرف|النص\r\nx|نص أول\r\n'],
  ])('with %s between', async (_, content) => {
    expect((await readFiles({ 'a.csv': content })).documents).toEqual([{ id: 'x', text: 'نص أول' }]);
  });

  test('a map says which columns hold what', async () => {
    const content = 'k,story,day\n1,نص أول,08/07/2020\n2,نص ثان,2020-07-09\n';
    const columns = parseColumns('text=story, id = k,published=day');
    const { documents, reasons } = await readFiles({ 'a.csv': content }, { columns });
    expect(documents).toEqual([{ id: '2', text: 'نص ثان', published: '2020-07-09' }]);
    expect(reasons['a.csv:2']).toBe("a.csv:2: '08/07/2020' is no date. Write it as YYYY-MM-DD.");
  });

  test('a map that is no map is refused', () => {
    expect(() => parseColumns('body')).toThrow(
      "--columns: 'body' is no field=column. Write it like text=body",
    );
    expect(() => parseColumns('body=x')).toThrow('Fields: id, text, title, url, publisher, published, lang.');
  });

  test.each([
    ['a,b\n1,2\n', /no column holds the text\. Name it with --columns text=…\. Columns: a, b\./],
    ['text\n', /the table has no rows/],
    ['text,id\n"نص,1\nنص,2\n', /the row of line 2 never ends: a quote is not closed/],
  ])('%j says what is wrong', async (content, reason) => {
    expect((await readFiles({ 'a.csv': content })).reasons['a.csv']).toMatch(reason);
  });

  test('a row without text is named by its line, the others are read', async () => {
    const { documents, reasons } = await readFiles({ 'a.csv': 'id,text\n1,"سطر\nوسطر"\n2,\n3,نص\n' });
    expect(documents.map(({ id }) => id)).toEqual(['1', '3']);
    expect(reasons['a.csv:4']).toBe('a.csv:4: the row holds no text. Fill it in, or delete the row.');
  });
});
