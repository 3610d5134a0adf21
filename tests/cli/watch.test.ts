import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/index.ts';
import { atHome, openSite } from '../read/network/site.ts';
import { createFolder, inWorkspace, type RunOptions, sila } from './runner.ts';

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

  test('without leave, documents of files that are gone stay; with it they go, and so do lost lines', async () => {
    const line = (id: string) => JSON.stringify({ id, text: `التقى علي زيد${id}.` });
    for (const remove of [false, true]) {
      const graph = join(folder.path, `graph-${remove}`);
      const news = `gone-${remove}`;
      folder.write(`${news}/a.txt`, 'التقى علي عمر.');
      folder.write(`${news}/many.jsonl`, `${line('1')}\n${line('2')}`);
      const finished = await watchUntil(
        [join(folder.path, news), '--workspace', graph, ...(remove ? ['--remove'] : [])],
        (count, _, stop) => {
          if (count > 0) return stop();
          rmSync(join(folder.path, news, 'a.txt'));
          setTimeout(() => folder.write(`${news}/many.jsonl`, `${line('1')}\n${line('3')}`), 1200);
        },
      );
      const ids = inWorkspace(graph, (store) =>
        [...store.documents()].map(({ document }) => document.id).sort(),
      );
      expect({ remove, ids: ids.includes('a') }).toEqual({ remove, ids: !remove });
      if (remove) expect(finished.stderr).toMatch(/added, 0 replaced, [12] removed/);
    }
  }, 60_000);

  test('a folder that is gone altogether takes nothing with it', async () => {
    const graph = join(folder.path, 'unplugged');
    const news = join(folder.path, 'disk');
    const more = join(folder.path, 'more');
    folder.write('disk/a.txt', 'التقى علي عمر.');
    folder.write('more/b.txt', 'التقى علي زيد.');
    await watchUntil([news, more, '--workspace', graph, '--remove'], (count, _, stop) => {
      if (count > 0) return stop();
      rmSync(news, { recursive: true });
      folder.write('more/c.txt', 'التقى علي سامي.');
    });
    expect(inWorkspace(graph, (store) => store.counts().documents)).toBe(3);
  }, 60_000);

  test('asks feeds now and then, and takes what is new in them', async () => {
    const graph = join(folder.path, 'feeds');
    let items = 1;
    const site = await openSite({
      '/feed': (_, response) => {
        const item = (i: number) =>
          `<item><guid>n${i}</guid><title>خبر</title><description>التقى علي زيد${i}.</description></item>`;
        const all = Array.from({ length: items }, (_, i) => item(i)).join('');
        response
          .setHeader('content-type', 'application/rss+xml')
          .end(`<?xml version="1.0"?><rss><channel><title>وكالة</title>${all}</channel></rss>`);
      },
    });
    const { stderr } = await watchUntil(
      [site.url('/feed'), '--workspace', graph, '--allow-network', '--fetch-every', '1'],
      (count, _, stop) => {
        items = 3;
        if (count > 0) stop();
      },
      { network: atHome },
    );
    await site.close();
    expect(stderr).toMatch(/1 document added.*\n.*2 documents added, 0 replaced; 3 claims \(\+2\)/);
  }, 60_000);

  test('waits for another that writes to the workspace, and loses nothing', async () => {
    const graph = join(folder.path, 'held');
    folder.write('held-news/a.txt', 'التقى علي عمر.');
    const other = openStore(graph);
    const { code, stderr } = await watchUntil(
      [join(folder.path, 'held-news'), '--workspace', graph],
      (_, text, stop) => {
        if (/waiting/u.test(text)) other.close();
        else stop();
      },
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/another process is writing to it; waiting until it ends\.\n.*1 document added/);
  }, 60_000);
});

/** Watches until it is stopped from `react`, which is told each line that tells of a change or of waiting. */
function watchUntil(
  args: readonly string[],
  react: (count: number, line: string, stop: () => void) => void,
  options: RunOptions = {},
) {
  const stop = new AbortController();
  let count = 0;
  return sila(['watch', ...args, '--every', '1'], {
    ...options,
    signal: stop.signal,
    onStderr: (line) => {
      if (!/ added|waiting/u.test(line)) return;
      react(count, line, () => setTimeout(() => stop.abort(), 0));
      count += 1;
    },
  });
}
