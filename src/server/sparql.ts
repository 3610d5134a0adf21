import type { Context, Hono } from 'hono';
import { NoFormatError, negotiate, OwnGraphError, type QueryEngine, QueryTimeoutError } from '../index.ts';
import { mediaTypeOf, readText } from './body.ts';
import { badRequest, notAllowed, Refusal } from './refusal.ts';
import { describeService, serviceFormats } from './service-description.ts';
import { toStream } from './stream.ts';
import type { WriteGuard } from './write-guard.ts';

/** A query or an update as a client sent it, with the parameters beside it. */
interface SparqlRequest {
  readonly operation: 'query' | 'update';
  readonly text: string;
  readonly parameters: URLSearchParams;
}

/** What one query may cost. */
export interface SparqlLimits {
  readonly timeoutMs: number;
  /** Rows or triples. */
  readonly results: number;
}

export const defaultLimits: SparqlLimits = { timeoutMs: 30_000, results: 100_000 };

/** Longest query or update taken, in bytes. */
const longest = { query: 800_000, update: 16_000_000 };

export interface SparqlOptions {
  readonly engine: QueryEngine;
  /** Where data IRIs begin. */
  readonly base: string;
  readonly limits: SparqlLimits;
  readonly guard: WriteGuard;
  /** Whether updates are taken at all, as the description says. */
  readonly writable: boolean;
}

/** The SPARQL 1.1 Protocol at `/sparql`: queries, and updates where the guard lets them; without either it describes itself. */
export function sparqlRoutes(app: Hono, options: SparqlOptions): void {
  app.get('/sparql', async (context) => {
    const search = new URL(context.req.url).searchParams;
    if (search.has('update')) throw badRequest('update: is taken by POST only.');
    if (!search.has('query')) return answerDescription(context, options);
    return answerQuery(context, readParameters('query', search), options);
  });
  app.post('/sparql', async (context) => {
    const request = await readPost(context, options.guard);
    return request.operation === 'query'
      ? answerQuery(context, request, options)
      : answerUpdate(context, request, options);
  });
  app.all('/sparql', () => {
    throw notAllowed('GET, POST');
  });
}

async function readPost(context: Context, guard: WriteGuard): Promise<SparqlRequest> {
  const search = new URL(context.req.url).searchParams;
  switch (mediaTypeOf(context.req.header('content-type'))) {
    case 'application/x-www-form-urlencoded': {
      const form = new URLSearchParams(await readText(context, longest.update));
      if (form.has('query') && form.has('update')) throw badRequest('Send a query or an update, not both.');
      if (form.has('update')) guard(context);
      for (const [name, value] of search) form.append(name, value);
      return readParameters(form.has('update') ? 'update' : 'query', form);
    }
    case 'application/sparql-query':
      return readDirect('query', search, await readText(context, longest.query));
    case 'application/sparql-update':
      guard(context);
      return readDirect('update', search, await readText(context, longest.update));
    default: {
      const takes =
        'application/sparql-query, application/sparql-update or application/x-www-form-urlencoded';
      throw new Refusal(415, 'bad-request', `Content-Type: is none that is taken. Send ${takes}.`);
    }
  }
}

function readDirect(operation: SparqlRequest['operation'], search: URLSearchParams, text: string) {
  if (search.has(operation)) {
    throw badRequest(`${operation}: is given twice, in the address and in the body.`);
  }
  return checkText({ operation, text, parameters: search });
}

function readParameters(operation: SparqlRequest['operation'], parameters: URLSearchParams): SparqlRequest {
  const texts = parameters.getAll(operation);
  if (texts.length > 1) throw badRequest(`${operation}: is given more than once. Send one.`);
  return checkText({ operation, text: texts[0] ?? '', parameters });
}

function checkText(request: SparqlRequest): SparqlRequest {
  const { operation, text } = request;
  if (text.trim() === '') throw badRequest(`${operation}: is missing. Send one in SPARQL.`);
  if (operation === 'query' && text.length > longest.query / 4) {
    throw new Refusal(
      413,
      'too-large',
      `The query is longer than ${longest.query / 4} characters. Shorten it.`,
    );
  }
  return request;
}

async function answerQuery(
  context: Context,
  { text, parameters }: SparqlRequest,
  { engine, limits }: SparqlOptions,
): Promise<Response> {
  const accept = context.req.header('accept');
  const defaultGraphs = parameters.getAll('default-graph-uri');
  const namedGraphs = parameters.getAll('named-graph-uri');
  const { pieces, contentType, truncated } = await engine
    .stream(text, {
      ...running(context, limits),
      limit: limits.results,
      ...(accept && { accept }),
      // The protocol's graphs replace the whole dataset; without any, it is the workspace's own.
      ...(defaultGraphs.length + namedGraphs.length > 0 && { defaultGraphs, namedGraphs }),
    })
    .catch(refuse);
  return context.body(toStream(pieces), 200, {
    'content-type': contentType,
    'cache-control': 'no-store',
    vary: 'accept',
    ...(truncated && { 'sila-truncated': `${limits.results}` }),
  });
}

async function answerUpdate(
  context: Context,
  { text, parameters }: SparqlRequest,
  { engine, limits }: SparqlOptions,
): Promise<Response> {
  await engine
    .update(text, {
      ...running(context, limits),
      usingGraphs: parameters.getAll('using-graph-uri'),
      usingNamedGraphs: parameters.getAll('using-named-graph-uri'),
    })
    .catch(refuse);
  return context.body(null, 204);
}

/** How long it may take, for whom, and what relative IRIs are relative to: the endpoint. */
function running(context: Context, { timeoutMs }: SparqlLimits) {
  return { timeoutMs, base: new URL('/sparql', context.req.url).href, signal: context.req.raw.signal };
}

/** Gives the engine's errors the status that HTTP has for them. */
export function refuse(error: unknown): never {
  if (error instanceof QueryTimeoutError) throw new Refusal(504, 'timeout', error.message);
  if (error instanceof NoFormatError) throw new Refusal(406, 'not-acceptable', error.message);
  if (error instanceof OwnGraphError) throw new Refusal(403, 'forbidden', error.message);
  throw error;
}

function answerDescription(context: Context, { base, writable }: SparqlOptions): Response {
  const endpoint = new URL('/sparql', context.req.url).href;
  const type = negotiate(context.req.header('accept'), serviceFormats) ?? serviceFormats[0];
  const body = describeService({ endpoint, base, writable });
  return context.body(body, 200, { 'content-type': `${type}; charset=utf-8`, vary: 'accept' });
}
