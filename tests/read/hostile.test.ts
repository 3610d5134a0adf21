import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config.ts';
import { readDocuments } from '../../src/read/read-documents.ts';
import { badFiles } from './hostile-files.ts';
import { readFiles, readFolder } from './reading.ts';

const text = 'التقى وزير الخارجية الأردني نظيره العراقي في عمّان.';
const root = mkdtempSync(join(tmpdir(), 'sila-hostile-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a folder of bad files', () => {
  const names = Object.keys(badFiles);
  const reasons = new Map<string, string[]>();
  const good: string[] = [];
  const slow: string[] = [];
  let most = 0;

  beforeAll(async () => {
    for (const [name, [content]] of Object.entries(badFiles)) {
      mkdirSync(join(root, dirname(name)), { recursive: true });
      writeFileSync(join(root, name), content);
      writeFileSync(join(root, `${dirname(name)}/good.txt`), text);
    }
    const before = process.memoryUsage().rss;
    let began = performance.now();
    for await (const result of readDocuments([root])) {
      most = Math.max(most, process.memoryUsage().rss - before);
      const name = result.file.slice(root.length + 1);
      if (performance.now() - began > 10_000) slow.push(name);
      began = performance.now();
      if ('document' in result) good.push(result.document.id);
      else reasons.set(name, [...(reasons.get(name) ?? []), result.failure.reason]);
    }
  }, 120_000);

  test('there are enough of them', () => {
    expect(names.length).toBeGreaterThanOrEqual(120);
  });

  test.each(names)('%s says what is wrong with it', (name) => {
    const [first = ''] = reasons.get(name) ?? [];
    const place = join(root, name);
    expect(first.startsWith(place)).toBe(true);
    expect(first.slice(place.length)).toMatch(badFiles[name]?.[1] ?? /$^/);
    expect(first).not.toMatch(/fault in Sila/);
    expect(first).toMatch(/\.$/);
  });

  test('the good files among them are read, and nothing else', () => {
    const folders = new Set(names.map(dirname));
    const expected = [...folders].map((folder) => `${folder}/good`);
    // Of these archives only the first of two files is spoiled.
    const halves = ['crc', 'locked', 'method', 'offset'].map((name) => `zips/${name}/b`);
    expect(good.sort()).toEqual([...expected, ...halves].sort());
  });

  test('none takes long, nor much memory', () => {
    expect(slow).toEqual([]);
    expect(most).toBeLessThan(1_500_000_000);
  });
});

describe('strange content that is text is read as such', () => {
  test.each([
    ['lone surrogates', '{"text":"التقى \\ud800 علي \\udc00 عمر"}', 'التقى \ufffd علي \ufffd عمر'],
    ['null characters', '{"text":"التقى\\u0000علي"}', 'التقى\ufffdعلي'],
    ['escape characters', '{"text":"a\\u001b[31mb"}', 'a\ufffd[31mb'],
    ['noncharacters', '{"text":"a\\uffffb"}', 'a\ufffdb'],
    ['bidi controls', '{"text":"\\u202eالتقى\\u202c علي"}', '\u202eالتقى\u202c علي'],
    ['emoji and joiners', '{"text":"👩‍👩‍👧 علي"}', '👩‍👩‍👧 علي'],
  ])('%s', async (_, line, expected) => {
    expect((await readFiles({ 'a.jsonl': line })).documents[0]?.text).toBe(expected);
  });

  test.each([
    [
      'bytes that are no UTF-8 within it',
      Buffer.concat([Buffer.from(text.repeat(9)), Buffer.of(0xff, 0xfe, 0x80), Buffer.from(text)]),
    ],
    ['a half letter at its end', Buffer.from(text).subarray(0, -2)],
    ['two byte order marks', Buffer.from(`\ufeff\ufeff${text}`)],
  ])('UTF-8 with %s', async (_, content) => {
    expect((await readFiles({ 'a.txt': content })).documents[0]?.text).toContain('التقى وزير الخارجية');
  });

  test('entities that a document defines are not expanded', async () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&f; خبر</title></item></channel></rss>';
    const { documents } = await readFiles({ 'a.xml': xml });
    expect(documents[0]?.text).toBe('&f; خبر');
  });

  test('entities of entities stay as they are written', async () => {
    const levels = Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`);
    const xml = `<?xml version="1.0"?><!DOCTYPE r [${levels.join('')}]><rss><channel><item><title>&a19; خبر</title></item></channel></rss>`;
    const { documents } = await readFiles({ 'a.xml': xml });
    expect(documents[0]?.text).toBe('&a19; خبر');
  });
});

describe('lines without end', () => {
  const size = process.env.SILA_LONG_LINE ? 200_000_000 : 22_000_000;

  test(`a line of ${size / 1e6} MB is refused, the lines about it are read, and memory stays flat`, async () => {
    const before = process.memoryUsage().rss;
    let most = 0;
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`{"id":"a","text":"${text}"}\n{"id":"b","text":"`);
      const part = Buffer.alloc(1_000_000, 'x');
      for (let sent = 0; sent < size; sent += part.length) {
        most = Math.max(most, process.memoryUsage().rss);
        yield part;
      }
      yield Buffer.from(`"}\n{"id":"c","text":"${text}"}\n`);
    }
    const ids: string[] = [];
    const reasons: string[] = [];
    for await (const result of readDocuments(['-'], { stdin: stdin() })) {
      if ('document' in result) ids.push(result.document.id);
      else reasons.push(result.failure.reason);
    }
    expect(ids).toEqual(['a', 'c']);
    expect(reasons).toEqual(['stdin:2: the line is longer than 20 million characters. Split it.']);
    expect(most - before).toBeLessThan(200_000_000);
  }, 60_000);

  test('text without end on standard input is refused', async () => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.alloc(1_000_000, 'x');
    }
    const results = [];
    for await (const result of readDocuments(['-'], { stdin: stdin() })) results.push(result);
    expect(results).toEqual([
      { file: 'stdin', failure: { source: 'stdin', reason: expect.stringMatching(/too large/) } },
    ]);
  }, 60_000);
});

