import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serveReadings } from './fixture.ts';

let served: Served;
beforeAll(() => {
  served = serveReadings();
});
afterAll(() => served.close());

const get = (query: string) => served.app.request(`http://localhost/api/export?${query}`);

test('more entities than fit into an address are posted as a form, with the same answer', async () => {
  const [ali, bagheri] = [served.entity('علي أيوب'), served.entity('محمد باقري')];
  const query = new URLSearchParams({ format: 'trig', entity: `${ali},${bagheri}`, status: 'asserted' });
  const post = (body: BodyInit, headers = {}) =>
    served.app.request('http://localhost/api/export', { method: 'POST', body, headers });
  const posted = await post(query);
  expect(posted.headers.get('content-disposition')).toContain('sila.trig');
  expect(await posted.text()).toBe(await (await get(String(query))).text());
  const others = Array.from({ length: 15_000 }, (_, i) => `p${String(i).padStart(16, '0')}`);
  const many = new URLSearchParams({
    format: 'trig',
    entity: [ali, bagheri, ...others].join(),
    status: 'asserted',
  });
  expect(await (await post(many)).text()).toBe(await (await get(String(query))).text());
  expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(415);
  expect((await post(new URLSearchParams({ format: 'nothing' }))).status).toBe(400);
});
