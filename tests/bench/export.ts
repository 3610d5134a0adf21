import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.ts';
import { exportFormats } from '../../src/index.ts';
import { makeLarge } from './large-workspace.ts';

/**
 * Measures `sila export` and a `sila query` that gives every quad: `npm run bench -- export [quads] [formats]`,
 * such as `100000,1000000 trig,nquads`. Bytes written, seconds, and the greatest memory of the process, which shows
 * whether it grows with the workspace. Linux only: it reads /proc.
 */
const [sizes = '100000,1000000', asked = exportFormats.join(',')] = process.argv.slice(2);
const main = join(packageRoot, 'dist/cli/main.js');
if (!existsSync(main) || !existsSync('/proc/self/status')) {
  process.stderr.write('bench export: needs Linux and a compiled Sila. Run: npm run build\n');
  process.exit(2);
}

async function measure(args: readonly string[]): Promise<{ seconds: number; bytes: number; peak: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let bytes = 0;
  let peak = 0;
  child.stdout.on('data', (piece: Buffer) => {
    bytes += piece.length;
  });
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid ?? 0));
  }, 50);
  await once(child, 'close');
  clearInterval(timer);
  if (child.exitCode !== 0) throw new Error(`sila ${args.join(' ')}: ended with ${child.exitCode}`);
  return { seconds: (performance.now() - began) / 1000, bytes, peak };
}

/** The greatest memory of a process so far, in MB. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

process.stdout.write('   quads  what              MB written  seconds  peak MB\n');
for (const size of sizes.split(',').map(Number)) {
  const { folder, quads } = makeLarge(size);
  const everything = 'SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }';
  const runs = [
    ...asked.split(',').map((format) => [format, ['export', '-w', folder, '--format', format]] as const),
    ['query csv', ['query', everything, '-w', folder, '--format', 'csv', '--timeout', '600']] as const,
  ];
  for (const [name, args] of runs) {
    const { seconds, bytes, peak } = await measure(args);
    const cells = [
      String(quads).padStart(8),
      name.padEnd(16),
      (bytes / 1e6).toFixed(1).padStart(10),
      seconds.toFixed(1).padStart(7),
      peak.toFixed(0).padStart(7),
    ];
    process.stdout.write(`${cells.join('  ')}\n`);
  }
}
