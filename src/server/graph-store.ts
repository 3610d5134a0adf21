import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import {
  type GraphFormat,
  graphLines,
  graphPieces,
  negotiate,
  parseGraph,
  type QueryEngine,
  type Store,
} from '../index.ts';
import { decode, mediaTypeOf, readText } from './body.ts';
import { badRequest, notAllowed, notFound, Refusal } from './refusal.ts';
import { refuse } from './sparql.ts';
import { toStream } from './stream.ts';
import type { WriteGuard } from './write-guard.ts';

export interface GraphStoreOptions {
  readonly store: Store;
  readonly engine: QueryEngine;
  readonly guard: WriteGuard;
}

/** The formats of a graph that are given and taken, the usual one first. */
const formats: Readonly<Record<string, GraphFormat>> = {
  'text/turtle': 'turtle',
  'application/n-triples': 'ntriples',
  'application/ld+json': 'jsonld',
  'application/rdf+xml': 'rdfxml',
};

/** Largest graph taken over HTTP, in bytes. */
const largest = 64_000_000;

/**
 * The SPARQL 1.1 Graph Store HTTP Protocol: `/graphs?default`, `/graphs?graph=<iri>`, and every address below
 * `/graphs/` as the name of a graph itself. What is written is kept beside what the documents say.
 */
export function graphStoreRoutes(app: Hono, options: GraphStoreOptions): void {
  for (const path of ['/graphs', '/graphs/*']) {
    app.get(path, (context) => answerGraph(context, options.store));
    app.put(path, (context) => putGraph(context, options));
    app.post(path, (context) => postGraph(context, options));
    app.delete(path, (context) => deleteGraph(context, options));
    app.all(path, () => {
      throw notAllowed('GET, HEAD, PUT, POST, DELETE');
    });
  }
}

/** The graph that a request is about: `''` for the default graph, undefined where it names none. */
function graphOf(context: Context): string | undefined {
  const url = new URL(context.req.url);
  const named = url.searchParams.getAll('graph');
  const isDefault = url.searchParams.has('default');
  if (url.pathname !== '/graphs' && url.pathname !== '/graphs/') {
    if (isDefault || named.length > 0)
      throw badRequest('graph: is given twice, by address and by parameter.');
    return url.origin + url.pathname;
  }
  if (named.length + (isDefault ? 1 : 0) > 1) throw badRequest('graph: is given twice. Name one graph.');
  const [graph] = named;
  if (graph === undefined) return isDefault ? '' : undefined;
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(graph)) {
    throw badRequest(`graph: ${graph} is no absolute IRI. Give one, such as https://example.org/mine.`);
  }
  return graph;
}

function requireGraph(context: Context): string {
  const graph = graphOf(context);
  if (graph !== undefined) return graph;
  throw badRequest('graph: is missing. Add ?default or ?graph=<iri>.');
}

function answerGraph(context: Context, store: Store): Response {
  const graph = requireGraph(context);
  const accept = context.req.header('accept');
  const type = negotiate(accept, Object.keys(formats));
  const format = formats[type ?? ''];
  if (type === undefined || format === undefined) {
    const offer = Object.keys(formats).join(', ');
    throw new Refusal(406, 'not-acceptable', `Accept: none of ${accept} can be given. On offer: ${offer}.`);
  }
  const lines = graphLines(store, graph);
  if (lines === undefined) throw notFound(`Graph ${graph}`);
  return context.body(toStream(graphPieces(lines, format, store.base)), 200, {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
    vary: 'accept',
  });
}

async function putGraph(context: Context, { store, engine, guard }: GraphStoreOptions): Promise<Response> {
  guard(context);
  const graph = requireGraph(context);
  const lines = await readGraph(context, graph, '');
  const isNew = store.writtenQuads(graph) === undefined;
  await engine.writeGraphs(new Map([[graph, lines]])).catch(refuse);
  return context.body(null, isNew ? 201 : 204);
}

/** Adds to a graph; without one named it makes a new graph and tells its name. */
async function postGraph(context: Context, { store, engine, guard }: GraphStoreOptions): Promise<Response> {
  guard(context);
  const named = graphOf(context);
  const graph = named ?? new URL(`/graphs/${randomUUID()}`, context.req.url).href;
  const before = store.writtenQuads(graph);
  // Blank nodes of what is added are others than those that are there.
  const added = await readGraph(context, graph, `${before?.length ?? 0}`);
  await engine.writeGraphs(new Map([[graph, unite(before ?? [], added)]])).catch(refuse);
  if (named === undefined) return context.body(null, 201, { location: graph });
  return context.body(null, before === undefined ? 201 : 204);
}

async function deleteGraph(context: Context, { store, engine, guard }: GraphStoreOptions): Promise<Response> {
  guard(context);
  const graph = requireGraph(context);
  if (graphLines(store, graph) === undefined) throw notFound(`Graph ${graph}`);
  await engine.writeGraphs(new Map([[graph, undefined]])).catch(refuse);
  return context.body(null, 204);
}

/** The body as canonical lines of a graph; of a form with several files, all of them together. */
async function readGraph(context: Context, graph: string, scope: string): Promise<readonly string[]> {
  const base = graph === '' ? new URL('/graphs', context.req.url).href : graph;
  const type = mediaTypeOf(context.req.header('content-type'));
  if (type !== 'multipart/form-data') {
    return parse(await readText(context, largest), type, { graph, base, scope });
  }
  if (Number(context.req.header('content-length') ?? 0) > largest) {
    throw new Refusal(413, 'too-large', 'The form is too large. Use: sila import');
  }
  const form = await context.req.raw.formData().catch(() => {
    throw badRequest('The form cannot be read. Check its boundary.');
  });
  let lines: readonly string[] = [];
  for (const [name, part] of form) {
    if (typeof part === 'string') throw badRequest(`${name}: is no file. Send files with a Content-Type.`);
    const text = decode(await part.arrayBuffer());
    lines = unite(lines, parse(text, mediaTypeOf(part.type), { graph, base, scope: `${scope} ${name}` }));
  }
  return lines;
}

function parse(text: string, type: string, options: Parameters<typeof parseGraph>[2]): readonly string[] {
  const format = formats[type];
  if (format === undefined) {
    const takes = Object.keys(formats).join(', ');
    throw new Refusal(415, 'bad-request', `Content-Type: '${type}' is not taken. Send ${takes}.`);
  }
  return parseGraph(text, format, options);
}

const unite = (a: readonly string[], b: readonly string[]): readonly string[] =>
  [...new Set([...a, ...b])].sort();
