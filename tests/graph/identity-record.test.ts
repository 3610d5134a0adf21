import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ontologyFolder } from '../../src/config.ts';
import { exportGraph } from '../../src/export/export-graph.ts';
import { loadRelations } from '../../src/ontology/load.ts';
import { createQueryEngine } from '../../src/query/engine.ts';
import { validateGraph } from '../../src/query/validation.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { petra, reading, reuters, sana } from '../store/fixtures.ts';

const wire = reading(
  { id: 'wire', text: 'Mohammad Bagheri spoke in Tripoli.', lang: 'en', published: '2020-07-08' },
  [
    ['e1', 'Person', 'Mohammad Bagheri'],
    ['e2', 'Place', 'Tripoli'],
  ],
  [],
);
const libya = reading(
  { id: 'libya', text: 'طرابلس ليبيا', published: '2020-07-08' },
  [
    ['e1', 'Place', 'طرابلس'],
    ['e2', 'Polity', 'ليبيا', { sameAs: 'Q1016' }],
  ],
  [],
);
const namesakes = ['one', 'two'].map((id) =>
  reading({ id, text: 'علي حسن' }, [['e1', 'Person', 'علي حسن']], []),
);

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sila-identity-record-'));
  store = openStore(folder);
  for (const { document, extraction } of [sana, reuters, petra, wire, libya, ...namesakes]) {
    store.put(document, extraction, 'x');
  }
  await store.identify();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const ask = async (query: string): Promise<readonly (readonly string[])[]> => {
  const engine = createQueryEngine(store);
  const { table } = await engine.query(query);
  await engine.close();
  return (table?.rows ?? []).map((row) =>
    (table?.variables ?? []).map((name) => String(row[name]?.value ?? '')),
  );
};

describe('who is who in RDF', () => {
  test('a link that is accepted has its reason', async () => {
    const rows = await ask(`SELECT ?reason {
      GRAPH ?g { ?l a sila:Link ; rdf:predicate owl:sameAs ; rdf:subject ?e ; rdf:object ?o ; sila:reason ?reason }
      ?e owl:sameAs ?o ; rdfs:label "طرابلس"@ar }`);
    expect(rows).toEqual([
      ['of those that bear the name, it lies in a state that the document speaks of: طرابلس'],
    ]);
  });

  test('what it might be is a close match, with why it is not settled', async () => {
    const rows = await ask(`SELECT ?o ?reason {
      ?e rdfs:label "Tripoli"@en ; skos:closeMatch ?o
      GRAPH ?g { ?l a sila:Link ; rdf:predicate skos:closeMatch ; rdf:subject ?e ; rdf:object ?o ; sila:reason ?reason }
      FILTER (!STRSTARTS(STR(?o), "${store.base}")) }`);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const [iri, reason] of rows) {
      expect(iri).toMatch(/^https?:\/\/(?:www\.wikidata|sws\.geonames)/u);
      expect(reason).toMatch(/does not settle it: Tripoli$/u);
    }
  });

  test('two that might be one are close to each other, both ways', async () => {
    const rows = await ask(`SELECT ?a ?b ?reason {
      ?a rdfs:label "علي حسن"@ar ; skos:closeMatch ?b . ?b skos:closeMatch ?a
      GRAPH ?g { ?l a sila:Link ; rdf:subject ?a ; rdf:object ?b ; sila:score ?score ; sila:reason ?reason }
      FILTER (?score < 4) }`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]?.[2]).toMatch(/^the names agree \(\+3\.9\)/u);
  });

  test('names that were joined say why', async () => {
    const rows = await ask(`SELECT ?reason {
      GRAPH ?g { ?l a sila:Link ; rdf:predicate owl:sameAs ; sila:score ?score ; sila:reason ?reason } }`);
    expect(rows.join('\n')).toMatch(/محمد باقري = Mohammad Bagheri|Mohammad Bagheri = محمد باقري/u);
  });

  test('a decision is an activity of somebody, which exports carry and checks accept', async () => {
    const [one, other] = ['علي أيوب', 'بشر الخصاونة'].map((name) => store.search(name, 1)[0]?.id ?? '');
    const at = '2026-01-02T03:04:05Z';
    store.decideIdentity({
      a: one ?? '',
      b: other ?? '',
      verdict: 'different',
      by: 'رنا',
      at,
      note: 'two men',
    });
    await store.identify();
    const rows = await ask(`SELECT ?verdict ?who ?when ?why (COUNT(?used) AS ?n) {
      GRAPH ?g { ?d a prov:Activity, sila:IdentityDecision ; sila:verdict ?verdict ; prov:endedAtTime ?when ;
        prov:used ?used ; rdfs:comment ?why ; prov:wasAssociatedWith/rdfs:label ?who } }
      GROUP BY ?verdict ?who ?when ?why`);
    expect(rows).toEqual([['different', 'رنا', at, 'two men', '2']]);
    let turtle = '';
    for await (const piece of exportGraph(store, 'turtle')) turtle += piece;
    expect(turtle).toContain('sila:IdentityDecision');
    const engine = createQueryEngine(store);
    const shapes = readFileSync(join(ontologyFolder, 'shapes.ttl'), 'utf8');
    const problems: string[] = [];
    for await (const { message } of validateGraph(store, engine, { shapes, relations: loadRelations() })) {
      problems.push(message);
    }
    await engine.close();
    expect(problems).toEqual([]);
  });
});
