import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cannotOpen } from '../../src/read/files.ts';
import { type ReadOptions, readDocuments } from '../../src/read/read-documents.ts';

const root = mkdtempSync(join(tmpdir(), 'sila-read-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function folder(files: Record<string, string | Uint8Array>): string {
  const path = mkdtempSync(join(root, 'case-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

async function read(paths: readonly string[], options: ReadOptions = {}) {
  const documents = [];
  const failures = [];
  for await (const result of readDocuments(paths, options)) {
    if ('document' in result) documents.push(result.document);
    else failures.push(result.failure);
  }
  return { documents, failures };
}

async function* bytes(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part);
}

const sentence = 'التقى وزير الخارجية الأردني نظيره العراقي في عمّان.';

describe('files and folders', () => {
  test('a folder is read to its depths in the order of names, hidden files and pictures aside', async () => {
    const path = folder({
      'b.txt': sentence,
      'a/2.txt': `${sentence} ثانيا`,
      'a/10.md': `# عنوان\n\n${sentence}`,
      '.hidden/x.txt': sentence,
      'a/picture.png': Uint8Array.of(0x89, 0x50),
    });
    const { documents, failures } = await read([path]);
    expect(documents.map((document) => document.id)).toEqual(['a/10', 'a/2', 'b']);
    expect(documents[0]?.title).toBe('عنوان');
    expect(failures).toEqual([]);
  });

  test('files of one name in two folders stay two documents', async () => {
    const path = folder({ 'x/1.txt': sentence, 'y/1.txt': `${sentence} أمس.` });
    const { documents } = await read([join(path, 'x/1.txt'), join(path, 'y/1.txt')]);
    expect(documents[0]?.id).toBe('1');
    expect(documents[1]?.id).toMatch(/^1~[0-9a-f]{8}$/);
  });

  test('options go before what the input says', async () => {
    const path = folder({
      'a.jsonl': `{"text":"${sentence}","publisher":"X","published":"2020-01-01","lang":"fa"}`,
    });
    const override = { publisher: 'بترا', published: '2021-02-03', lang: 'ar' };
    const { documents } = await read([path], override);
    expect(documents[0]).toMatchObject(override);
  });

  test.each([
    ['قمة في عمّان\n\nالتقى الملك.\n', 'قمة في عمّان'],
    ['\n\nقمة في عمّان\r\n\r\nالتقى الملك.', 'قمة في عمّان'],
    ['التقى الملك ضيفه.\n\nوغادر.', undefined],
    ['سطر أول\nسطر ثان', undefined],
    ['سطر وحيد\n\n', undefined],
  ])('the title of %j is %j and the text is kept as given', async (text, title) => {
    const { documents } = await read([folder({ 'a.txt': text })]);
    expect(documents[0]?.title).toBe(title);
    expect(documents[0]?.text).toBe(text);
  });
});

describe('JSON', () => {
  test('a broken line 7 of 9 is named and the other eight are read', async () => {
    const lines = Array.from({ length: 9 }, (_, i) => JSON.stringify({ id: `d${i + 1}`, text: sentence }));
    lines[6] = '{"id": "d7", "text": ';
    const path = join(folder({ 'news.jsonl': lines.join('\n') }), 'news.jsonl');
    const { documents, failures } = await read([path]);
    expect(documents.map((document) => document.id)).toEqual([
      'd1',
      'd2',
      'd3',
      'd4',
      'd5',
      'd6',
      'd8',
      'd9',
    ]);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.reason).toMatch(/news\.jsonl:7: not valid JSON \(.+\)\. Mend or delete the line\.$/);
  });

  test.each([
    ['{"id":"a"}', /:1: 'text' is missing\. Fields: text/],
    ['{"id":"a","text":7}', /:1: 'text' must be a string/],
    ['{"id":"a","text":"  "}', /:1: 'text' holds no text/],
    ['{"text":"نص","published":"2020-13-45"}', /:1: 'published' is no date \(YYYY-MM-DD\)/],
    ['[1]', /:1: not a JSON object/],
  ])('%s fails', async (line, message) => {
    const { failures } = await read([folder({ 'n.jsonl': line })]);
    expect(failures[0]?.reason).toMatch(message);
  });

  test('.json holds one document, a list, an object of documents, or lines', async () => {
    const one = { id: 1, text: sentence, published: '2020-07-08T10:00:00+03:00', extra: true };
    const { documents, failures } = await read([
      folder({
        'a.json': JSON.stringify(one, null, 2),
        'b.json': JSON.stringify([one, { id: 'bad' }]),
        'c.json': JSON.stringify({ documents: [one] }),
        'd.json': `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`,
      }),
    ]);
    expect(documents).toHaveLength(5);
    expect(documents[0]).toEqual({ id: '1', text: sentence, published: '2020-07-08' });
    expect(failures[0]?.reason).toMatch(/b\.json\[1\]: 'text' is missing/);
  });

  test('a document without an id is named by its text', async () => {
    const { documents } = await read([
      folder({ 'a.jsonl': `{"text":"${sentence}"}\n{"text":"${sentence} أمس"}` }),
    ]);
    expect(documents[0]?.id).not.toBe(documents[1]?.id);
  });
});

describe('standard input', () => {
  test('JSON Lines when it begins with a brace, cut anywhere', async () => {
    const { documents } = await read(['-'], {
      stdin: bytes(' \n{"id":"a","te', `xt":"${sentence}"}\n{"id":"b","text":"x"}`),
    });
    expect(documents.map((document) => document.id)).toEqual(['a', 'b']);
  });

  test('plain text otherwise', async () => {
    const { documents } = await read(['-'], { stdin: bytes(sentence, ' وغادر.') });
    expect(documents[0]?.text).toBe(`${sentence} وغادر.`);
    expect(documents[0]?.id).toMatch(/^[0-9a-f]{16}$/);
  });

  test('nothing in it is a failure', async () => {
    const { failures } = await read(['-'], { stdin: bytes(' \n') });
    expect(failures[0]?.reason).toMatch(/^stdin: the input is empty\. Pipe/);
  });
});

describe('what cannot be read says where, what, and what to do', () => {
  test.each([
    ['empty.txt', '', /empty\.txt: the file is empty\. Leave it out/],
    ['empty.jsonl', '\n', /empty\.jsonl: the file is empty/],
    ['blank.txt', ' \n\t', /blank\.txt: there is no text in it/],
    [
      'binary.txt',
      Uint8Array.of(0, 1, 2, 3, 0, 200, 17, 0, 4),
      /binary\.txt: this is binary data, not text\. Give/,
    ],
    ['cut.pdf', '%PDF-1.4', /cut\.pdf: the PDF is damaged or cut off\. Fetch it again/],
    ['false.pdf', sentence, /false\.pdf: its name says that it is a PDF, but it is none\. Rename/],
    ['old.doc', 'x', /old\.doc: '\.doc' files are not read\. Convert it to one of \.txt/],
    ['feed.xml', '<svg><g/></svg>', /feed\.xml: neither RSS nor Atom/],
    [
      'nav.html',
      '<html><body><ul><li><a href="/a">الرئيسية</a></ul></body></html>',
      /nav\.html: no article found/,
    ],
  ])('%s', async (name, content, message) => {
    const { documents, failures } = await read([folder({ [name]: content, 'good.txt': sentence })]);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.reason).toMatch(message);
    expect(documents.map((document) => document.id)).toEqual(['good']);
  });

  test('a path that is not there', async () => {
    const { failures } = await read([join(root, 'nowhere')]);
    expect(failures[0]?.reason).toMatch(/nowhere: there is no such file or folder\. Check the path\./);
  });

  test.each([
    ['EACCES', 'it may not be read. Give yourself the right to read it.'],
    ['ENOENT', 'there is no such file or folder. Check the path.'],
    ['EIO', 'it cannot be opened (i/o error).'],
  ])('%s of the file system in words', (code, words) => {
    expect(cannotOpen(Object.assign(new Error('i/o error'), { code })).message).toBe(words);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be read', async () => {
    const path = folder({ 'closed/a.txt': sentence, 'open.txt': sentence });
    chmodSync(join(path, 'closed'), 0);
    const { documents, failures } = await read([path]);
    chmodSync(join(path, 'closed'), 0o755);
    expect(failures[0]?.reason).toMatch(/closed: it may not be read\. Give yourself the right/);
    expect(documents).toHaveLength(1);
  });
});
