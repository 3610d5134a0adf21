import { afterEach, describe, expect, it, vi } from 'vitest';
import { getJson } from '../../web/src/api/client.ts';
import { createLoader } from '../../web/src/api/loader.ts';

afterEach(() => vi.unstubAllGlobals());

/** An answer that comes in pieces, saying how long it is. */
function answerInPieces(text: string, pieces: number, said = new TextEncoder().encode(text).length): void {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / pieces);
  const body = new ReadableStream({
    start(controller) {
      for (let i = 0; i < bytes.length; i += size) controller.enqueue(bytes.slice(i, i + size));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(body, { headers: { 'content-length': String(said) } })),
  );
}

// Pieces of odd length cut through letters of two bytes.
const long = JSON.stringify({ label: 'صلة '.repeat(300_000) });

describe('a long answer', () => {
  it('is read in pieces, with its progress, letters whole', async () => {
    answerInPieces(long, 7);
    const told: number[] = [];
    const answer = await getJson('/api/graph', { language: 'ar', onProgress: (share) => told.push(share) });
    expect(answer).toEqual(JSON.parse(long));
    expect(told).toHaveLength(7);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('is refused when it is longer than it said', async () => {
    answerInPieces(long, 7, 1_500_000);
    const asking = { language: 'ar', onProgress: () => undefined } as const;
    await expect(getJson('/api/graph', asking)).rejects.toThrow('longer than it said');
  });

  it('shows in the loader while it is under way, and no more when it is here', async () => {
    answerInPieces(long, 20);
    const loader = createLoader((path, onProgress) => getJson(path, { language: 'ar', onProgress }));
    const seen: (number | undefined)[] = [];
    loader.subscribe(() => seen.push(loader.snapshot().progress));
    loader.want(['/api/graph']);
    await vi.waitFor(() => expect(loader.snapshot().answers.size).toBe(1));
    expect(seen.filter((share) => share !== undefined).length).toBeGreaterThan(5);
    expect(loader.snapshot().progress).toBeUndefined();
  });
});

it('a short answer is read at once, in the language that is asked for', async () => {
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    asked.push(init);
    return Promise.resolve(Response.json({ here: true }));
  });
  expect(await getJson('/api/status', { language: 'en', onProgress: () => expect.fail() })).toEqual({
    here: true,
  });
  expect(asked[0]?.headers).toMatchObject({ 'accept-language': 'en' });
});
