import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx, makeOdt, wordParagraph } from './office-maker.ts';
import { readFiles } from './reading.ts';

const first = 'التقى وزير الخارجية الأردني نظيره العراقي في عمّان.';
const second = 'وغادر الوزير إلى بغداد مساء أمس.';

describe('a Word document', () => {
  test('gives its paragraphs, with the title that its style marks', async () => {
    const bytes = makeDocx(
      wordParagraph('قمة عمّان', 'Title') + wordParagraph(first) + wordParagraph(second),
      '<dc:title>عنوان آخر</dc:title><dc:language>ar-JO</dc:language>',
    );
    const { documents } = await readFiles({ 'تقرير.docx': bytes });
    expect(documents).toEqual([
      { id: 'تقرير', text: `قمة عمّان\n\n${first}\n\n${second}`, title: 'قمة عمّان', lang: 'ar-JO' },
    ]);
  });

  test.each([
    [
      'what was deleted',
      '<w:p><w:del><w:r><w:delText>لا</w:delText></w:r></w:del><w:ins><w:r><w:t>نعم</w:t></w:r></w:ins></w:p>',
      'نعم',
    ],
    [
      'the copy of a text box',
      '<w:p><w:r><w:t>متن</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>إطار</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>إطار</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      'إطار\n\nمتن',
    ],
    [
      'field codes',
      '<w:p><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:t>رابط</w:t></w:r></w:p>',
      'رابط',
    ],
  ])('%s is left out', async (_, paragraph, text) => {
    const { documents } = await readFiles({ 'a.docx': makeDocx(paragraph) });
    expect(documents[0]?.text).toBe(text);
  });

  test('cells of a table are paragraphs; breaks and tabs are white space', async () => {
    const table = `<w:tbl><w:tr><w:tc>${wordParagraph('أ')}</w:tc><w:tc>${wordParagraph('ب')}</w:tc></w:tr></w:tbl>`;
    const { documents } = await readFiles({
      'a.docx': makeDocx(`${table}<w:p><w:r><w:t>ج</w:t><w:tab/><w:t>د</w:t><w:br/><w:t>ه</w:t></w:r></w:p>`),
    });
    expect(documents[0]?.text).toBe('أ\n\nب\n\nج د\nه');
  });
});

describe('an OpenDocument text', () => {
  test('gives its paragraphs; changes, notes and comments are left out', async () => {
    const body =
      '<text:tracked-changes><text:p>حذف</text:p></text:tracked-changes><text:h text:outline-level="1">قمة</text:h>' +
      `<text:p>${first}<office:annotation><text:p>تعليق</text:p></office:annotation></text:p>` +
      `<text:p>وغادر<text:s text:c="2"/>الوزير<text:note><text:p>حاشية</text:p></text:note><text:line-break/>أمس</text:p>`;
    const { documents } = await readFiles({ 'a.odt': makeOdt(body, '<dc:language>ar</dc:language>') });
    expect(documents).toEqual([
      { id: 'a', text: `قمة\n\n${first}\n\nوغادر الوزير\nأمس`, title: 'قمة', lang: 'ar' },
    ]);
  });
});

describe('a word processor file that cannot be read says why', () => {
  const docx = makeDocx(wordParagraph(first));
  test.each([
    ['empty.docx', makeDocx(wordParagraph(' ')), /there is no text in it/],
    ['cut.docx', docx.subarray(0, docx.length - 30), /the archive is damaged or cut off/],
    ['text.docx', strToU8(first), /its name says that it is a Word document, but it is none/],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /this is a spreadsheet\. Save it as CSV/],
    ['a.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), /these are slides\. Save them as PDF/],
  ])('%s', async (name, content, reason) => {
    const { documents, reasons } = await readFiles({ [name]: content });
    expect(documents).toEqual([]);
    expect(reasons[name]).toMatch(reason);
  });
});
