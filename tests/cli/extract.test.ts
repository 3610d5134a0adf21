import { Parser } from 'n3';
import { afterAll, describe, expect, test } from 'vitest';
import { createFolder, meetings, sila } from './runner.ts';

const folder = createFolder();
afterAll(() => folder.remove());

const line = (id: string, text: string) => JSON.stringify({ id, text });
const two = `${line('a', 'التقى علي عمر.')}\n${line('b', 'لا شيء.')}\n`;

describe('sila extract', () => {
  test('prints exactly the published form, a line a document, in the order of the input', async () => {
    const { code, stdout, stderr } = await sila(['extract', '-'], { stdin: two });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(lines).toEqual([
      {
        id: 'a',
        lang: 'ar',
        entities: [
          {
            id: 'e1',
            class: 'Person',
            label: 'علي',
            names: ['علي'],
            mentions: [{ start: 6, end: 9, text: 'علي' }],
          },
          {
            id: 'e2',
            class: 'Person',
            label: 'عمر',
            names: ['عمر'],
            mentions: [{ start: 10, end: 13, text: 'عمر' }],
          },
        ],
        claims: [
          {
            id: 'c1',
            relation: 'met-with',
            subject: 'e1',
            object: 'e2',
            status: 'asserted',
            confidence: 0.9,
            evidence: [{ start: 0, end: 14, text: 'التقى علي عمر.', cue: { start: 0, end: 5 } }],
            extractor: 'meetings@1',
          },
        ],
      },
      { id: 'b', lang: 'ar', entities: [], claims: [] },
    ]);
    expect(stdout).not.toMatch(/null|undefined|dropped/);
  });

  test('reads plain text from standard input as one document', async () => {
    const { stdout } = await sila(['extract', '-'], { stdin: 'التقى علي عمر.' });
    expect(JSON.parse(stdout).claims).toHaveLength(1);
  });

  test('lists what was refused when asked to', async () => {
    const { stderr } = await sila(['extract', '--dropped', '-'], { stdin: two });
    expect(stderr).toContain('a: visited refused: no place');
  });

  test('keeps to some relations, and to known ones', async () => {
    const none = await sila(['extract', '--relations', 'visited', '-'], { stdin: two });
    expect(JSON.parse(none.stdout.split('\n')[0] ?? '')).toEqual({
      id: 'a',
      lang: 'ar',
      entities: [],
      claims: [],
    });
    const unknown = await sila(['extract', '--relations', 'kissed', '-'], { stdin: two });
    expect(unknown).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no relation kissed. Relations: '),
    });
  });

  test.each(['turtle', 'trig', 'nquads'])('writes %s that parses', async (format) => {
    const { code, stdout } = await sila(['extract', '--format', format, '-'], { stdin: two });
    expect(code).toBe(0);
    expect(new Parser().parse(stdout).length).toBeGreaterThan(5);
  });

  test('names a broken line 7 of 9 and reads the other eight', async () => {
    const lines = Array.from({ length: 9 }, (_, i) => line(`d${i + 1}`, 'التقى علي عمر.'));
    lines[6] = '{"id":"d7","text":"';
    const file = folder.write('nine.jsonl', lines.join('\n'));
    const { code, stdout, stderr } = await sila(['extract', file]);
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(8);
    expect(stderr).toMatch(/nine\.jsonl:7: not valid JSON \(.+\)\. Mend or delete the line\.\n$/);
  });

  test('a reader that has had enough, as head has, is no problem', async () => {
    const stdoutError = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const { code, stdout, stderr } = await sila(['extract', '-'], { stdin: two, stdoutError });
    expect({ code, stderr, lines: stdout.trimEnd().split('\n').length }).toEqual({
      code: 0,
      stderr: '',
      lines: 1,
    });
  });

  test('a fault in reading one document does not keep the others', async () => {
    const pipeline = {
      ...meetings,
      extract: (document: Parameters<typeof meetings.extract>[0]) => {
        if (document.id === 'a') throw new TypeError('x is undefined');
        return meetings.extract(document);
      },
    };
    const { code, stdout, stderr } = await sila(['extract', '-'], { stdin: two, pipeline });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).id).toBe('b');
    expect(stderr).toContain('a: x is undefined. This is a fault in Sila');
  });
});
