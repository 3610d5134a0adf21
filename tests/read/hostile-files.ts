import { deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { makeDocx, makeOdt, wordParagraph } from './office-maker.ts';
import { makePdf } from './pdf-maker.ts';

/** A bad file: its content, and how the reason begins after the file's name. */
export type BadFile = readonly [content: Uint8Array | string, reason: RegExp];

const text = 'التقى وزير الخارجية الأردني نظيره العراقي في عمّان.';
const page = `<html><body><article>${`<p>${text}</p>`.repeat(4)}</article></body></html>`;
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const pdf = makePdf([[{ text: 'The ministers met in Muscat on Tuesday and spoke.', x: 50, y: 700 }]]);
const docx = makeDocx(wordParagraph(text).repeat(50));
const odt = makeOdt(`<text:p>${text}</text:p>`.repeat(50));
const zip = zipSync({ 'a.txt': strToU8(text.repeat(30)), 'b.txt': strToU8(text) });
const mail = `From: a@example.org\r\nSubject: x\r\n\r\n`;

/** Every way to spoil a file at several places: cut off at a share of it, or with a byte turned. */
function spoiled(name: string, whole: Uint8Array, reason: RegExp): Record<string, BadFile> {
  const [stem, type] = name.split('.');
  return Object.fromEntries(
    [0.02, 0.2, 0.4, 0.6, 0.8].map((share) => [
      `cut/${stem}-${share * 100}.${type}`,
      [whole.subarray(0, Math.max(8, Math.floor(whole.length * share))), reason] as const,
    ]),
  );
}

const damaged = /the archive is damaged or cut off/;
const none = /its name says that it is .*, but it is none\. Rename or mend it|the web archive is damaged/;
const binary = /this is (binary data|a \w+ image|an? .*), not text/;
const deepHtml = /its elements are nested more than 400 deep/;

const cuts: Record<string, BadFile> = {
  ...spoiled('a.docx', docx, damaged),
  ...spoiled('b.odt', odt, damaged),
  ...spoiled('c.zip', zip, damaged),
  ...spoiled('d.gz', gzipSync(text.repeat(9)), /damaged or cut off|files are not read/),
  'cut/e-2.pdf': [pdf.subarray(0, 12), /the PDF is damaged or cut off/],
  'cut/e-30.pdf': [pdf.subarray(0, pdf.length * 0.3), /the PDF is damaged or cut off|no text, needs OCR/],
  'cut/e-50.pdf': [pdf.subarray(0, pdf.length * 0.5), /the PDF is damaged or cut off|no text, needs OCR/],
};

/** Each type of file with the content of another. */
const falseNames: Record<string, BadFile> = {
  ...Object.fromEntries(
    ['pdf', 'docx', 'odt', 'zip', 'gz', 'warc'].flatMap((type) => [
      [`false/text.${type}`, [text, none] as const],
      [`false/page.${type}`, [page, none] as const],
      [`false/noise.${type}`, [bytes(9, 200, 7, 0, 1, 2, 255, 254, 3), none] as const],
    ]),
  ),
  ...Object.fromEntries(
    ['txt', 'html', 'xml', 'json', 'jsonl', 'csv', 'md'].flatMap((type) => [
      [`false/png.${type}`, [joined(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), 'x'.repeat(99)), binary] as const],
      [`false/zeros.${type}`, [new Uint8Array(4000), binary] as const],
    ]),
  ),
  'false/ole.txt': [
    joined(bytes(0xd0, 0xcf, 0x11, 0xe0), 'x'.repeat(50)),
    /this is an old Office document, not text/,
  ],
  'false/a.doc': [joined(bytes(0xd0, 0xcf, 0x11, 0xe0), 'x'), /'\.doc' files are not read/],
  'false/a.xlsx': [zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /this is a spreadsheet/],
  'false/a.pptx': [zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), /these are slides/],
  'false/a.exe': [joined('MZ', new Uint8Array(300)), /'\.exe' files are not read/],
  'false/a.eml': [text, /this is no e-mail/],
};

const empty: Record<string, BadFile> = Object.fromEntries(
  ['txt', 'html', 'xml', 'json', 'jsonl', 'csv', 'pdf', 'docx', 'odt', 'eml', 'zip', 'warc', 'gz'].map(
    (type) => [`empty/a.${type}`, ['', /the file is empty/] as const],
  ),
);

