import fc from 'fast-check';
import { DataFactory, Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { toLine } from '../../src/graph/canonical.ts';
import { parseLines } from '../../src/graph/parse-lines.ts';

const { namedNode, blankNode, literal, defaultGraph, quad } = DataFactory;

const iri = fc
  .string({ unit: 'grapheme', maxLength: 8 })
  .map((name) => namedNode(`https://example.org/${name.replace(/[\s<>"{}|\\^`\p{Cc}]/gu, '')}`));
const blank = fc.stringMatching(/^[A-Za-z0-9_]{1,6}$/u).map((label) => blankNode(label));
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '\n',
      '\r',
      '\t',
      '\b',
      '\f',
      '\v',
      'u',
      'n',
      'ق',
      '@',
      '^',
      '.',
      ' ',
      '<',
      '>',
    ),
  }),
);
const value = fc.oneof(
  text.map((one) => literal(one)),
  fc.tuple(text, fc.constantFrom('ar', 'en', 'ar-eg', 'x-a-1')).map(([one, tag]) => literal(one, tag)),
  fc.tuple(text, iri).map(([one, type]) => literal(one, type)),
);
const quads = fc
  .tuple(
    fc.oneof(iri, blank),
    iri,
    fc.oneof(iri, blank, value),
    fc.oneof(fc.constant(defaultGraph()), iri, blank),
  )
  .map(([s, p, o, g]) => quad(s, p, o, g));

describe('lines as quads', () => {
  test('what was written is read again, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(quads, { maxLength: 5 }), (written) => {
        const read = parseLines(written.map(toLine));
        expect(read).toHaveLength(written.length);
        for (const [i, one] of written.entries()) expect(read[i]?.equals(one)).toBe(true);
      }),
    );
  });

  test.each([
    ['an escape in an IRI', '<https://e.example/\\u0641> <https://e.example/p> "\\u0641\\U0001F600" .'],
    ['a direction', '<https://e.example/a> <https://e.example/p> "ف"@ar--rtl <https://e.example/g> .'],
    [
      'a triple term',
      '<https://e.example/a> <https://e.example/p> <<( <https://e.example/a> <https://e.example/p> "x" )>> .',
    ],
    ['more room', '<https://e.example/a>  <https://e.example/p>\t"x"  .'],
  ])('%s, which is rare, as the full parser reads it', (_, line) => {
    const whole = new Parser({ format: 'application/n-quads' }).parse(line);
    expect(parseLines([line]).map(toLine)).toEqual(whole.map((one: Quad) => toLine(one)));
    expect(whole).toHaveLength(1);
  });

  test('blank nodes keep their labels, from one part to the next', () => {
    const line = '_:b1 <https://e.example/p> _:c.d-é _:g .';
    expect([...parseLines([line]), ...parseLines([line])].map(toLine)).toEqual([line, line]);
  });

  test('what is no line is refused', () => {
    expect(() => parseLines(['<https://e.example/a> "p" "x" .'])).toThrow();
  });
});
