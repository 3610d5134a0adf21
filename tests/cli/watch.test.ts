import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/index.ts';
import { createFolder, sila } from './runner.ts';

const folder = createFolder();
afterAll(() => folder.remove());

describe('sila watch', () => {
  test('takes in new and changed files until it is stopped, and holds the workspace only to write', async () => {
    const stop = new AbortController();
    const graph = join(folder.path, 'graph');
    folder.write('news/a.txt', 'التقى علي عمر.');
    let seen = 0;
    const finished = await sila(['watch', join(folder.path, 'news'), '--workspace', graph, '--every', '1'], {
      signal: stop.signal,
      onStderr: (text) => {
        if (!/documents? added/u.test(text)) return;
        seen += 1;
        if (seen === 1) folder.write('news/b.txt', 'التقى علي زيد.');
        else if (seen === 2) folder.write('news/a.txt', 'لا شيء.');
        else setTimeout(() => stop.abort(), 0);
      },
    });
    expect(finished.code).toBe(0);
    expect(finished.stderr).toMatch(
      /^Watching .*\n.*1 document added, 0 replaced; 1 claim \(\+1\)\.\n.*1 document added, 0 replaced; 2 claims \(\+1\)\.\n.*0 documents added, 1 replaced; 1 claim \(−1\)\.\n$/u,
    );
    const store = openStore(graph);
    expect(store.lastRun()).toMatchObject({ command: 'watch', outcome: 'finished' });
    store.close();
  });

  test('standard input cannot be watched', async () => {
    const { code, stderr } = await sila(['watch', '-']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: "'-' cannot be watched. Give files or folders.\n" });
  });
});
