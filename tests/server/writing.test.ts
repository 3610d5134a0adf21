import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers } from '../../src/server/answers.ts';
import { type Served, serveReadings } from './fixture.ts';

const token = 'a-token-of-its-own';
const bearer = { authorization: `Bearer ${token}` };
const turtle = { 'content-type': 'text/turtle' };
const mine = 'https://example.org/mine';

let served: Served;
beforeAll(() => {
  served = serveReadings({ writeToken: token });
});
afterAll(() => served.close());

const send = (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
  served.app.request(`http://localhost${path}`, { method, headers, ...(body !== undefined && { body }) });
const graph = (iri: string) => `/graphs?graph=${encodeURIComponent(iri)}`;
const update = (text: string, headers: Record<string, string> = bearer) =>
  send('POST', '/sparql', { 'content-type': 'application/sparql-update', ...headers }, text);
const insert = `INSERT DATA { GRAPH <${mine}> { <http://a.example/> rdfs:label "a" } }`;

describe('who may write', () => {
  test.each([
    ['without a token', {}, 401],
    ['with another token', { authorization: 'Bearer a-token-of-its-owm' }, 401],
    ['with a longer token', { authorization: `Bearer ${token}x` }, 401],
    ['by another scheme', { authorization: `Basic ${token}` }, 401],
    ['from a page elsewhere', { ...bearer, origin: 'https://evil.example' }, 403],
    ['from a page on another port', { ...bearer, origin: 'http://localhost:8080' }, 403],
    ['from a page without an origin', { ...bearer, origin: 'null' }, 403],
    ['with the token', bearer, 204],
    ['from its own page', { ...bearer, origin: 'http://localhost' }, 204],
  ])('%s: %s', async (_, headers, status) => {
    const response = await update(insert, headers as Record<string, string>);
    expect(response.status).toBe(status);
    if (status === 401) expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('nobody, where the server is read-only', async () => {
    const reader = serveReadings();
    for (const [method, path] of [
      ['POST', '/sparql'],
      ['PUT', graph(mine)],
      ['DELETE', graph(mine)],
    ] as const) {
      const type = path === '/sparql' ? 'application/sparql-update' : 'text/turtle';
      const init = {
        method,
        headers: { ...bearer, 'content-type': type },
        ...(method !== 'DELETE' && { body: insert }),
      };
      const response = await reader.app.request(`http://localhost${path}`, init);
      expect([path, response.status]).toEqual([path, 403]);
      expect(answers.ErrorView.parse(await response.json()).error.message).toMatch(/--write/);
    }
    await reader.close();
  });

  test('facts and records to nobody', async () => {
    const [record] = [...served.store.documents()];
    const own = `${served.store.base}g/${record?.iri}`;
    for (const path of ['/graphs?default', graph(own)]) {
      const response = await send('PUT', path, { ...bearer, ...turtle }, '');
      expect([path, response.status]).toEqual([path, 403]);
      expect((await send('DELETE', path, bearer)).status).toBe(403);
    }
    expect((await update('CLEAR ALL')).status).toBe(403);
    expect(served.store.counts().documents).toBe(3);
  });
});

describe('the graph store', () => {
  test('gives facts, records and written graphs in each format', async () => {
    const [record] = [...served.store.documents()];
    const own = `${served.store.base}g/${record?.iri}`;
    await send('PUT', graph(mine), { ...bearer, ...turtle }, '<http://a.example/> a <http://a.example/B> .');
    const sizes = { '/graphs?default': 0, [graph(own)]: 0, [graph(mine)]: 1 };
    for (const [path, size] of Object.entries(sizes)) {
      const first = new Parser().parse(await (await send('GET', path)).text());
      expect(first.length).toBeGreaterThanOrEqual(size || 10);
      const lines = await (await send('GET', path, { accept: 'application/n-triples' })).text();
      expect(lines.trimEnd().split('\n')).toHaveLength(first.length);
      for (const type of ['application/ld+json', 'application/rdf+xml']) {
        const response = await send('GET', path, { accept: type });
        expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
      }
    }
  });

  test('relative IRIs are relative to the graph', async () => {
    await send('PUT', '/graphs/lists/1', { ...bearer, ...turtle }, '<#a> a <b> .');
    const text = await (await send('GET', '/graphs/lists/1', { accept: 'application/n-triples' })).text();
    expect(text).toMatch(
      /^<http:\/\/localhost\/graphs\/lists\/1#a> .* <http:\/\/localhost\/graphs\/lists\/b> \.\n$/,
    );
    expect((await send('GET', graph('http://localhost/graphs/lists/1'))).status).toBe(200);
  });

  test('what is added has blank nodes of its own', async () => {
    const put = () => send('POST', '/graphs/people', { ...bearer, ...turtle }, '[] <http://a.example/p> 1 .');
    expect([(await put()).status, (await put()).status]).toEqual([201, 204]);
    const quads = new Parser().parse(await (await send('GET', '/graphs/people')).text());
    expect(new Set(quads.map((quad) => quad.subject.value)).size).toBe(2);
  });

  test('a query sees what was written, and no more when it is gone', async () => {
    const ask = async () => {
      const query = encodeURIComponent(`ASK { GRAPH <${mine}/seen> { ?s ?p ?o } }`);
      return (await send('GET', `/sparql?query=${query}`, { accept: 'text/csv' })).text();
    };
    await send(
      'PUT',
      graph(`${mine}/seen`),
      { ...bearer, ...turtle },
      '<http://a.example/> a <http://a.example/B> .',
    );
    expect((await ask()).trim()).toBe('true');
    await send('DELETE', graph(`${mine}/seen`), bearer);
    expect((await ask()).trim()).toBe('false');
  });

  test.each([
    ['a graph that is not there', () => send('GET', graph('https://example.org/none')), 404],
    ['no graph', () => send('GET', '/graphs'), 400],
    ['two graphs', () => send('GET', '/graphs?default&graph=https://example.org/a'), 400],
    ['a name that is no IRI', () => send('GET', '/graphs?graph=none'), 400],
    ['a format that it has not', () => send('GET', '/graphs?default', { accept: 'image/png' }), 406],
    ['a method that it has not', () => send('PATCH', '/graphs?default', bearer, ''), 405],
    ['broken Turtle', () => send('PUT', graph(mine), { ...bearer, ...turtle }, '<a> <b>'), 400],
    ['no type', () => send('PUT', graph(mine), { ...bearer, 'content-type': 'text/plain' }, 'x'), 415],
    [
      'another encoding',
      () => send('PUT', graph(mine), { ...bearer, 'content-type': 'text/turtle; charset=windows-1256' }, ''),
      415,
    ],
    ['a form without files', () => send('POST', graph(mine), bearer, formOf('text')), 400],
    ['dropping what is not there', () => send('DELETE', graph('https://example.org/none'), bearer), 404],
  ])('%s is refused with a reason', async (_, ask, status) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(answers.ErrorView.parse(await response.json()).error.message.length).toBeGreaterThan(10);
  });

  test('a refused graph changes nothing', async () => {
    await send(
      'PUT',
      graph(`${mine}/kept`),
      { ...bearer, ...turtle },
      '<http://a.example/> a <http://a.example/B> .',
    );
    await send('PUT', graph(`${mine}/kept`), { ...bearer, ...turtle }, '<http://a.example/> a ');
    expect(served.store.writtenQuads(`${mine}/kept`)).toHaveLength(1);
  });
});

function formOf(value: string): FormData {
  const form = new FormData();
  form.set('graph', value);
  return form;
}

describe('a query that never ends', () => {
  const stuck = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }';

  test('is ended in its time, while all else is answered, and the next one runs', async () => {
    const slow = serveReadings({ limits: { timeoutMs: 1500, results: 10 } });
    const ask = (query: string) =>
      slow.app.request(`http://localhost/sparql?query=${encodeURIComponent(query)}`);
    await ask('ASK {}');
    const first = ask(stuck);
    await new Promise((resolve) => setTimeout(resolve, 100));
    let ended = false;
    void Promise.resolve(first).then(() => {
      ended = true;
    });
    expect((await slow.app.request('http://localhost/api/status')).status).toBe(200);
    expect(ended).toBe(false);
    const response = await first;
    expect(response.status).toBe(504);
    expect(answers.ErrorView.parse(await response.json()).error.message).toMatch(/longer than 1.5 s/);
    expect((await ask('ASK {}')).status).toBe(200);
    await slow.close();
  });

  test('is ended when who asked has gone', async () => {
    const gone = new AbortController();
    const query = `http://localhost/sparql?query=${encodeURIComponent(stuck)}`;
    const first = served.app.request(new Request(query, { signal: gone.signal }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    gone.abort();
    await first;
    expect((await served.app.request('http://localhost/sparql?query=ASK{}')).status).toBe(200);
  });
});
