import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import { dataIri, graphIri, negotiate, ontologyFolder, type QueryEngine, type Store } from '../index.ts';
import { notFound, Refusal } from './refusal.ts';
import { edgeId } from './views.ts';

const html = 'text/html';
const dataTypes = [
  'text/turtle',
  'application/ld+json',
  'application/n-triples',
  'application/rdf+xml',
] as const;
const offered = [html, 'application/xhtml+xml', ...dataTypes] as const;

/** The kinds of thing that have an IRI, by the folder it lies in. */
const folders = ['e', 'd', 'a', 'v', 'r'] as const;
type Folder = (typeof folders)[number];

/**
 * Lets IRIs be looked up: a browser is sent on to the view, other clients get the data, as `Accept` says.
 * `/ns#` is the ontology; it is read from the package.
 */
export function resourceRoutes(app: Hono, store: Store, engine: QueryEngine): void {
  for (const folder of folders) {
    app.get(`/${folder}/:id{[a-z0-9_]+}`, (context) => answer(context, folder, store, engine));
  }
  app.get('/g/:id{[a-z0-9]+}', async (context) => {
    const pattern = `GRAPH <${graphIri(store.base, context.req.param('id'))}> { ?s ?p ?o }`;
    if (!(await exists(engine, pattern))) throw notFound(context.req.path);
    return construct(context, engine, `CONSTRUCT { ?s ?p ?o } WHERE { ${pattern} }`, chooseData(context));
  });
  app.get('/ns', answerOntology);
}

async function answer(
  context: Context,
  folder: Folder,
  store: Store,
  engine: QueryEngine,
): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const type = negotiate(context.req.header('accept'), offered);
  if (type === html || type === 'application/xhtml+xml') {
    const place = viewPlace(folder, id, store);
    if (!place) throw notFound(`/${folder}/${id}`);
    return context.redirect(place, 303);
  }
  const iri = dataIri(store.base, id);
  if (!(await exists(engine, saidOf(iri)))) throw notFound(context.req.path);
  return construct(
    context,
    engine,
    `CONSTRUCT { <${iri}> ?p ?o } WHERE { ${saidOf(iri)} }`,
    chooseData(context),
  );
}

/** Where the view shows a thing; what has no place of its own is shown where it belongs. */
function viewPlace(folder: Folder, id: string, store: Store): string | undefined {
  if (folder === 'e') return store.entity(id) && `/?expand=${id}&entity=${id}`;
  if (folder === 'a') return claimPlace(id, store);
  if (folder !== 'd') return '/';
  // The IRI of a quotation is that of its document with its offsets.
  const [document = ''] = id.split('_');
  return store.document(document) && `/?document=${document}`;
}

function claimPlace(id: string, store: Store): string | undefined {
  const claim = store.claim(id);
  if (!claim) return undefined;
  const { relation, subject, object } = claim;
  const [edge] = store.edges({ relation, among: [subject, object] });
  const selected = edge ? `&edge=${edgeId(edge)}` : '';
  return `/?expand=${subject}${selected}&claim=${id}`;
}

/** All that is said of a thing, as fact or in the record of a document. */
const saidOf = (iri: string): string => `{ <${iri}> ?p ?o } UNION { GRAPH ?g { <${iri}> ?p ?o } }`;

async function construct(
  context: Context,
  engine: QueryEngine,
  query: string,
  accept: string,
): Promise<Response> {
  const { body, contentType } = await engine.query(query, { accept });
  return context.body(body, 200, { 'content-type': contentType, vary: 'accept' });
}

async function exists(engine: QueryEngine, pattern: string): Promise<boolean> {
  const { body } = await engine.query(`ASK { ${pattern} }`, { accept: 'csv' });
  return body.trim() === 'true';
}

function chooseData(context: Context): string {
  const accept = context.req.header('accept');
  const type = negotiate(accept, dataTypes);
  if (type) return type;
  throw new Refusal(
    406,
    'bad-request',
    `Accept: none of ${accept} can be given. On offer: ${dataTypes.join(', ')}.`,
  );
}

/** The ontology as it lies in the package: Turtle, which browsers show as text. */
function answerOntology(context: Context): Response {
  const file = readFileSync(join(ontologyFolder, 'sila.ttl'), 'utf8');
  const plain = negotiate(context.req.header('accept'), ['text/turtle', 'text/plain', html]);
  const type = plain === 'text/turtle' ? 'text/turtle' : 'text/plain';
  return context.body(file, 200, { 'content-type': `${type}; charset=utf-8`, vary: 'accept' });
}
