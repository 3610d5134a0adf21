import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type NetworkOptions, openNetwork } from '../../../src/read/network/network.ts';
import { readDocuments } from '../../../src/read/read-documents.ts';
import { article, atHome, openSite, type Page, type Site } from './site.ts';

let site: Site;
afterEach(() => site.close());

const serve = async (pages: Readonly<Record<string, string | Page>>): Promise<void> => {
  site = await openSite(pages);
};

/** What reading an address gives: documents, and the reasons of what failed. */
async function read(address: string, options: NetworkOptions = atHome) {
  const documents = [];
  const reasons = [];
  for await (const result of readDocuments([address], { network: openNetwork(options) })) {
    if ('document' in result) documents.push(result.document);
    else reasons.push(result.failure.reason.replace(`${address}: `, ''));
  }
  return { documents, reasons };
}

const reasonOf = async (path: string, options?: NetworkOptions) =>
  (await read(site.url(path), options)).reasons[0];
const page = article('قمة في عمان', 'التقى وزير الخارجية الأردني نظيره العراقي في عمان يوم الثلاثاء.');
const leadTo =
  (location: string, status = 302): Page =>
  (_, response) =>
    void response.writeHead(status, { location }).end();

describe('an address', () => {
  test('gives the article of its page, with the address as its name', async () => {
    await serve({ '/a': page });
    const { documents, reasons } = await read(site.url('/a#top'));
    expect(reasons).toEqual([]);
    expect(documents).toMatchObject([{ title: 'قمة في عمان', lang: 'ar', url: site.url('/a') }]);
    expect(documents[0]?.text).toContain('التقى وزير الخارجية');
    expect(site.asked).toEqual(['GET /robots.txt', 'GET /a']);
  });

  test('is refused where the network is not allowed, as misuse', async () => {
    await serve({ '/a': page });
    const reading = readDocuments([site.url('/a')]).next();
    await expect(reading).rejects.toMatchObject({ kind: 'usage', message: /read with --allow-network only/ });
    expect(site.asked).toEqual([]);
  });

  test('is named as the page names itself, where that is of the same site', async () => {
    const own = (href: string) =>
      article('قمة', 'التقى وزير الخارجية نظيره.', `<link rel="canonical" href="${href}">`);
    await serve({
      '/a?utm=1': (_, response) => void response.end(own('/news/a')),
      '/b': (_, response) => void response.end(own('https://elsewhere.example/b')),
      '/c': (_, response) => void response.end(own(site.url('/c', 'www.news.example'))),
    });
    const ids = async (path: string) =>
      (await read(site.url(path))).documents.map(({ id, url }) => [id, url]);
    expect(await ids('/a?utm=1')).toEqual([[site.url('/news/a'), site.url('/news/a')]]);
    expect(await ids('/b')).toEqual([[site.url('/b'), site.url('/b')]]);
    expect(await ids('/c')).toEqual([
      [site.url('/c', 'www.news.example'), site.url('/c', 'www.news.example')],
    ]);
  });

  test('of a feed gives its entries, with absolute addresses', async () => {
    await serve({
      '/feed': `<?xml version="1.0"?><rss><channel><title>وكالة</title>
        <item><title>أول</title><link>/1</link><guid>n-1</guid><description>نص الخبر الأول.</description></item>
        <item><title>ثان</title><link>https://other.example/2</link><description>نص الخبر الثاني.</description></item></channel></rss>`,
    });
    expect(
      (await read(site.url('/feed'))).documents.map(({ id, url, publisher }) => [id, url, publisher]),
    ).toEqual([
      ['n-1', site.url('/1'), 'وكالة'],
      ['https://other.example/2', 'https://other.example/2', 'وكالة'],
    ]);
  });

  test('is read in the encoding that the server states, and unpacked', async () => {
    const text = Uint8Array.from([0xc7, 0xe1, 0xca, 0xde, 0xec, 0x20, 0xda, 0xe3, 0xd1, 0x2e]);
    await serve({
      '/a': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/plain; charset=windows-1256', 'content-encoding': 'gzip' })
          .end(gzipSync(text)),
    });
    expect((await read(site.url('/a'))).documents[0]?.text).toBe('التقى عمر.');
  });
});

