import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/index.ts';
import { createFolder, sila } from '../cli/runner.ts';
import { bytesOf, documentLines, ended, startBuild } from './builds.ts';

const folder = createFolder();
const disk = join(folder.path, 'disk');
mkdirSync(disk);
afterEach(() => mounted && quietly('umount', disk));
afterAll(() => folder.remove());

function quietly(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const mounted = process.getuid?.() === 0 && quietly('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk);

describe.skipIf(!mounted)('a disk that is full', () => {
  test('is told with its cure; nothing written before is lost, and the build goes on from there', async () => {
    const input = folder.write('documents.jsonl', documentLines(600));
    const graph = join(disk, 'graph');
    const full = await sila(['build', input, '--workspace', graph]);
    expect(full.code).toBe(1);
    expect(full.stderr).toMatch(
      /graph: database or disk is full\. Free some space on the disk; what was reported/,
    );

    expect(quietly('mount', '-o', 'remount,size=64m', disk)).toBe(true);
    const store = openStore(graph);
    const kept = store.counts().documents;
    store.close();
    expect(kept).toBeGreaterThan(0);

    const after = await sila(['build', input, '--workspace', graph]);
    expect(after.stderr).toContain(`${600 - kept} added, 0 replaced, ${kept} unchanged`);
    const elsewhere = join(folder.path, 'elsewhere');
    await sila(['build', input, '--workspace', elsewhere]);
    expect(await bytesOf(graph)).toBe(await bytesOf(elsewhere));
  }, 120_000);
});

describe('two builds at once', () => {
  test('the second says that the first is at work, and harms nothing', async () => {
    const input = folder.write('two.jsonl', documentLines(400));
    const graph = join(folder.path, 'two');
    const store = openStore(graph);
    const { code, stderr } = await sila(['build', input, '--workspace', graph]);
    store.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/two: another process is writing to this workspace\. Wait until it ends/);

    const children = await Promise.all([1, 2].map(() => startBuild([input, '--workspace', graph])));
    const codes = await Promise.all(children.map(ended));
    expect(codes).toContain(0);
    expect((await sila(['build', input, '--workspace', graph])).stderr).toContain('400 unchanged');
  }, 120_000);
});
