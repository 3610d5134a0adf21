import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimsView, DocumentView, EdgeView, GraphColumns, NeighbourhoodView } from '../../src/index.ts';
import { answers } from '../../src/server/answers.ts';
import { apiRoutes } from '../../src/server/api-routes.ts';
import { opposed } from '../resolve/contradictions/fixtures.ts';
import { type Served, serveReadings } from './fixture.ts';

let served: Served;
beforeAll(() => {
  served = serveReadings();
});
afterAll(() => served.close());

/** A request that each route answers, so that none is forgotten. */
const questions = (): Readonly<Record<string, string>> => {
  const [ali, bagheri] = [served.entity('علي أيوب'), served.entity('محمد باقري')];
  const claim = served.store.claims({})[0];
  return {
    '/api/status': '',
    '/api/queries': '',
    '/api/query': '?name=relations',
    '/api/vocabulary': '',
    '/api/search': '?q=ايوب',
    '/api/entity': `?id=${ali}`,
    '/api/neighbourhood': `?entity=${ali}`,
    '/api/graph': '',
    '/api/claims': `?entity=${ali}`,
    '/api/claim': `?id=${claim?.id}`,
    '/api/contradictions': '',
    '/api/identity': `?id=${ali}`,
    '/api/imported': `?entity=${ali}`,
    '/api/review': '',
    '/api/document': `?id=${claim?.document}`,
    '/api/documents': '',
    '/api/facets': '',
    '/api/path': `?from=${ali}&to=${bagheri}`,
  };
};

describe('every route', () => {
  test('gives an answer of the form that is described', async () => {
    const all = questions();
    expect(Object.keys(all).sort()).toEqual(apiRoutes.map((route) => route.path).sort());
    for (const route of apiRoutes) {
      const { status, json } = await served.ask(route.path.slice(4) + all[route.path]);
      expect({ route: route.path, status }).toEqual({ route: route.path, status: 200 });
      expect(answers[route.answer].parse(json)).toEqual(json);
    }
  });

  test('is in the description, with its parameters', async () => {
    const { json } = await served.ask('/openapi.json');
    const { paths, components } = json as {
      paths: Record<string, { get: { parameters?: { name: string; required: boolean }[] } }>;
      components: { schemas: object };
    };
    expect(Object.keys(paths).sort()).toEqual(
      [
        ...apiRoutes.map((route) => route.path),
        '/api/identity/decisions',
        '/api/export',
        '/api/changes',
        '/api/openapi.json',
      ].sort(),
    );
    expect(paths['/api/neighbourhood']?.get.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'entity', required: true }),
        expect.objectContaining({ name: 'status', required: false }),
      ]),
    );
    expect(Object.keys(components.schemas).sort()).toEqual(Object.keys(answers).sort());
  });

  test.each([
    ['/entity', 400, 'id: '],
    ['/entity?id=nowhere', 404, 'Entity nowhere is not in this workspace.'],
    ['/entity?id=%00%27', 400, 'id: is no id'],
    ['/entity?id=a&id=b', 400, 'id: '],
    ['/claim?id=nowhere', 404, 'Claim nowhere'],
    ['/document?id=nowhere', 404, 'Document nowhere'],
    ['/graph?limit=0', 400, 'limit: '],
    ['/graph?limit=many', 400, 'limit: '],
    ['/graph?colour=red', 400, 'colour'],
    ['/graph?status=maybe', 400, 'status.0: '],
    ['/graph?from=yesterday', 400, 'from: is no day (YYYY-MM-DD)'],
    ['/graph?confidence=2', 400, 'confidence: '],
    ['/claims?offset=-1', 400, 'offset: '],
    ['/search', 400, 'q: '],
    ['/nothing', 404, '/api/nothing is not in this workspace.'],
  ])('%s is refused with %i and a reason', async (path, status, message) => {
    const answer = await served.ask(path);
    expect(answer.status).toBe(status);
    expect(answers.ErrorView.parse(answer.json).error.message).toContain(message);
  });
});

describe('claims', () => {
  const claims = async (query: string) => (await served.ask(`/claims?${query}`)).json as ClaimsView;

  test('of a symmetric edge are found either way round, and marked in their sentence', async () => {
    const [ali, bagheri] = [served.entity('علي أيوب'), served.entity('محمد باقري')];
    const relation = 'relation=signed-agreement-with';
    const one = await claims(`subject=${ali}&object=${bagheri}&${relation}`);
    const other = await claims(`subject=${bagheri}&object=${ali}&${relation}`);
    expect(one.claims.map((claim) => claim.id)).toEqual(other.claims.map((claim) => claim.id));
    expect(one).toMatchObject({ total: 2, origins: 2 });
    const sana = one.claims.find((claim) => claim.evidence[0]?.document.publisher === 'سانا');
    const evidence = sana?.evidence[0];
    const marked = evidence?.marks.map(({ role, start, end }) => [role, evidence.text.slice(start, end)]);
    expect(marked).toEqual([
      ['cue', 'وقّع'],
      ['subject', 'علي أيوب'],
      ['object', 'محمد باقري'],
      ['place', 'دمشق'],
    ]);
    expect(evidence?.document).toMatchObject({
      published: '2020-07-08',
      url: 'https://sana.example/1',
      lang: 'ar',
    });
  });

  test('are counted by status, paged, and never cut silently', async () => {
    const page = await claims('limit=2&offset=1');
    expect(page).toMatchObject({ offset: 1, truncated: true, total: 9 });
    expect(page.claims).toHaveLength(2);
    expect(page.status).toEqual({ asserted: 6, planned: 1, denied: 1, claimed: 1, uncertain: 0 });
    expect((await claims('status=denied,claimed')).total).toBe(2);
    expect((await claims('limit=100')).truncated).toBe(false);
  });

  test('of a document stand at their places in its text', async () => {
    const [claim] = served.store.claims({ status: ['planned'] });
    const document = (await served.ask(`/document?id=${claim?.document}`)).json as DocumentView;
    const span = document.claims.find((one) => one.claim === claim?.id);
    expect(document.text.slice(span?.start, span?.end)).toBe(claim?.evidence[0]?.text);
    expect(document.text.slice(span?.cue.start, span?.cue.end)).toBe('ستعزز');
    for (const { start, end } of document.mentions)
      expect(document.text.slice(start, end).trim()).not.toBe('');
  });
});