const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1 < 0 ? '' : i - 1};`.repeat(10)}">`).join('')}]>`;

const markup: Record<string, BadFile> = {
  'markup/divs.html': [`<html><body>${'<div>'.repeat(1_000_000)}`, /it has too many elements/],
  'markup/spans.html': [`<html><body><p>${'<span>'.repeat(100_000)}x`, deepHtml],
  'markup/bold.html': [`<html><body>${'<b><i>'.repeat(5000)}${text}`, deepHtml],
  'markup/tables.html': [`<html><body>${'<table><tr><td>'.repeat(3000)}x`, deepHtml],
  'markup/lists.html': [`<html><body>${'<ul><li>'.repeat(3000)}x`, deepHtml],
  'markup/tags.html': [`<html><body>${'<br>'.repeat(600_000)}`, /it has too many elements/],
  'markup/open.html': [`<html><body>${'<'.repeat(500_000)}`, /it has too many elements/],
  'markup/attribute.html': [`<html><body><p class="${'x '.repeat(500_000)}">`, /too large, to be read/],
  'markup/comment.html': [`<html><body><!-- ${text.repeat(1000)}`, /no article found/],
  'markup/script.html': [`<html><body><script>${'<div>'.repeat(10_000)}`, /no article found/],
  'markup/links.html': [
    `<html><body>${'<p><a href="/x">رابط إلى خبر آخر</a></p>'.repeat(3000)}`,
    /no article found/,
  ],
  'markup/frames.html': ['<html><frameset><frame src="x"></frameset></html>', /no article found/],
  'markup/deep.xml': [`<rss><channel>${'<item>'.repeat(200_000)}`, /nested more than 2000 deep/],
  'markup/external.xml': [
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title></title></item></channel></rss>',
    /the entry has neither title nor text/,
  ],
  'markup/none.xml': ['<svg><g/></svg>', /neither RSS nor Atom/],
  'markup/bare.xml': ['<rss><channel></channel></rss>', /the feed has no entries/],
  'markup/deep.docx': [makeDocx('<w:p>'.repeat(50_000)), /nested more than 2000 deep/],
  'markup/deep.odt': [makeOdt('<text:section>'.repeat(50_000)), /nested more than 2000 deep/],
  'markup/laughs.docx': [makeDocx(`${entities}<w:p><w:r><w:t> </w:t></w:r></w:p>`), /there is no text in it/],
};

const lines: Record<string, BadFile> = {
  'lines/deep.jsonl': [`{"text":${'['.repeat(200_000)}`, /not valid JSON/],
  'lines/closed.jsonl': [`{"text":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /'text' must be a string/],
  'lines/number.jsonl': ['{"text":1e999}', /'text' must be a string/],
  'lines/array.jsonl': ['[["x"]]', /not a JSON object/],
  'lines/null.jsonl': ['null', /not a JSON object/],
  'lines/proto.jsonl': ['{"__proto__":{"text":"x"}}', /'text' is missing/],
  'lines/marks.jsonl': ['{"text":"\\u200f\\u202e\\u2066"}', /'text' holds no text/],
  'lines/nulls.jsonl': ['{"text":"\\u0000\\u0000"}', /'text' holds no text/],
  'lines/half.jsonl': ['{"text":"\\ud800', /not valid JSON/],
  'lines/date.jsonl': ['{"text":"نص","published":"2020-02-30"}', /'published' is no date/],
  'lines/single.jsonl': ["{'text':'x'}", /not valid JSON/],
  'lines/cut.json': ['[{"text":"x"},', /not valid JSON/],
  'lines/deep.json': [`${'['.repeat(300_000)}`, /not valid JSON/],
  'lines/quote.csv': [`text\n"${text.repeat(100)}`, /a quote is not closed/],
  'lines/columns.csv': [`${'a,'.repeat(50_000)}b\n1`, /no column holds the text/],
  'lines/head.csv': ['text\n', /the table has no rows/],
  'lines/blank.txt': ['\u200f\u202b \n\t\ufeff', /there is no text in it/],
  'lines/controls.txt': [bytes(...Array.from({ length: 500 }, (_, i) => (i % 8) + 1)), binary],
};

const bomb = new Uint8Array(50_000_000);
const overlapping = overlap(4000);

