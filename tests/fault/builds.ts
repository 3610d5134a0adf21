import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.ts';
import { exportGraph, openStore } from '../../src/index.ts';

/** Lines of documents about meetings of people who come again and again. */
export function documentLines(count: number): string {
  const names = ['علي', 'عمر', 'زيد', 'سامي', 'هدى', 'ليلى', 'نزار', 'باسل', 'رنا', 'خالد', 'منى'];
  const name = (i: number): string => names[i % names.length] ?? '';
  const line = (i: number): string =>
    JSON.stringify({
      id: `d${i}`,
      text: `التقى ${name(i)} ${name(i * 7 + 3)}. التقى ${name(i * 3)}${i % 40} ${name(i * 5 + 1)}.`,
    });
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}

/** Starts a build in a process of its own; gives it once it begins to build, after its modules are loaded. */
export async function startBuild(args: readonly string[]): Promise<ChildProcess> {
  const script = join(packageRoot, 'tests/fault/build-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, 'build', ...args], {
    cwd: packageRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr?.resume();
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

/** The exit code of a process, or the signal that ended it. */
export async function ended(child: ChildProcess): Promise<number | string> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? child.signalCode ?? '';
}

/** All that a workspace says, as canonical N-Quads. */
export async function bytesOf(workspace: string): Promise<string> {
  const store = openStore(workspace, { readonly: true });
  try {
    let bytes = '';
    for await (const piece of exportGraph(store, 'nquads')) bytes += piece;
    return bytes;
  } finally {
    store.close();
  }
}
