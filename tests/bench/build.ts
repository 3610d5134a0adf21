import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.ts';
import { cities, createDraw, family, given } from './news-names.ts';

/**
 * Measures `sila build` from files to graph: `npm run bench -- build [sizes] [jobs]`, such as `1000,10000 1,2`.
 * Documents a second by the clock and by the processor, the greatest memory of the process, and its memory
 * after each quarter of the documents, which shows whether it stays flat. The processor's time is the one to
 * compare on a machine that does other work too. Linux only: it reads /proc.
 */
const [sizes = '1000,10000', jobs = '1,2'] = process.argv.slice(2);
const main = join(packageRoot, 'dist/cli/main.js');
if (!existsSync(main) || !existsSync('/proc/self/status')) {
  process.stderr.write('bench build: needs Linux and a compiled Sila. Run: npm run build\n');
  process.exit(2);
}

const posts = ['وزير الخارجية', 'وزير الدفاع', 'رئيس الوزراء', 'محافظ البنك المركزي', 'المتحدث باسم الحكومة'];

/** Texts of about 600 characters; names return, as in the news, the more often the lower their number. */
function* documents(count: number): Generator<string> {
  const { pick } = createDraw();
  const person = (): string => `${pick(given)} ${pick(given)} ${pick(family)}`;
  for (let i = 0; i < count; i++) {
    const [a, b, c] = [person(), person(), person()];
    const city = pick(cities);
    const text = `${city} - التقى ${pick(posts)} ${a} نظيره ${b} في ${city} يوم الثلاثاء، وبحثا ملف التعاون رقم ${i} بين البلدين.

وأعلن ${a} في مؤتمر صحفي أنه سيزور ${pick(cities)} الشهر المقبل على رأس وفد من رجال الأعمال، مشيرا إلى أن الجانبين وقّعا اتفاقا في مجال الطاقة.

من جهته نفى ${pick(posts)} ${c} أن يكون قد اجتمع مع ${b}، وقال إن بلاده لم توقع أي اتفاق مع ${pick(cities)} حتى الآن. وكان ${c} قد عُيّن في منصبه في آذار الماضي خلفا لـ${person()}.`;
    const published = `2021-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 27) + 1).padStart(2, '0')}`;
    yield `${JSON.stringify({ id: `b${i}`, text, published, publisher: `وكالة ${i % 9}` })}\n`;
  }
}

async function writeDocuments(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  for (const line of documents(count)) if (!file.write(line)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}

interface Measured {
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
  readonly quarters: readonly number[];
}

async function measure(input: string, count: number, threads: string): Promise<Measured> {
  const workspace = mkdtempSync(join(tmpdir(), 'sila-bench-'));
  const began = performance.now();
  const child = spawn(process.execPath, [main, 'build', input, '--workspace', workspace, '--jobs', threads], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A terminal's bar is drawn ten times a second; the lines elsewhere come too seldom to tell the quarters.
    env: { ...process.env, NO_COLOR: '1' },
  });
  child.stderr.resume();
  const seen: { peak: number; cpu: number; memory: number }[] = [];
  const timer = setInterval(() => {
    const now = look(child.pid ?? 0);
    if (now) seen.push(now);
  }, 200);
  await once(child, 'exit');
  clearInterval(timer);
  const seconds = (performance.now() - began) / 1000;
  rmSync(workspace, { recursive: true, force: true });
  const last = seen.at(-1);
  if (child.exitCode !== 0 || !last) throw new Error(`the build of ${count} documents failed`);
  const quarters = [0.25, 0.5, 0.75, 0.95].map(
    (share) => seen[Math.ceil(seen.length * share) - 1]?.memory ?? 0,
  );
  return { seconds, cpu: last.cpu, peak: Math.max(...seen.map(({ peak }) => peak)), quarters };
}

/** Memory in MB and processor seconds of a process, its threads included. */
function look(pid: number): { peak: number; cpu: number; memory: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string): number =>
      Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1] ?? 0) / 1024;
    const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return {
      peak: field('VmHWM'),
      memory: field('VmRSS'),
      cpu: (Number(ticks[11]) + Number(ticks[12])) / 100,
    };
  } catch {
    return undefined;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sila-bench-'));
process.stdout.write(
  'documents  threads  seconds  CPU s  docs/s  docs/CPU s  peak MB  MB at each quarter of the time\n',
);
for (const size of sizes.split(',').map(Number)) {
  const input = join(folder, `${size}.jsonl`);
  await writeDocuments(input, size);
  for (const threads of jobs.split(',')) {
    const { seconds, cpu, peak, quarters } = await measure(input, size, threads);
    const cells = [
      String(size).padStart(9),
      threads.padStart(7),
      seconds.toFixed(1).padStart(7),
      cpu.toFixed(1).padStart(5),
      (size / seconds).toFixed(1).padStart(6),
      (size / cpu).toFixed(1).padStart(10),
      peak.toFixed(0).padStart(7),
      quarters.map((memory) => memory.toFixed(0)).join(' '),
    ];
    process.stdout.write(`${cells.join('  ')}\n`);
  }
}
rmSync(folder, { recursive: true, force: true });