describe('strange files', () => {
  const strange = mkdtempSync(join(root, 'strange-'));
  const inside = (...names: readonly string[]): string => join(strange, ...names);

  beforeAll(() => {
    mkdirSync(inside('مجلد فيه مسافات', 'عمق'), { recursive: true });
    writeFileSync(inside('مجلد فيه مسافات', 'عمق', 'خبر اليوم\nسطران.txt'), text);
    writeFileSync(inside('empty\u001b[31m\u202e.txt'), '');
    writeFileSync(inside(`${'ط'.repeat(120)}.txt`), `${text} 2`);
    symlinkSync(strange, inside('ring'));
    symlinkSync(inside('self'), inside('self'));
    symlinkSync(inside('nowhere'), inside('broken.txt'));
    symlinkSync(inside('مجلد فيه مسافات', 'عمق', 'خبر اليوم\nسطران.txt'), inside('link.txt'));
  });

  test('names in Arabic with spaces and breaks are read; rings of links are not followed', async () => {
    const { documents, reasons } = await readFolder(strange);
    expect(documents.map(({ id }) => id)).toEqual([
      'link',
      'ط'.repeat(120),
      'مجلد فيه مسافات/عمق/خبر اليوم\nسطران',
    ]);
    expect(reasons).toEqual({
      'broken.txt': 'broken.txt: there is no such file or folder. Check the path.',
      'empty\u001b[31m\u202e.txt':
        'empty\\u001b[31m\\u202e.txt: the file is empty. Leave it out, or give a file with text.',
      ring: 'ring: a link to a folder is not followed. Give the folder itself.',
      self: 'self: the link leads round in a ring. Delete it.',
    });
  });

  test('a device is no document', async () => {
    const results = [];
    for await (const result of readDocuments(['/dev/zero'])) results.push(result);
    expect(results).toMatchObject([{ failure: { reason: expect.stringMatching(/it is no regular file/) } }]);
  });

  test('what may not be read is named, and the rest is read', () => {
    const guarded = mkdtempSync(join(tmpdir(), 'sila-guarded-'));
    writeFileSync(join(guarded, 'closed.txt'), text);
    writeFileSync(join(guarded, 'open.txt'), text);
    mkdirSync(join(guarded, 'folder'));
    for (const closed of ['closed.txt', 'folder']) chmodSync(join(guarded, closed), 0);
    chmodSync(guarded, 0o755);
    const lines = readAsNobody(guarded);
    rmSync(guarded, { recursive: true, force: true });
    expect(lines).toEqual([
      'closed.txt: it may not be read. Give yourself the right to read it.',
      'folder: it may not be read. Give yourself the right to read it.',
      'open',
    ]);
  }, 60_000);
});

/** Documents and reasons that a process without rights of its own finds in a folder; a right to all reads all. */
function readAsNobody(folder: string): readonly string[] {
  const reader = join(packageRoot, 'src/read/read-documents.ts');
  const code = `
    const { readDocuments } = await import(${JSON.stringify(reader)});
    process.setuid && process.getuid() === 0 && process.setuid(65534);
    for await (const { document, failure } of readDocuments([${JSON.stringify(folder)}])) {
      console.log(document?.id ?? failure.reason.replace(${JSON.stringify(`${folder}/`)}, ''));
    }`;
  const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: packageRoot,
    encoding: 'utf8',
  });
  return printed.trim().split('\n');
}
