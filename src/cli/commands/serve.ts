import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { defaultPort, loadClasses, loadRelations, openStore, SilaError, webFolder } from '../../index.ts';
import { createApp } from '../../server/app.ts';
import { arrange } from '../../server/arrangement.ts';
import { listen } from '../../server/listen.ts';
import { defaultLimits } from '../../server/sparql.ts';
import {
  describeCommand,
  type ExitCode,
  parseCount,
  parsePort,
  type Surroundings,
  workspaceOption,
} from '../command.ts';
import { openEngine, type StoreChoice, storeOptions } from '../external.ts';
import { version } from '../version.ts';

export interface ServeOptions extends StoreChoice {
  readonly workspace: string;
  readonly port?: number;
  readonly host?: string;
  readonly open?: boolean;
  readonly write?: boolean;
  readonly token?: string;
  readonly queryLimit?: number;
  readonly queryTimeout?: number;
}

const loopback = '127.0.0.1';

export function serveCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = describeCommand(
    'serve',
    'Shows the graph in a browser, with a JSON API and a SPARQL endpoint.',
    'sila serve --open',
  )
    .addOption(workspaceOption())
    .option('-p, --port <number>', `port to listen on (default: PORT, or ${defaultPort})`, parsePort)
    .option(
      '--host <address>',
      'address to listen on; other than loopback, everyone there can read the graph',
      loopback,
    )
    .option('--open', 'open the browser')
    .option('--write', 'take SPARQL updates and graphs of your own from those who bear the token')
    .option('--token <token>', 'the token for --write (default: a new one, which is printed)');
  command
    .option(
      '--query-limit <count>',
      `most rows or triples that one SPARQL query gives (default: ${defaultLimits.results})`,
      parseCount,
    )
    .option(
      '--query-timeout <seconds>',
      `end a SPARQL query that takes longer (default: ${defaultLimits.timeoutMs / 1000})`,
      parseCount,
    );
  for (const option of storeOptions()) command.addOption(option);
  return command.action(async (options: ServeOptions) => finish(await serveWorkspace(options, surroundings)));
}

/** Serves a workspace until the person stops it. */
export async function serveWorkspace(options: ServeOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { io, talk } = surroundings;
  const host = options.host ?? loopback;
  const port = options.port ?? parsePort(io.env.PORT ?? String(defaultPort));
  const token = writeToken(options);
  const store = openStore(options.workspace, { readonly: token === undefined });
  const relations = loadRelations();
  const engine = await openEngine(store, options, surroundings).catch((error: unknown) => {
    store.close();
    throw error;
  });
  const arrangement = arrange(store);
  const anyHost = !/^(localhost|127\.|::1$)/u.test(host);
  try {
    const app = createApp({
      store,
      engine,
      arrangement,
      relations,
      classes: loadClasses(),
      webFolder,
      version,
      anyHost,
      limits: {
        results: options.queryLimit ?? defaultLimits.results,
        timeoutMs: (options.queryTimeout ?? defaultLimits.timeoutMs / 1000) * 1000,
      },
      ...(token !== undefined && { writeToken: token }),
    });
    const server = await listen(app, port, host);
    talk.say(`Sila is at ${server.url} (Ctrl+C stops it).`);
    if (anyHost) talk.warn(`Everyone who reaches ${host} can read this graph.`);
    if (token !== undefined && !options.token) talk.say(`To write, send: Authorization: Bearer ${token}`);
    // What follows # is kept by the browser and never sent.
    const own = token === undefined ? server.url : `${server.url.replace(/\/?$/u, '/')}#token=${token}`;
    if (token !== undefined && !options.token) talk.say(`To decide who is who in the view, open ${own}`);
    if (options.open) surroundings.openBrowser(own);
    const arranged = arrangement.start().catch((error: unknown) => {
      talk.warn(`The layout failed: ${error instanceof Error ? error.message : error}`);
    });
    await aborted(io.signal);
    arrangement.stop();
    await arranged;
    await server.close();
    return 0;
  } finally {
    await engine.close();
    store.close();
  }
}

/** The token that writing needs, or undefined when nothing may be written. */
function writeToken({ write, token }: ServeOptions): string | undefined {
  if (!write && token !== undefined) {
    throw new SilaError('usage', '--token: is for writing only. Add --write, or leave it out.');
  }
  if (token !== undefined && !/^[\w.~+/=-]{8,}$/u.test(token)) {
    throw new SilaError('usage', '--token: give at least 8 letters, digits or -._~+/=.');
  }
  return write ? (token ?? randomBytes(24).toString('base64url')) : undefined;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
