import { Parser, type Quad } from 'n3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { relationIri } from '../../src/index.ts';
import { type Served, serveReadings } from './fixture.ts';

let served: Served;
beforeAll(() => {
  served = serveReadings();
});
afterAll(() => served.close());

const get = (query: string) => served.app.request(`http://localhost/api/export?${query}`);
/** Quads of the record: who is who has links of its own, which state a subject as well. */
const recorded = (quads: readonly Quad[]) => quads.filter(({ graph }) => !graph.value.endsWith('g/identity'));
const parse = async (query: string) => new Parser().parse(await (await get(query)).text());

test('without a filter it is the whole graph', async () => {
  const quads = await parse('format=trig');
  const lines = [...served.store.quads('facts'), ...served.store.quads('identity')];
  for (const { iri } of served.store.documents()) lines.push(...served.store.quads({ document: iri }));
  expect(quads).toHaveLength(lines.length);
});

test('of some entities it holds the claims among them, the facts they assert, and their evidence', async () => {
  const [ali, bagheri] = [served.entity('علي أيوب'), served.entity('محمد باقري')];
  const quads = await parse(`format=trig&entity=${ali},${bagheri}`);
  const asserted = recorded(quads).filter(({ predicate }) => predicate.value.endsWith('#subject'));
  expect(asserted).toHaveLength(2);
  expect(quads.filter(({ predicate }) => predicate.value.endsWith('#exact'))).toHaveLength(2);
  const edges = quads.filter(
    ({ graph, object }) => graph.value === '' && object.value.startsWith(`${served.store.base}e/`),
  );
  expect(new Set(edges.map((quad) => quad.predicate.value))).toEqual(
    new Set([relationIri('signed-agreement-with')]),
  );
});

test('claims that assert nothing give no fact', async () => {
  const quads = await parse('format=trig&status=planned,denied');
  expect(recorded(quads).filter(({ predicate }) => predicate.value.endsWith('#subject'))).toHaveLength(2);
  const edges = quads.filter(
    ({ graph, object }) => graph.value === '' && object.value.startsWith(`${served.store.base}e/`),
  );
  expect(edges).toEqual([]);
});

test.each([
  ['gexf', 'application/gexf+xml', /<node /],
  ['graphml', 'application/graphml+xml', /<node /],
  ['csv', 'text/csv', /^source,target,relation/],
])('as %s, for download', async (format, type, content) => {
  const response = await get(`format=${format}&relation=met-with`);
  expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="sila\.\w+"$/);
  expect(await response.text()).toMatch(content);
});

test('an unknown format is refused with those that there are', async () => {
  const response = await get('format=docx');
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('turtle');
});
