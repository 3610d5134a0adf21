import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestTags,
  type Lattice,
  mayFollow,
  sumTaggings,
  tagCount,
  taggedTypes,
} from '../../../src/language/arabic/tagger/lattice.ts';
import { decodeModel, encodeModel, readModel } from '../../../src/language/arabic/tagger/model.ts';
import { createTagger, readSpans } from '../../../src/language/arabic/tagger/tagger.ts';
import { tokenize } from '../../../src/language/arabic/tokens.ts';
import { loadLexicon } from '../../../src/language/lexicon.ts';

const tagger = createTagger();
const lexicon = loadLexicon();
const ar = { ...lexicon.languages.ar, givenNames: [], familyNames: [] };
/** A tagger that knows titles and places, but no names of persons. */
const unlisting = createTagger({ lexicon: { ...lexicon, languages: { ...lexicon.languages, ar } } });

function names(text: string): readonly string[] {
  const tokens = tokenize(text);
  return tagger.tag(tokens).map(({ from, to, type }) => {
    const words = tokens.slice(from, to).map((token) => token.text);
    return `${type}: ${words.join(' ')}`;
  });
}

describe('the tagger', () => {
  it.each([
    ['وقال وزير الخارجية الكازاخي بيريك أقشالاقوف إن بلاده تؤيد المبادرة.', 'بيريك أقشالاقوف'],
    ['والتقى الرئيس رئيسة الوزراء دراغيتسا فوكوسافيتش في مكتبه.', 'دراغيتسا فوكوسافيتش'],
    ['وأوضح الناطق باسم الحكومة غبيسو تشيكامبا أن الحوار متواصل.', 'غبيسو تشيكامبا'],
    ['وسجل اللاعب كوبيانكا زوريغبو هدفين في الشوط الثاني.', 'كوبيانكا زوريغبو'],
    ['وأكد رئيس البلدية رياض يمق تضامنه مع الأهالي.', 'رياض يمق'],
  ])('finds a person with no list of names at all: %s', (sentence, name) => {
    const tokens = tokenize(sentence);
    const persons = unlisting.tag(tokens).filter(({ type }) => type === 'Person');
    const found = persons.map(({ from, to }) => tokens.slice(from, to).map((token) => token.text));
    expect(found.map((words) => words.join(' '))).toContain(name);
  });

  it.each([
    ['وصل الوفد إلى دمشق قادماً من عمّان.', ['Place: دمشق', 'Place: عمّان']],
    ['وتظاهر المئات في الخرطوم أمس.', ['Place: الخرطوم']],
    ['دان الاتحاد الأوروبي الهجوم.', ['Organization: الاتحاد الأوروبي']],
    ['ارتفعت أسعار الخضار والفواكه ارتفاعاً كبيراً قبل العيد.', []],
  ])('reads %s', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected);
  });

  it('keeps clitics on the first word of a name', () => {
    expect(names('التقى الوزير بالرئيس بشار الأسد وبسيرغي لافروف.')).toContain('Person: وبسيرغي لافروف');
  });

  it('is surer of a full name after its title than of a word alone', () => {
    const after = tagger.tag(tokenize('وقال وزير الخارجية الروسي سيرغي لافروف إن بلاده مستعدة.'));
    const alone = tagger.weigh(tokenize('وقال الوكيل إن بلاده مستعدة.'));
    expect(after.find(({ type }) => type === 'Person')?.score).toBeGreaterThan(0.8);
    expect(alone.likelihood(1, 'Person')).toBeLessThan(0.5);
  });

  it('gives spans in order that do not overlap, scores and likelihoods in 0..1, whatever it reads', () => {
    const words = [
      'وزير',
      'الخارجية',
      'محمد',
      'لافروف',
      'في',
      'بغداد',
      'قال',
      '،',
      '«',
      'NATO',
      '12',
      'د.',
      'شركة',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 30 }), (parts) => {
        const tokens = tokenize(parts.join(' '));
        const tagging = tagger.weigh(tokens);
        expect(tagging.names).toEqual(tagger.tag(tokens));
        let end = 0;
        for (const { from, to, score } of tagging.names) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(tokens.length);
        for (const at of tokens.keys()) {
          const sum = taggedTypes.reduce((total, type) => total + tagging.likelihood(at, type), 0);
          expect(sum).toBeGreaterThanOrEqual(0);
          expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('the lattice', () => {
  const numbers = (length: number) =>
    fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: length, maxLength: length });
  const lattices = fc
    .integer({ min: 1, max: 4 })
    .chain((length) =>
      fc.tuple(fc.constant(length), numbers(length * tagCount), numbers(tagCount * tagCount)),
    )
    .map(
      ([length, emissions, transitions]): Lattice => ({
        length,
        emissions: Float64Array.from(emissions),
        transitions: Float64Array.from(transitions),
      }),
    );

  /** Every tagging with its score, counted out. */
  function* taggings(
    lattice: Lattice,
    tags: readonly number[] = [],
    score = 0,
  ): Iterable<[readonly number[], number]> {
    const at = tags.length;
    if (at === lattice.length) {
      yield [tags, score];
      return;
    }
    for (let tag = 0; tag < tagCount; tag++) {
      const before = tags[at - 1] ?? 0;
      if (!mayFollow(before, tag)) continue;
      const move = at === 0 ? 0 : (lattice.transitions[before * tagCount + tag] as number);
      yield* taggings(
        lattice,
        [...tags, tag],
        score + move + (lattice.emissions[at * tagCount + tag] as number),
      );
    }
  }

  it('finds the best tagging and the chance of each tag, span and move', () => {
    fc.assert(
      fc.property(lattices, (lattice) => {
        const all = [...taggings(lattice)];
        const total = all.reduce((sum, [, score]) => sum + Math.exp(score), 0);
        const best = all.reduce((left, right) => (right[1] > left[1] ? right : left));
        const found = [...bestTags(lattice)];
        const foundScore = all.find(([tags]) => tags.join() === found.join())?.[1];
        expect(foundScore).toBeCloseTo(best[1], 9);

        const tags = new Float64Array(lattice.length * tagCount);
        const moves = new Float64Array(tagCount * tagCount);
        const spans = new Map<string, number>();
        for (const [path, score] of all) {
          const chance = Math.exp(score) / total;
          for (const [at, tag] of path.entries()) {
            tags[at * tagCount + tag] = (tags[at * tagCount + tag] as number) + chance;
            const move = (path[at - 1] ?? 0) * tagCount + tag;
            if (at > 0) moves[move] = (moves[move] as number) + chance;
          }
          for (const { from, to, tag } of readSpans(path)) {
            const key = `${from} ${to} ${tag}`;
            spans.set(key, (spans.get(key) ?? 0) + chance);
          }
        }
        const sums = sumTaggings(lattice);
        for (const [i, chance] of tags.entries()) expect(sums.tags[i]).toBeCloseTo(chance, 9);
        for (const [i, count] of sums.moves().entries()) expect(count).toBeCloseTo(moves[i] as number, 9);
        for (const [key, chance] of spans) {
          const [from, to, tag] = key.split(' ').map(Number) as [number, number, number];
          expect(sums.span(from, to, tag)).toBeCloseTo(chance, 9);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the model', () => {
  const model = readModel();

  it('is small', () => {
    expect(encodeModel(model).length).toBeLessThan(1_000_000);
    expect(model.keys.length).toBeGreaterThan(10_000);
  });

  it('is the same after writing and reading', () => {
    expect(decodeModel(encodeModel(model))).toEqual(model);
  });

  it('refuses a file that is cut short', () => {
    expect(() => decodeModel(encodeModel(model).slice(0, -1))).toThrow(/not a model of names/u);
    expect(() => decodeModel(new Uint8Array(4))).toThrow(/not a model of names/u);
  });

  it('says which file is missing', () => {
    expect(() => readModel('/nowhere/ar-names.bin')).toThrow(/nowhere\/ar-names\.bin: cannot be read/u);
  });
});
