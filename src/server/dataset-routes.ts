import type { Context, Hono } from 'hono';
import { graphPieces, negotiate, parseGraph } from '../index.ts';
import { type DatasetOptions, datasetPrefixes, describeDataset } from './dataset.ts';
import { notFound } from './refusal.ts';
import { dataForms } from './resource-forms.ts';
import { sitemapIndex, sitemapPage } from './sitemap.ts';
import { toStream } from './stream.ts';

/** `/.well-known/void` with VoID and DCAT, and `/sitemap.xml` with the pages of documents and entities. */
export function datasetRoutes(app: Hono, options: Omit<DatasetOptions, 'origin'>): void {
  app.get('/.well-known/void', (context) => answerDataset(context, options));
  app.get('/sitemap.xml', (context) => xml(context, sitemapIndex(options.store, originOf(context))));
  app.get('/sitemaps/:name{(?:documents|entities)-[0-9]+\\.xml}', (context) => {
    const [kind = '', page = ''] = context.req.param('name').replace('.xml', '').split('-');
    const pieces = sitemapPage(options.store, originOf(context), kind, Number(page));
    if (pieces === undefined) throw notFound(context.req.path);
    return xml(context, pieces);
  });
}

const originOf = (context: Context): string => new URL(context.req.url).origin;

async function answerDataset(context: Context, options: Omit<DatasetOptions, 'origin'>): Promise<Response> {
  const origin = originOf(context);
  const types = dataForms.map(({ type }) => type);
  const type = negotiate(context.req.header('accept'), types) ?? 'text/turtle';
  const format = dataForms.find((form) => form.type === type)?.format ?? 'turtle';
  const ntriples = await describeDataset({ ...options, origin });
  const lines = parseGraph(ntriples, 'ntriples', { graph: '', base: origin });
  return context.body(toStream(graphPieces(lines, format, options.store.base, datasetPrefixes)), 200, {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-cache',
    vary: 'Accept',
  });
}

function xml(context: Context, pieces: AsyncGenerator<string>): Response {
  return context.body(toStream(pieces), 200, { 'content-type': 'application/xml; charset=utf-8' });
}
