import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import { type Served, serveReadings } from './fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'sila-web-'));
let served: Served;
beforeAll(() => {
  const web = join(folder, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Sila</title>');
  writeFileSync(join(web, 'assets', 'index-AbCd1234.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  served = serveReadings({ webFolder: web });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  served.app.request(`http://127.0.0.1:4242${path}`, { headers });

describe('the web view', () => {
  test('is served with its assets; hashed ones are kept', async () => {
    const page = await get('/');
    expect(await page.text()).toContain('<title>Sila</title>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const script = await get('/assets/index-AbCd1234.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%zz',
    '/assets',
  ])('%s reaches nothing outside', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret"');
  });

  test('that was not built says what to run', async () => {
    const other = serveReadings();
    const response = await other.app.request('http://localhost/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
    await other.close();
  });
});

describe('safety', () => {
  test.each(['/', '/api/status', '/nowhere', '/api/entity'])(
    '%s comes with a strict policy',
    async (path) => {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  test.each([
    ['127.0.0.1:4242', 200],
    ['localhost', 200],
    ['[::1]:4242', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
  ])('a request to %s is answered with %i', async (host, status) => {
    expect((await get('/api/status', { host })).status).toBe(status);
  });

  test('text of a document comes as JSON only, whatever it holds', async () => {
    const text = '<script>alert(1)</script> التقى علي عمر.';
    served.store.put(
      { id: 'x', text, lang: 'ar', url: 'javascript:alert(1)' },
      { id: 'x', lang: 'ar', entities: [], claims: [], dropped: [] },
      'test',
    );
    const record = [...served.store.documents()].find((one) => one.document.id === 'x');
    const response = await get(`/api/document?id=${record?.iri}`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const view = (await response.json()) as object;
    expect(view).toMatchObject({ text });
    expect(view).not.toHaveProperty('url');
  });
});

describe('the port', () => {
  test('that is taken is named, with the cure', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(listen(served.app, port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is in use. Stop what uses it, or take another: --port ${port + 1}`,
    );
    other.close();
  });

  test('0 takes a free one, and the server answers there', async () => {
    const server = await listen(served.app, 0, '127.0.0.1');
    const response = await fetch(`${server.url}/api/status`);
    expect(response.status).toBe(200);
    await server.close();
  });
});
