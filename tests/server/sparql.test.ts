import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers } from '../../src/server/answers.ts';
import { type Served, serveReadings } from './fixture.ts';

let served: Served;
beforeAll(() => {
  served = serveReadings({ limits: { timeoutMs: 20_000, results: 4 } });
});
afterAll(() => served.close());

const origin = 'http://localhost';
const people = 'SELECT ?who ?name { ?who a sila:Person ; rdfs:label ?name } ORDER BY ?name LIMIT 2';
const get = (query: string, accept?: string) =>
  served.app.request(
    `${origin}/sparql?query=${encodeURIComponent(query)}`,
    accept ? { headers: { accept } } : {},
  );
const post = (body: string, type: string, path = '/sparql') =>
  served.app.request(origin + path, { method: 'POST', body, headers: { 'content-type': type } });

describe('the SPARQL protocol', () => {
  test.each([
    [people, undefined, 'application/sparql-results+json'],
    [people, 'text/csv', 'text/csv; charset=utf-8'],
    [people, 'application/sparql-results+xml, */*;q=0.1', 'application/sparql-results+xml'],
    ['ASK { ?s ?p ?o }', 'application/json', 'application/sparql-results+json'],
    ['CONSTRUCT { ?s a sila:Person } WHERE { ?s a sila:Person }', undefined, 'text/turtle; charset=utf-8'],
    [
      'CONSTRUCT { ?s a sila:Person } WHERE { ?s a sila:Person }',
      'application/ld+json',
      'application/ld+json',
    ],
    ['DESCRIBE ?s { ?s a sila:Agreement }', 'application/n-triples', 'application/n-triples'],
  ])('%s as %s', async (query, accept, type) => {
    const response = await get(query, accept);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  test('answers the same by GET, by form and by body', async () => {
    const expected = await (await get(people)).json();
    expect(expected).toMatchObject({ head: { vars: ['who', 'name'] } });
    const form = await post(
      new URLSearchParams({ query: people }).toString(),
      'application/x-www-form-urlencoded',
    );
    expect(await form.json()).toEqual(expected);
    expect(await (await post(people, 'application/sparql-query; charset=utf-8')).json()).toEqual(expected);
  });

  test('takes the graphs of the dataset from the request', async () => {
    const [record] = [...served.store.documents()];
    const graph = encodeURIComponent(`${served.store.base}g/${record?.iri}`);
    const query = encodeURIComponent('SELECT (COUNT(*) AS ?n) { ?a a sila:Assertion }');
    const response = await served.app.request(`${origin}/sparql?query=${query}&default-graph-uri=${graph}`);
    const { results } = (await response.json()) as { results: { bindings: [{ n: { value: string } }] } };
    expect(Number(results.bindings[0].n.value)).toBe(record?.claims);
  });

  test('cuts a long result, and says so', async () => {
    const response = await get('SELECT * { ?s ?p ?o }');
    const { results } = (await response.json()) as { results: { bindings: unknown[] } };
    expect(results.bindings).toHaveLength(4);
    expect(response.headers.get('sila-truncated')).toBe('4');
  });

  test.each([
    ['a malformed query', () => get('SELECT * WHERE { ?s ?p }'), 400, /^query: line \d+, column \d+: /],
    [
      'an undeclared prefix',
      () => get('SELECT * { ?s nope:x ?o }'),
      400,
      /prefix is not declared\. Add a PREFIX/,
    ],
    ['no query', () => post('', 'application/sparql-query'), 400, /^query: is missing\. Send/],
    [
      'two queries',
      () => served.app.request(`${origin}/sparql?query=ASK{}&query=ASK{}`),
      400,
      /more than once/,
    ],
    ['a query of a format that it cannot have', () => get(people, 'image/png'), 406, /image\/png/],
    ['an update', () => post('DROP ALL', 'application/sparql-update'), 403, /read-only/],
    [
      'an update in a form',
      () => post('update=DROP+ALL', 'application/x-www-form-urlencoded'),
      403,
      /read-only/,
    ],
    ['an update as a query', () => get('DROP ALL'), 400, /DROP is an update/],
    ['another type', () => post('{}', 'application/json'), 415, /application\/sparql-query/],
    [
      'another method',
      () => served.app.request(`${origin}/sparql`, { method: 'DELETE' }),
      405,
      /GET and POST/,
    ],
    [
      'a query that is too long',
      () => post(`ASK {} #${'x'.repeat(300_000)}`, 'application/sparql-query'),
      413,
      /Shorten/,
    ],
  ])('%s is refused with a reason', async (_, ask, status, message) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(answers.ErrorView.parse(await response.json()).error.message).toMatch(message);
  });

  test('bytes that are no UTF-8 are refused', async () => {
    const response = await served.app.request(`${origin}/sparql`, {
      method: 'POST',
      body: Uint8Array.of(0x41, 0x53, 0x4b, 0xff),
      headers: { 'content-type': 'application/sparql-query' },
    });
    expect(response.status).toBe(400);
  });

  test('without a query it describes itself, in RDF that parses', async () => {
    const response = await served.app.request(`${origin}/sparql`);
    expect(response.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
    const quads = new Parser().parse(await response.text());
    expect(quads.map((quad) => quad.object.value)).toContain('http://localhost/sparql');
  });
});
