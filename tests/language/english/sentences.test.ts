import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEnglish, lemmaKey, nameTokens } from '../../../src/language/english/fold.ts';
import { inflect, singular } from '../../../src/language/english/inflection.ts';
import { splitSentences } from '../../../src/language/english/sentences.ts';
import { read } from './reader.ts';

const split = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map(
    ({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`,
  );

describe('sentences', () => {
  it('abbreviations and initials end none', () => {
    expect(split('Gen. John F. Kelly met Dr. Ali. The U.S. envoy left.')).toEqual([
      'body: Gen. John F. Kelly met Dr. Ali.',
      'body: The U.S. envoy left.',
    ]);
  });
  it('a missing space after the stop does not join two', () => {
    expect(split('They signed the deal.The envoy left.')).toHaveLength(2);
  });
  it('a headline and a dateline stand apart', () => {
    expect(split('Egypt signs deal with Libya\n\nCAIRO (Reuters) - Egypt signed a deal.')).toEqual([
      'headline: Egypt signs deal with Libya',
      'furniture: CAIRO (Reuters) -',
      'body: Egypt signed a deal.',
    ]);
  });
  it('a quotation ends with its mark', () => {
    expect(split('"We agreed." He left.')).toEqual(['body: "We agreed."', 'body: He left.']);
  });
});

describe('words', () => {
  it('folds accents and quotation marks', () => {
    expect(foldEnglish('Erdoğan’s').text).toBe("erdogan's");
  });
  it('keeps the telling words of a name', () => {
    expect(nameTokens('Sameh al-Shoukry')).toEqual(['sameh', 'shoukry']);
    expect(nameTokens('the Central Bank of Libya')).toEqual(['central', 'bank', 'libya']);
  });
  it('levels spellings of a dictionary form', () => {
    expect(lemmaKey('recognise')).toBe(lemmaKey('recognize'));
    expect(lemmaKey('talks')).toBe(lemmaKey('talk'));
  });
  it.each([
    ['visit', 'visited'],
    ['plan', 'planned'],
    ['carry', 'carried'],
    ['agree', 'agreed'],
    ['admit', 'admitted'],
    ['panic', 'panicked'],
  ])('inflects %s to %s', (lemma, past) => {
    expect(inflect(lemma, [], []).map(([form]) => form)).toContain(past);
  });
  it.each([
    ['ministries', 'ministry'],
    ['spokesmen', 'spokesman'],
    ['crises', 'crisis'],
    ['news', 'news'],
    ['churches', 'church'],
  ])('brings %s to %s', (noun, expected) => {
    expect(singular(noun)).toBe(expected);
  });
});

const word = fc.constantFrom(
  ...'Egypt Syria the of and , . " said that met signed Cairo President Ahmed al-Sisi his to visit on Tuesday ( ) attack by was who \n\n UN’s İstanbul'.split(
    ' ',
  ),
);

describe('every reading', () => {
  it('is consistent with its text, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const { mentions, clauses, links } = read(text);
        for (const [place, mention] of mentions.entries()) {
          expect(mention.id).toBe(place);
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
        }
        for (const [place, clause] of clauses.entries()) {
          expect(clause.id).toBe(place);
          expect(clause.governor?.clause).not.toBe(place);
          if (clause.governor) expect(clauses[clause.governor.clause]).toBeDefined();
          expect(clause.start).toBeLessThanOrEqual(clause.predicate.start);
          expect(clause.end).toBeGreaterThanOrEqual(clause.predicate.end);
          for (const { phrase } of clause.arguments) {
            for (const member of phrase.members) {
              if (member.mention !== undefined) expect(mentions[member.mention]).toBeDefined();
              if (member.clause !== undefined) expect(clauses[member.clause]).toBeDefined();
            }
          }
        }
        for (const link of links) {
          expect(mentions[link.subject]).toBeDefined();
          expect(mentions[link.object]).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldEnglish(text);
        expect(once.starts.length).toBe(once.text.length + 1);
        expect(foldEnglish(once.text).text).toBe(once.text);
      }),
    );
  });

  it('takes time in proportion to the length', () => {
    const text = 'Egyptian President Ahmed Karimi met Fuad Hussein in Cairo on Tuesday, the ministry said. ';
    const time = (count: number) => {
      const start = performance.now();
      read(text.repeat(count));
      return performance.now() - start;
    };
    const best = (count: number) => Math.min(time(count), time(count), time(count));
    best(200);
    // Sixteen times the text: as many times the time if linear, 256 times if quadratic.
    expect(best(3200)).toBeLessThan(80 * best(200));
  });
});
