import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolder, sila } from './runner.ts';

const folder = createFolder();
const graph = join(folder.path, 'graph');
beforeAll(async () => {
  await sila(['build', folder.write('a.txt', 'التقى علي عمر.'), '--workspace', graph]);
});
afterAll(() => folder.remove());

/** Serves until a request was answered; gives what was said, and the status of an update. */
async function updateWhileServing(args: readonly string[], tokenOf: (said: string) => string | undefined) {
  const stop = new AbortController();
  let said = '';
  let asked: Promise<number> | undefined;
  const update = async (url: string) => {
    const token = tokenOf(said);
    const response = await fetch(`${url}/sparql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/sparql-update',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: 'INSERT DATA { GRAPH <https://example.org/mine> { <http://a.example/> rdfs:label "أ"@ar } }',
    });
    return response.status;
  };
  const { code } = await sila(['serve', '--workspace', graph, '--port', '0', ...args], {
    signal: stop.signal,
    onStderr: (text) => {
      said += text;
      const url = /Sila is at (http:\S+)/u.exec(said)?.[1];
      if (url && asked === undefined) {
        asked = new Promise((done) => setTimeout(done, 50))
          .then(() => update(url))
          .finally(() => stop.abort());
      }
    },
  });
  return { code, said, status: await asked };
}

describe('sila serve --write', () => {
  test('takes updates with the token that it prints, and keeps them', async () => {
    const printed = (said: string) => /Authorization: Bearer (\S+)/u.exec(said)?.[1];
    const { code, said, status } = await updateWhileServing(['--write'], printed);
    expect({ code, status }).toEqual({ code: 0, status: 204 });
    expect(printed(said)?.length).toBeGreaterThanOrEqual(32);
    const { stdout } = await sila(['import', '--list', '--workspace', graph]);
    expect(stdout).toBe('https://example.org/mine\t1\n');
  });

  test('takes a token of one’s own, and does not print it', async () => {
    const { said, status } = await updateWhileServing(
      ['--write', '--token', 'my-own-token'],
      () => 'my-own-token',
    );
    expect(status).toBe(204);
    expect(said).not.toContain('my-own-token');
  });

  test('without it nothing is taken, whatever the token', async () => {
    expect((await updateWhileServing([], () => 'my-own-token')).status).toBe(403);
  });

  test.each([
    [['--token', 'my-own-token'], /Add --write/],
    [['--write', '--token', 'short'], /at least 8/],
  ])('%s is misuse', async (args, message) => {
    const { code, stderr } = await sila(['serve', '--workspace', graph, ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
