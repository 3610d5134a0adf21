import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prefixes } from '../../src/ontology/vocabulary.ts';
import { dataForms } from '../../src/server/resource-forms.ts';
import { type Served, serveReadings } from './fixture.ts';

const origin = 'http://localhost';
const sila = prefixes.sila;
let served: Served;
beforeAll(() => {
  served = serveReadings();
});
afterAll(() => served.close());

const paths = () => {
  const claim = served.store.claims({ status: ['asserted'] }).find((one) => one.event);
  return {
    entity: `/e/${served.entity('علي أيوب')}`,
    claim: `/a/${claim?.id}`,
    document: `/d/${claim?.document}`,
    event: `/v/${claim?.event}`,
    graph: `/g/${claim?.document}`,
  };
};
type Kind = keyof ReturnType<typeof paths>;
const kinds: readonly Kind[] = ['entity', 'claim', 'document', 'event', 'graph'];

const look = (path: string, headers: Record<string, string> = {}) =>
  served.app.request(origin + path, { headers });
const triples = async (path: string) =>
  new Parser().parse(await (await look(path)).text()).map((quad) => ({
    subject: quad.subject.value,
    predicate: quad.predicate.value,
    object: quad.object.value,
  }));
/** The address that a redirect leads to, from the path that was asked. */
const follow = (path: string, response: Response) =>
  new URL(response.headers.get('location') ?? '', origin + path).pathname;

describe('the IRI of a thing leads to a description of it', () => {
  const accepts = [
    ['text/turtle', 'ttl'],
    ['application/ld+json;q=0.9, text/csv', 'jsonld'],
    ['application/n-triples', 'nt'],
    ['application/rdf+xml', 'rdf'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'html'],
    ['*/*', 'html'],
  ] as const;

  test.each(kinds.flatMap((kind) => accepts.map((one) => [kind, ...one] as const)))(
    '%s for %s: .%s',
    async (kind, accept, extension) => {
      const path = paths()[kind];
      const response = await look(path, { accept });
      expect([response.status, follow(path, response)]).toEqual([303, `${path}.${extension}`]);
      expect(response.headers.get('vary')).toMatch(/Accept/i);
      expect(response.headers.get('link')).toContain('.ttl>; rel="alternate"; type="text/turtle"');
    },
  );

  test.each(kinds)('%s in all forms: they say the same, name each other and the thing', async (kind) => {
    const path = paths()[kind];
    const iri = `${served.store.base}${path.slice(1)}`;
    const lines = await triples(`${path}.nt`);
    expect(lines.length).toBeGreaterThan(3);
    expect(await triples(`${path}.ttl`)).toHaveLength(lines.length);
    for (const { extension, type } of [...dataForms, { extension: 'html', type: 'text/html' }]) {
      const response = await look(`${path}.${extension}`);
      const place = follow(path, response);
      if (kind === 'graph' && extension === 'html') {
        expect([response.status, place]).toEqual([303, `${paths().document}.html`]);
        continue;
      }
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
      expect(response.headers.get('link')).toContain(`<${iri}>; rel="describes"`);
      expect(response.headers.get('link')).not.toContain(`.${extension}>`);
    }
  });

  test.each(['/e/nobody', '/d/none', '/a/none', '/v/none', '/r/none', '/g/none'])(
    '%s is not there',
    async (path) => {
      for (const end of ['', '.ttl', '.html']) {
        expect((await look(path + end, { accept: end ? '*/*' : 'text/turtle' })).status).toBe(404);
      }
    },
  );

  test('an ending that is none, and a form that is none, are refused', async () => {
    expect((await look(`${paths().entity}.exe`)).status).toBe(404);
    const response = await look(paths().entity, { accept: 'image/png' });
    expect(response.status).toBe(406);
    expect(await response.text()).toContain('text/turtle');
  });
});

describe('a description can be read on its own', () => {
  test('an entity: its facts, those that lead to it, and the names of all', async () => {
    const { entity } = paths();
    const iri = served.store.base + entity.slice(1);
    const lines = await triples(`${entity}.ttl`);
    const other = `${served.store.base}e/${served.entity('بشر الخصاونة')}`;
    expect(lines).toContainEqual({ subject: other, predicate: `${sila}metWith`, object: iri });
    expect(lines).toContainEqual({
      subject: other,
      predicate: `${prefixes.rdfs}label`,
      object: 'بشر الخصاونة',
    });
  });

  test('an event: the claims that tell of it, with their status', async () => {
    const lines = await triples(`${paths().event}.ttl`);
    expect(lines.map(({ predicate }) => predicate)).toEqual(
      expect.arrayContaining([`${sila}eventType`, `${sila}event`, `${sila}status`, `${prefixes.rdf}subject`]),
    );
  });
});

