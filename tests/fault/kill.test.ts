import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../src/index.ts';
import { createFolder, sila } from '../cli/runner.ts';
import { bytesOf, documentLines, ended, startBuild } from './builds.ts';

/** `SILA_KILLS=50` kills as often, in a build of 2,000 documents. */
const kills = Number(process.env.SILA_KILLS ?? 8);
const documents = kills > 8 ? 2000 : 300;

const folder = createFolder();
afterAll(() => folder.remove());

test(
  `killed at ${kills} random moments and run again, a build gives the same bytes as an undisturbed one`,
  async () => {
    const input = folder.write('documents.jsonl', documentLines(documents));
    const undisturbed = join(folder.path, 'undisturbed');
    const disturbed = join(folder.path, 'disturbed');
    const first = await startBuild([input, '--workspace', undisturbed]);
    const began = performance.now();
    expect(await ended(first)).toBe(0);
    const duration = performance.now() - began;

    const counts: number[] = [];
    let struck = 0;
    for (let i = 0; i < kills; i++) {
      const child = await startBuild([input, '--workspace', disturbed]);
      await sleep(Math.random() * Math.min(duration, 10_000) * 0.6);
      child.kill('SIGKILL');
      if ((await ended(child)) === 'SIGKILL') struck += 1;
      counts.push(storedDocuments(disturbed));
    }
    expect(struck).toBeGreaterThan(0);
    // What was on disk before a kill is there after it, and after the next.
    expect(counts).toEqual([...counts].sort((a, b) => a - b));

    const { code, stderr } = await sila(['build', input, '--workspace', disturbed]);
    expect(code).toBe(0);
    const kept = counts.at(-1) ?? 0;
    expect(stderr).toContain(`${documents - kept} added, 0 replaced, ${kept} unchanged`);
    expect(await bytesOf(disturbed)).toBe(await bytesOf(undisturbed));
  },
  120_000 + kills * 60_000,
);

function storedDocuments(workspace: string): number {
  if (!existsSync(join(workspace, 'sila.sqlite'))) return 0;
  // Opened to write: what a killed process left in the journal is put in order.
  const store = openStore(workspace);
  try {
    return store.counts().documents;
  } finally {
    store.close();
  }
}
