import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createQueryEngine, loadClasses, loadRelations, openStore, type Store } from '../../src/index.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { opposed } from '../resolve/contradictions/fixtures.ts';
import { reading } from '../store/fixtures.ts';
import { launchBrowser } from './browser.ts';
import { buildView, viewFolder } from './stand.ts';

const token = 'a-token-of-its-own';
const bearers = ['first', 'second'].map((id) =>
  reading({ id, text: 'علي حسن' }, [['e1', 'Person', 'علي حسن']], []),
);

let browser: Browser;
let folder: string;
let store: Store;
const closers: (() => Promise<void>)[] = [];

beforeAll(async () => {
  buildView();
  folder = mkdtempSync(join(tmpdir(), 'sila-identity-view-'));
  store = openStore(join(folder, 'graph'));
  for (const { document, extraction } of [...opposed, ...bearers]) store.put(document, extraction, '1');
  await store.identify();
  browser = await launchBrowser();
});

afterAll(async () => {
  for (const close of closers) await close();
  await browser?.close();
  store.close();
  rmSync(folder, { recursive: true });
});

async function serve(writeToken?: string): Promise<string> {
  const engine = createQueryEngine(store);
  const app = createApp({
    store,
    engine,
    relations: loadRelations(),
    classes: loadClasses(),
    webFolder: viewFolder,
    version: '1',
    ...(writeToken !== undefined && { writeToken }),
  });
  const server = await listen(app, 0, '127.0.0.1');
  closers.push(async () => {
    await server.close();
    await engine.close();
  });
  return server.url;
}

async function open(url: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  await page.waitForSelector('.app');
  return page;
}

it('shows claims that contradict each other side by side, in both languages', async () => {
  const [edge] = store.edges({ relation: 'met-with' });
  const place = `/?lang=ar&expand=${edge?.source}&edge=${edge?.source}~met-with~${edge?.target}`;
  const url = await serve();
  const page = await open(`${url}${place}`);
  await page.waitForSelector('.contradiction');
  const section = page.locator('.contradictions');
  expect(await section.locator('.contradiction h4').allTextContents()).toEqual(
    expect.arrayContaining(['طرف يثبت وطرف ينفي', 'مكانان لواقعة واحدة']),
  );
  const sides = section.locator('.contradiction').first().locator('.contradiction-side');
  expect(await sides.count()).toBe(2);
  const tops = await sides.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops[0]).toBe(tops[1]);
  await page.goto(`${url}${place.replace('lang=ar', 'lang=en')}`);
  await page.getByText('One says it, one denies it').first().waitFor();
  await page.close();
});

it('says why decisions are off where the server only reads', async () => {
  const page = await open(`${await serve()}/?lang=en`);
  await page.getByText('Who is who: review').click();
  await page.getByText('sila serve --write').waitFor();
  expect(await page.locator('.identity-link button').first().getAttribute('aria-disabled')).toBe('true');
  await page.close();
});

it('joins two in the review, explains it in the panel, and takes it back', async () => {
  const url = await serve(token);
  const page = await open(`${url}/?lang=en#token=${token}`);
  expect(page.url()).not.toContain(token);
  const find = () => store.search('علي حسن', 5);
  expect(find()).toHaveLength(2);
  await page.getByText('Who is who: review').click();
  await page.getByLabel('Your name').fill('رنا');
  await page.getByLabel('Why (optional)').fill('one man');
  const row = page.locator('.identity-link', { hasText: 'علي حسن' }).first();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await row.getByText('The same').click();
  await expect.poll(() => find().length, { timeout: 10_000 }).toBe(1);
  await page.locator('.identity-decisions').getByText('رنا').waitFor();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('desk');
  expect(store.identityDecisions()).toMatchObject([{ verdict: 'same', by: 'رنا', note: 'one man' }]);
  const id = find()[0]?.id ?? '';
  await page.goto(`${url}/?lang=en&expand=${id}&entity=${id}`);
  await page.getByText('Why one entity?').click();
  await page.getByText('decided by').waitFor();
  await page.getByText('Take back').click();
  await expect.poll(() => find().length, { timeout: 10_000 }).toBe(2);
  await page.close();
});

it('keeps what was selected, placed and done when two become one', async () => {
  const url = await serve(token);
  const [one, other] = store.search('علي حسن', 5).map(({ id }) => id);
  // Both are on the graph, the one that will be gone is selected and was placed by hand.
  const gone = [one, other].sort()[1];
  const page = await open(
    `${url}/?lang=en&also=${one},${other}&pin=${gone},7.0,9.0&entity=${gone}#token=${token}`,
  );
  await page.locator(`[data-entity="${gone}"]`).waitFor();
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await page.keyboard.press('Control+z');
  await page.locator(`[data-entity="${gone}"]`).waitFor();
  await page.getByText('Why one entity?').click();
  await page.locator('.identity-maybe').first().getByText('The same').click();
  await expect.poll(() => store.search('علي حسن', 5).length, { timeout: 10_000 }).toBe(1);
  const kept = store.search('علي حسن', 5)[0]?.id ?? '';
  await page.waitForURL((address) => address.searchParams.get('entity') === kept);
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('also')).toBe(kept);
  expect(searchParams.get('pin')).toBe(`${kept},7.0,9.0`);
  await page.locator(`[data-entity="${kept}"]`).waitFor();
  await page.keyboard.press('Control+Shift+z');
  await page.waitForURL((address) => address.searchParams.get('hidden') === kept);
  store.withdrawIdentity(store.identityDecisions()[0]?.a ?? '', store.identityDecisions()[0]?.b ?? '');
  await store.identify();
  await page.close();
});