describe('pages are for people', () => {
  const page = async (path: string, headers: Record<string, string> = {}) => {
    const response = await look(path, headers);
    return { response, html: await response.text() };
  };

  test('an entity with its names, its links, and the sentences with their source', async () => {
    const { response, html } = await page(`${paths().entity}.html`);
    expect(response.headers.get('content-language')).toBe('ar');
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/u);
    for (const part of [
      'علي أيوب',
      'Ali Ayyoub',
      'العماد علي أيوب',
      '<mark class="cue">وقّع</mark>',
      'سانا',
    ]) {
      expect(html).toContain(part);
    }
    expect(html).toContain(`href="../e/${served.entity('محمد باقري')}.html"`);
    expect(html).toContain('href="https://sana.example/1"');
    expect(html).toMatch(/href="\.\.\/\?expand=\w+&amp;entity=\w+"/);
  });

  test.each([
    [{ 'accept-language': 'en-GB,en;q=0.9' }, '', 'en', 'Links'],
    [{ 'accept-language': 'en' }, '?lang=ar', 'ar', 'الصلات'],
    [{}, '?lang=en', 'en', 'signed an agreement with'],
  ])('%o%s in %s', async (headers, query, language, word) => {
    const { response, html } = await page(
      `${paths().entity}.html${query}`,
      headers as Record<string, string>,
    );
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(word);
    expect(response.headers.get('vary')).toMatch(/Accept-Language/i);
    expect(html).toContain(`?lang=${language === 'ar' ? 'en' : 'ar'}"`);
  });

  test('a claim with its status and who says it', async () => {
    const [claim] = served.store.claims({ status: ['denied'] });
    const { html } = await page(`/a/${claim?.id}.html?lang=en`);
    expect(html).toContain('<p class="status denied">');
    expect(html).toContain('<mark class="cue">نفت</mark>');
    expect(html).toContain('According to');
  });

  test('a document with its text, what it states marked', async () => {
    const { html } = await page(`${paths().document}.html`);
    expect(html).toContain('<mark class="said">');
    expect(html).toMatch(/<article id="a\w+">/u);
  });

  test('an event with its claims and roles', async () => {
    const { html } = await page(`${paths().event}.html`);
    expect(html).toContain('<blockquote');
    expect(html).toContain('sila:eventType');
  });

  test('a quotation’s page is that of its document', async () => {
    const query = 'SELECT ?e { GRAPH ?g { ?e a sila:Evidence } } LIMIT 1';
    const rows = await look(`/sparql?query=${encodeURIComponent(query)}`, { accept: 'text/csv' });
    const path = (await rows.text()).split('\r\n')[1]?.slice(served.store.base.length - 1) ?? '';
    const { response } = await page(`${path}.html`);
    expect([response.status, follow(path, response)]).toEqual([303, `${path.split('_')[0]}.html`]);
    expect((await look(`${path}.ttl`)).status).toBe(200);
  });

  test('nothing in a document becomes markup, and no page runs or loads anything from elsewhere', async () => {
    const hostile = serveReadings();
    try {
      const name = '<img src=x onerror=alert(1)>';
      const text = `التقى ${name} عمر. <script>alert(1)</script>`;
      const start = text.indexOf(name);
      hostile.store.put(
        {
          id: 'x',
          text,
          title: '</title><script>alert(1)</script>',
          url: 'javascript:alert(1)',
          publisher: '"><b>',
        },
        {
          id: 'x',
          lang: 'ar',
          dropped: [],
          entities: [
            {
              id: 'e1',
              class: 'Person',
              label: name,
              names: [name],
              mentions: [{ start, end: start + name.length, text: name }],
            },
            {
              id: 'e2',
              class: 'Person',
              label: 'عمر',
              names: ['عمر'],
              mentions: [{ start: text.indexOf('عمر'), end: text.indexOf('عمر') + 3, text: 'عمر' }],
            },
          ],
          claims: [
            {
              id: 'c1',
              relation: 'met-with',
              subject: 'e1',
              object: 'e2',
              status: 'asserted',
              confidence: 0.9,
              extractor: 'rules@0.1.0',
              evidence: [{ start: 0, end: text.length, text, cue: { start: 0, end: 5 } }],
            },
          ],
        },
        '1',
      );
      const document = [...hostile.store.documents()].find((one) => one.document.id === 'x')?.iri;
      const [claim] = hostile.store.claims({ document: document ?? '' });
      for (const path of [`/d/${document}`, `/a/${claim?.id}`, `/e/${claim?.subject}`]) {
        const response = await hostile.app.request(`${origin}${path}.html`);
        expect(response.status).toBe(200);
        const html = await response.text();
        expect(html).not.toMatch(/<script|<img|href="javascript:|<b>/iu);
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      }
    } finally {
      await hostile.close();
    }
  });

  test('their style is served', async () => {
    const response = await look('/page.css');
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  test('pages of many claims follow one another', async () => {
    const { html } = await page(`${paths().entity}.html?page=2`);
    expect(html).toContain('rel="prev"');
    expect((await look(`${paths().entity}.html?page=0`)).status).toBe(400);
  });
});

describe('the ontology', () => {
  test.each([
    ['text/turtle', 'text/turtle; charset=utf-8'],
    ['application/n-triples', 'application/n-triples'],
    ['application/ld+json', 'application/ld+json'],
    ['application/rdf+xml', 'application/rdf+xml'],
    ['text/html', 'text/html; charset=UTF-8'],
  ])('is given as %s at once', async (accept, type) => {
    const response = await look('/ns', { accept });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('content-location')).toMatch(/^ns\.\w+$/);
  });

  test('says the same in every form', async () => {
    const lines = await triples('/ns.nt');
    expect(lines.length).toBeGreaterThan(500);
    expect(await triples('/ns.ttl')).toHaveLength(lines.length);
  });

  test('has a place in its page for every term, in both languages', async () => {
    const terms = (await triples('/ns.nt'))
      .map(({ subject }) => subject)
      .filter((subject) => subject.startsWith(sila))
      .map((subject) => subject.slice(sila.length));
    const html = await (await look('/ns.html')).text();
    const missing = [...new Set(terms)].filter((name) => !html.includes(`id="${name}"`));
    expect(missing).toEqual([]);
    expect(html).toContain('التقى');
    expect(html).toContain('met with');
  });
});

describe('the dataset', () => {
  const answer = async (accept: string) => look('/.well-known/void', { accept });
  const sum = (counts: readonly string[]) => counts.reduce((total, count) => total + Number(count), 0);

  test('is described in VoID and DCAT, with counts that are right', async () => {
    const quads = new Parser().parse(await (await answer('text/turtle')).text());
    const value = (predicate: string) =>
      quads.filter((quad) => quad.predicate.value.endsWith(predicate)).map((quad) => quad.object.value);
    const { documents, entities } = served.store.counts();
    expect(value('void#documents')).toEqual([String(documents)]);
    // The whole, and the same again by property.
    const facts = [...served.store.quads('facts')].length;
    expect(sum(value('void#triples'))).toBe(facts * 2);
    expect(value('void#sparqlEndpoint')).toEqual([`${origin}/sparql`]);
    expect(value('rdf-syntax-ns#type')).toEqual(
      expect.arrayContaining(['http://www.w3.org/ns/dcat#Dataset', 'http://rdfs.org/ns/void#Dataset']),
    );
    expect(sum(value('void#entities'))).toBe(entities * 2);
    for (const dump of value('void#dataDump'))
      expect((await look(dump.slice(origin.length))).status).toBe(200);
  });

  test.each(['application/ld+json', 'application/n-triples', 'application/rdf+xml'])(
    'also as %s',
    async (type) => {
      expect((await answer(type)).headers.get('content-type')).toBe(type);
    },
  );

  test('has a sitemap whose pages are there', async () => {
    const locations = async (path: string) =>
      [...(await (await look(path)).text()).matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, url = '']) =>
        url.slice(origin.length),
      );
    const files = await locations('/sitemap.xml');
    expect(files).toEqual(['/sitemaps/documents-1.xml', '/sitemaps/entities-1.xml']);
    const pages = (await Promise.all(files.map(locations))).flat();
    const { documents, entities } = served.store.counts();
    expect(pages).toHaveLength(documents + entities);
    for (const page of pages) expect((await look(page)).status).toBe(200);
    expect((await look('/sitemaps/entities-2.xml')).status).toBe(404);
  });
});
