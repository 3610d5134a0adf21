import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IdentityView, ReviewView } from '../../src/index.ts';
import { answers } from '../../src/server/answers.ts';
import { reading } from '../store/fixtures.ts';
import { type Served, serveReadings } from './fixture.ts';

const token = 'a-token-of-its-own';
const bearer = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

const bearers = ['first', 'second'].map((id) =>
  reading({ id, text: 'علي حسن' }, [['e1', 'Person', 'علي حسن']], []),
);

let served: Served;
beforeEach(async () => {
  served = serveReadings({ writeToken: token });
  for (const { document, extraction } of bearers) served.store.put(document, extraction, 'test');
  await served.store.identify();
});
afterEach(() => served.close());

const decide = (body: object, headers: Record<string, string> = bearer) =>
  served.app.request('http://localhost/api/identity/decisions', {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
const withdraw = (a: string, b: string, headers: Record<string, string> = bearer) =>
  served.app.request(`http://localhost/api/identity/decisions?a=${a}&b=${b}`, { method: 'DELETE', headers });
const review = async (): Promise<ReviewView> =>
  answers.ReviewView.parse((await served.ask('/review')).json) as ReviewView;
const identity = async (id: string): Promise<IdentityView> =>
  answers.IdentityView.parse((await served.ask(`/identity?id=${id}`)).json) as IdentityView;
const ids = (name: string) => served.store.search(name, 9).map(({ id }) => id);

describe('decisions through the server', () => {
  test('join two, on the record, and are taken back', async () => {
    const [doubt] = (await review()).doubts;
    const { a = '', b = '' } = doubt ?? {};
    expect(ids('علي حسن')).toHaveLength(2);
    const response = await decide({ a, b, verdict: 'same', by: 'rana', note: 'one man' });
    expect(answers.DecidedView.parse(await response.json()).entities).toHaveLength(1);
    const [one = '', ...others] = ids('علي حسن');
    expect(others).toEqual([]);
    const { decisions, links, writable } = await identity(one);
    expect(writable).toBe(true);
    expect(decisions[0]).toMatchObject({ verdict: 'same', by: 'rana', note: 'one man' });
    expect(links[0]?.reasons[0]).toMatchObject({ feature: 'decision' });
    expect((await review()).doubts.some((other) => other.a === a && other.b === b)).toBe(false);
    const undone = await withdraw(a, b);
    expect(answers.DecidedView.parse(await undone.json()).entities).toHaveLength(2);
    expect((await review()).decisions).toEqual([]);
    expect((await withdraw(a, b)).status).toBe(404);
  });

  test('tell two apart for good, and no longer ask', async () => {
    const [doubt] = (await review()).doubts;
    const { a = '', b = '' } = doubt ?? {};
    await decide({ a, b, verdict: 'different', by: 'rana' });
    expect((await review()).doubts.some((other) => other.a === a && other.b === b)).toBe(false);
    const { links } = await identity(ids('علي حسن')[0] ?? '');
    expect(links.find((link) => link.a === a && link.b === b)).toMatchObject({
      state: 'apart',
      reasons: [{ feature: 'decision', detail: 'rana' }, ...(doubt?.reasons ?? [])],
    });
  });

  test('take entities for the names that lead them', async () => {
    const [one = '', other = ''] = [served.entity('علي أيوب'), served.entity('محمد باقري')];
    expect((await decide({ a: one, b: other, verdict: 'different' })).status).toBe(200);
    expect((await identity(one)).decisions[0]?.entities.map((entity) => entity?.id).sort()).toEqual(
      [one, other].sort(),
    );
  });

  test('follow the same rules as every other change', async () => {
    const [a, b] = ids('علي حسن');
    const { authorization: _, ...bare } = bearer;
    expect((await decide({ a, b, verdict: 'same' }, bare)).status).toBe(401);
    expect(
      (await decide({ a, b, verdict: 'same' }, { ...bearer, origin: 'https://evil.example' })).status,
    ).toBe(403);
    expect((await withdraw(a ?? '', b ?? '', bare)).status).toBe(401);
    expect(ids('علي حسن')).toHaveLength(2);
    const reader = serveReadings();
    const response = await reader.app.request('http://localhost/api/identity/decisions', {
      method: 'POST',
      headers: bearer,
      body: '{}',
    });
    expect(response.status).toBe(403);
    expect(answers.ReviewView.parse((await reader.ask('/review')).json).writable).toBe(false);
    await reader.close();
  });

  test.each([
    ['no verdict', (a: string, b: string) => ({ a, b }), 400],
    ['another verdict', (a: string, b: string) => ({ a, b, verdict: 'maybe' }), 400],
    ['one name twice', (a: string) => ({ a, b: a, verdict: 'same' }), 400],
    ['nobody', (a: string) => ({ a, b: 'pnobody', verdict: 'same' }), 404],
  ])('%s', async (_, body, status) => {
    expect((await decide(body(served.entity('علي أيوب'), served.entity('محمد باقري')))).status).toBe(status);
  });

  test('text that is not JSON is refused', async () => {
    const response = await served.app.request('http://localhost/api/identity/decisions', {
      method: 'POST',
      headers: bearer,
      body: 'nonsense',
    });
    expect(response.status).toBe(400);
  });
});

test('the greatest expected effect comes first', async () => {
  const { doubts } = await review();
  const effects = doubts.map(({ effect }) => effect);
  expect(effects).toEqual([...effects].sort((x, y) => y - x));
});
