import { expect, test } from 'vitest';
import type { Table } from '../../src/query/results.ts';
import { formatTable } from '../../src/query/table.ts';

const table: Table = {
  variables: ['who', 'post'],
  rows: [
    {
      who: { type: 'uri', value: 'https://w3id.org/sila/kg/e/p1' },
      post: { type: 'literal', value: 'وَزير', 'xml:lang': 'ar' },
    },
    { post: { type: 'literal', value: 'x\ny 😀' } },
  ],
};
const shorten = (iri: string) => iri.replace('https://w3id.org/sila/kg/e/', 'e:');

test('a table is drawn with cells of equal width, Arabic ending in a left-to-right mark', () => {
  expect(formatTable(table, { shorten })).toBe(
    [
      '┌──────┬────────┐',
      '│ who  │ post   │',
      '├──────┼────────┤',
      '│ e:p1 │ وَزير\u200e   │',
      '│      │ x y 😀 │',
      '└──────┴────────┘',
      '',
    ].join('\n'),
  );
});

test('in plain ASCII where the terminal has no more', () => {
  expect(formatTable(table, { shorten, ascii: true }).split('\n')[0]).toBe('+------+--------+');
});

test('wide cells are cut to the terminal', () => {
  const lines = formatTable(table, { width: 30 }).split('\n');
  expect(lines[0]?.length).toBe(30);
  expect(lines[3]).toContain('…');
});

test('no rows leave the head', () => {
  expect(formatTable({ variables: ['a'], rows: [] })).toBe('┌───┐\n│ a │\n├───┤\n└───┘\n');
});
