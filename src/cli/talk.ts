import type { Io } from './io.ts';

/** What a command says to the person: on stderr, so that stdout holds nothing but data. */
export interface Talk {
  readonly say: (line: string) => void;
  /** A problem that does not end the run. */
  readonly warn: (line: string) => void;
  readonly progress: (label: string, total?: number) => Progress;
}

/** A running count: a bar with the time left on a terminal, a line now and then elsewhere. */
export interface Progress {
  /** Sets how much is done; `total` in the same unit. */
  readonly set: (done: number) => void;
  /** Clears the bar. */
  readonly end: () => void;
}

const redrawEvery = 100;
const lineEvery = 10_000;
const paceOver = 60_000;
const barWidth = 24;
const clearLine = '\r\u001b[2K';

export function createTalk({ stderr, env }: Pick<Io, 'stderr' | 'env'>): Talk {
  const terminal = stderr.isTTY === true;
  const color = terminal && !env.NO_COLOR && env.TERM !== 'dumb';
  const line = (text: string): void => {
    stderr.write(`${terminal ? clearLine : ''}${text}\n`);
  };
  return {
    say: line,
    warn: (text) => line(color ? `\u001b[33m${text}\u001b[39m` : text),
    progress: (label, total) => (terminal ? drawBar(stderr, label, total) : writeLines(line, label, total)),
  };
}

function drawBar(stderr: Io['stderr'], label: string, total: number | undefined): Progress {
  const timeLeft = estimate(total);
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    set: (done) => {
      const now = performance.now();
      if (now - drawn < redrawEvery) return;
      drawn = now;
      const text = describe(label, done, total, timeLeft(done, now));
      const filled = total ? Math.round((Math.min(done, total) / total) * barWidth) : 0;
      const bar = total ? `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ` : '';
      stderr.write(`${clearLine}${`${bar}${text}`.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    end: () => {
      stderr.write(clearLine);
    },
  };
}

function writeLines(line: (text: string) => void, label: string, total: number | undefined): Progress {
  const timeLeft = estimate(total);
  let written = performance.now();
  return {
    set: (done) => {
      const now = performance.now();
      if (now - written < lineEvery) return;
      written = now;
      line(describe(label, done, total, timeLeft(done, now)));
    },
    end: () => {},
  };
}

/** Tells from the pace of the last minute how long the rest will take, in milliseconds; at first it cannot. */
function estimate(total: number | undefined): (done: number, now: number) => number | undefined {
  const seen = [{ done: 0, at: performance.now() }];
  return (done, now) => {
    seen.push({ done, at: now });
    while (seen.length > 2 && now - (seen[1]?.at ?? now) > paceOver) seen.shift();
    const [first = { done: 0, at: now }] = seen;
    const [more, spent] = [done - first.done, now - first.at];
    if (!total || more < 10 || spent < 1000) return undefined;
    return (spent / more) * Math.max(0, total - done);
  };
}

/** `Reading documents: 120 of 400, 30%, about 12 s left` */
function describe(label: string, done: number, total: number | undefined, left: number | undefined): string {
  if (!total) return `${label}: ${formatCount(done)}`;
  const share = Math.floor(Math.min(1, done / total) * 100);
  const rest = left === undefined ? '' : `, about ${formatTime(left)} left`;
  return `${label}: ${formatCount(done)} of ${formatCount(total)}, ${share}%${rest}`;
}

/** A count as people write it: `12,345`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** A count with its noun: `1 document`, `12,345 documents`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** A span of time in milliseconds, in words: `42 s`, `3 min`. */
export function formatTime(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${Math.max(0, seconds).toFixed(1)} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  return seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
