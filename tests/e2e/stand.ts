import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { GraphColumns } from '../../src/model/api.ts';
import { launchBrowser } from './browser.ts';
import { startFixture } from './fixture-server.ts';

/** The built view over the fixture in a browser. */
export interface Stand {
  readonly url: string;
  /** Opens the view with a query in a fresh profile; what the page threw or logged as an error is in `faults`. */
  open(query: string, options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** How a page is opened. */
export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** A server of the view in place of the fixture's. */
  readonly url?: string;
  /** An overview in place of the fixture's. */
  readonly graph?: GraphColumns;
}

export interface OpenPage {
  readonly page: Page;
  readonly faults: string[];
  /** Requests that left the fixture's address. */
  readonly strays: string[];
  /** Every worker that the page has started. */
  readonly workers: string[];
}

const repository = join(import.meta.dirname, '../..');

/** Where the built view lies. */
export const viewFolder = join(repository, 'dist/web');

/** Builds the view when there is no build. */
export function buildView(): void {
  if (existsSync(join(viewFolder, 'index.html'))) return;
  execFileSync('npx', ['vite', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], {
    cwd: repository,
  });
}

/** Opens a page of a view in a fresh profile, and waits until it is there. */
export async function openPage(
  browser: Browser,
  url: string,
  query: string,
  options: OpenOptions,
): Promise<OpenPage> {
  const { width = 1280, height = 800, dark = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  const faults: string[] = [];
  const strays: string[] = [];
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('blob:')) strays.push(request.url());
  });
  if (options.graph) {
    const body = JSON.stringify(options.graph);
    await page.route('**/api/graph**', (route) => route.fulfill({ contentType: 'application/json', body }));
  }
  await page.goto(`${url}/?${query}`);
  await page.waitForSelector('.app');
  if (!query.includes('page=')) await page.waitForSelector('[data-ready="true"]');
  return { page, faults, strays, workers };
}

/** Starts the fixture and a browser; builds the view first when there is no build. */
export async function setUp(): Promise<Stand> {
  buildView();
  const [{ url, server }, browser] = await Promise.all([startFixture(), launchBrowser()]);
  return {
    url,
    open: (query, options = {}) => openPage(browser, options.url ?? url, query, options),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
