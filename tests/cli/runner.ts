import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { NetworkOptions, Pipeline, Store } from '../../src/index.ts';
import { loadRelations, openStore } from '../../src/index.ts';

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  readonly pipeline?: Pipeline;
  readonly onStderr?: (text: string) => void;
  readonly openBrowser?: (url: string) => void;
  readonly network?: NetworkOptions;
  /** What writing to standard output fails with. */
  readonly stdoutError?: Error;
}

/** Runs the command line in this process, with a pipeline that reads one made-up kind of sentence. */
export async function sila(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  const output = (take: (text: string) => void, failure?: Error) => ({
    isTTY: options.isTTY ?? false,
    columns: 100,
    write: (text: string | Uint8Array, done?: (error?: Error | null) => void) => {
      take(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'));
      done?.(failure);
      return true;
    },
  });
  const code = await run(
    args,
    {
      stdin: bytes(options.stdin ?? ''),
      stdout: output((text) => {
        stdout += text;
      }, options.stdoutError),
      stderr: output((text) => {
        stderr += text;
        options.onStderr?.(text);
      }),
      env: options.env ?? {},
      signal: options.signal ?? new AbortController().signal,
    },
    {
      createPipeline: () => options.pipeline ?? meetings,
      openBrowser: options.openBrowser ?? (() => {}),
      network: options.network ?? {},
    },
  );
  return { code, stdout, stderr };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** A stand-in that reads «التقى X Y.» and nothing else, so that these tests do not depend on the language. */
export const meetings: Pipeline = {
  relations: loadRelations(),
  fingerprint: 'meetings-1',
  extract: ({ id, text }) => {
    const match = /التقى (\S+) (\S+)\./u.exec(text);
    if (!match) return { id, lang: 'ar', entities: [], claims: [], dropped: [] };
    const [sentence, subject = '', object = ''] = match;
    const start = match.index;
    const entity = (key: string, label: string) => {
      const at = text.indexOf(label, start + 5);
      return {
        id: key,
        class: 'Person' as const,
        label,
        names: [label],
        mentions: [{ start: at, end: at + label.length, text: label }],
      };
    };
    const span = { start, end: start + sentence.length };
    return {
      id,
      lang: 'ar',
      entities: [entity('e1', subject), entity('e2', object)],
      claims: [
        {
          id: 'c1',
          relation: 'met-with',
          subject: 'e1',
          object: 'e2',
          status: 'asserted',
          confidence: 0.9,
          evidence: [{ ...span, text: sentence, cue: { start, end: start + 5 } }],
          extractor: 'meetings@1',
        },
      ],
      dropped: [{ relation: 'visited', reason: 'no place', text: sentence }],
    };
  },
};

/** A temporary folder for the files of a test. */
export function createFolder(): {
  path: string;
  write: (name: string, content: string | Uint8Array) => string;
  remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'sila-cli-'));
  return {
    path,
    write: (name, content) => {
      const file = join(path, name);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** What a look into a workspace finds; nothing in it changes. */
export function inWorkspace<T>(path: string, look: (store: Store) => T): T {
  const store = openStore(path, { readonly: true });
  try {
    return look(store);
  } finally {
    store.close();
  }
}
