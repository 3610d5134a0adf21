import { describe, expect, test } from 'vitest';
import { sila } from './runner.ts';

const commands = [
  'build',
  'extract',
  'serve',
  'query',
  'export',
  'check',
  'evaluate',
  'diff',
  'why',
  'review',
  'merge',
  'demo',
];

describe('help', () => {
  test.each(commands)('of %s begins with one sentence and an example', async (command) => {
    const { code, stdout } = await sila([command, '--help']);
    expect(code).toBe(0);
    const [sentence, blank, example] = stdout.split('\n');
    expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(blank).toBe('');
    expect(example).toMatch(new RegExp(`^ {2}.*sila ${command}\\b`));
  });

  test('lists every command', async () => {
    const { code, stdout } = await sila(['--help']);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
  });

  test('the version is the package’s', async () => {
    expect(await sila(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('misuse ends with 2 and a hint', () => {
  test.each([
    [['extrat', '-'], /unknown command 'extrat'[\s\S]*Did you mean extract\?[\s\S]*Try: sila --help/],
    [
      ['extract', '--formt', 'x', '-'],
      /unknown option '--formt'[\s\S]*Did you mean --format\?[\s\S]*Try: sila extract --help/,
    ],
    [['extract', '--format', 'pdf', '-'], /'pdf' is invalid\. Allowed choices are jsonl/],
    [['build'], /missing required argument 'path'/],
    [['build', '.', '--published', '8 July'], /Write a day as YYYY-MM-DD/],
    [['build', '.', '--published', '2020-02-31'], /Write a day as YYYY-MM-DD/],
    [['serve', '--port', 'http'], /A port is a whole number/],
    [['query', 'nowhere.rq'], /nowhere\.rq: neither a query nor a file\. Give SPARQL in quotes, or a path\./],
    [['diff', 'nowhere', 'nowhere'], /nowhere: there is no such workspace or file\. Check the path\./],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await sila(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
