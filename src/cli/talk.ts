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
  const began = performance.now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    set: (done) => {
      const now = performance.now();
      if (now - drawn < redrawEvery) return;
      drawn = now;
      const text = describe(label, done, total, now - began);
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
  const began = performance.now();
  let written = began;
  return {
    set: (done) => {
      const now = performance.now();
      if (now - written < lineEvery) return;
      written = now;
      line(describe(label, done, total, now - began));
    },
    end: () => {},
  };
}

/** `Reading documents: 120 of 400, 30%, about 12 s left` */
function describe(label: string, done: number, total: number | undefined, spent: number): string {
  if (!total) return `${label}: ${formatCount(done)}`;
  const share = Math.min(1, done / total);
  const left =
    done >= 10 && spent > 1000
      ? `, about ${formatTime((spent / done) * Math.max(0, total - done))} left`
      : '';
  return `${label}: ${formatCount(done)} of ${formatCount(total)}, ${Math.floor(share * 100)}%${left}`;
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
