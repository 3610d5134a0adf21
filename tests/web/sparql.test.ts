import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacetsView } from '../../src/model/api.ts';
import { suggest, suggestionsOf } from '../../web/src/data/completion.ts';
import { readTriples } from '../../web/src/data/n-triples.ts';
import { entitiesOfTriples, entityId, toResultPicture } from '../../web/src/data/result-graph.ts';
import { readVocabulary } from '../../web/src/data/vocabulary.ts';
import { vocabulary } from '../e2e/fixture-vocabulary.ts';

const base = 'https://example.org/';
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r');

describe('N-Triples', () => {
  it('come back whatever a literal holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [triple] = readTriples(`<urn:a> <urn:p> "${escaped(text)}"@ar .`);
        expect(triple?.object).toEqual({ type: 'literal', value: text, 'xml:lang': 'ar' });
      }),
    );
  });

  it('of every form are read, and what is none is left out', () => {
    const lines = [
      '<urn:a> <urn:p> <urn:\\u00e9> .',
      '<urn:a> <urn:p> "\\U0001F600 \\u0635" .',
      '_:b1 <urn:p> _:b2 .',
      '<urn:a> <urn:p> "2021"^^<urn:year> .',
      '# a comment',
      'nonsense',
    ];
    expect(readTriples(lines.join('\n')).map((one) => one.object)).toEqual([
      { type: 'uri', value: 'urn:é' },
      { type: 'literal', value: '😀 ص' },
      { type: 'bnode', value: '_:b2' },
      { type: 'literal', value: '2021', datatype: 'urn:year' },
    ]);
  });
});

describe('a constructed graph', () => {
  const text = [
    `<${base}e/p1> <https://example.org/ontology#met-with> <${base}e/p2> .`,
    `<${base}e/p1> <http://www.w3.org/2000/01/rdf-schema#label> "Salma"@en .`,
    `<${base}e/p2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://example.org/ontology#Person> .`,
    `<${base}e/p2> <https://example.org/ontology#visited> <https://elsewhere.org/place/Rabat> .`,
  ].join('\n');
  const triples = readTriples(text);
  const names = new Map([['p2', { label: 'ياسين', class: 'Person' as const }]]);
  const { picture, left } = toResultPicture(triples, {
    base,
    names,
    vocabulary: readVocabulary(vocabulary, 'ar'),
  });

  it('draws an edge a statement, named by the vocabulary', () => {
    expect([...picture.edges.values()].map((edge) => [edge.source, edge.label, edge.target])).toEqual([
      ['p1', 'التقى', 'p2'],
      ['p2', 'زار', 'https://elsewhere.org/place/Rabat'],
    ]);
    expect(left).toBe(2);
  });

  it('names entities by what is known, then by its own labels, then by their address', () => {
    expect([...picture.nodes.values()].map((node) => [node.label, node.class])).toEqual([
      ['Salma', 'Term'],
      ['ياسين', 'Person'],
      ['Rabat', 'Term'],
    ]);
    expect(entitiesOfTriples(triples, base)).toEqual(['p1', 'p2']);
    expect(entityId('https://elsewhere.org/e/p1', base)).toBeUndefined();
  });
});

describe('completion', () => {
  const facets = {
    relations: [
      { id: 'met-with', count: 12 },
      { id: 'visited', count: 40 },
    ],
    classes: [{ id: 'Person', count: 8 }],
  } as unknown as FacetsView;
  const all = suggestionsOf(vocabulary, facets, { language: 'ar', format: String });

  it.each([
    ['التقى', 'sila:met-with'],
    ['met', 'sila:met-with'],
    ['sila:vis', 'sila:visited'],
    ['شخص', 'sila:Person'],
    ['sel', 'SELECT'],
    ['rdfs', 'PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>'],
  ])('%s → %s', (word, text) => {
    expect(suggest(word, all)[0]?.text).toBe(text);
  });

  it('counts, puts what is frequent first, and is silent after foreign prefixes', () => {
    expect(suggest('sila:', all)[0]).toMatchObject({ text: 'sila:visited', detail: 'زار · 40' });
    expect(suggest('skos:pref', all)).toEqual([]);
  });
});
