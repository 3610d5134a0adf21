import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhraseTable } from '../../src/language/phrase-table.ts';

describe('a phrase table', () => {
  it('prefers the longest phrase and gives the shorter ones after it', () => {
    const table = createPhraseTable<string>();
    table.add(['حلف'], 'a pact');
    table.add(['حلف', 'شمال', 'الاطلسي'], 'NATO');
    const words = ['اعلن', 'حلف', 'شمال', 'الاطلسي', 'امس'];
    expect(table.longestMatches(words, 1)).toEqual([
      { from: 1, to: 4, values: ['NATO'] },
      { from: 1, to: 2, values: ['a pact'] },
    ]);
    expect(table.longestMatch(words, 1)?.to).toBe(4);
    expect(table.longestMatch(words, 0)).toBeUndefined();
  });

  it('keeps every value of a homonym', () => {
    const table = createPhraseTable<string>();
    table.add(['طرابلس'], 'Libya');
    table.add(['طرابلس'], 'Lebanon');
    expect(table.get(['طرابلس'])).toEqual(['Libya', 'Lebanon']);
    expect(table.size).toBe(1);
  });

  it('folds the words that are added', () => {
    const table = createPhraseTable<string>((word) => word.replace('أ', 'ا'));
    table.add(['أوبك'], 'OPEC');
    expect(table.get(['اوبك'])).toEqual(['OPEC']);
  });

  it('does not match half a phrase, nor an empty one', () => {
    const table = createPhraseTable<string>();
    table.add([], 'nothing');
    table.add(['الاتحاد', 'الاوروبي'], 'EU');
    expect(table.longestMatches(['الاتحاد'], 0)).toEqual([]);
    expect(table.get(['الاتحاد'])).toEqual([]);
    expect(table.size).toBe(1);
  });

  it('finds exactly what a plain scan finds', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 8 }), fc.array(word, { maxLength: 10 }), (phrases, text) => {
        const table = createPhraseTable<string>();
        const distinct = [...new Set(phrases.map((words) => words.join(' ')))];
        for (const joined of distinct) table.add(joined.split(' '), joined);
        for (const from of text.keys()) {
          const expected = distinct
            .filter((joined) => `${text.slice(from).join(' ')} `.startsWith(`${joined} `))
            .sort((a, b) => b.length - a.length);
          expect(table.longestMatches(text, from).flatMap((match) => match.values)).toEqual(expected);
        }
      }),
    );
  });
});
