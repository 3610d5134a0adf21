import { describe, expect, test } from 'vitest';
import { inFactsGraph } from '../../src/query/facts-graph.ts';

const graph = 'http://a/f';

describe('a query about the default graph asks a named one', () => {
  test.each([
    ['ASK { ?s ?p ?o }', 'ASK { GRAPH <http://a/f> { ?s ?p ?o } }'],
    ['SELECT * { ?s ?p ?o } LIMIT 3', 'SELECT * { GRAPH <http://a/f> { ?s ?p ?o } } LIMIT 3'],
    [
      'SELECT * WHERE { GRAPH ?g { ?s ?p ?o } ?s a ?c }',
      'SELECT * WHERE { GRAPH <http://a/f> { GRAPH ?g { ?s ?p ?o } ?s a ?c } }',
    ],
    [
      'SELECT (COUNT(*) AS ?n) { { SELECT ?s { ?s ?p "}" } } # }\n } GROUP BY ?s',
      'SELECT (COUNT(*) AS ?n) { GRAPH <http://a/f> { { SELECT ?s { ?s ?p "}" } } # }\n } } GROUP BY ?s',
    ],
    [
      'SELECT (EXISTS { ?a ?b ?c } AS ?e) { ?s ?p ?o }',
      'SELECT (EXISTS { ?a ?b ?c } AS ?e) { GRAPH <http://a/f> { ?s ?p ?o } }',
    ],
    [
      'CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o }',
      'CONSTRUCT { ?s a ?o } WHERE { GRAPH <http://a/f> { ?s ?p ?o } }',
    ],
    [
      'CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1',
      'CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <http://a/f> { ?s ?p ?o } } LIMIT 1',
    ],
    ['SELECT * { ?s ?p ?o } VALUES ?s { 1 }', 'SELECT * { GRAPH <http://a/f> { ?s ?p ?o } } VALUES ?s { 1 }'],
    ['SELECT * FROM <http://a/g> { ?s ?p ?o }', 'SELECT * FROM <http://a/g> { ?s ?p ?o }'],
    ['DESCRIBE <http://a/s>', 'DESCRIBE <http://a/s>'],
  ])('%s', (query, wanted) => expect(inFactsGraph(query, graph)).toBe(wanted));

  test('and stays as it is where the facts are in the default graph', () => {
    expect(inFactsGraph('ASK { ?s ?p ?o }', '')).toBe('ASK { ?s ?p ?o }');
  });
});
