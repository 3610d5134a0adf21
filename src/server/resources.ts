import type { Context, Hono } from 'hono';
import { dataIri, graphIri, type QueryEngine, type Store } from '../index.ts';
import { pageStyle } from './pages/page-style.ts';
import { notFound, Refusal } from './refusal.ts';
import { descriptionOf, graphContent, holdsGraph, isDescribed } from './resource-data.ts';
import {
  chooseForm,
  type DataForm,
  formOf,
  linksOf,
  type ResourceForm,
  resourceTypes,
} from './resource-forms.ts';
import { resourcePage } from './resource-page.ts';

/** The kinds of thing that have an IRI, by the folder it lies in: entity, document, claim, event, run, graph. */
const folders = ['e', 'd', 'a', 'v', 'r', 'g'] as const;
export type Folder = (typeof folders)[number];

/** A thing that was asked for. */
export interface Resource {
  readonly folder: Folder;
  readonly id: string;
  readonly iri: string;
}

/**
 * Lets IRIs be looked up. The IRI of a thing answers `303` with the address of a description: the IRI and an ending,
 * `.html` for people, `.ttl`, `.jsonld`, `.nt` or `.rdf` for programs, as `Accept` says. Each description names the
 * others and the thing itself in `Link`.
 */
export function resourceRoutes(app: Hono, store: Store, engine: QueryEngine): void {
  for (const folder of folders) {
    const resource = (id: string): Resource => ({
      folder,
      id,
      iri: folder === 'g' ? graphIri(store.base, id) : dataIri(store.base, id),
    });
    app.get(`/${folder}/:id{[a-z0-9_]+}`, (context) =>
      redirect(context, resource(context.req.param('id')), store, engine),
    );
    app.get(`/${folder}/:name{[a-z0-9_]+\\.[a-z]+}`, (context) => {
      const [id = '', extension = ''] = context.req.param('name').split('.');
      const form = formOf(extension);
      if (form === undefined) throw notFound(context.req.path);
      return describe(context, resource(id), form, store, engine);
    });
  }
  app.get('/page.css', (context) =>
    context.body(pageStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
}

async function redirect(
  context: Context,
  resource: Resource,
  store: Store,
  engine: QueryEngine,
): Promise<Response> {
  const { id, iri } = resource;
  const headers = { vary: 'Accept', link: linksOf(id, undefined, iri) };
  const accept = context.req.header('accept');
  const form = chooseForm(accept);
  if (form === undefined) {
    const offer = resourceTypes.join(', ');
    throw new Refusal(
      406,
      'not-acceptable',
      `Accept: none of ${accept} can be given. On offer: ${offer}.`,
      headers,
    );
  }
  if (!(await isThere(resource, store, engine))) throw notFound(context.req.path);
  return context.body(null, 303, { ...headers, location: `${id}.${form.extension}` });
}

async function describe(
  context: Context,
  resource: Resource,
  form: ResourceForm,
  store: Store,
  engine: QueryEngine,
): Promise<Response> {
  const { id, iri } = resource;
  const headers = { link: linksOf(id, form.extension, iri), 'cache-control': 'no-cache' };
  if (form.extension === 'html') return resourcePage(context, resource, store, engine, headers);
  if (!(await isThere(resource, store, engine))) throw notFound(context.req.path);
  return data(context, resource, form, engine, headers);
}

async function data(
  context: Context,
  { folder, iri }: Resource,
  { format }: DataForm,
  engine: QueryEngine,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const query = folder === 'g' ? graphContent(iri) : descriptionOf(iri);
  const { body, contentType } = await engine.query(query, { accept: format });
  return context.body(body, 200, { ...headers, 'content-type': contentType });
}

/** What the workspace itself knows is not asked of the engine, which may have to be loaded first. */
async function isThere({ folder, id, iri }: Resource, store: Store, engine: QueryEngine): Promise<boolean> {
  if (folder === 'g') return store.document(id) !== undefined || holdsGraph(engine, iri);
  if (folder === 'e' && store.entity(id)) return true;
  if (folder === 'd' && store.document(id)) return true;
  if (folder === 'a' && store.claim(id)) return true;
  return isDescribed(engine, iri);
}
