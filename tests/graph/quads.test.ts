import fc from 'fast-check';
import { DataFactory, Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { toLine, toLines } from '../../src/graph/canonical.ts';
import { readGraph } from '../../src/graph/from-quads.ts';
import { toQuads } from '../../src/graph/to-quads.ts';
import { type Claim, statuses } from '../../src/model/claim.ts';
import { classNames } from '../../src/model/entity.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { petra, type Reading, readings, sana } from '../store/fixtures.ts';

const options = {
  base: 'https://w3id.org/sila/kg/',
  isSymmetric: (relation: string) => ['met-with', 'signed-agreement-with'].includes(relation),
};

function quadsOf({ document, extraction }: Reading) {
  const resolution = resolve(document, extraction, options);
  return { resolution, quads: toQuads(document, resolution, options) };
}

function linesAbout(reading: Reading, word: string): string[] {
  return toLines(quadsOf(reading).quads).filter((line) => line.includes(word));
}

describe('to quads', () => {
  test('facts are in the default graph, the record in the document’s own', () => {
    const { quads, resolution } = quadsOf(sana);
    const graphs = new Set(quads.map((quad) => quad.graph.value));
    expect([...graphs].sort()).toEqual(['', `https://w3id.org/sila/kg/g/${resolution.document}`]);
    for (const { subject, graph } of quads) {
      expect(graph.value === '').toBe(subject.value.includes('/kg/e/'));
    }
  });

  test('a symmetric edge goes both ways, another one way', () => {
    expect(linesAbout(sana, '/ns#signedAgreementWith> <https://w3id.org/sila/kg/e/')).toHaveLength(2);
    expect(linesAbout(sana, '/ns#postIn> <https://w3id.org/sila/kg/e/')).toHaveLength(1);
  });

  test('only asserted claims have direct edges', () => {
    expect(linesAbout(sana, '/ns#aided> <https://w3id.org/sila/kg/e/')).toEqual([]);
    expect(linesAbout(sana, '<https://w3id.org/sila/ns#aided> <https://w3id.org/sila/kg/g/')).toHaveLength(1);
  });

  test('names carry the language of their script, the first in each as label', () => {
    expect(linesAbout(readings[1] as Reading, '"Ali Ayyoub"@en')[0]).toContain('rdf-schema#label');
    expect(linesAbout(sana, '"العماد علي أيوب"@ar')[0]).toContain('core#altLabel');
  });

  test('an event joins those who took part', () => {
    const { resolution } = quadsOf(sana);
    const id = (label: string) => resolution.entities.find((entity) => entity.label === label)?.id;
    const actors = linesAbout(sana, '/ns#actor>');
    expect(actors).toHaveLength(2);
    expect(actors.join()).toContain(`/e/${id('علي أيوب')}>`);
    expect(actors.join()).toContain(`/e/${id('محمد باقري')}>`);
    expect(linesAbout(sana, '/ns#object>')).toHaveLength(1);
    expect(linesAbout(sana, '/ns#eventType>')).toHaveLength(2);
  });

  test('an allegation without a named source is the document’s own', () => {
    const { resolution } = quadsOf(petra);
    expect(linesAbout(petra, '/ns#attributedTo>')).toHaveLength(1);
    expect(linesAbout(petra, '/ns#attributedTo>')[0]).toContain(`/d/${resolution.document}>`);
  });

  test('offsets count code points, and the quote stands there', () => {
    const [line] = linesAbout(sana, '"وقال باقري');
    const { nfc } = { nfc: sana.document.text.normalize('NFC') };
    const start = [...nfc].indexOf('😀') + 2;
    expect(line).toContain(`_${start}_${[...nfc].length}_`);
  });

  test('the precision of a date is its datatype', () => {
    expect(
      linesAbout(petra, '/ns#date>').every((line) =>
        line.includes('"2020-07"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'),
      ),
    ).toBe(true);
  });

  test('there are no blank nodes', () => {
    for (const reading of readings) {
      for (const { subject, object } of quadsOf(reading).quads) {
        expect([subject.termType, object.termType]).not.toContain('BlankNode');
      }
    }
  });
});

const text = 'قال عليّ إنّه 😀 التقى باقري. وأضاف أنّ الوفد زار حلب cafe\u0301.';
const split = text.indexOf('.') + 1;
const sentences = [
  { start: 0, end: split },
  { start: split + 1, end: text.length },
] as const;
const entityIds = ['e1', 'e2', 'e3', 'e4'] as const;

const span = ({ start, end }: { start: number; end: number }) =>
  fc.tuple(fc.integer({ min: start, max: end }), fc.integer({ min: start, max: end })).map(([a, b]) => {
    // A cue is whole characters, as every word is.
    const snap = (at: number): number => (/[\p{M}\uDC00-\uDFFF]/u.test(text.charAt(at)) ? snap(at - 1) : at);
    const [from, to] = [snap(a), snap(b)];
    return { start: Math.min(from, to), end: Math.max(from, to) };
  });

const claimOf = (id: string): fc.Arbitrary<Claim> =>
  fc
    .record({
      ends: fc.shuffledSubarray([...entityIds], { minLength: 2, maxLength: 2 }),
      relation: fc.constantFrom('met-with', 'visited', 'aided', 'appointed'),
      status: fc.constantFrom(...statuses),
      attributedTo: fc.option(fc.constantFrom(...entityIds), { nil: undefined }),
      place: fc.option(fc.constantFrom(...entityIds), { nil: undefined }),
      date: fc.option(fc.constantFrom('2020', '2020-07', '2020-07-08'), { nil: undefined }),
      confidence: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
      event: fc.option(fc.constantFrom('v1', 'v2'), { nil: undefined }),
      extractor: fc.constantFrom('rules@0.1.0', 'llm@1 / model'),
      evidence: fc.array(
        fc
          .constantFrom(...sentences)
          .chain((sentence) => span(sentence).map((cue) => ({ ...sentence, cue }))),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ ends: [subject = '', object = ''], date, attributedTo, place, event, evidence, ...rest }) => ({
      id,
      subject,
      object,
      ...rest,
      ...(attributedTo !== undefined && { attributedTo }),
      ...(place !== undefined && { place }),
      ...(event !== undefined && { event }),
      ...(date !== undefined && { date: { value: date, earliest: '2020-01-01', latest: '2020-12-31' } }),
      evidence: evidence.map((item) => ({ ...item, text: text.slice(item.start, item.end) })),
    }));

const anyReading: fc.Arbitrary<Reading> = fc
  .tuple(claimOf('c1'), claimOf('c2'), claimOf('c3'))
  .map((claims) => ({
    document: { id: 'any', text },
    extraction: {
      id: 'any',
      lang: 'ar',
      dropped: [],
      entities: entityIds.map((id, i) => ({
        id,
        class: classNames[i] ?? 'Person',
        label: `كيان ${id}`,
        names: [`كيان ${id}`, `Name "${id}"\n`],
        mentions: [],
      })),
      claims,
    },
  }));

describe('from quads', () => {
  test('what was written is read back', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const { quads, resolution } = quadsOf(reading);
        const back = readGraph(quads, () => text);
        expect(back.claims).toEqual(
          resolution.claims.map((claim) => ({ ...claim, document: resolution.document })),
        );
        expect(back.documents).toEqual([{ iri: resolution.document, id: 'any', lang: 'ar' }]);
      }),
    );
  });

  test('entities keep class, label and links', () => {
    for (const reading of readings) {
      const { quads, resolution } = quadsOf(reading);
      const back = new Map(readGraph(quads).entities.map((entity) => [entity.id, entity]));
      // Why an entity is linked stands in the graph of who is who, not in the document's.
      for (const { mentions: _, links: __, label, names, ...entity } of resolution.entities) {
        expect(back.get(entity.id)).toMatchObject(entity);
        expect([...(back.get(entity.id)?.names ?? [])].sort()).toEqual([...names].sort());
        expect(back.get(entity.id)?.names).toContain(label);
      }
    }
  });

  test('without the text, offsets are code points and the quotes are kept', () => {
    const { quads } = quadsOf(sana);
    const [claim] = readGraph(quads).claims.filter((one) => one.relation === 'aided');
    const [evidence] = claim?.evidence ?? [];
    expect([...sana.document.text].slice(evidence?.start, evidence?.end).join('')).toBe(evidence?.text);
  });
});

describe('canonical lines', () => {
  test('are read back by another parser as the same quads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const { namedNode, literal, quad } = DataFactory;
        const one = quad(namedNode('a:a'), namedNode('a:b'), literal(value, 'ar'));
        const [back] = new Parser({ format: 'application/n-quads' }).parse(toLine(one));
        expect(back?.equals(one)).toBe(true);
      }),
    );
  });

  test('are sorted by code point, emoji after all of the basic plane', () => {
    const { namedNode, literal, quad } = DataFactory;
    const lines = toLines(
      ['😀', '\uFB50', 'ب', 'ا', 'ا'].map((value) =>
        quad(namedNode('a:a'), namedNode('a:b'), literal(value)),
      ),
    );
    expect(lines.map((line) => line.slice(13, -3))).toEqual(['ا', 'ب', '\uFB50', '😀']);
  });
});
