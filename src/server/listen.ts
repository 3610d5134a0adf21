import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { SilaError } from '../index.ts';

export interface Listening {
  /** Where the server answers, such as `http://127.0.0.1:4242`. */
  readonly url: string;
  /** Ends it, open connections included. */
  readonly close: () => Promise<void>;
}

/**
 * Puts an app on a port; port 0 takes any free one.
 * Throws a `usage` error that names the port and the cure when it is taken or may not be used.
 */
export async function listen(app: Hono, port: number, hostname: string): Promise<Listening> {
  const server = serve({ fetch: app.fetch, port, hostname }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, hostname)));
  });
  const { port: taken } = server.address() as AddressInfo;
  const shown = hostname.includes(':') ? `[${hostname}]` : hostname;
  return {
    url: `http://${shown}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, port: number, hostname: string): SilaError {
  const cause = { cause: error };
  const other = `--port ${port < 65_535 ? port + 1 : port - 1}`;
  if (error.code === 'EADDRINUSE') {
    return new SilaError(
      'usage',
      `Port ${port} is in use. Stop what uses it, or take another: ${other}`,
      cause,
    );
  }
  if (error.code === 'EACCES') {
    return new SilaError('usage', `Port ${port} may not be used. Take one above 1023: ${other}`, cause);
  }
  return new SilaError(
    'usage',
    `Cannot listen on ${hostname}:${port} (${error.message}). Check --host and --port.`,
    cause,
  );
}
