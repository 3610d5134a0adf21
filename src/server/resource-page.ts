import type { Context } from 'hono';
import type { LanguageCode, QueryEngine, Store, StoredEntity } from '../index.ts';
import { claimViewer } from './claim-views.ts';
import { claimArticle } from './pages/claim-article.ts';
import { documentMain } from './pages/document-page.ts';
import { entityMain } from './pages/entity-page.ts';
import { type PageParts, type Pen, penIn, writePage } from './pages/page.ts';
import { statementsContent } from './pages/statements-page.ts';
import { readerLanguage, storeInLanguage } from './reader-language.ts';
import { badRequest, notFound } from './refusal.ts';
import { holdsGraph, isDescribed } from './resource-data.ts';
import type { Resource } from './resources.ts';
import { edgeId, toDocumentReference } from './views.ts';

/** What is special to a page: its title, its content, and where the view shows the thing. */
type Content = Pick<PageParts, 'title' | 'main' | 'view'>;

/** The language of a page: as its address says, else as the reader's browser says, else Arabic. */
export function pageLanguage(context: Context): LanguageCode {
  const asked = context.req.query('lang');
  if (asked === 'ar' || asked === 'en') return asked;
  if (asked !== undefined) throw badRequest('lang: is ar or en.');
  return readerLanguage(context.req.header('accept-language')) ?? 'ar';
}

/** The page of a thing, or the way to the page where it is described. */
export async function resourcePage(
  context: Context,
  resource: Resource,
  plain: Store,
  engine: QueryEngine,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const language = pageLanguage(context);
  const pen = penIn(language);
  const store = storeInLanguage(plain, language);
  const content = await contentOf(context, resource, pen, store, engine);
  if (typeof content === 'string') return context.body(null, 303, { ...headers, location: content });
  const { id: name, iri } = resource;
  return context.html(writePage(pen, { ...content, name, iri, root: '../' }), 200, {
    ...headers,
    vary: 'Accept-Language',
    'content-language': language,
  });
}

/** What a page holds, or the address of the page that is meant. */
async function contentOf(
  context: Context,
  { folder, id, iri }: Resource,
  pen: Pen,
  store: Store,
  engine: QueryEngine,
): Promise<Content | string> {
  const entity = folder === 'e' ? store.entity(id) : undefined;
  // A name that lives on as another leads to the page of that.
  if (entity && entity.id !== id) return `${entity.id}.html`;
  if (entity) return entityContent(context, pen, store, entity);
  // A quotation is shown in its document, a record as the document that it is of.
  const document = id.split('_')[0] ?? '';
  if ((folder === 'd' && document !== id) || folder === 'g') {
    if (store.document(document)) return `../d/${document}.html`;
  }
  if (folder === 'g' && (await holdsGraph(engine, iri))) return `${id}.ttl`;
  const record = folder === 'd' ? store.document(id) : undefined;
  if (record) {
    const { title } = toDocumentReference(record);
    return { title, main: documentMain(pen, store, record), view: `?document=${id}` };
  }
  const claim = folder === 'a' ? store.claim(id) : undefined;
  if (claim) return claimContent(pen, store, claim);
  if (!(await isDescribed(engine, iri))) throw notFound(context.req.path);
  return statementsContent(pen, store, engine, { iri, id });
}

function entityContent(context: Context, pen: Pen, store: Store, entity: StoredEntity): Content {
  const page = Number(context.req.query('page') ?? 1);
  if (!Number.isInteger(page) || page < 1) throw badRequest('page: is a whole number from 1.');
  return {
    title: entity.label,
    main: entityMain(pen, store, entity, page),
    view: `?expand=${entity.id}&entity=${entity.id}`,
  };
}

function claimContent(pen: Pen, store: Store, claim: NonNullable<ReturnType<Store['claim']>>): Content {
  const { relation, subject, object, id } = claim;
  const view = claimViewer(store)(claim);
  const [edge] = store.edges({ relation, among: [subject, object] });
  const selected = edge ? `&edge=${edgeId(edge)}` : '';
  return {
    title: `${view.subject.label} ${pen.terms.relation(relation)} ${view.object.label}`,
    main: claimArticle(pen, view, true),
    view: `?expand=${subject}${selected}&claim=${id}`,
  };
}
