import type { Store } from '../index.ts';

/** Most addresses that the sitemap protocol allows in one file. */
const most = 50_000;
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The list of the sitemap's files. */
export async function* sitemapIndex(store: Store, origin: string): AsyncGenerator<string> {
  yield `${head}<sitemapindex xmlns="${namespace}">\n`;
  const { documents, entities } = store.counts();
  for (const [kind, count] of [
    ['documents', documents],
    ['entities', entities],
  ] as const) {
    for (let page = 1; (page - 1) * most < count; page++) {
      yield `<sitemap><loc>${origin}/sitemaps/${kind}-${page}.xml</loc></sitemap>\n`;
    }
  }
  yield '</sitemapindex>\n';
}

/** One file of the sitemap: the pages of some documents or entities; undefined where there is no such file. */
export function sitemapPage(
  store: Store,
  origin: string,
  kind: string,
  page: number,
): AsyncGenerator<string> | undefined {
  const { documents, entities } = store.counts();
  const offset = (page - 1) * most;
  if (page < 1 || offset >= (kind === 'documents' ? documents : entities)) return undefined;
  const ids = kind === 'documents' ? documentIds(store, offset) : entityIds(store, offset);
  return addresses(ids, `${origin}/${kind === 'documents' ? 'd' : 'e'}/`);
}

async function* addresses(ids: Iterable<string>, start: string): AsyncGenerator<string> {
  yield `${head}<urlset xmlns="${namespace}">\n`;
  for (const id of ids) yield `<url><loc>${start}${id}.html</loc></url>\n`;
  yield '</urlset>\n';
}

function* entityIds(store: Store, offset: number): Generator<string> {
  const step = 1000;
  for (let at = offset; at < offset + most; at += step) {
    const page = store.entities({ limit: step, offset: at });
    for (const { id } of page) yield id;
    if (page.length < step) return;
  }
}

function* documentIds(store: Store, offset: number): Generator<string> {
  let place = 0;
  for (const { iri } of store.documents()) {
    if (place >= offset + most) return;
    if (place >= offset) yield iri;
    place += 1;
  }
}
