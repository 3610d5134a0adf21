import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx, wordParagraph } from './office-maker.ts';
import { makePdf } from './pdf-maker.ts';
import { readFiles } from './reading.ts';

const text = 'التقى وزير الخارجية الأردني نظيره العراقي في عمّان.';
const page = `<html lang="ar"><head><meta property="og:title" content="لقاء"></head><body><article>${`<p>${text}</p>`.repeat(4)}</article></body></html>`;

describe('a ZIP archive', () => {
  test('gives the documents in it, whatever their formats, named by their paths', async () => {
    const zip = zipSync({
      'ب/2.txt': strToU8(text),
      'a.docx': makeDocx(wordParagraph(text)),
      'c.pdf': makePdf([[{ text: 'The ministers met in Muscat on Tuesday.', x: 50, y: 700 }]]),
      'lines.jsonl': strToU8(`{"id":"x","text":"${text}"}\n{"id":}`),
      'picture.png': strToU8('x'),
      '__MACOSX/.a': strToU8('x'),
      'inner.zip': zipSync({ 'd.txt': strToU8(`${text} أمس.`) }),
    });
    const { documents, reasons } = await readFiles({ 'أخبار.zip': zip });
    expect(documents.map(({ id }) => id)).toEqual(['أخبار/a', 'أخبار/c', 'أخبار/inner/d', 'x', 'أخبار/ب/2']);
    expect(reasons).toEqual({
      'أخبار.zip!/lines.jsonl:2': expect.stringMatching(/^أخبار\.zip!\/lines\.jsonl:2: not valid JSON/),
    });
  });

  test.each(['../up.txt', '/abs.txt', 'C:/x.txt', 'a/../../b.txt', '..\\up.txt'])(
    'a name that leads out, %s, is refused and the rest is read',
    async (name) => {
      const zip = zipSync({ [name]: strToU8(text), 'good.txt': strToU8(text) });
      const { documents, reasons } = await readFiles({ 'a.zip': zip });
      expect(documents.map(({ id }) => id)).toEqual(['a/good']);
      expect(reasons[`a.zip!/${name}`]).toMatch(/its name leads out of the archive/);
    },
  );

  test('a bomb is refused', async () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(60_000_000), 'b.txt': new Uint8Array(60_000_000) });
    const { reasons } = await readFiles({ 'a.zip': zip });
    expect(reasons['a.zip']).toMatch(/it unpacks to far more than any text would/);
  });

  test('a bomb that lies about its size is refused when it shows', async () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(60_000_000) });
    const view = new DataView(zip.buffer);
    const directory = Buffer.from(zip).lastIndexOf('PK\u0001\u0002');
    view.setUint32(directory + 24, 100, true);
    expect((await readFiles({ 'a.zip': zip })).reasons['a.zip!/a.txt']).toMatch(/it unpacks to far more/);
  });

  test('archives in archives in archives are refused', async () => {
    let zip = zipSync({ 'a.txt': strToU8(text) });
    for (let i = 0; i < 4; i++) zip = zipSync({ 'in.zip': zip });
    const { documents, reasons } = await readFiles({ 'a.zip': zip });
    expect(documents).toEqual([]);
    expect(reasons['a.zip!/in.zip!/in.zip']).toMatch(/it lies too deep in other archives/);
  });
});

test('gzip is read as what it packs', async () => {
  const { documents, reasons } = await readFiles({
    'a.jsonl.gz': gzipSync(`{"text":"${text}"}\n{"text":"${text} أمس"}`),
    'b.txt.gz': gzipSync(text),
    'c.txt.gz': gzipSync(text).subarray(0, 30),
    'd.jsonl.gz': gzipSync(text.repeat(100)).subarray(0, 60),
  });
  expect(documents.map(({ id }) => id.replace(/~.*/u, ''))).toEqual(['a', 'a', 'b']);
  expect(reasons['c.txt.gz']).toMatch(/the archive is damaged or cut off/);
  expect(reasons['d.jsonl.gz']).toMatch(/the archive is damaged or cut off/);
});

