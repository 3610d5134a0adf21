import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolder } from '../../src/index.ts';
import { createFolder, sila } from './runner.ts';

const folder = createFolder();
const graph = join(folder.path, 'graph');
beforeAll(async () => {
  await sila(['build', folder.write('a.txt', 'التقى علي عمر.'), '--workspace', graph]);
});
afterAll(() => folder.remove());

/** Runs a command that serves, asks it something once it says where it is, and stops it. */
async function whileServing(args: readonly string[], ask: (url: string) => Promise<void>, env = {}) {
  const stop = new AbortController();
  const opened: string[] = [];
  let asked: Promise<void> | undefined;
  const finished = await sila(args, {
    env,
    signal: stop.signal,
    openBrowser: (url) => opened.push(url),
    onStderr: (text) => {
      const url = /Sila is at (http:\S+)/u.exec(text)?.[1];
      if (url) asked = ask(url).finally(() => stop.abort());
    },
  });
  await asked;
  return { ...finished, opened };
}

describe('sila serve', () => {
  test('answers until it is stopped', async () => {
    const { code, stdout, opened } = await whileServing(
      ['serve', '--workspace', graph, '--port', '0'],
      async (url) => {
        const status = await (await fetch(`${url}/api/status`)).json();
        expect(status).toMatchObject({ documents: 1, claims: 1, layout: { state: 'done' } });
        const query = await fetch(`${url}/sparql?query=ASK{?s?p?o}`, { headers: { accept: 'text/csv' } });
        expect((await query.text()).trim()).toBe('true');
      },
    );
    expect({ code, stdout, opened }).toEqual({ code: 0, stdout: '', opened: [] });
  });

  test('gives as many rows as it is told, and says that there are more', async () => {
    const query = `/sparql?query=${encodeURIComponent('SELECT * { ?s ?p ?o }')}`;
    const args = ['serve', '--workspace', graph, '--port', '0', '--query-limit', '2'];
    await whileServing(args, async (url) => {
      const response = await fetch(url + query, { headers: { accept: 'text/csv' } });
      expect(response.headers.get('sila-truncated')).toBe('2');
      expect((await response.text()).trim().split('\r\n')).toHaveLength(3);
    });
  });

  test('takes its port from PORT, and opens the browser when asked to', async () => {
    let seen = '';
    const ask = async (url: string) => {
      seen = url;
    };
    const { opened } = await whileServing(['serve', '--workspace', graph, '--open'], ask, { PORT: '0' });
    expect(opened).toEqual([seen]);
  });

  test('a port in use is named with the cure', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const { code, stderr } = await sila(['serve', '--workspace', graph, '--port', `${port}`]);
    expect(code).toBe(2);
    expect(stderr).toBe(`Port ${port} is in use. Stop what uses it, or take another: --port ${port + 1}\n`);
    other.close();
  });

  test('a workspace that is not there is named', async () => {
    const { code, stderr } = await sila(['serve', '--workspace', join(folder.path, 'none')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/holds no workspace\. Make one with: sila build/);
  });
});

const samples = join(dataFolder, 'samples');
const hasSamples = existsSync(samples) && readdirSync(samples).length > 0;

describe.skipIf(!hasSamples)('sila demo', () => {
  test('builds the samples and serves them, without a browser when asked not to', async () => {
    const workspace = join(folder.path, 'demo');
    const args = ['demo', '--no-open', '--workspace', workspace];
    const ask = async (url: string) => {
      const { documents } = (await (await fetch(`${url}/api/status`)).json()) as { documents: number };
      expect(documents).toBeGreaterThan(0);
    };
    const { code, stdout, opened } = await whileServing(args, ask, { PORT: '0' });
    expect({ code, stdout, opened }).toEqual({ code: 0, stdout: '', opened: [] });
    const again = await whileServing(['demo', '--workspace', workspace, '--port', '0'], ask);
    expect(again.opened).toHaveLength(1);
    expect(again.stderr).toMatch(/0 added, 0 replaced/);
  });
});
