import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChangeView } from '../../src/model/api.ts';
import { listenForChanges } from '../../web/src/api/changes.ts';
import { createLoader } from '../../web/src/api/loader.ts';

/** A source of events that a test speaks through. */
class Source extends EventTarget {
  readonly CLOSED = 2;
  readyState = 1;
  readonly path: string;

  constructor(path: string) {
    super();
    this.path = path;
  }

  close(): void {
    this.readyState = this.CLOSED;
  }

  say(type: string, lastEventId: string, data: unknown): void {
    this.dispatchEvent(Object.assign(new Event(type), { lastEventId, data: JSON.stringify(data) }));
  }
}

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  show(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const change = (added: number): ChangeView => ({ documents: 1, claims: added, added, news: [] });

let sources: Source[];
let page: Page;
let heard: number[];
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  [sources, page, heard] = [[], new Page(), []];
  const open = (path: string): EventSource => {
    const source = new Source(path);
    sources.push(source);
    return source as unknown as EventSource;
  };
  stop = listenForChanges(({ added }) => heard.push(added), { open, document: page as unknown as Document });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('listening for changes', () => {
  test('tells each of them', () => {
    sources[0]?.say('change', '7', change(2));
    sources[0]?.say('change', '9', change(1));
    expect(heard).toEqual([2, 1]);
  });

  test('rests while the page is hidden, and goes on from where it was', () => {
    sources[0]?.say('mark', '5', '');
    page.show('hidden');
    expect(sources[0]?.readyState).toBe(2);
    page.show('visible');
    expect(sources.map(({ path }) => path)).toEqual(['/api/changes', '/api/changes?after=5']);
  });

  test('asks again, after a while, a server that gave no stream', () => {
    const [first] = sources;
    first?.close();
    first?.dispatchEvent(new Event('error'));
    expect(sources).toHaveLength(1);
    vi.advanceTimersByTime(11_000);
    expect(sources).toHaveLength(2);
  });

  test('ends when it is told to', () => {
    stop();
    page.show('visible');
    expect(sources).toHaveLength(1);
    expect(sources[0]?.readyState).toBe(2);
  });
});

test('a loader that is refreshed asks for what is wanted anew, and shows the former answer meanwhile', async () => {
  vi.useRealTimers();
  let turn = 0;
  const loader = createLoader(async (path) => `${path} ${turn}`);
  loader.want(['/old']);
  loader.want(['/a']);
  await vi.waitFor(() => expect(loader.snapshot().answers.size).toBe(2));
  turn = 1;
  loader.refresh();
  expect([...loader.snapshot().answers]).toEqual([['/a', '/a 0']]);
  await vi.waitFor(() => expect([...loader.snapshot().answers]).toEqual([['/a', '/a 1']]));
});
