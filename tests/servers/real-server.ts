import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer as createSocket } from 'node:net';
import { join } from 'node:path';

/** A server that others made, started on this machine. */
export interface RealServer {
  /** The address that `--store` takes. */
  readonly address: string;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
}

/** How a server is started: in a folder of its own, on a port. */
export interface ServerMaker {
  readonly name: string;
  readonly isThere: boolean;
  readonly start: (folder: string, port: number) => Promise<RealServer>;
}

/** The Oxigraph server, which `pip install oxigraph` brings. */
const oxigraph = process.env.SILA_OXIGRAPH ?? 'oxigraph';
/** A folder with Apache Jena Fuseki's jar files. */
const fuseki = process.env.SILA_FUSEKI ?? '';

export const servers: readonly ServerMaker[] = [
  {
    name: 'the Oxigraph server',
    isThere: spawnSync(oxigraph, ['--version']).status === 0,
    start: (folder, port) =>
      start(
        oxigraph,
        ['serve', '--location', join(folder, 'oxigraph'), '--bind', `127.0.0.1:${port}`],
        `http://127.0.0.1:${port}`,
        '/query',
      ),
  },
  {
    name: 'Apache Jena Fuseki',
    isThere: fuseki !== '' && existsSync(fuseki),
    start: (folder, port) =>
      start(
        'java',
        [
          ...['-Xmx2g', '-cp', join(fuseki, '*'), 'org.apache.jena.fuseki.main.cmds.FusekiMainCmd'],
          ...['--localhost', '--port', String(port), '--update', '--tdb2', `--loc=${folder}`, '/ds'],
        ],
        `http://127.0.0.1:${port}/ds`,
        '',
      ),
  },
];

async function start(
  command: string,
  args: readonly string[],
  address: string,
  query: string,
): Promise<RealServer> {
  const child = spawn(command, args, { stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await untilItAnswers(`${address}${query}?query=ASK%7B%7D`, child);
  return {
    address,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function untilItAnswers(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    const answered = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`${address}: no answer`);
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => done(port));
    });
  });
}
