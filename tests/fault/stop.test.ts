import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { createFolder, inWorkspace, sila } from '../cli/runner.ts';
import { bytesOf, documentLines, ended, startBuild } from './builds.ts';

const documents = 2000;
const folder = createFolder();
afterAll(() => folder.remove());

describe('a build that is asked to stop by a signal', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s: keeps what was read, says how much, and the next build goes on from there to the same bytes',
    async (signal) => {
      const input = folder.write('documents.jsonl', documentLines(documents));
      const [undisturbed, disturbed] = [`whole-${signal}`, `stopped-${signal}`].map((name) =>
        join(folder.path, name),
      ) as [string, string];
      await sila(['build', input, '--workspace', undisturbed]);

      const child = await startBuild([input, '--workspace', disturbed]);
      let said = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      await untilStored(disturbed);
      child.kill(signal);
      expect(await ended(child)).toBe(1);

      const stored = inWorkspace(disturbed, (store) => store.counts().documents);
      expect(stored).toBeGreaterThan(0);
      expect(stored).toBeLessThan(documents);
      expect(said).toContain(
        `Stopped after ${stored.toLocaleString('en')} documents; all of them are stored.`,
      );
      expect(inWorkspace(disturbed, (store) => store.lastRun())).toMatchObject({
        outcome: 'stopped',
        added: stored,
      });

      const exported = await sila(['export', '--workspace', disturbed, '--format', 'nquads']);
      expect(exported.stdout.length).toBeGreaterThan(1000);
      expect(exported.stderr).toContain('the last build has not come to its end');

      const { stderr } = await sila(['build', input, '--workspace', disturbed]);
      expect(stderr).toContain(`${documents - stored} added, 0 replaced, ${stored} unchanged`);
      expect(await bytesOf(disturbed)).toBe(await bytesOf(undisturbed));
    },
    120_000,
  );

  test('before anything is stored it says so, and nothing is exported as if it were a graph', async () => {
    const input = folder.write('few.jsonl', documentLines(3));
    const graph = join(folder.path, 'nothing');
    const stopped = await sila(['build', input, '--workspace', graph], { signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ code: 1 });
    expect(stopped.stderr).toContain('Stopped before a document was stored. Go on with the same command.');
    const exported = await sila(['export', '--workspace', graph]);
    expect(exported).toMatchObject({ code: 1, stdout: '' });
    expect(exported.stderr).toContain('holds no documents yet. Read some with: sila build <path>');
  });
});

/** Waits until the first documents of a build in another process are on disk. */
async function untilStored(workspace: string): Promise<void> {
  const isThere = (): boolean => {
    if (!existsSync(join(workspace, 'sila.sqlite'))) return false;
    try {
      return inWorkspace(workspace, (store) => store.counts().documents > 0);
    } catch {
      // The other process is still making it.
      return false;
    }
  };
  while (!isThere()) await sleep(20);
}
