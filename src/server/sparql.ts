import type { Context, Hono } from 'hono';
import { negotiate } from './negotiation.ts';
import { type QueryForm, queryForm } from './query-form.ts';
import { badRequest, Refusal } from './refusal.ts';
import { describeService, serviceFormats } from './service-description.ts';

/** What a query is asked of. */
export interface SparqlEngine {
  /** Answers in a media type; a table's for SELECT and ASK, a graph's for the others. */
  query(request: SparqlRequest, mediaType: string): Promise<SparqlAnswer>;
}

/** A query as a client sent it. */
export interface SparqlRequest {
  readonly query: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

export interface SparqlAnswer {
  readonly body: string;
  /** The rows beyond the limit were cut off. */
  readonly truncated: boolean;
}

/** Longest query taken, in UTF-16 units. */
const longestQuery = 200_000;

const tableTypes = [
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/tab-separated-values',
  'application/json',
  'application/xml',
] as const;
const graphTypes = [
  'text/turtle',
  'application/n-triples',
  'application/ld+json',
  'application/rdf+xml',
  'application/trig',
  'application/n-quads',
] as const;

/** What an engine is asked for under a type's other name. */
const proper: Readonly<Record<string, string>> = {
  'application/json': 'application/sparql-results+json',
  'application/xml': 'application/sparql-results+xml',
};

/** The SPARQL 1.1 Protocol for queries at `/sparql`; without a query it describes itself. */
export function sparqlRoutes(app: Hono, engine: SparqlEngine, base: string): void {
  app.get('/sparql', async (context) => {
    const search = new URL(context.req.url).searchParams;
    if (search.has('update')) throw noUpdate();
    if (!search.has('query')) return answerDescription(context, base);
    return answer(context, engine, readRequest(search));
  });
  app.post('/sparql', async (context) => answer(context, engine, await readPost(context)));
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

async function answer(context: Context, engine: SparqlEngine, request: SparqlRequest): Promise<Response> {
  const type = chooseType(context.req.header('accept'), queryForm(request.query));
  const { body, truncated } = await engine.query(request, proper[type] ?? type);
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  return context.body(body, 200, {
    'content-type': `${type}${charset}`,
    'cache-control': 'no-store',
    vary: 'accept',
    ...(truncated && { 'sila-truncated': 'true' }),
  });
}

/** What has no form is given to the engine all the same: it says best what is wrong with it. */
function chooseType(accept: string | undefined, form: QueryForm | undefined): string {
  const offered: readonly string[] = form === 'construct' || form === 'describe' ? graphTypes : tableTypes;
  const type = negotiate(accept, offered);
  if (type) return type;
  throw new Refusal(
    406,
    'bad-request',
    `Accept: none of ${accept} can be given. On offer: ${offered.join(', ')}.`,
  );
}

function answerDescription(context: Context, base: string): Response {
  const endpoint = new URL('/sparql', context.req.url).href;
  const type = negotiate(context.req.header('accept'), serviceFormats) ?? 'text/turtle';
  return context.body(describeService(endpoint, base), 200, { 'content-type': `${type}; charset=utf-8` });
}

function noUpdate(): Refusal {
  return new Refusal(403, 'forbidden', 'This endpoint is read-only. Change the graph with sila build.');
}

function tooLong(): Refusal {
  return new Refusal(413, 'too-large', `The query is longer than ${longestQuery} characters. Shorten it.`);
}
