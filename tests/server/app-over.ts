import { join } from 'node:path';
import type { Hono } from 'hono';
import { createQueryEngine, loadClasses, loadRelations, type Store } from '../../src/index.ts';
import { type AppOptions, createApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';

export interface OpenApp {
  readonly app: Hono;
  /** Puts it on a free port of this machine. */
  readonly listen: () => Promise<Listening>;
  /** Ends its engine; the store is the caller's. */
  readonly close: () => Promise<void>;
}

/** The server's function over a store, with no web view. */
export function openApp(store: Store, more: Partial<AppOptions> = {}): OpenApp {
  const engine = more.engine ?? createQueryEngine(store);
  const app = createApp({
    store,
    engine,
    relations: loadRelations(),
    classes: loadClasses(),
    webFolder: join(import.meta.dirname, 'no-view'),
    version: '1.2.3',
    ...more,
  });
  return { app, listen: () => listen(app, 0, '127.0.0.1'), close: () => engine.close() };
}
