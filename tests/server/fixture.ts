import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { openStore, type Store } from '../../src/index.ts';
import type { AppOptions } from '../../src/server/app.ts';
import { readings } from '../store/fixtures.ts';
import { openApp } from './app-over.ts';

export interface Served {
  readonly app: Hono;
  readonly store: Store;
  readonly close: () => Promise<void>;
  /** Asks the API; the path without `/api`. */
  readonly ask: (path: string) => Promise<{ status: number; json: unknown }>;
  /** The id of the entity with a label. */
  readonly entity: (label: string) => string;
}

/** A small workspace behind the server's function: no socket, no browser. */
export function serveReadings(more: Partial<AppOptions> = {}): Served {
  const folder = mkdtempSync(join(tmpdir(), 'sila-server-'));
  const store = openStore(join(folder, 'graph'));
  for (const { document, extraction } of readings) store.put(document, extraction, 'test');
  store.fail({ source: 'broken.txt', reason: 'broken.txt: this is binary data, not text.' });
  const { app, close } = openApp(store, more);
  return {
    app,
    store,
    close: async () => {
      await close();
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
    ask: async (path) => {
      const response = await app.request(`http://localhost/api${path}`);
      return { status: response.status, json: await response.json() };
    },
    entity: (label) => {
      const found = store.entities().find((one) => one.label === label);
      if (!found) throw new RangeError(`no entity ${label}`);
      return found.id;
    },
  };
}
