import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dataFolder } from '../../src/config.ts';
import { SilaError } from '../../src/errors.ts';
import { readTable } from '../../src/language/lexicon-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'sila-lexicon-'));
afterAll(() => rmSync(folder, { recursive: true }));

function table(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return relative(join(dataFolder, 'lexicon'), join(folder, name));
}

describe('readTable', () => {
  it('skips comments and blank lines and reads cells by their column', () => {
    const rows = readTable(
      table('good.tsv', '# note\nname\tplurals\theads\n\nوزير\tوزراء|وزيرين\tyes\nملك\t\t\n'),
    );
    expect(rows.map((row) => [row.required('name'), row.list('plurals'), row.flag('heads')])).toEqual([
      ['وزير', ['وزراء', 'وزيرين'], true],
      ['ملك', [], false],
    ]);
  });

  it.each([
    ['a row with too few cells', 'name\theads\nملك\n', () => undefined, '2: 1 cells where the header has 2'],
    ['an empty cell that is required', 'name\theads\n\tyes\n', 'required', '2: the cell "name" is empty'],
    ['an empty alternative', 'name\theads\nملك|\t\n', 'list', '2: the cell "name" has an empty alternative'],
    ['a flag that is neither yes nor empty', 'heads\tname\nملك\tno\n', 'flag', '2: the cell "name" is "no"'],
  ])('names file and line of %s', (what, text, check, message) => {
    const path = table(`${what.replaceAll(' ', '-')}.tsv`, text);
    const read = () => {
      for (const row of readTable(path)) {
        if (check === 'required' || check === 'list' || check === 'flag') row[check]('name');
      }
    };
    expect(read).toThrow(SilaError);
    expect(read).toThrow(message);
  });

  it('says what to do when a table is missing', () => {
    expect(() => readTable('ar/none.tsv')).toThrow('data/lexicon/ar/none.tsv: cannot be read. Reinstall');
  });
});
