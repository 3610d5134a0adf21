import type { Context, Hono } from 'hono';
import { negotiate, type QueryEngine, QueryTimeoutError } from '../index.ts';
import { badRequest, Refusal } from './refusal.ts';
import { describeService, serviceFormats } from './service-description.ts';

/** A query as a client sent it. */
interface SparqlRequest {
  readonly query: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

/** What one query may cost. */
export interface SparqlLimits {
  readonly timeoutMs: number;
  /** Rows or triples. */
  readonly results: number;
}

export const defaultLimits: SparqlLimits = { timeoutMs: 30_000, results: 100_000 };

/** Longest query taken, in UTF-16 units. */
const longestQuery = 200_000;

/** The SPARQL 1.1 Protocol for queries at `/sparql`; without a query it describes itself. */
export function sparqlRoutes(app: Hono, engine: QueryEngine, base: string, limits: SparqlLimits): void {
  app.get('/sparql', async (context) => {
    const search = new URL(context.req.url).searchParams;
    if (search.has('update')) throw noUpdate();
    if (!search.has('query')) return answerDescription(context, base);
    return answer(context, engine, readRequest(search), limits);
  });
  app.post('/sparql', async (context) => answer(context, engine, await readPost(context), limits));
  app.all('/sparql', () => {
    throw new Refusal(405, 'bad-request', 'The endpoint takes GET and POST.');
  });
}

async function readPost(context: Context): Promise<SparqlRequest> {
  const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const search = new URL(context.req.url).searchParams;
  if (type === 'application/sparql-update') throw noUpdate();
  if (type === 'application/x-www-form-urlencoded') {
    const form = new URLSearchParams(await readText(context));
    if (form.has('update')) throw noUpdate();
    return readRequest(form);
  }
  if (type === 'application/sparql-query') {
    if (search.has('query')) throw badRequest('query: is given twice, in the address and in the body.');
    return readRequest(search, await readText(context));
  }
  const takes = 'application/sparql-query or application/x-www-form-urlencoded';
  throw new Refusal(415, 'bad-request', `Content-Type: '${type}' is not taken. Send ${takes}.`);
}

async function readText(context: Context): Promise<string> {
  const length = Number(context.req.header('content-length') ?? 0);
  if (length > longestQuery * 4) throw tooLong();
  const bytes = await context.req.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('The body is not UTF-8. Send the query as UTF-8.');
  }
}

function readRequest(search: URLSearchParams, body?: string): SparqlRequest {
  const queries = body === undefined ? search.getAll('query') : [body];
  const [query] = queries;
  if (query === undefined || !query.trim()) throw badRequest('query: is missing. Send a SPARQL query.');
  if (queries.length > 1) throw badRequest('query: is given more than once. Send one query.');
  if (query.length > longestQuery) throw tooLong();
  return {
    query,
    defaultGraphs: search.getAll('default-graph-uri'),
    namedGraphs: search.getAll('named-graph-uri'),
  };
}

async function answer(
  context: Context,
  engine: QueryEngine,
  { query, defaultGraphs, namedGraphs }: SparqlRequest,
  { timeoutMs, results }: SparqlLimits,
): Promise<Response> {
  const accept = context.req.header('accept');
  const { body, contentType, truncated } = await engine
    .query(query, {
      timeoutMs,
      limit: results,
      ...(accept && { accept }),
      // The protocol's graphs replace the whole dataset; without any, it is the workspace's own.
      ...(defaultGraphs.length + namedGraphs.length > 0 && { defaultGraphs, namedGraphs }),
    })
    .catch((error: unknown) => {
      if (error instanceof QueryTimeoutError) throw new Refusal(504, 'timeout', error.message);
      throw error;
    });
  return context.body(body, 200, {
    'content-type': contentType,
    'cache-control': 'no-store',
    vary: 'accept',
    ...(truncated && { 'sila-truncated': `${results}` }),
  });
}

function answerDescription(context: Context, base: string): Response {
  const endpoint = new URL('/sparql', context.req.url).href;
  const type = negotiate(context.req.header('accept'), serviceFormats) ?? serviceFormats[0];
  return context.body(describeService(endpoint, base), 200, { 'content-type': `${type}; charset=utf-8` });
}

function noUpdate(): Refusal {
  return new Refusal(403, 'forbidden', 'This endpoint is read-only. Change the graph with sila build.');
}

function tooLong(): Refusal {
  return new Refusal(413, 'too-large', `The query is longer than ${longestQuery} characters. Shorten it.`);
}
