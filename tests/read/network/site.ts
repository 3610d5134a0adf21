import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NetworkOptions } from '../../../src/read/network/network.ts';

export type Page = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  /** An address of the site: `http://news.example:4711/a`. */
  readonly url: (path: string, host?: string) => string;
  /** What was asked for, such as `GET /robots.txt`. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves pages by their paths from this machine, under any host's name; what is not there is 404. */
export async function openSite(pages: Readonly<Record<string, string | Page>>): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const page = pages[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string') {
      response
        .setHeader('content-type', page.startsWith('<?xml') ? 'application/rss+xml' : 'text/html')
        .end(page);
    } else page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = 'news.example') => `http://${host}:${port}${path}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A network in which every name is this machine, which may be asked. */
export const atHome: NetworkOptions = {
  resolve: async () => ['127.0.0.1'],
  isAllowed: (address) => address === '127.0.0.1',
  pause: 0,
};

/** A page with an article long enough to be found. */
export function article(title: string, body: string, head = ''): string {
  const filler = 'وتناول اللقاء ملفات التعاون الاقتصادي بين البلدين وسبل تطويرها في السنوات المقبلة.';
  return `<!doctype html><html lang="ar"><head><title>${title}</title>${head}</head><body><nav><a href="/">الرئيسية</a></nav><article><h1>${title}</h1><p>${body}</p><p>${filler}</p><p>${filler} ${filler}</p></article></body></html>`;
}
