import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/read/pdf.ts';
import { type Drawn, makePdf } from './pdf-maker.ts';

/** Logical Arabic as a page shows it: the letters of each line from the left, which is from the last. */
function shown(text: string, right: number, y: number, size = 12): Drawn[] {
  const letters = [...text];
  return letters.map((letter, i) => ({ text: letter, x: right - (i + 1) * size * 0.5, y, size }));
}

const read = async (pages: readonly (readonly Drawn[])[], title?: string) => readPdf(makePdf(pages, title));

const first = 'التقى وزير الخارجية نظيره في عمان';
const second = 'وبحثا ملفات الحدود والتجارة والمياه';
const third = 'ثم غادر الوزير إلى بغداد مساء أمس.';

describe('the text of a PDF', () => {
  test('comes in the order in which it is read, its lines joined to paragraphs', async () => {
    const { text } = await read([
      [...shown(first, 500, 700), ...shown(second, 500, 684), ...shown(third, 500, 668)],
    ]);
    expect(text).toBe(`${first} ${second} ${third}`);
  });

  test.each([
    ['presentation forms', 'ﺮﻴﻔﺳ', 'سفير'],
    ['a ligature of two letters', 'مﻼﺳ', 'سلام'],
  ])('%s become letters', async (_, visual, word) => {
    const word1 = [...visual].map((text, i) => ({ text, x: 300 + i * 6, y: 700 }));
    const { text } = await read([[...word1, ...shown(`${first}.`, 500, 680), ...shown(second, 500, 664)]]);
    expect(text.split('\n')[0]?.split(' ')[0]).toBe(word);
  });

  test('a ligature that is stored as letters without width keeps their order', async () => {
    const drawn: Drawn[] = [
      { text: 'م', x: 300, y: 700 },
      { text: 'ا', x: 306, y: 700, width: 0 },
      { text: 'ل', x: 306, y: 700 },
      { text: 'س', x: 312, y: 700 },
    ];
    const { text } = await read([[...drawn, ...shown(`${first}.`, 500, 660), ...shown(second, 500, 644)]]);
    expect(text.startsWith('سلام')).toBe(true);
  });

  test('numbers and Latin words keep their own direction', async () => {
    const line: Drawn[] = [
      ...shown('شركة', 500, 700),
      ...[...'Siemens AG'].map((text, i) => ({ text, x: 410 + i * 6, y: 700 })),
      ...shown('عام', 404, 700),
      ...[...'15/2019'].map((text, i) => ({ text, x: 340 + i * 6, y: 700 })),
      ...shown('أمس', 334, 700),
    ];
    const { text } = await read([[...line, ...shown(first, 500, 680), ...shown(second, 500, 664)]]);
    expect(text).toContain('شركة Siemens AG عام 15/2019 أمس');
  });

  test('brackets that are stored as they look are turned', async () => {
    const { text } = await read([[...shown(`${first} )الثلاثاء( مع`, 500, 700), ...shown(second, 500, 684)]]);
    expect(text).toContain('عمان (الثلاثاء) مع');
  });

  test('columns are read one after the other, from the right in Arabic', async () => {
    const right = ['وصل الوزير صباحا', 'إلى مطار القاهرة', 'وكان في استقباله', 'سفير بلاده هناك'];
    const left = ['وعقد الجانبان معا', 'جلسة من المباحثات', 'تناولت التعاون في', 'مجالات الطاقة كلها'];
    const page = [
      ...shown('عنوان عريض فوق العمودين معا في هذه الصفحة كلها من اليمين إلى اليسار', 540, 760, 14),
      ...right.flatMap((line, i) => shown(line, 540, 700 - i * 16)),
      ...left.flatMap((line, i) => shown(line, 270, 693 - i * 16)),
    ];
    const { text } = await read([page]);
    expect(text.replace(/\s+/gu, ' ')).toContain([...right, ...left].join(' '));
  });

  test('English lines are joined, and a word cut by a hyphen is made whole', async () => {
    const lines = [
      'The ministers of both countries signed an agree-',
      'ment in Muscat on Tuesday morning and spoke of it.',
    ];
    const drawn = lines.flatMap((line, i) => [{ text: line, x: 50, y: 700 - i * 14 }]);
    expect((await read([drawn])).text).toBe(
      'The ministers of both countries signed an agreement in Muscat on Tuesday morning and spoke of it.',
    );
  });

  test('pages are parted by form feeds, running heads and numbers left out', async () => {
    const page = (number: number, text: string) => [
      ...shown('نشرة وكالة المثال', 500, 800),
      ...shown(text, 500, 700),
      ...shown(`${second}.`, 500, 684),
      { text: String(number), x: 300, y: 30 },
    ];
    const { text } = await read([page(1, first), page(2, third), page(3, first)]);
    expect(text.split('\f').map((part) => part.trim().split('\n')[0]?.slice(0, 10))).toEqual([
      first.slice(0, 10),
      third.slice(0, 10),
      first.slice(0, 10),
    ]);
    expect(text).not.toMatch(/نشرة|\d/u);
  });

  test('a sentence that goes on over the page stands whole on the page where it begins', async () => {
    const { text } = await read([
      [...shown(first, 500, 100), ...shown(second, 500, 84)],
      [
        ...shown('واتفقا على لقاء آخر. ثم غادر الوزير', 500, 700),
        ...shown('إلى بغداد مساء أمس الثلاثاء.', 500, 684),
      ],
    ]);
    expect(text).toBe(
      `${first} ${second} واتفقا على لقاء آخر.\f ثم غادر الوزير إلى بغداد مساء أمس الثلاثاء.`,
    );
  });

  test('the title is what the file says, unless that is a file name', async () => {
    expect((await read([shown(first, 500, 700)], 'لقاء في عمّان')).title).toBe('لقاء في عمّان');
    expect((await read([shown(first, 500, 700)], 'Microsoft Word - a.docx')).title).toBeUndefined();
  });
});

describe('a PDF that cannot be read says why', () => {
  test.each([
    ['a scan', makePdf([[], []]), /no text, needs OCR: the pages are pictures/],
    [
      'a font that says nothing',
      makePdf([shown('\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008', 500, 700)]),
      /its letters cannot be told/,
    ],
    ['a file cut off', makePdf([shown(first, 500, 700)]).subarray(0, 300), /damaged or cut off/],
    ['nothing but a signature', new TextEncoder().encode('%PDF-1.7'), /damaged or cut off/],
  ])('%s', async (_, bytes, message) => {
    await expect(readPdf(bytes)).rejects.toThrow(message);
  });
});
