import { afterAll, beforeAll, expect, test } from 'vitest';
import { answers } from '../../src/server/answers.ts';
import { type Served, serveReadings } from './fixture.ts';

let served: Served;
beforeAll(() => {
  served = serveReadings();
});
afterAll(() => served.close());

test('the library is listed with its parameters', async () => {
  const { status, json } = await served.ask('/queries');
  const { queries } = answers.QueriesView.parse(json);
  expect(status).toBe(200);
  expect(queries.find(({ name }) => name === 'who-met-whom')?.parameters.map(({ name }) => name)).toContain(
    'from',
  );
});

test('a query of it is filled, and runs as it is', async () => {
  const { json } = await served.ask(
    `/query?name=said-by&set=${encodeURIComponent('source=محمد باقري')}&set=limit=1`,
  );
  const { sparql } = answers.QueryView.parse(json);
  const response = await served.app.request(`http://localhost/sparql?query=${encodeURIComponent(sparql)}`);
  const { results } = (await response.json()) as { results: { bindings: { quote: { value: string } }[] } };
  expect(results.bindings.map(({ quote }) => quote.value)).toEqual([
    'وقال باقري إن إيران ستعزز دفاعات سوريا.',
  ]);
});

test.each([
  ['/query?name=none', 404],
  ['/query?name=about', 400],
  ['/query?name=about&set=nonsense', 400],
  ['/query?name=about&set=who=none', 400],
  ['/query', 400],
])('%s is refused', async (path, expected) => {
  const { status, json } = await served.ask(path);
  expect(status).toBe(expected);
  expect(answers.ErrorView.parse(json).error.message.length).toBeGreaterThan(5);
});
