import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeView } from '../../src/index.ts';
import { answers } from '../../src/server/answers.ts';
import { readings } from '../store/fixtures.ts';
import { type Served, serveReadings } from './fixture.ts';

let served: Served;
beforeEach(() => {
  served = serveReadings({ changesEvery: 10 });
});
afterEach(() => served.close());

interface Event {
  readonly mark: string;
  readonly change: ChangeView;
}

/** Listens to the changes; each call of `next` gives the next event. */
async function listen(query = '', headers: Record<string, string> = {}) {
  const response = await served.app.request(`http://localhost/api/changes${query}`, { headers });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new RangeError('no body');
  const block = async (): Promise<string> => (await reader.read()).value ?? '';
  const begin = await block();
  return {
    response,
    begin,
    next: async (): Promise<Event> => {
      const [, mark = '', data = ''] =
        /^event: change\nid: (\d+)\ndata: (.*)\n\n$/u.exec(await block()) ?? [];
      return { mark, change: answers.ChangeView.parse(JSON.parse(data)) };
    },
    end: () => reader.cancel(),
  };
}

const [first] = readings;
const again = (id: string) => {
  if (!first) throw new RangeError('the fixtures hold no reading');
  return [{ ...first.document, id }, first.extraction, 'test'] as const;
};
const store = async (id: string): Promise<void> => {
  served.store.together(() => served.store.put(...again(id)));
  await served.store.identify();
};

describe('the changes of a graph', () => {
  test('are told with the claims that are new', async () => {
    const changes = await listen();
    expect(changes.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const before = served.store.counts();
    await store('new');
    const { change } = await changes.next();
    const added = served.store.counts().claims - before.claims;
    expect(change).toMatchObject({ documents: before.documents + 1, added });
    expect(change.news).toHaveLength(added);
    const [news] = change.news;
    expect(served.store.claim(news?.claim ?? '')).toMatchObject({ relation: news?.relation });
    expect(served.store.edges({}).map((edge) => `${edge.source}~${edge.relation}~${edge.target}`)).toContain(
      news?.edge,
    );
    await changes.end();
  });

  test('name no claim as new that was only read again', async () => {
    if (!first) throw new RangeError('the fixtures hold no reading');
    const changes = await listen();
    served.store.put(first.document, first.extraction, 'other packs');
    await served.store.identify();
    expect((await changes.next()).change).toMatchObject({ added: 0, news: [] });
    await changes.end();
  });

  test('are told when documents go', async () => {
    const changes = await listen();
    const { documents } = served.store.counts();
    served.store.remove(first?.document.id ?? '');
    await served.store.identify();
    expect((await changes.next()).change).toMatchObject({ documents: documents - 1, added: 0 });
    await changes.end();
  });

  test('that came while nobody listened are told to who comes back with a mark', async () => {
    const changes = await listen();
    await store('one');
    const { mark } = await changes.next();
    await changes.end();
    await store('two');
    for (const back of [await listen(`?after=${mark}`), await listen('', { 'last-event-id': mark })]) {
      expect((await back.next()).change.added).toBeGreaterThan(0);
      await back.end();
    }
  });

  test('with another mark than a number are refused', async () => {
    const response = await served.app.request('http://localhost/api/changes?after=then');
    expect(response.status).toBe(400);
  });
});