describe('manners', () => {
  test('what a robots.txt refuses is not asked for', async () => {
    await serve({ '/robots.txt': 'User-agent: *\nDisallow: /private', '/private/a': page, '/a': page });
    expect(await reasonOf('/private/a')).toMatch(
      /^the robots\.txt of news\.example:\d+ does not want it read by programs/,
    );
    expect(site.asked).toEqual(['GET /robots.txt']);
  });

  test('a site whose robots.txt fails is left alone', async () => {
    await serve({ '/robots.txt': (_, response) => void response.writeHead(500).end(), '/a': page });
    expect(await reasonOf('/a')).toMatch(/does not want it read/);
  });

  test('a host is asked again only after the pause that it asks for', async () => {
    await serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 0.4', '/a': page, '/b': page });
    const waits: number[] = [];
    const network = openNetwork({ ...atHome, onWait: (_, pause) => waits.push(pause) });
    const began = performance.now();
    for (const path of ['/a', '/b', '/a']) await network.fetch(site.url(path));
    expect(performance.now() - began).toBeGreaterThan(750);
    expect(site.asked.filter((one) => one.includes('robots'))).toHaveLength(1);
  });

  test('a site that asks for very long pauses is not asked', async () => {
    await serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 3600', '/a': page });
    expect(await reasonOf('/a')).toMatch(/asks for 3600 s between requests/);
  });

  test('what did not change is not read again', async () => {
    await serve({
      '/a': (request, response) =>
        request.headers['if-none-match'] === '"1"'
          ? void response.writeHead(304).end()
          : void response.writeHead(200, { etag: '"1"', 'content-type': 'text/html' }).end(page),
    });
    const network = openNetwork(atHome);
    expect(await network.fetch(site.url('/a'))).toMatchObject({ type: 'text/html' });
    expect(await network.fetch(site.url('/a'))).toBe('unchanged');
  });
});

describe('what could lead into a private network', () => {
  const usual: NetworkOptions = { pause: 0 };

  test.each([
    'http://127.0.0.1:9/a',
    'http://localhost:9/a',
    'http://2130706433/a',
    'http://0x7f.1/a',
    'http://[::1]/a',
    'http://[::ffff:127.0.0.1]/a',
    'http://169.254.169.254/latest/meta-data',
    'https://10.0.0.1/',
  ])('%s is refused', async (address) => {
    await serve({});
    expect((await read(address, usual)).reasons[0]).toMatch(/which is no public address, so it is not asked/);
  });

  test('a name is refused when any of its addresses is private', async () => {
    await serve({ '/a': page });
    const mixed = { ...usual, resolve: async () => ['8.8.8.8', '127.0.0.1'] };
    expect(await reasonOf('/a', mixed)).toMatch(/^news\.example is 127\.0\.0\.1, which is no public address/);
    expect(site.asked).toEqual([]);
  });

  test('a name that changes its address is checked at each connection, which goes to the address that was checked', async () => {
    await serve({ '/a': page, '/b': page });
    const answers = [['127.0.0.1'], ['127.0.0.1'], ['127.0.0.2']];
    let looked = 0;
    const network = openNetwork({ ...atHome, resolve: async () => answers[looked++] ?? [] });
    expect(await network.fetch(site.url('/a'))).toMatchObject({ url: site.url('/a') });
    await expect(network.fetch(site.url('/b'))).rejects.toThrow('news.example is 127.0.0.2');
    expect(looked).toBe(3);
    expect(site.asked).toEqual(['GET /robots.txt', 'GET /a']);
  });

  test('each address that a page leads on to is checked, with its robots.txt', async () => {
    await serve({
      '/in': leadTo('http://10.0.0.1/secret'),
      '/file': leadTo('file:///etc/passwd'),
      '/password': leadTo('http://user:word@news.example/'),
      '/other': leadTo('/private', 301),
      '/robots.txt': 'User-agent: *\nDisallow: /private',
      '/private': page,
    });
    expect(await reasonOf('/in')).toMatch(/^10\.0\.0\.1 is 10\.0\.0\.1, which is no public address/);
    expect(await reasonOf('/file')).toMatch(
      /^it leads on to another address: addresses that begin with file: are not read/,
    );
    expect(await reasonOf('/password')).toMatch(/holds a name or a password/);
    expect(await reasonOf('/other')).toMatch(/does not want it read by programs/);
    expect(site.asked).not.toContain('GET /private');
  });

  test('a ring of addresses ends', async () => {
    await serve({ '/a': leadTo('/b'), '/b': leadTo('/a') });
    expect(await reasonOf('/a')).toMatch(/leads on to other addresses more than 5 times/);
  });
});