describe('the graph', () => {
  test('by columns holds for every edge its ends, and says when it is cut', async () => {
    const all = (await served.ask('/graph')).json as GraphColumns;
    expect(all.nodes.id).toHaveLength(all.total.nodes);
    expect(all.edges.source).toHaveLength(all.total.edges);
    expect(all.truncated).toBe(false);
    const places = [...all.edges.source, ...all.edges.target];
    expect(Math.max(...places)).toBeLessThan(all.nodes.id.length);
    const few = (await served.ask('/graph?limit=3')).json as GraphColumns;
    expect(few.nodes.id).toHaveLength(3);
    expect(few).toMatchObject({ truncated: true, total: all.total });
  });

  test('a neighbourhood is paged by neighbours, with what one can expand by', async () => {
    const ali = served.entity('علي أيوب');
    const whole = (await served.ask(`/neighbourhood?entity=${ali}`)).json as NeighbourhoodView;
    expect(whole.nodes[0]?.id).toBe(ali);
    expect(whole.nodes).toHaveLength(5);
    expect(whole.relations).toContainEqual({ relation: 'met-with', direction: 'both', neighbours: 1 });
    const first = (await served.ask(`/neighbourhood?entity=${ali}&limit=2`)).json as NeighbourhoodView;
    expect(first).toMatchObject({ truncated: true, total: { nodes: 5 } });
    expect(first.nodes).toHaveLength(3);
    const rest = (await served.ask(`/neighbourhood?entity=${ali}&limit=2&offset=2`))
      .json as NeighbourhoodView;
    expect(rest.truncated).toBe(false);
    const seen = [...first.nodes, ...rest.nodes].map((node) => node.id);
    expect(new Set(seen)).toEqual(new Set(whole.nodes.map((node) => node.id)));
    const met = (await served.ask(`/neighbourhood?entity=${ali}&relation=met-with`))
      .json as NeighbourhoodView;
    expect(met.nodes).toHaveLength(2);
  });

  test('an edge that some tell and some deny is disputed', async () => {
    const { json } = await served.ask(`/neighbourhood?entity=${served.entity('إيران')}`);
    const edges = (json as NeighbourhoodView).edges as readonly EdgeView[];
    expect(
      edges.map(({ relation, status, disputed }) => [relation, status.planned, status.denied, disputed]),
    ).toContainEqual(['aided', 1, 1, false]);
  });

  test('a path leads over several edges, whatever their direction; denied ones do not count', async () => {
    const [khasawneh, bagheri] = [served.entity('بشر الخصاونة'), served.entity('محمد باقري')];
    const { json } = await served.ask(`/path?from=${khasawneh}&to=${bagheri}`);
    expect(json).toMatchObject({
      found: true,
      steps: [
        { from: khasawneh, to: served.entity('علي أيوب') },
        { from: served.entity('علي أيوب'), to: bagheri },
      ],
    });
    expect((await served.ask(`/path?from=${khasawneh}&to=${bagheri}&length=1`)).json).toMatchObject({
      found: false,
    });
    expect((await served.ask(`/path?from=${bagheri}&to=${bagheri}`)).json).toMatchObject({
      found: true,
      steps: [],
    });
    const denied = `/path?from=${served.entity('إيران')}&to=${served.entity('سوريا')}&status=denied`;
    expect((await served.ask(denied)).json).toMatchObject({ found: true });
  });
});

describe('search', () => {
  test.each([
    ['ايوب', 'علي أيوب'],
    ['أيّوب', 'علي أيوب'],
    ['Bagheri', 'محمد باقري'],
  ])('%s finds %s', async (q, label) => {
    const { json } = await served.ask(`/search?q=${encodeURIComponent(q)}`);
    expect(json).toMatchObject({ query: q, results: [expect.objectContaining({ label })] });
  });
});

test('the status tells of what could not be read', async () => {
  expect((await served.ask('/status')).json).toMatchObject({ version: '1.2.3', documents: 3, failures: 1 });
  expect((await served.ask('/documents')).json).toMatchObject({
    total: 3,
    failures: [{ source: 'broken.txt', reason: expect.stringContaining('binary') }],
  });
});

test('contradictions come as pairs of whole claims', async () => {
  const other = serveReadings();
  try {
    for (const { document, extraction } of opposed) other.store.put(document, extraction, 'test');
    await other.store.identify();
    const { json } = await other.ask('/contradictions?limit=2');
    const { pairs, total, truncated } = answers.ContradictionsView.parse(json);
    expect({ total, truncated }).toEqual({ total: other.store.countContradictions(), truncated: true });
    for (const { claims } of pairs) {
      expect(claims[0].evidence[0]?.document.id).not.toBe(claims[1].evidence[0]?.document.id);
    }
    expect((await other.ask('/contradictions?edge=nonsense')).status).toBe(400);
  } finally {
    await other.close();
  }
});
