import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { article, atHome, openSite, type Site } from '../read/network/site.ts';
import { createFolder, inWorkspace, sila } from './runner.ts';

const folder = createFolder();
const graph = join(folder.path, 'graph');
afterAll(() => folder.remove());

let site: Site;
beforeEach(async () => {
  site = await openSite({
    '/robots.txt': 'User-agent: *\nDisallow: /closed',
    '/page': article('خبر', 'التقى علي عمر.'),
    '/feed': `<?xml version="1.0"?><rss><channel><title>وكالة</title>
      <item><title>لقاء</title><link>/1</link><description>التقى سامي زيد.</description></item></channel></rss>`,
  });
});
afterEach(() => site.close());

test('sila build reads pages and feeds where the network is allowed, and tells what it may not read', async () => {
  const paths = ['/page', '/feed', '/closed'].map((path) => site.url(path));
  const { code, stderr } = await sila(['build', ...paths, '--workspace', graph, '--allow-network'], {
    network: atHome,
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/\/closed: the robots\.txt of news\.example:\d+ does not want it read by programs/);
  expect(stderr).toContain('2 added, 0 replaced, 0 unchanged, 1 failed');
  inWorkspace(graph, (store) => {
    const documents = [...store.documents()].map(({ document }) => document.url);
    expect(documents.sort()).toEqual([site.url('/1'), site.url('/page')]);
    expect(store.counts().claims).toBe(2);
  });
});

test('without leave nothing is fetched', async () => {
  const { code, stderr } = await sila(['extract', site.url('/page')], { network: atHome });
  expect(code).toBe(2);
  expect(stderr).toMatch(/addresses are read with --allow-network only\. Add it, or save the document/);
  expect(site.asked).toEqual([]);
});

test('this machine is not asked, whatever the flag', async () => {
  const { code, stderr } = await sila(['extract', site.url('/page', 'localhost'), '--allow-network']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/localhost is (127\.0\.0\.1|::1), which is no public address/);
  expect(site.asked).toEqual([]);
});
