/** A stream that text is written to, as far as the commands need it. */
export interface Output {
  write(text: string | Uint8Array, done?: (error?: Error | null) => void): boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What surrounds a run: handed in, so that a test can run a command in process. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Data. */
  readonly stdout: Output;
  /** Talk: progress, summaries, warnings. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person asks to stop. */
  readonly signal: AbortSignal;
}

/** Writes and waits until the text is handed over, so that memory stays flat when the reader is slow. */
export function writeFully(output: Output, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Lets signals and timers run: work that never waits would keep them out. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
