import { type Context, Hono } from 'hono';
import { ZodError } from 'zod';
import {
  type Classes,
  type ErrorView,
  type LibraryQuery,
  loadQueries,
  type QueryEngine,
  type Relation,
  readImported,
  SilaError,
  type Store,
} from '../index.ts';
import type { ApiContext } from './api-route.ts';
import { apiRoutes } from './api-routes.ts';
import { type Arrangement, arrange, cached } from './arrangement.ts';
import { changesRoute } from './changes-route.ts';
import { datasetRoutes } from './dataset-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import { exportRoute } from './export-route.ts';
import { graphStoreRoutes } from './graph-store.ts';
import { loopbackOnly, secureHeaders } from './headers.ts';
import { ontologyRoutes } from './ontology-routes.ts';
import { describeApi } from './openapi.ts';
import { readParameters } from './parameters.ts';
import { readerLanguage, storeInLanguage } from './reader-language.ts';
import { notFound, Refusal } from './refusal.ts';
import { resourceRoutes } from './resources.ts';
import { defaultLimits, type SparqlLimits, sparqlRoutes } from './sparql.ts';
import { serveFile } from './static-files.ts';
import { viewVocabulary } from './vocabulary-view.ts';
import { createWriteGuard } from './write-guard.ts';

export interface AppOptions {
  readonly store: Store;
  readonly engine: QueryEngine;
  readonly relations: readonly Relation[];
  readonly classes: Classes;
  /** The built web view. */
  readonly webFolder: string;
  readonly version: string;
  readonly limits?: SparqlLimits;
  /** Default: computed as needed. */
  readonly arrangement?: Arrangement;
  /** What those who change the graph must bear; without it the server is read-only. */
  readonly writeToken?: string;
  /** How often changes of the workspace are looked for, in milliseconds. */
  readonly changesEvery?: number;
  /** Whether names other than the machine's own are answered; default false. */
  readonly anyHost?: boolean;
}

/**
 * The whole server as a function from Request to Response; it needs no socket.
 *
 *   const response = await createApp(options).request('/api/status');
 */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  app.use(secureHeaders);
  if (!options.anyHost) app.use(loopbackOnly);
  addApi(app, options);
  exportRoute(app, options.store, options.relations);
  changesRoute(app, options.store, options.relations, options.changesEvery);
  addLinkedData(app, options);
  resourceRoutes(app, options.store, options.engine);
  datasetRoutes(app, options);
  ontologyRoutes(app, options.classes, options.relations);
  addView(app, options.webFolder);
  app.notFound((context) => answerError(notFound(context.req.path), context));
  app.onError(answerError);
  return app;
}

function addApi(app: Hono, options: AppOptions): void {
  const { store, version } = options;
  let queries: readonly LibraryQuery[] | undefined;
  const context: Omit<ApiContext, 'language'> = {
    store,
    queries: () => {
      queries ??= loadQueries();
      return queries;
    },
    imported: cached(store, () => readImported(store)),
    version,
    writable: options.writeToken !== undefined,
    arrangement: options.arrangement ?? arrange(store),
    vocabulary: viewVocabulary(options.relations, options.classes, store.base),
  };
  for (const route of apiRoutes) {
    app.get(route.path, (request) => {
      const query = readParameters(route.parameters, new URL(request.req.url).searchParams);
      const language = readerLanguage(request.req.header('accept-language'));
      const answer = route.handle(query, { ...context, language, store: storeInLanguage(store, language) });
      return request.json(answer as object, 200, {
        'cache-control': 'no-store',
        vary: 'Accept-Language',
      });
    });
  }
  app.get('/api/openapi.json', (request) => request.json(describeApi(version)));
}

function addLinkedData(app: Hono, { store, engine, limits = defaultLimits, writeToken }: AppOptions): void {
  const guard = createWriteGuard(writeToken);
  sparqlRoutes(app, { engine, base: store.base, limits, guard, writable: writeToken !== undefined });
  graphStoreRoutes(app, { engine, store, guard });
  decisionRoutes(app, store, guard);
}

function addView(app: Hono, folder: string): void {
  const missing = 'The web view has not been built. Run: npm run build\n';
  app.get('/', () => serveFile(folder, 'index.html') ?? new Response(missing, { status: 503 }));
  app.get('/*', (context) => serveFile(folder, context.req.path) ?? context.notFound());
}

function answerError(error: Error, context: Context): Response {
  const { status, code, message, headers = {} } = toRefusal(error);
  const answer: ErrorView = { error: { code, message } };
  return context.json(answer, status, headers);
}

function toRefusal(error: Error): {
  status: Refusal['status'] | 500;
  code: string;
  message: string;
  headers?: Readonly<Record<string, string>>;
} {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError) {
    const issue = error.issues[0];
    const place = issue?.path.join('.') || 'parameters';
    return { status: 400, code: 'bad-request', message: `${place}: ${issue?.message ?? 'is wrong'}` };
  }
  if (error instanceof SilaError && (error.kind === 'usage' || error.kind === 'read')) {
    return { status: 400, code: 'bad-request', message: error.message };
  }
  return { status: 500, code: 'internal', message: error.message };
}