describe('an e-mail', () => {
  const head =
    'From: =?UTF-8?B?2YjZg9in2YTYqSDYqNiq2LHYpw==?= <a@example.org>\r\nDate: Wed, 08 Jul 2020 23:30:00 +0300\r\nMessage-ID: <m1@example.org>\r\n';
  const encode = (value: string) => Buffer.from(value).toString('base64');

  test('gives subject and text, without quotes and signature', async () => {
    const body = `${text}\n> قال في رسالة سابقة\n-- \nمكتب التحرير\n`;
    const mail = `${head}Subject: =?UTF-8?B?${encode('Re: لقاء عمّان')}?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${encode(body)}`;
    expect((await readFiles({ 'a.eml': mail })).documents).toEqual([
      {
        id: 'm1@example.org',
        title: 'لقاء عمّان',
        text: `لقاء عمّان\n\n${text}`,
        publisher: 'وكالة بترا',
        published: '2020-07-08',
      },
    ]);
  });

  test('in HTML only is levelled; documents attached are read', async () => {
    const mail = [
      `${head}Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n`,
      `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<div>${text}<br>ثم غادر.</div><script>x()</script>`,
      `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="r.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(makeDocx(wordParagraph(text))).toString('base64')}`,
      '--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="p.png"\r\n\r\nx',
      '--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="s.pdf"\r\n\r\nx',
      '--b--',
    ].join('\r\n');
    const { documents, reasons } = await readFiles({ 'a.eml': mail });
    expect(documents.map(({ id, text: body }) => [id, body])).toEqual([
      ['m1@example.org', `x\n\n${text}\nثم غادر.`],
      ['a/r', text],
    ]);
    expect(reasons['a.eml!/s.pdf']).toMatch(/its name says that it is a PDF, but it is none/);
  });

  test.each([
    ['nothing.eml', 'hello', /this is no e-mail/],
    ['empty.eml', `${head}\r\n\r\n`, /the message holds no text/],
  ])('%s is none', async (name, content, reason) => {
    expect((await readFiles({ [name]: content })).reasons[name]).toMatch(reason);
  });
});

describe('a web archive', () => {
  const record = (type: string, url: string, content: Uint8Array): Buffer =>
    Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${content.length}\r\n\r\n`,
      ),
      content,
      Buffer.from('\r\n\r\n'),
    ]);
  const answer = (headers: string, body: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), body]);
  const html = Buffer.from(page);
  const chunked = Buffer.concat([
    Buffer.from(`${(100).toString(16)}\r\n`),
    html.subarray(0, 100),
    Buffer.from(`\r\n${(html.length - 100).toString(16)}\r\n`),
    html.subarray(100),
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  const warc = Buffer.concat([
    record('warcinfo', '', Buffer.from('software: x')),
    record('request', 'https://e.org/1', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
    record('response', 'https://e.org/1', answer('Content-Type: text/html; charset=utf-8', html)),
    record(
      'response',
      'https://e.org/2',
      answer('Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(html)),
    ),
    record(
      'response',
      'https://e.org/3',
      answer('Content-Type: text/html\r\nTransfer-Encoding: chunked', chunked),
    ),
    record('response', 'https://e.org/p.png', answer('Content-Type: image/png', html)),
    record('response', 'https://e.org/4', answer('Content-Type: text/html', Buffer.from('<html><body>x'))),
  ]);

  test.each([
    ['a.warc', warc],
    ['a.warc.gz', gzipSync(warc)],
  ])('%s gives its pages, named by their addresses', async (name, content) => {
    const { documents, reasons } = await readFiles({ [name]: content });
    expect(documents.map(({ id }) => id)).toEqual(['https://e.org/1', 'https://e.org/2', 'https://e.org/3']);
    expect(documents[2]).toMatchObject({ url: 'https://e.org/3', title: 'لقاء' });
    expect(reasons[`${name}!/https://e.org/4`]).toMatch(/no article found/);
  });

  test('cut off, gives what came before', async () => {
    const { documents, reasons } = await readFiles({ 'a.warc': warc.subarray(0, warc.length - 60) });
    expect(documents).toHaveLength(3);
    expect(reasons['a.warc']).toMatch(/the web archive is damaged or cut off/);
  });
});
