import { describe, expect, test } from 'vitest';
import { targetsOf, withDataset } from '../../src/query/update-text.ts';

const base = 'http://b.example/sparql';
const [g, h] = ['http://x.example/g', 'http://x.example/h'];

describe('the graphs that an update can write to', () => {
  test.each<[update: string, targets: 'any' | readonly string[]]>([
    ['', []],
    ['INSERT DATA { <a> <b> <c> }', ['']],
    [`INSERT DATA { GRAPH <${g}> { <a> <b> "GRAPH <http://x.example/h> { }" } }`, [g]],
    [`INSERT DATA { GRAPH <${g}> { <a> <b> <c> } <a> <b> <c> }`, ['', g]],
    [`insert data { graph <${g}> { } . graph <${h}> { } }`, [g, h]],
    [`PREFIX x: <http://x.example/> DELETE DATA { GRAPH x:g { <a> <b> 1 } }`, [g]],
    [`PREFIX : <http://x.example/> INSERT DATA { GRAPH :a\\-b { <a> <b> 1 } }`, ['http://x.example/a-b']],
    ['BASE <http://x.example/> CLEAR GRAPH <g>', [g]],
    ['DROP SILENT GRAPH <g>', ['http://b.example/g']],
    ['CLEAR DEFAULT', ['']],
    ['CLEAR ALL', 'any'],
    ['DROP SILENT NAMED', 'any'],
    [`CREATE GRAPH <${g}>`, [g]],
    [`COPY <${g}> TO <${h}>`, [h]],
    [`COPY DEFAULT TO <${h}>`, [h]],
    [`ADD SILENT GRAPH <${g}> TO DEFAULT`, ['']],
    [`MOVE <${g}> TO <${h}>`, [h, g]],
    [`MOVE SILENT GRAPH <${g}> TO GRAPH <${h}>`, [h, g]],
    ['DELETE WHERE { ?s ?p ?o }', ['']],
    [`DELETE WHERE { GRAPH <${g}> { ?s ?p ?o } }`, [g]],
    ['DELETE WHERE { GRAPH ?g { ?s ?p ?o } }', 'any'],
    [`WITH <${g}> DELETE { ?s ?p 1 } INSERT { ?s ?p 2 } WHERE { ?s ?p 1 }`, [g]],
    [`INSERT { GRAPH <${g}> { ?s ?p ?o } } WHERE { GRAPH ?any { ?s ?p ?o } }`, [g]],
    [`INSERT { GRAPH <${g}> { ?s ?p ?o } } USING <${h}> WHERE { ?s ?p ?o }`, [g]],
    ['INSERT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }', 'any'],
    [`DELETE { ?s ?p ?o } INSERT { GRAPH <${g}> { ?s ?p ?o } } WHERE { ?s ?p ?o }`, ['', g]],
    [`CREATE GRAPH <${g}> ; # DROP ALL\n CLEAR GRAPH <${h}> ;`, [g, h]],
    [
      `PREFIX x: <http://x.example/> CLEAR GRAPH x:g ; PREFIX x: <http://y.example/> CLEAR GRAPH x:g`,
      [g, 'http://y.example/g'],
    ],
  ])('%s', (update, targets) => {
    const found = targetsOf(update, base);
    expect(found === 'any' ? found : [...found].sort()).toEqual(
      targets === 'any' ? targets : [...targets].sort(),
    );
  });

  test('LOAD is refused', () => {
    expect(() => targetsOf(`LOAD <${g}>`, base)).toThrow(/LOAD is off.*sila import/);
  });
});

describe('a dataset that the request names', () => {
  test.each([
    ['INSERT DATA { <a> <b> <c> }', 'INSERT DATA { <a> <b> <c> }'],
    [
      'INSERT { ?s ?p 1 } WHERE { ?s ?p 2 }',
      `INSERT { ?s ?p 1 } USING <${g}> USING NAMED <${h}> WHERE { ?s ?p 2 }`,
    ],
    ['DELETE WHERE { ?s ?p 2 }', `DELETE  { ?s ?p 2 }USING <${g}> USING NAMED <${h}> WHERE { ?s ?p 2 }`],
  ])('%s', (update, expected) => expect(withDataset(update, [g], [h])).toBe(expected));

  test.each([
    `WITH <${g}> DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }`,
    `INSERT { ?s ?p 1 } USING <${g}> WHERE { ?s ?p 2 }`,
  ])('%s names one itself', (update) =>
    expect(() => withDataset(update, [h], [])).toThrow(/Keep one of them/),
  );
});