describe('answers', () => {
  test.each([
    [404, /the server knows no such page/],
    [403, /the server refuses it/],
    [401, /it wants a password/],
    [410, /the page is gone/],
    [500, /the server answers with 500/],
    [204, /there is nothing there/],
  ])('%i is told', async (status, reason) => {
    await serve({ '/a': (_, response) => void response.writeHead(status).end() });
    expect(await reasonOf('/a')).toMatch(reason);
  });

  test('a server that is busy is believed', async () => {
    await serve({ '/a': (_, response) => void response.writeHead(429, { 'retry-after': '30' }).end() });
    expect(await reasonOf('/a')).toMatch(/asks for fewer requests\. Try again in 30 s/);
  });

  test.each(['image/png', 'video/mp4', 'application/javascript'])('%s is not read', async (type) => {
    await serve({ '/a': (_, response) => void response.writeHead(200, { 'content-type': type }).end('x') });
    expect(await reasonOf('/a')).toBe(
      `the server calls it '${type}', which is not read. Give the address of a page or a feed.`,
    );
  });

  test('one without end is cut off', async () => {
    await serve({
      '/a': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const timer = setInterval(() => response.write('x'.repeat(100_000)), 1);
        response.once('close', () => clearInterval(timer));
      },
    });
    expect(await reasonOf('/a', { ...atHome, largest: 1_000_000 })).toMatch(/the answer is too large/);
  });

  test('one that is small until it is unpacked is cut off', async () => {
    const packed = gzipSync(Buffer.alloc(20_000_000));
    await serve({
      '/a': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed),
    });
    expect(await reasonOf('/a', { ...atHome, largest: 1_000_000 })).toMatch(/the answer is too large/);
  });

  test('one that is damaged is told', async () => {
    await serve({
      '/a': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no'),
    });
    expect(await reasonOf('/a')).toMatch(/the answer is damaged/);
  });

  test('one that never comes is given up', async () => {
    await serve({ '/a': () => {} });
    expect(await reasonOf('/a', { ...atHome, longest: 300 })).toMatch(/the answer took too long/);
  });

  test('one that breaks off is told', async () => {
    await serve({ '/a': (request) => void request.socket.destroy() });
    expect(await reasonOf('/a')).toMatch(/the connection broke off/);
  });

  test('nobody there is told', async () => {
    await serve({});
    const closed = site.url('/a');
    await site.close();
    expect((await read(closed)).reasons[0]).toMatch(/nobody answers there/);
  });

  test('a name that nobody knows is told', async () => {
    await serve({});
    const unknown = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    };
    expect(await reasonOf('/a', { ...atHome, resolve: unknown })).toMatch(
      /the name of its host is not known/,
    );
  });

  test('asked to stop, it stops without a failure', async () => {
    await serve({ '/a': () => {} });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    expect(await read(site.url('/a'), { ...atHome, signal: stop.signal })).toEqual({
      documents: [],
      reasons: [],
    });
  });
});