const archives: Record<string, BadFile> = {
  'zips/bomb.zip': [zipSync({ 'a.txt': bomb }), /it unpacks to far more than any text would/],
  'zips/bomb.gz': [
    gzipSync(new Uint8Array(120_000_000)),
    /'\.gz'|too large when unpacked|files are not read/,
  ],
  'zips/bomb.docx': [
    zipSync({ 'word/document.xml': new Uint8Array(80_000_000) }),
    /larger than 60 million bytes when unpacked/,
  ],
  'zips/bomb.odt': [
    zipSync({ mimetype: strToU8('x'), 'content.xml': new Uint8Array(80_000_000) }),
    /larger than 60 million bytes/,
  ],
  'zips/overlap.zip': [overlapping, /it unpacks to far more than any text would/],
  'zips/empty.zip': [zipSync({}), /the archive is empty/],
  'zips/pictures.zip': [zipSync({ 'a.png': strToU8('x') }), /the archive is empty/],
  'zips/up.zip': [zipSync({ '../../etc/x.txt': strToU8(text) }), /its name leads out of the archive/],
  'zips/root.zip': [zipSync({ '/etc/x.txt': strToU8(text) }), /its name leads out of the archive/],
  'zips/drive.zip': [zipSync({ 'C:\\x.txt': strToU8(text) }), /its name leads out of the archive/],
  'zips/back.zip': [zipSync({ 'a\\..\\..\\x.txt': strToU8(text) }), /its name leads out of the archive/],
  'zips/locked.zip': [patched(zip, 8, 1), /it is locked with a password/],
  'zips/method.zip': [patched(zip, 10, 99), /packed in a way that is not read/],
  'zips/offset.zip': [patched(zip, 42, 255, 255, 255, 0), damaged],
  'zips/crc.zip': [zip.map((byte, i) => (i > 36 && i < 60 ? 255 - byte : byte)), damaged],
  'zips/directory.zip': [zip.map((byte, i) => (i > zip.length - 8 ? 255 : byte)), /damaged|too large/],
  'zips/deep.zip': [nested(6), /it lies too deep in other archives/],
  'zips/no-body.docx': [zipSync({ 'word/other.xml': strToU8('<x/>') }), none],
  'mail/none.eml': [`${mail}\r\n`, /the message holds no text/],
  'mail/nested.eml': [
    `${mail.trim()}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(500)}`,
    /this is no e-mail|holds no text/,
  ],
  'mail/headers.eml': [`From: a\r\n${'X-A: b\r\n'.repeat(300_000)}\r\nx`, /this is no e-mail/],
  'mail/base64.eml': [
    `${mail.trim()}\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!`,
    /the message holds no text/,
  ],
  'warc/cut.warc': [
    'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nHTTP',
    /damaged or cut off/,
  ],
  'warc/length.warc': ['WARC/1.0\r\nContent-Length: -5\r\n\r\n', /damaged or cut off/],
  'warc/huge.warc': [
    'WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n',
    /a record of the web archive is too large/,
  ],
  'warc/head.warc': [`WARC/1.0\r\n${'x'.repeat(2_000_000)}`, /damaged or cut off/],
  'warc/none.warc': [
    'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n',
    /the web archive holds no pages/,
  ],
  'pdf/scan.pdf': [makePdf([[], [], []]), /no text, needs OCR/],
  'pdf/loop.pdf': [
    pdfOf('<< /Type /Pages /Kids [2 0 R] /Count 1 >>'),
    /the PDF is damaged|no text, needs OCR/,
  ],
  'pdf/count.pdf': [
    pdfOf('<< /Type /Pages /Kids [] /Count 99999999 >>'),
    /the PDF is damaged|pages, more than|no text, needs OCR/,
  ],
  'pdf/no-pages.pdf': [
    pdfOf('<< /Type /Pages /Kids [] /Count 0 >>'),
    /the PDF is damaged|no text, needs OCR/,
  ],
  'pdf/reference.pdf': [pdfOf('2 0 R'), /the PDF is damaged/],
};

/** At least 120 bad files, by the path under which they lie. */
export const badFiles: Readonly<Record<string, BadFile>> = {
  ...cuts,
  ...falseNames,
  ...empty,
  ...markup,
  ...lines,
  ...archives,
};

/** Writes values into the first entry of an archive's directory. */
function patched(archive: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = archive.slice();
  copy.set(values, Buffer.from(copy).indexOf('PK\u0001\u0002') + at);
  return copy;
}

function nested(depth: number): Uint8Array {
  let inner = zipSync({ 'a.txt': strToU8(text) });
  for (let i = 0; i < depth; i++) inner = zipSync({ 'in.zip': inner });
  return inner;
}

/** An archive whose directory names one packed file again and again. */
function overlap(times: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(1_000_000));
  const head = Buffer.alloc(31);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(1, 26);
  head.write('a', 30);
  const entry = (i: number): Buffer => {
    const name = `${i}.txt`;
    const record = Buffer.alloc(46 + name.length);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(8, 10);
    record.writeUInt32LE(packed.length, 20);
    record.writeUInt32LE(1_000_000, 24);
    record.writeUInt16LE(name.length, 28);
    record.write(name, 46);
    return record;
  };
  const directory = Buffer.concat(Array.from({ length: times }, (_, i) => entry(i)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(head.length + packed.length, 16);
  return Buffer.concat([head, packed, directory, end]);
}

function pdfOf(pages: string): string {
  return `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n${pages}\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF\n`;
}
